"""The two columns of a parallel PDF, read back with a library that had no part in writing it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from briefgen.localize.edition import (
    BlockText,
    CalloutText,
    JudgementText,
    ListText,
    ParagraphText,
    QuoteText,
    VoicesText,
)
from briefgen.localize.figure_texts import FigureText

ASIDE = re.compile(r'<sup class="cite">.*?</sup>|<rp>.*?</rp>|<rt>.*?</rt>')
TAG = re.compile(r"<[^>]*>")
HEAD, FOOT = 57, 48
"""Where the running head ends and the foot begins, in points from the edges of the page."""
ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'"}


@dataclass(frozen=True, order=True)
class Place:
    """Where a character stands: page from 1, distance from the page's top in points, its turn."""

    page: int
    y: float
    turn: int


@dataclass
class Column:
    """The letters and digits of one column in the order of the file, and where each stands."""

    text: str = ""
    places: list[Place] = field(default_factory=list)
    read: int = 0

    def find(self, text: str) -> list[Place]:
        """Return the places of the characters of a text, and read on from its end."""
        start = self.text.find(text, self.read)
        assert start >= 0, f"{text!r} does not follow {self.text[self.read - 20 : self.read]!r}"
        self.read = start + len(text)
        return self.places[start : self.read]


def read_columns(file: Path | bytes) -> tuple[Column, Column]:
    """Return the left and the right half of all pages, running heads and feet left out."""
    left, right = Column(), Column()
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(document, start=1):
            text_page = page.get_textpage()
            for x, height, character in _characters(text_page):
                y = page.get_height() - height
                if (number > 1 and y < HEAD) or y > page.get_height() - FOOT:
                    continue
                column = left if x < page.get_width() / 2 else right
                for letter in squeeze(character):
                    turn = len(left.text) + len(right.text)
                    column.text += letter
                    column.places.append(Place(number, y, turn))
            text_page.close()
            page.close()
    return left, right


def _characters(text_page: pypdfium2.PdfTextPage) -> Iterator[tuple[float, float, str]]:
    x, y = c_double(), c_double()
    for index in range(text_page.count_chars()):
        raw.FPDFText_GetCharOrigin(text_page.raw, index, byref(x), byref(y))
        yield x.value, y.value, chr(raw.FPDFText_GetUnicode(text_page.raw, index))


def squeeze(text: str) -> str:
    """Return the letters and digits of a text, compatibility forms made plain (UAX #15)."""
    return "".join(it for it in unicodedata.normalize("NFKC", text) if it.isalnum())


def opening(html: str) -> str:
    """Return the first words of some HTML, up to a note number or reading, squeezed."""
    return stretches(html.partition("<ruby")[0])[0]


def stretches(html: str) -> list[str]:
    """Return what is set without a break for a note number or a reading, squeezed."""
    plain = (TAG.sub("", part) for part in ASIDE.split(html))
    return [text for text in map(squeeze, map(_unescaped, plain)) if text]


def _unescaped(text: str) -> str:
    return re.sub("|".join(ENTITY), lambda match: ENTITY[match[0]], text)


def rows_of(block: BlockText) -> list[str]:
    """Return the HTML that begins each row of a block; specifications are not set side by side."""
    match block:
        case ParagraphText() | QuoteText() | JudgementText():
            return [block.html]
        case CalloutText():
            return [block.title or block.html]
        case ListText():
            return [item.html for item in block.items]
        case VoicesText():
            return [block.items[0].html]
        case FigureText() if block.type != "vega-lite":
            return [block.title]
    return []
