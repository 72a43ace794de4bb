"""A chart: its values as numbers and in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from briefgen.localize.blocks.chart_words import alternative
from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.figure_texts import ChartText, DataTable, PointText, SeriesText
from briefgen.localize.numbers import format_number
from briefgen.localize.scope import Scope
from briefgen.model import PartialDate
from briefgen.model.blocks import Chart, Datum


def chart_text(block: Chart, scope: Scope, place: Place) -> ChartText:
    """Return a chart's values with everything that a reader is told of them in words."""
    parts = figure_parts(
        scope, place, kind="figure", title=block.title, note=block.note, cite=block.cite
    )
    names = [scope.plain(series.name) for series in block.series] or [""]
    series = tuple(
        SeriesText(name, tuple(_point(datum, scope) for datum in data))
        for name, data in zip(names, block.all_data, strict=True)
    )
    return ChartText(
        type=block.type,
        **parts,
        language=scope.language,
        alternative=alternative(scope, block.kind, series, block.unit),
        data_label=scope.catalogue("chart.data", label=parts["label"]),
        tables=(_table(block, series, scope),),
        notes=tuple(_notes(series, scope)),
        kind=block.kind,
        unit=scope.inline(block.unit),
        series=series,
    )


def _point(datum: Datum, scope: Scope) -> PointText:
    low, high = datum.ends
    date = datum.date
    number, qualifier = format_number(scope.language, datum.value), _qualifier(datum, scope)
    words = scope.catalogue("chart.words", number=number, qualifier=qualifier).strip()
    return PointText(
        name=scope.plain(datum.label) if datum.label else scope.date(date).text if date else "",
        date=date.first_day if date else None,
        year=scope.date(PartialDate(date.year)).text if date else "",
        value=datum.value,
        low=low,
        high=high,
        estimate=datum.estimate,
        number=number,
        qualifier=qualifier,
        words=words,
    )


def _qualifier(datum: Datum, scope: Scope) -> str:
    """Return the range and whether the value is an estimate, in words."""
    ends = datum.ends
    form = ["range"] if ends[0] != ends[1] else []
    form += ["estimate"] if datum.estimate else []
    if not form:
        return ""
    low, high = (format_number(scope.language, end) for end in ends)
    if ends[0] < 0:
        range_ = scope.catalogue("number-range-signed", low=low, high=high)
    else:
        range_ = scope.catalogue("number-range", low=low, high=high)
    return scope.catalogue(f"chart.qualifier.{'-'.join(form)}", range=range_)


def _notes(series: Sequence[SeriesText], scope: Scope) -> list[str]:
    """Return what explains the marks of estimates, where there are any."""
    estimates = [point for part in series for point in part.points if point.estimate]
    if not estimates:
        return []
    if any(point.low != point.high for point in estimates):
        return [scope.catalogue("chart.note.range")]
    return [scope.catalogue("chart.note.estimate")]


def _table(block: Chart, series: Sequence[SeriesText], scope: Scope) -> DataTable:
    """Return the values by label, one column a series; a value that is not there is a dash."""
    points = list(chain(*(part.points for part in series)))
    dated = all(point.date is not None for point in points)
    head = scope.catalogue("chart.column.date") if dated else scope.catalogue("chart.column.label")
    unit = scope.plain(block.unit)
    if not block.series:
        return DataTable((head, unit), tuple((point.name, point.words) for point in points))
    cells = [{point.name: point.words for point in part.points} for part in series]
    return DataTable(
        (head, *(scope.catalogue("chart.column.series", name=it.name, unit=unit) for it in series)),
        tuple(
            (name, *(column.get(name, "–") for column in cells))
            for name in dict.fromkeys(point.name for point in points)
        ),
    )
