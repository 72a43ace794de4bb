"""Figures as SVG, fit for a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from markupsafe import Markup

from briefgen.figures import look
from briefgen.figures.engine import Drawing, engine_for
from briefgen.figures.lettering import Lettering
from briefgen.figures.lines import draw_lines
from briefgen.figures.rows import draw_rows
from briefgen.figures.specification import dressed
from briefgen.figures.svg import Families, Words, finish, serialize, width_of
from briefgen.languages import Language
from briefgen.localize.figure_texts import ChartText, DrawnText, VegaLiteText
from briefgen.model.blocks import ChartKind
from briefgen.typeset.fonts import FontLibrary

Breadth = Literal["wide", "half", "narrow"]

WIDTHS: Final[Mapping[Breadth, float]] = {"wide": 368.0, "half": 255.0, "narrow": 190.0}
"""Of a drawing in its unit, a tenth of a rem: the theme's column, a column of the parallel
edition, and a telephone's screen."""
_ON_SCREEN: Final[tuple[Breadth, ...]] = ("wide", "narrow")

_TOO_WIDE: Final = 1.02
_OF_OUR_FIT: Final = 'Dropping "fit-'
"""What Vega-Lite says where it need not be told to fit a height."""
_KINDS: Final = {
    ChartKind.BAR: draw_rows,
    ChartKind.GROUPED_BAR: draw_rows,
    ChartKind.DOT: draw_rows,
    ChartKind.LINE: draw_lines,
}


@dataclass(frozen=True)
class Illustrator:
    """Draws the figures of an edition.

    Attributes:
        fonts: the fonts of the page.
        stacks_of: gives the lists of font families that the theme sets a script in.
        on_paper: whether the page is set on paper: one drawing a figure, which says in its title
            all that it shows, since a PDF has no other place for that.
    """

    fonts: FontLibrary
    stacks_of: Callable[[str], tuple[tuple[str, ...], ...]]
    on_paper: bool

    def __call__(self, figure: DrawnText, breadth: Breadth | None = None) -> Markup:
        """Return a figure as markup.

        Args:
            figure: a chart or a specification, worded.
            breadth: for which width; None draws a chart for both on a screen, whose style sheet
                shows the one that fits.

        Raises:
            DrawingError: a specification cannot be drawn.
        """
        if breadth is not None:
            return self._drawn(figure, breadth)
        if self.on_paper or isinstance(figure, VegaLiteText):
            return self._drawn(figure, "wide")
        return Markup("").join(
            Markup('<div class="{}">{}</div>').format(each, self._drawn(figure, each))
            for each in _ON_SCREEN
        )

    def _drawn(self, figure: DrawnText, breadth: Breadth) -> Markup:
        script = figure.language.script
        lettering = Lettering(self.fonts, script, self.stacks_of(script))
        width = WIDTHS[breadth]
        if isinstance(figure, ChartText):
            canvas = _KINDS[figure.kind](figure, lettering, width)
            drawing = engine_for(self.fonts).draw(canvas.spec())
        elif isinstance(figure, VegaLiteText):
            drawing = draw_specification(figure.spec, figure.language, lettering, width)
        else:
            raise TypeError(f"{type(figure).__name__} is no figure that is drawn")
        known = {name: family for family, name in engine_for(self.fonts).names.items()}
        words = Words(figure.label, figure.alternative)
        finished = finish(
            drawing.svg,
            name=f"{figure.anchor}-{figure.language.code}-{breadth}",
            words=Words(figure.alternative) if self.on_paper else words,
            families=Families(lettering.families(look.LABEL), known),
        )
        return Markup(serialize(finished))  # noqa: S704 - made of what svg.py lets through


def draw_specification(
    spec: Mapping[str, Any],
    language: Language,
    lettering: Lettering,
    width: float = WIDTHS["wide"],
) -> Drawing:
    """Return an author's specification as the engine draws it in the dress of the house.

    One that turns out wider than the column will be shrunk to fit, so its texts are drawn larger.

    Args:
        spec: a Vega-Lite specification in JSON values.
        language: the language of its texts.
        lettering: the fonts of its texts.
        width: the width of the column.

    Raises:
        DrawingError: it cannot be drawn.
    """
    engine = engine_for(lettering.fonts)
    families = lettering.families(look.LABEL)
    font = ", ".join(engine.names[it] for it in families if it in engine.names)
    drawing = engine.draw(dressed(spec, font=font, width=width), language)
    excess = round(width_of(drawing.svg) / width, 2)
    if excess > _TOO_WIDE:
        enlarged = dressed(spec, font=font, width=width, enlarged=excess)
        drawing = engine.draw(enlarged, language)
    if "autosize" in spec:
        return drawing
    warnings = tuple(text for text in drawing.warnings if not text.startswith(_OF_OUR_FIT))
    return replace(drawing, warnings=warnings)
