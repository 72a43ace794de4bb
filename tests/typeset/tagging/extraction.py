"""The text of a PDF as two libraries extract it that had no part in writing it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_double
from itertools import accumulate
from typing import Any, Final

import pymupdf
import pypdfium2
from pypdfium2 import raw

Pages = list[str]
Extract = Callable[[bytes], Pages]

HEAD: Final = 57
FOOT: Final = 48
"""Where the running head ends and the foot begins, in points from the edges of the page."""
SKIPPED: Final = 400
"""How much may stand between two texts: labels, legends, the names of the authors."""
_LINE: Final = 8
"""How much of a text a page that cuts it has at least."""
_BREAKS: Final = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\x00-\x1f\ufffe\u2010-]+")


def bare(text: str) -> str:
    """Return a text without what the ends of lines bring along: spaces and hyphens."""
    return _BREAKS.sub("", text)


def by_mupdf(data: bytes) -> Pages:
    """Return the text of each page, as MuPDF has it."""
    flags = pymupdf.TEXT_PRESERVE_LIGATURES | pymupdf.TEXT_PRESERVE_WHITESPACE
    pages = []
    with pymupdf.Document(stream=data, filetype="pdf") as document:  # type: ignore[no-untyped-call]
        for number, page in enumerate(document):
            found = _mupdf_characters(page.get_text("rawdict", flags=flags)["blocks"])
            pages.append(_body(found, number, page.rect.height))
    return pages


def _mupdf_characters(blocks: list[dict[str, Any]]) -> Iterator[tuple[float, str]]:
    for block in blocks:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for character in span["chars"]:
                    yield character["origin"][1], character["c"]


def by_pdfium(data: bytes) -> Pages:
    """Return the text of each page, as PDFium has it."""
    pages = []
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            height = page.get_height()
            text_page = page.get_textpage()
            pages.append(_body(_pdfium_characters(text_page, height), number, height))
            text_page.close()
            page.close()
    return pages


def _pdfium_characters(page: pypdfium2.PdfTextPage, height: float) -> Iterator[tuple[float, str]]:
    x, y = c_double(), c_double()
    for index in range(page.count_chars()):
        raw.FPDFText_GetCharOrigin(page.raw, index, byref(x), byref(y))
        yield height - y.value, chr(raw.FPDFText_GetUnicode(page.raw, index))


def _body(characters: Iterator[tuple[float, str]], number: int, height: float) -> str:
    """Return what stands between the running head, which page 1 has not, and the foot."""
    top = HEAD if number else 0
    return bare("".join(text for y, text in characters if top <= y <= height - FOOT))


def first_lost(texts: Sequence[str], pages: Pages) -> str | None:
    """Return the first text that does not follow those before it, or None.

    Where two columns are cut by the end of a page, the rests of both come on the next page.
    """
    told = "".join(pages)
    ends = list(accumulate(map(len, pages)))
    position = resumed = 0
    for text in map(bare, texts):
        if (place := _place(told, text, position)) is None and resumed > position:
            place = _place(told, text, resumed)
        if place is not None:
            position = place + len(text)
            continue
        end = next((end for end in ends if end > position), len(told))
        kept = _kept(told[position:end], text)
        rest = _place(told, text[kept:], max(end, resumed))
        if rest is None or not _LINE <= kept < len(text):
            return text
        position = told.index(text[:kept], position) + kept
        resumed = rest + len(text) - kept
    return None


def _place(told: str, text: str, position: int) -> int | None:
    place = told.find(text, position, position + SKIPPED + len(text))
    return None if place < 0 else place


def _kept(page: str, text: str) -> int:
    """Return how much of a text the end of a page still has."""
    return next(length for length in range(len(text), -1, -1) if text[:length] in page)
