"""Where the rows of a chart stand: labels broken, columns measured, values fitted in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from briefgen.figures import look
from briefgen.figures.canvas import Scale
from briefgen.figures.fitting import Reach, fit, spans_zero
from briefgen.figures.lettering import Lettering, Style
from briefgen.figures.look import Tint
from briefgen.localize.figure_texts import ChartText, PointText
from briefgen.model.blocks import ChartKind

AXIS_HEIGHT: Final = 13.0
"""The labels of the axis, above the rows."""
_LABEL_SHARE: Final = 0.36
_HEADING_SHARE: Final = 0.22
"""The widest that a column may be, as a share of the drawing."""
_VALUE_SHARE: Final = 0.5
"""A value that takes more of the plot has its qualifier on a line of its own."""
_COLUMN_GAP: Final = 9.0
LABEL_INDENT: Final = 4.0
"""From the axis to a label above its mark."""
STACKED_PLOT: Final = 4.6
"""Room for a dot that stands on the axis."""
_GROUP_GAP: Final = 8.0


@dataclass(frozen=True)
class Row:
    """A value with its texts and its place.

    Attributes:
        point: the value.
        tint: its colours.
        label: lines of its label.
        heading: lines of what it shares with the rows after it; on the first of them only.
        gap: between the mark and the value beside it.
        top: upper edge of the mark's space; labels above it stand higher.
        bottom: lower edge.
    """

    point: PointText
    tint: Tint
    label: tuple[str, ...]
    heading: tuple[str, ...] = ()
    gap: float = look.VALUE_GAP
    top: float = 0.0
    bottom: float = 0.0

    @property
    def middle(self) -> float:
        """The y of the mark."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class RowLayout:
    """Rows from top to bottom, their columns and their scale.

    Attributes:
        rows: the rows.
        height: of all, with the axis.
        stacked: whether labels stand above the marks rather than beside them.
        broken: whether qualifiers stand under their values rather than beside them.
        thickness: of a bar.
        plot: the x where the marks may begin.
        scale: from values to x.
    """

    rows: tuple[Row, ...]
    height: float
    stacked: bool
    broken: bool
    thickness: float
    plot: float
    scale: Scale


def lay_out(chart: ChartText, lettering: Lettering, width: float, *, stacked: bool) -> RowLayout:
    """Return where everything in a chart of rows stands.

    Args:
        chart: a bar, grouped bar or dot chart.
        lettering: the fonts.
        width: width of the drawing.
        stacked: whether labels stand above the marks.
    """
    groups = _in_lines(_groups(chart), lettering, width, stacked=stacked)
    rows = [row for group in groups for row in group]
    plot = STACKED_PLOT if stacked else _plot_start(rows, lettering)
    broken = max(_room(row, lettering) for row in rows) > (width - plot) * _VALUE_SHARE
    zero_based = chart.kind is not ChartKind.DOT
    reaches = [
        _reach(row.point, _room(row, lettering, broken=broken), zero_based=zero_based)
        for row in rows
    ]
    with_zero = zero_based or spans_zero(reaches)
    placed, height = _placed(groups, stacked=stacked, broken=broken)
    return RowLayout(
        rows=placed,
        height=height,
        stacked=stacked,
        broken=broken,
        thickness=9.4 if stacked or chart.kind is ChartKind.GROUPED_BAR else 12.4,
        plot=plot,
        scale=fit(reaches, (plot, width), with_zero=with_zero),
    )


def _groups(chart: ChartText) -> list[list[Row]]:
    """Return the rows; those of a grouped chart under each label, in the order of the series."""
    dots = chart.kind is ChartKind.DOT

    def row(point: PointText, label: str, series: int | None) -> Row:
        tint = look.tint(estimate=point.estimate, series=series)
        gap = look.VALUE_GAP + (look.DOT if dots or point.estimate else 0.0)
        return Row(point, tint, (label,), gap=gap)

    if chart.kind is not ChartKind.GROUPED_BAR:
        return [[row(point, point.name, None) for point in chart.series[0].points]]
    groups: dict[str, list[Row]] = {}
    for number, series in enumerate(chart.series):
        for point in series.points:
            groups.setdefault(point.name, []).append(row(point, series.name, number))
    return [[replace(rows[0], heading=(name,)), *rows[1:]] for name, rows in groups.items()]


def _in_lines(
    groups: list[list[Row]], lettering: Lettering, width: float, *, stacked: bool
) -> list[list[Row]]:
    """Return the rows with their texts in lines that fit the columns."""

    def lines(texts: Sequence[str], style: Style, share: float) -> tuple[str, ...]:
        measure = width - STACKED_PLOT - LABEL_INDENT if stacked else width * share
        return tuple(chain(*(lettering.lines(text, style, measure) for text in texts)))

    return [
        [
            replace(
                row,
                label=lines(row.label, look.LABEL, _LABEL_SHARE),
                heading=lines(row.heading, look.HEADING, _HEADING_SHARE),
            )
            for row in rows
        ]
        for rows in groups
    ]


def _plot_start(rows: Sequence[Row], lettering: Lettering) -> float:
    """Return where the marks begin beside columns as wide as their texts."""
    headings = lettering.widest(chain(*(row.heading for row in rows)), look.HEADING)
    labels = lettering.widest(chain(*(row.label for row in rows)), look.LABEL)
    return (headings + _COLUMN_GAP if headings else 0.0) + labels + look.LABEL_GAP


def _room(row: Row, lettering: Lettering, *, broken: bool = False) -> float:
    """Return what a value takes beside its mark, the gap included."""
    number = lettering.width(row.point.number, look.VALUE)
    if not row.point.qualifier:
        return row.gap + number
    qualifier = lettering.width(row.point.qualifier, look.QUALIFIER)
    qualifier += look.qualifier_gap(row.point.qualifier, beside=not broken)
    return row.gap + (max(number, qualifier) if broken else number + qualifier)


def _reach(point: PointText, room: float, *, zero_based: bool) -> Reach:
    """Return how far a row goes; the value of a negative bar stands to its left."""
    low, high = float(point.low), float(point.high)
    if zero_based:
        low, high = min(low, 0.0), max(high, 0.0)
    if zero_based and point.value < 0:
        return Reach(low, high, room_before=room)
    return Reach(low, high, room_after=room)


def _placed(
    groups: Sequence[Sequence[Row]], *, stacked: bool, broken: bool
) -> tuple[tuple[Row, ...], float]:
    """Return the rows with their places, and the y below all of them.

    A heading may be taller than the rows beside it.
    """
    placed: list[Row] = []
    y = AXIS_HEIGHT
    grouped = any(rows[0].heading for rows in groups)
    for number, rows in enumerate(groups):
        y += _GROUP_GAP if number else 0.0
        top = y
        heading = len(rows[0].heading) * look.LEADING
        y += heading + 2 if stacked and heading else 0.0
        for row in rows:
            y += len(row.label) * look.LEADING + 1.5 if stacked else 0.0
            pitch = _pitch(row, stacked=stacked, grouped=grouped, broken=broken)
            placed.append(replace(row, top=y, bottom=y + pitch))
            y += pitch + (3.5 if stacked else 0.0)
        y = y if stacked else max(y, top + heading + 3)
    return tuple(placed), y + 1.0


def _pitch(row: Row, *, stacked: bool, grouped: bool, broken: bool) -> float:
    """Return the height of a row's mark and of what stands beside it."""
    lines = 1 if stacked else len(row.label)
    if broken and row.point.qualifier:
        lines = max(lines, 2)
    least = 13.0 if stacked or grouped else 19.5
    return max(least, lines * look.LEADING + 2.5)
