"""What a chart shows, in words, for a reader who does not see it (WCAG 2.2, 1.1.1)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.localize.figure_texts import PointText, SeriesText
from briefgen.localize.numbers import format_number
from briefgen.localize.scope import Scope
from briefgen.model import Text
from briefgen.model.blocks import ChartKind

_MOST_POINTS = 12
"""Of a longer line, a listener is told the ends and the extremes."""


def alternative(scope: Scope, kind: ChartKind, series: Sequence[SeriesText], unit: Text) -> str:
    """Return a chart in words: its kind, its values and their unit.

    Args:
        scope: the edition's scope.
        kind: the form of the chart.
        series: its values.
        unit: their unit.
    """
    separator = scope.catalogue("chart.series-separator")
    return scope.catalogue(
        "chart.alternative",
        kind=scope.catalogue(f"chart.kind.{kind.value}"),
        values=separator.join(_series(part, scope) for part in series),
        unit=scope.plain(unit),
    )


def _series(series: SeriesText, scope: Scope) -> str:
    if len(series.points) > _MOST_POINTS and all(it.date is not None for it in series.points):
        values = _summary(series.points, scope)
    else:
        values = scope.language.item_separator.join(_point(it, scope) for it in series.points)
    if not series.name:
        return values
    return scope.catalogue("chart.series", name=series.name, values=values)


def _summary(points: Sequence[PointText], scope: Scope) -> str:
    lowest, highest = min(points, key=_value), max(points, key=_value)
    return scope.catalogue(
        "chart.summary",
        first=_point(points[0], scope),
        last=_point(points[-1], scope),
        lowest=_point(lowest, scope),
        highest=_point(highest, scope),
        count=format_number(scope.language, len(points)),
    )


def _value(point: PointText) -> float:
    return point.value


def _point(point: PointText, scope: Scope) -> str:
    form = ["range"] if point.low != point.high else []
    form += ["estimate"] if point.estimate else []
    return scope.catalogue(
        f"chart.value.{'-'.join(form) or 'plain'}",
        name=point.name,
        value=point.number,
        low=format_number(scope.language, point.low),
        high=format_number(scope.language, point.high),
    )
