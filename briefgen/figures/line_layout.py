"""Where the lines of a chart run and where their labels stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from briefgen.figures import look
from briefgen.figures.boxes import spread
from briefgen.figures.canvas import Scale
from briefgen.figures.fitting import LEAST_SPAN, Reach, around, spans_zero
from briefgen.figures.lettering import Lettering, Style
from briefgen.figures.ticks import enclosing_ticks
from briefgen.figures.time_axis import LEADING, AxisLabel, axis_labels, positions
from briefgen.languages import Language
from briefgen.localize.figure_texts import ChartText, PointText, SeriesText
from briefgen.localize.numbers import format_scale

_TOP: Final = 14.0
"""Room for a value above the highest point."""
_HEIGHT: Final = 150.0
_NARROW_HEIGHT: Final = 130.0
_MOST_STEPS: Final = 5
_END_SHARE: Final = 0.28
"""The widest that the names at the ends of the lines may be, as a share of the drawing."""
_END_GAP: Final = 9.0
_LEADER_GAP: Final = 20.0
"""Between the ends of the lines and their names, where some are tied to them by leaders."""
LEADER: Final = 6.0
"""A label further than this from its line is tied to it."""
TICK_GAP: Final = 6.0
"""Between the axis and its labels."""
_PIECE_GAP: Final = 3.4
"""Between the name of a line and the value beside it."""
_LABEL_GAP: Final = 3.0
"""Between the labels of two lines."""


@dataclass(frozen=True)
class Piece:
    """A text of one style, ``x`` to the right of where its label begins."""

    text: str
    style: Style
    x: float = 0.0


@dataclass(frozen=True)
class EndLabel:
    """What stands at the end of a line, its name and its last value: lines around ``middle``."""

    lines: tuple[tuple[Piece, ...], ...]
    middle: float


@dataclass(frozen=True)
class LineLayout:
    """The plot of a line chart.

    Attributes:
        x: from days, or places in the order, to x.
        y: from values to y.
        ticks: round values with their labels.
        axis: the labels under the plot.
        ends: the labels at the ends of the lines; none where there is a single series.
        gap: between the plot and those labels.
    """

    x: Scale
    y: Scale
    ticks: tuple[tuple[float, str], ...]
    axis: tuple[AxisLabel, ...]
    ends: tuple[EndLabel, ...]
    gap: float

    @property
    def bottom(self) -> float:
        """The lower edge of the drawing."""
        lines = max((len(label.lines) for label in self.axis), default=0)
        return self.y.range[0] + TICK_GAP + lines * LEADING + 2.0


def lay_out(chart: ChartText, lettering: Lettering, width: float, *, narrow: bool) -> LineLayout:
    """Return where everything in a line chart stands.

    Args:
        chart: a line chart.
        lettering: the fonts.
        width: width of the drawing.
        narrow: whether it is for a narrow screen.
    """
    height = _NARROW_HEIGHT if narrow else _HEIGHT
    ticks = _ticks(chart, chart.language)
    left = lettering.widest((text for _, text in ticks), look.TICK) + TICK_GAP
    share = width * _END_SHARE
    ends = [_end_lines(series, lettering, share) for series in chart.series if series.name]
    height = max(height, sum(map(_height, ends)) - look.LEADING)
    y = Scale((ticks[0][0], ticks[-1][0]), (_TOP + height, _TOP))
    labels, gap = _placed(ends, [series.points[-1] for series in chart.series], y)
    right = width - (gap + _widest(ends, lettering) if ends else look.DOT)
    places = positions(chart)
    first, last = min(places.values()), max(places.values())
    x = Scale((first, max(last, first + 1)), (left, right))
    return LineLayout(
        x=x,
        y=y,
        ticks=ticks,
        axis=axis_labels(chart, places, x, lettering, width),
        ends=labels,
        gap=gap,
    )


def _ticks(chart: ChartText, language: Language) -> tuple[tuple[float, str], ...]:
    points = chain(*(series.points for series in chart.series))
    reaches = [Reach(float(point.low), float(point.high)) for point in points]
    low, high = min(it.low for it in reaches), max(it.high for it in reaches)
    if spans_zero(reaches):
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < LEAST_SPAN:
        low, high = around(low) if abs(low) > LEAST_SPAN else (0.0, 1.0)
    values = enclosing_ticks(low, high, _MOST_STEPS)
    return tuple(zip(values, format_scale(language, values), strict=True))


def _end_lines(
    series: SeriesText, lettering: Lettering, measure: float
) -> tuple[tuple[Piece, ...], ...]:
    """Return the name of a series and its last value, beside it where there is room."""
    point = series.points[-1]
    names = lettering.lines(series.name, look.HEADING, measure)
    lines: list[tuple[Piece, ...]] = [(Piece(name, look.HEADING),) for name in names]
    beside = lettering.width(names[-1], look.HEADING) + _PIECE_GAP
    if beside + lettering.width(point.number, look.VALUE) <= measure:
        lines[-1] = (*lines[-1], Piece(point.number, look.VALUE, beside))
    else:
        lines.append((Piece(point.number, look.VALUE),))
    if point.qualifier:
        indent = look.qualifier_gap(point.qualifier, beside=False)
        for number, text in enumerate(lettering.lines(point.qualifier, look.QUALIFIER, measure)):
            lines.append((Piece(text, look.QUALIFIER, 0.0 if number else indent),))
    return tuple(lines)


def _widest(ends: Sequence[Sequence[Sequence[Piece]]], lettering: Lettering) -> float:
    pieces = chain(*chain(*ends))
    return max(piece.x + lettering.width(piece.text, piece.style) for piece in pieces)


def _height(lines: Sequence[Sequence[Piece]]) -> float:
    return len(lines) * look.LEADING + _LABEL_GAP


def _placed(
    ends: Sequence[tuple[tuple[Piece, ...], ...]], points: Sequence[PointText], y: Scale
) -> tuple[tuple[EndLabel, ...], float]:
    """Return the labels beside the last points, pushed apart where they would meet.

    Returns:
        The labels, and what is to be left between them and the plot.
    """
    if not ends:
        return (), 0.0
    wanted = [y(float(point.value)) for point in points]
    middles = spread(wanted, [_height(it) for it in ends], (0.0, y.range[0] + look.LEADING))
    moved = max(abs(middle - want) for middle, want in zip(middles, wanted, strict=True))
    labels = (EndLabel(lines, middle) for lines, middle in zip(ends, middles, strict=True))
    return tuple(labels), _LEADER_GAP if moved > LEADER else _END_GAP
