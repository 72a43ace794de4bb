"""Text through Pango: how wide its clusters are, and how they are drawn with other spaces."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Final

from briefgen.typeset.japanese.engine import Engine

# A glyph in memory: id, advance, offset right, offset up, flags.
_GLYPH_INTEGERS: Final = 5
_ADVANCE: Final = 1
_OFFSET: Final = 2
_RISE: Final = 3
_UNKERNED: Final = re.compile("[\u3041-\u30ff]{2,}|[-/–]")
# The first two bits of a byte of UTF-8, and what they are in all but the first of a character.
_CONTINUES: Final = 0b1100_0000
_CONTINUED: Final = 0b1000_0000
_INTEGER_SIZE: Final = array("i").itemsize
_UNITS_PER_THOUSANDTH: Final = 1.024
# Within one string of a PDF file, some readers take a gap of this many thousandths of an em before
# a narrow letter for a space; between two strings it may be half as wide again. WeasyPrint writes
# a glyph that is raised as a string of its own, even one raised by a thousandth of a pixel.
_PASSES_FOR_A_SPACE: Final = 100


@dataclass(frozen=True)
class ShapedText:
    """A text in one style, shaped.

    Attributes:
        offsets: where each cluster starts in the text, in characters.
        widths: the advance of each cluster, in pixels.
        height: the height of the line by its fonts, in pixels.
        baseline: from the top of the line to its baseline, in pixels.
        decoration: where Pango puts lines under, over and through the text.
    """

    offsets: Sequence[int]
    widths: Sequence[float]
    height: float
    baseline: float
    decoration: dict[str, float | None]


_DECORATION: Final = (
    "ascent",
    "underline_position",
    "strikethrough_position",
    "underline_thickness",
    "strikethrough_thickness",
)


def shape(parts: Engine, text: str, style: Any) -> ShapedText | None:
    """Shape a text, all of it on one line.

    Args:
        parts: WeasyPrint.
        text: what to shape; not empty.
        style: WeasyPrint's style of the text.

    Returns:
        The clusters in the order of the text, or None if some run from right to left.
    """
    layout = solid_layout(parts)(style)
    parts.library.pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
    layout.set_text(text.replace("\n", " "))
    line, _ = layout.get_first_line()
    clusters = _clusters(parts, line)
    if clusters is None:
        return None
    widths = [width * parts.library.FROM_UNITS for width in clusters.values()]
    if style["letter_spacing"] != "normal":
        widths[-1] += style["letter_spacing"]  # which Pango leaves out at the end of a line
    _, height = parts.line_break.line_size(line, style)
    baseline = parts.library.pango.pango_layout_get_baseline(layout.layout)
    shaped = ShapedText(
        offsets=_character_offsets(text, list(clusters)),
        widths=widths,
        height=height,
        baseline=baseline * parts.library.FROM_UNITS,
        decoration={name: getattr(layout, name, None) for name in _DECORATION},
    )
    layout.deactivate()
    return shaped


def _clusters(parts: Engine, line: Any) -> dict[int, int] | None:
    """Return the advance of each cluster, in Pango units, by its first byte."""
    ffi = parts.library.ffi
    clusters: dict[int, int] = {}
    run = line.runs
    while run != ffi.NULL:
        item, glyphs = run.data.item, run.data.glyphs
        if item.analysis.level % 2:
            return None
        count, offset = glyphs.num_glyphs, item.offset
        advances = _glyph_integers(ffi, glyphs)[_ADVANCE::_GLYPH_INTEGERS].tolist()
        for byte, advance in zip(ffi.unpack(glyphs.log_clusters, count), advances, strict=True):
            start = offset + byte
            clusters[start] = clusters.get(start, 0) + advance
        run = run.next
    return clusters


def _glyph_integers(ffi: Any, glyphs: Any) -> memoryview:
    """Return the memory of glyphs, five integers each: id, advance, two offsets, flags."""
    size = glyphs.num_glyphs * _GLYPH_INTEGERS * _INTEGER_SIZE
    return memoryview(ffi.buffer(glyphs.glyphs, size)).cast("B").cast("i")


def _character_offsets(text: str, starts: Sequence[int]) -> Sequence[int]:
    """Return places given in bytes of UTF-8 as places in characters."""
    places = {byte: place for place, byte in enumerate(_bytes_before(text))}
    return [places[start] for start in starts]


@dataclass(frozen=True)
class Nudges:
    """How the glyphs of a piece of text differ from what the font says, in thousandths of an em.

    Attributes:
        head: what the first glyph is moved back by.
        after: what is added after each cluster, by where the next one starts in characters.
    """

    head: int
    after: dict[int, int]


@cache
def solid_layout(parts: Engine) -> type:
    """Return WeasyPrint's text layout with Japanese letters set solid (JLReq 2.3.1).

    Japanese fonts have kerning for kana that is meant for their proportional forms (``palt``).
    HarfBuzz applies it to the full-width forms too, and they no longer stand one em apart. Nor is
    there kerning where a line may end within a Latin word, since it is measured before it ends.
    """

    class SolidLayout(parts.line_break.Layout):  # type: ignore[misc, name-defined]
        """Kerns Latin letters and leaves kana alone."""

        def set_text(self, text: str, justify: bool = False) -> None:
            super().set_text(text, justify)
            if _is_solid(self.style):
                _stop_kerning(parts, self.layout, text)

    return SolidLayout


def _is_solid(style: Any) -> bool:
    """Return whether the style sheet leaves it to the language how a text is kerned."""
    return bool(style["font_kerning"] == "auto" and style["font_feature_settings"] == "normal")


def _stop_kerning(parts: Engine, layout: Any, text: str) -> None:
    ranges = [match.span() for match in _UNKERNED.finditer(text)]
    if not ranges:
        return
    ffi, pango = parts.library.ffi, parts.library.pango
    attributes = pango.pango_layout_get_attributes(layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    bytes_before = _bytes_before(text)
    for start, end in ranges:
        attribute = pango.pango_attr_font_features_new(b"kern 0")
        attribute.start_index, attribute.end_index = bytes_before[start], bytes_before[end]
        pango.pango_attr_list_insert(attributes, attribute)
    pango.pango_layout_set_attributes(layout, attributes)


@cache
def nudged_layout(parts: Engine) -> type:
    """Return a text layout whose glyphs are nudged when they are drawn."""

    class NudgedLayout(solid_layout(parts)):  # type: ignore[misc]
        """Shaped when the page is drawn, and not before: its width is known."""

        def __init__(self, text: str, shaped: ShapedText, nudges: Nudges, room: float) -> None:
            self.text = text
            self.whole_text = text
            self.nudges = nudges
            self.nudged_line = None
            self.max_width = room
            self.justification_spacing = 0
            self.first_line_direction = 0
            self.__dict__.update(shaped.decoration)

        def reactivate(self, style: Any) -> None:
            self.setup(style)
            self.set_text(self.text, justify=True)

        def get_first_line(self) -> Any:
            """Return the line as it is about to be drawn, shortened perhaps by an ellipsis."""
            line, following = super().get_first_line()
            if line != self.nudged_line and self.text == self.whole_text:
                self.nudged_line = line
                _nudge(parts, line, self.text, self.nudges, self.style["font_size"])
            return line, following

    return NudgedLayout


def _nudge(parts: Engine, line: Any, text: str, nudges: Nudges, em: float) -> None:
    """Change the glyphs of a line in place."""
    bytes_before = _bytes_before(text)
    after = {bytes_before[place]: amount for place, amount in nudges.after.items()}
    units = {amount: _units(amount, em) for amount in {*after.values(), nudges.head}}
    before = -nudges.head
    run = line.runs
    while run != parts.library.ffi.NULL:
        item, glyphs = run.data.item, run.data.glyphs
        integers = _glyph_integers(parts.library.ffi, glyphs)
        starts = parts.library.ffi.unpack(glyphs.log_clusters, glyphs.num_glyphs)
        place = 0
        for start, end in pairwise((*starts, item.length)):
            if before:
                # WeasyPrint takes an offset over the font size for thousandths of an em.
                integers[place + _OFFSET] += round(before * em)
                integers[place + _ADVANCE] += units[before] if before > 0 else -units[-before]
                integers[place + _RISE] += before > 0
                before = 0
            amount = after.get(item.offset + end, 0) if end != start else 0
            if amount > _PASSES_FOR_A_SPACE:
                before = amount
            elif amount:
                integers[place + _ADVANCE] += units[amount]
            place += _GLYPH_INTEGERS
        run = run.next


def _units(thousandths: int, em: float) -> int:
    """Return thousandths of an em in Pango units, so that WeasyPrint rounds them back exactly.

    It cuts off the fraction of a thousandth, so a little more is asked for than is meant.
    """
    size = int(abs(thousandths) * em * _UNITS_PER_THOUSANDTH) + 2
    return size if thousandths > 0 else -size


@lru_cache(maxsize=8)
def _bytes_before(text: str) -> Sequence[int]:
    """Return how many bytes of UTF-8 come before each character, and the number of all."""
    encoded = text.encode()
    starts = [place for place, byte in enumerate(encoded) if byte & _CONTINUES != _CONTINUED]
    return (*starts, len(encoded))
