"""The labels under a line chart: as many as stand apart, at dates that mean something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from briefgen.figures import look
from briefgen.figures.canvas import Scale
from briefgen.figures.lettering import Lettering
from briefgen.localize.figure_texts import ChartText, PointText

LEADING: Final = 9.0
_BETWEEN: Final = 4.0
"""The least between two labels."""
_MOST_LINES: Final = 4
_MONTHS: Final = (1, 2, 3, 6)
_YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500)

Named = Sequence[tuple[str, float]]
"""Labels and their places on the axis."""


@dataclass(frozen=True)
class AxisLabel:
    """A label, its lines centred on ``x``."""

    lines: tuple[str, ...]
    x: float


def positions(chart: ChartText) -> dict[str, float]:
    """Return the place of each label or date on the axis: its day, or its rank."""
    points = list(chain(*(series.points for series in chart.series)))
    if all(point.date for point in points):
        days = {it.name: float(it.date.toordinal()) for it in points if it.date}
        return dict(sorted(days.items(), key=lambda item: item[1]))
    return {name: float(rank) for rank, name in enumerate(dict.fromkeys(it.name for it in points))}


def axis_labels(
    chart: ChartText, places: Mapping[str, float], x: Scale, lettering: Lettering, width: float
) -> tuple[AxisLabel, ...]:
    """Return labels that stand apart.

    All of them where they fit; of dates that do not, the first of every month, or every
    second, third or sixth, or else the years, or every second, fifth, tenth … of them.

    Args:
        chart: the chart.
        places: the place of each label or date on the axis.
        x: from places to x.
        lettering: the fonts.
        width: width of the drawing.
    """
    named = {point.name: point for series in chart.series for point in series.points}
    points = [named[name] for name in places]
    for candidate in _candidates(points, places):
        at = [(text, x(place)) for text, place in candidate]
        labels = _spaced(at, lettering, width, breaks=points[0].date is None)
        if labels:
            return labels
    return ()


def _candidates(points: Sequence[PointText], places: Mapping[str, float]) -> Iterator[Named]:
    """Yield choices of labels, each with fewer than the one before."""
    yield [(point.name, places[point.name]) for point in points]
    if all(point.name != point.year for point in points):
        for step in _MONTHS:
            yield list(_at_months(points, places, step))
    for step in _YEARS:
        yield list(_at_years(points, places, step))
    for step in range(2, len(points) + 1):
        yield [(point.name, places[point.name]) for point in points[::step]]


def _at_months(
    points: Sequence[PointText], places: Mapping[str, float], step: int
) -> Iterator[tuple[str, float]]:
    """Yield the first date in every so many months, counted from January."""
    seen = None
    for point in points:
        month = point.date and (point.date.year, point.date.month)
        if month and month != seen and (month[1] - 1) % step == 0:
            yield point.name, places[point.name]
        seen = month


def _at_years(
    points: Sequence[PointText], places: Mapping[str, float], step: int
) -> Iterator[tuple[str, float]]:
    """Yield every so many years at their first date; one that begins late goes unlabelled."""
    seen = None
    for point in points:
        year = point.date and point.date.year
        begins = point.date is not None and point.date.month == 1
        if year and year != seen and year % step == 0 and begins:
            yield point.year, places[point.name]
        seen = year


def _spaced(
    named: Named, lettering: Lettering, width: float, *, breaks: bool
) -> tuple[AxisLabel, ...] | None:
    """Return labels that fit between their neighbours, two at least; None where they do not.

    Args:
        named: labels and where they are wanted.
        lettering: the fonts.
        width: width of the drawing.
        breaks: whether a label may be broken into lines, as a date may not.
    """
    gaps = [after - before for (_, before), (_, after) in pairwise(named)]
    measure = min(gaps, default=width) - _BETWEEN
    if not gaps or measure <= 0:
        return None
    labels: list[AxisLabel] = []
    free = 0.0
    for name, place in named:
        lines = lettering.lines(name, look.TICK, measure) if breaks else (name,)
        half = lettering.widest(lines, look.TICK) / 2
        centre = min(max(place, half), width - half)
        if len(lines) > _MOST_LINES or centre - half < free:
            return None
        labels.append(AxisLabel(lines, centre))
        free = centre + half + _BETWEEN
    return tuple(labels)
