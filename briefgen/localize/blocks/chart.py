"""A bar chart: values in words, and the shares that a drawing needs."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import ChartText, DatumText
from briefgen.localize.numbers import format_number
from briefgen.localize.scope import Scope
from briefgen.model.base import Number
from briefgen.model.blocks import Chart, Datum


@dataclass(frozen=True)
class _Axis:
    """The values at the two ends of the drawing; zero is always on it."""

    low: float
    high: float

    @classmethod
    def of(cls, data: tuple[Datum, ...]) -> _Axis:
        ends = [end for datum in data for end in (_low(datum), _high(datum))]
        return cls(min(0, *ends), max(0, *ends))

    def share(self, value: Number) -> float:
        """Return a value's place between the ends, 0 to 1."""
        width = self.high - self.low
        return (value - self.low) / width if width else 0.0


def chart_text(block: Chart, scope: Scope, place: Place) -> ChartText:
    """Return the values in words and their places on a common axis that starts at zero."""
    parts = figure_parts(
        scope, place, kind="figure", title=block.title, note=block.note, cite=block.cite
    )
    axis = _Axis.of(block.data)
    return ChartText(
        type=block.type,
        **parts,
        unit=scope.inline(block.unit),
        data=tuple(_datum_text(datum, axis, scope) for datum in block.data),
    )


def _datum_text(datum: Datum, axis: _Axis, scope: Scope) -> DatumText:
    zero, value = axis.share(0), axis.share(datum.value)
    return DatumText(
        label=scope.inline(datum.label),
        value=format_number(scope.language, datum.value),
        range=_range(datum, scope),
        estimate=datum.estimate,
        start=min(zero, value),
        end=max(zero, value),
        low=axis.share(_low(datum)),
        high=axis.share(_high(datum)),
    )


def _range(datum: Datum, scope: Scope) -> str:
    if datum.low is None and datum.high is None:
        return ""
    low, high = (format_number(scope.language, end) for end in (_low(datum), _high(datum)))
    return scope.catalogue("number-range", low=low, high=high)


def _low(datum: Datum) -> Number:
    return datum.value if datum.low is None else datum.low


def _high(datum: Datum) -> Number:
    return datum.value if datum.high is None else datum.high
