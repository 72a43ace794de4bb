"""Lines read back from a PDF file, with the place of every character."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefgen.typeset.japanese.classes import CharacterClass, character_class

EM = 10.0
"""The font size of the documents that are read, in points."""
MARGIN = 50.0
"""Their left margin, in points."""

_LINE_END_HYPHEN = "\x02"
_RUBY = 0.6
_FULL_WIDTH = 0.95


@dataclass(frozen=True)
class Glyph:
    """A character on a page, measured in ems of the text from the left margin.

    Attributes:
        text: the character.
        x: where it starts.
        right: where its advance ends.
        y: its baseline, from the foot of the page.
        size: its font size.
    """

    text: str
    x: float
    right: float
    y: float
    size: float


@dataclass(frozen=True)
class PrintedLine:
    """The characters of a line, from left to right, without ruby."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def places(self) -> list[float]:
        """Return where each character starts, to a hundredth of an em."""
        return [round(glyph.x, 2) + 0.0 for glyph in self.glyphs]

    @property
    def end(self) -> float:
        """Return where the line ends: after its last character, less the white within that."""
        last = self.glyphs[-1]
        white = {
            CharacterClass.CLOSING: 0.5,
            CharacterClass.COMMA: 0.5,
            CharacterClass.FULL_STOP: 0.5,
            CharacterClass.MIDDLE_DOT: 0.25,
        }
        if last.right - last.x < _FULL_WIDTH:
            return last.right
        return last.right - white.get(character_class(last.text), 0.0)


def printed_lines(data: bytes) -> list[PrintedLine]:
    """Return the lines of a document, page by page and from the top."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [line for page in document for line in _lines_of(list(_glyphs(page.get_textpage())))]
    finally:
        document.close()


def _glyphs(page: Any) -> Iterator[Glyph]:
    """Yield the characters of a page but for those that the reader makes up, and spaces."""
    for index in range(page.count_chars()):
        text = chr(pdfium.FPDFText_GetUnicode(page, index)).replace(_LINE_END_HYPHEN, "-")
        if pdfium.FPDFText_IsGenerated(page, index) == 1 or not text.strip():
            continue
        x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        yield Glyph(
            text=text,
            x=(x.value - MARGIN) / EM,
            right=(box.right - MARGIN) / EM,
            y=y.value / EM,
            size=pdfium.FPDFText_GetFontSize(page, index),
        )


def _lines_of(glyphs: list[Glyph]) -> Iterator[PrintedLine]:
    """Yield the lines of a page; raised characters belong to the line below them."""
    full = max((glyph.size for glyph in glyphs), default=0.0)
    baselines = sorted({round(glyph.y, 1) for glyph in glyphs if glyph.size == full})
    lines: dict[float, list[Glyph]] = {baseline: [] for baseline in baselines}
    for glyph in glyphs:
        if glyph.size > full * _RUBY:
            lines[baselines[bisect_right(baselines, glyph.y + 0.1) - 1]].append(glyph)
    for baseline in reversed(baselines):
        yield PrintedLine(tuple(sorted(lines[baseline], key=lambda glyph: glyph.x)))


def texts(lines: Iterable[PrintedLine]) -> list[str]:
    """The text of each line."""
    return [line.text for line in lines]
