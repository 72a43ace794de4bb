"""Texts in a drawing: their fonts, how wide they are, and where long ones break."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from briefgen.typeset.balance import TextMeasure, balance
from briefgen.typeset.faces import SANS, SANS_JP
from briefgen.typeset.fonts import FontLibrary

_NOT_KERNED: Final = {"kern": False, "calt": False, "liga": False}
"""WeasyPrint sets the texts of an SVG letter by letter."""


@dataclass(frozen=True)
class Style:
    """How a text is set.

    Attributes:
        size: in the drawing's unit, a tenth of the theme's rem.
        weight: CSS weight.
        figures: whether it is set in the typeface of figures rather than of the language.
    """

    size: float
    weight: int = 400
    figures: bool = False


@dataclass(frozen=True)
class Lettering:
    """Measures and breaks the texts of a drawing.

    Attributes:
        fonts: the fonts at hand.
        script: ISO 15924 code of the figure's language.
        stacks: the lists of font families that the theme sets that script in.
    """

    fonts: FontLibrary
    script: str
    stacks: tuple[tuple[str, ...], ...]
    _measures: dict[Style, TextMeasure] = field(default_factory=dict, compare=False, repr=False)

    def families(self, style: Style) -> tuple[str, ...]:
        """Return the CSS families of a style: sans serif where the theme has it."""
        wanted = (SANS,) if style.figures else (SANS_JP, SANS)
        found = (families for families in self.stacks if families[0] in wanted)
        return next(found, self.stacks[0])

    def width(self, text: str, style: Style) -> float:
        """Return the width of a text on one line, in the drawing's unit."""
        return self._measure(style)(text)

    def widest(self, texts: Iterable[str], style: Style) -> float:
        """Return the width of the widest of some texts; 0 for none."""
        return max((self.width(text, style) for text in texts), default=0.0)

    def lines(self, text: str, style: Style, measure: float) -> tuple[str, ...]:
        """Return a text in as few lines as fit a measure, each about as long as the others."""
        return tuple(
            balance(text, script=self.script, width_of=self._measure(style), measure=measure)
        )

    def _measure(self, style: Style) -> TextMeasure:
        if style not in self._measures:
            present = {face.family for face in self.fonts.faces}
            faces = tuple(
                self.fonts.face(family, style.weight)
                for family in self.families(style)
                if family in present
            )
            self._measures[style] = TextMeasure(self.fonts, faces, style.size, _NOT_KERNED)
        return self._measures[style]
