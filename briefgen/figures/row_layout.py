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
_VALUES_SHARE: Final = 0.62
"""And so have values to the left and the right of the marks that take more of it together."""
_COLUMN_GAP: Final = 9.0
_LABEL_INDENT: Final = 4.0
"""From the axis to a label above its mark."""
_STACKED_PLOT: Final = 4.6
"""Room for a dot that stands on the axis."""
_GROUP_GAP: Final = 8.0
_BEFORE_VALUES: Final = 5.0
"""What is left besides between labels and the values of bars that go left."""
_MANY_ROWS: Final = 24
"""Of more, the rows stand closer, so that all are on one page."""
_LOOSE: Final = 19.5
"""The least from row to row where there is room; below, where rows are many, or grouped."""
_CLOSE: Final = 15.0
_GROUPED: Final = 13.0


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
        labels: the x where labels end, or where they begin if they are stacked.
        scale: from values to x.
    """

    rows: tuple[Row, ...]
    height: float
    stacked: bool
    broken: bool
    thickness: float
    labels: float
    scale: Scale


def lay_out(chart: ChartText, lettering: Lettering, width: float, *, narrow: bool) -> RowLayout:
    """Return where everything in a chart of rows stands.

    Args:
        chart: a bar, grouped bar or dot chart.
        lettering: the fonts.
        width: width of the drawing.
        narrow: whether labels that leave the marks too little room stand above them.
    """
    unbroken = _groups(chart)
    groups = _in_lines(unbroken, lettering, width, stacked=False)
    zero_based = chart.kind is not ChartKind.DOT
    stacked = narrow and not _leave_room(groups, lettering, width, zero_based=zero_based)
    if stacked:
        groups = _in_lines(unbroken, lettering, width, stacked=True)
    rows = [row for group in groups for row in group]
    labels = _STACKED_PLOT + _LABEL_INDENT if stacked else _labels_end(rows, lettering)
    plot = _STACKED_PLOT if stacked else labels + _gap(rows)
    reaches = _reaches(rows, lettering, zero_based=zero_based)
    broken = _are_crowded(reaches, width - plot)
    if broken:
        reaches = _reaches(rows, lettering, zero_based=zero_based, broken=True)
    with_zero = zero_based or spans_zero(reaches)
    grouped = chart.kind is ChartKind.GROUPED_BAR
    pitch = _Pitch(stacked=stacked, grouped=grouped, many=len(rows) > _MANY_ROWS, broken=broken)
    placed, height = _placed(groups, pitch)
    return RowLayout(
        rows=placed,
        height=height,
        stacked=stacked,
        broken=broken,
        thickness=12.4 if pitch.least == _LOOSE else 9.4,
        labels=labels,
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
        measure = width - _STACKED_PLOT - _LABEL_INDENT if stacked else width * share
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


def _leave_room(
    groups: Sequence[Sequence[Row]], lettering: Lettering, width: float, *, zero_based: bool
) -> bool:
    """Say whether a narrow drawing has room for its labels beside the marks."""
    rows = list(chain(*groups))
    plot = _labels_end(rows, lettering) + _gap(rows)
    if any(len(row.label) > 1 or len(row.heading) > 1 for row in rows):
        return False
    reaches = _reaches(rows, lettering, zero_based=zero_based)
    return plot <= width * _LABEL_SHARE and not _are_crowded(reaches, width - plot)


def _are_crowded(reaches: Sequence[Reach], plot: float) -> bool:
    """Say whether the values, on one line each, leave too little of the plot to the marks."""
    before = max(reach.room_before for reach in reaches)
    after = max(reach.room_after for reach in reaches)
    return max(before, after) > plot * _VALUE_SHARE or before + after > plot * _VALUES_SHARE


def _labels_end(rows: Sequence[Row], lettering: Lettering) -> float:
    """Return where columns as wide as their texts end."""
    headings = lettering.widest(chain(*(row.heading for row in rows)), look.HEADING)
    labels = lettering.widest(chain(*(row.label for row in rows)), look.LABEL)
    return (headings + _COLUMN_GAP if headings else 0.0) + labels


def _gap(rows: Sequence[Row]) -> float:
    """Return what is left between the labels and the plot."""
    return look.LABEL_GAP + (_BEFORE_VALUES if any(row.point.value < 0 for row in rows) else 0.0)


def _room(row: Row, lettering: Lettering, *, broken: bool) -> float:
    """Return what a value takes beside its mark, the gap included."""
    number = lettering.width(row.point.number, look.VALUE)
    if not row.point.qualifier:
        return row.gap + number
    qualifier = lettering.width(row.point.qualifier, look.QUALIFIER)
    qualifier += look.qualifier_gap(row.point.qualifier, beside=not broken)
    return row.gap + (max(number, qualifier) if broken else number + qualifier)


def _reaches(
    rows: Sequence[Row], lettering: Lettering, *, zero_based: bool, broken: bool = False
) -> list[Reach]:
    return [
        _reach(row.point, _room(row, lettering, broken=broken), zero_based=zero_based)
        for row in rows
    ]


def _reach(point: PointText, room: float, *, zero_based: bool) -> Reach:
    """Return how far a row goes; the value of a negative bar stands to its left."""
    low, high = float(point.low), float(point.high)
    if zero_based:
        low, high = min(low, 0.0), max(high, 0.0)
    if zero_based and point.value < 0:
        return Reach(low, high, room_before=room)
    return Reach(low, high, room_after=room)


@dataclass(frozen=True)
class _Pitch:
    """From row to row.

    Attributes:
        stacked: whether labels stand above the marks.
        grouped: whether rows stand in groups.
        many: whether there are so many that they stand closer.
        broken: whether qualifiers stand under their values.
    """

    stacked: bool
    grouped: bool
    many: bool
    broken: bool

    @property
    def least(self) -> float:
        """The height of a row of one line."""
        if self.stacked or self.grouped:
            return _GROUPED
        return _CLOSE if self.many else _LOOSE

    def of(self, row: Row) -> float:
        """Return the height of a row's mark and of what stands beside it."""
        lines = 1 if self.stacked else len(row.label)
        if self.broken and row.point.qualifier:
            lines = max(lines, 2)
        # Two labels of several lines stand further apart than the lines of one.
        gap = self.least - look.LEADING if self.least == _LOOSE else 4.5
        return max(self.least, lines * look.LEADING + gap) if lines > 1 else self.least


def _placed(groups: Sequence[Sequence[Row]], pitch: _Pitch) -> tuple[tuple[Row, ...], float]:
    """Return the rows with their places, and the y below all of them.

    A heading may be taller than the rows beside it.
    """
    placed: list[Row] = []
    y = AXIS_HEIGHT
    for number, rows in enumerate(groups):
        y += _GROUP_GAP if number else 0.0
        top = y
        heading = len(rows[0].heading) * look.LEADING
        y += heading + 2 if pitch.stacked and heading else 0.0
        for row in rows:
            y += len(row.label) * look.LEADING + 1.5 if pitch.stacked else 0.0
            placed.append(replace(row, top=y, bottom=y + pitch.of(row)))
            y = placed[-1].bottom + (3.5 if pitch.stacked else 0.0)
        y = y if pitch.stacked else max(y, top + heading + 3)
    return tuple(placed), y + 1.0
