"""A chart, given by its data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefgen.model.base import Model, Number
from briefgen.model.blocks.base import BlockBase
from briefgen.model.dates import PartialDate
from briefgen.model.text import Text

_LARGEST = 10**18
Value = Annotated[Number, Field(ge=-_LARGEST, le=_LARGEST)]
"""A finite number that a drawing can hold."""

MAX_SERIES = 6
"""As many lines or bars side by side as can be told apart."""
MAX_ROWS = 40
"""As many bars or dots as fit on a page with their labels."""
MAX_POINTS = 400
"""As many points as a line of the column's width can show."""


class ChartKind(StrEnum):
    """The form of a chart."""

    BAR = "bar"
    GROUPED_BAR = "grouped-bar"
    LINE = "line"
    DOT = "dot"


class Datum(Model):
    """One value with its label or date; a range and `estimate` say how sure it is."""

    label: Text | None = None
    """What the value belongs to."""
    date: PartialDate | None = None
    """When it was so, in place of a label; printed as each language writes dates."""
    value: Value
    """The value, in the chart's unit."""
    low: Value | None = None
    """Lower end of the range."""
    high: Value | None = None
    """Upper end of the range."""
    estimate: bool = False
    """Whether the value is an estimate rather than a count."""

    @model_validator(mode="after")
    def _has_one_name(self) -> Datum:
        if (self.label is None) == (self.date is None):
            raise PydanticCustomError("datum_name", "neither label nor date, or both")
        return self

    @model_validator(mode="after")
    def _range_holds_value(self) -> Datum:
        low, high = self.ends
        if not low <= self.value <= high:
            raise PydanticCustomError(
                "chart_range",
                "value outside its range",
                {"value": self.value, "low": low, "high": high},
            )
        return self

    @property
    def ends(self) -> tuple[Number, Number]:
        """The ends of the range; the value itself where an end is not given."""
        return (
            self.value if self.low is None else self.low,
            self.value if self.high is None else self.high,
        )

    @property
    def name(self) -> Text | PartialDate:
        """The label or the date."""
        name = self.label if self.date is None else self.date
        assert name is not None  # noqa: S101 - held by the validator
        return name


class Series(Model):
    """Values that belong together: a line, or the bars of one colour."""

    name: Text
    """What the values are of."""
    data: tuple[Datum, ...] = Field(min_length=1)
    """The values, in the order that they are shown."""


_HOLDERS: Mapping[ChartKind, tuple[str, ...]] = {
    ChartKind.BAR: ("data",),
    ChartKind.DOT: ("data",),
    ChartKind.GROUPED_BAR: ("series",),
    ChartKind.LINE: ("data", "series"),
}
"""Which key holds the values of each kind."""


class Chart(BlockBase):
    """Values side by side; the title says what they show."""

    type: Literal["chart"]
    kind: ChartKind = ChartKind.BAR
    """bar: a bar a value. grouped-bar: a bar a series under each label. line: change over time.
    dot: a dot a value, with its range; the scale need not start at zero."""
    title: Text
    """The finding, in words."""
    unit: Text
    """Unit of the values."""
    data: tuple[Datum, ...] = Field(default=(), min_length=1)
    """The values, in the order that they are shown; of a line, from the earliest to the latest."""
    series: tuple[Series, ...] = Field(default=(), min_length=1, max_length=MAX_SERIES)
    """In place of `data`: several series with the same labels or dates."""
    note: Text | None = None
    """A note under the chart."""

    @property
    def all_data(self) -> tuple[tuple[Datum, ...], ...]:
        """The values series by series; one series where `data` holds them."""
        return tuple(series.data for series in self.series) or (self.data,)

    @model_validator(mode="after")
    def _data_stand_where_kind_wants(self) -> Chart:
        wanted = _HOLDERS[self.kind]
        found = [key for key in ("data", "series") if getattr(self, key)]
        if len(found) != 1 or found[0] not in wanted:
            raise PydanticCustomError(
                "chart_data", "values in the wrong place", {"kind": self.kind.value, "keys": wanted}
            )
        return self

    @model_validator(mode="after")
    def _points_are_in_order(self) -> Chart:
        if self.kind is ChartKind.LINE:
            points = [datum for data in self.all_data for datum in data]
            if len({_precision(datum) for datum in points}) > 1:
                raise PydanticCustomError("chart_points", "points of several kinds")
            for where, data in self._places():
                if len(data) < 2:
                    raise PydanticCustomError("chart_lone", "one point", {"path": where})
                _require_order(where, [datum.date for datum in data if datum.date])
        return self

    @model_validator(mode="after")
    def _names_are_unique(self) -> Chart:
        if self.kind in (ChartKind.LINE, ChartKind.GROUPED_BAR):
            for where, data in self._places():
                _require_unique(where, data)
        return self

    @model_validator(mode="after")
    def _fits_on_a_page(self) -> Chart:
        limit = MAX_POINTS if self.kind is ChartKind.LINE else MAX_ROWS
        count = sum(len(data) for data in self.all_data)
        if count > limit:
            raise PydanticCustomError(
                "chart_size", "too many values", {"count": count, "limit": limit}
            )
        return self

    def _places(self) -> Iterable[tuple[tuple[str | int, ...], tuple[Datum, ...]]]:
        """Yield each series' values with the way to them."""
        if self.series:
            for index, series in enumerate(self.series):
                yield ("series", index, "data"), series.data
        else:
            yield ("data",), self.data


def _precision(datum: Datum) -> str:
    return "label" if datum.date is None else datum.date.precision


def _require_order(where: tuple[str | int, ...], dates: Sequence[PartialDate]) -> None:
    for index, date in enumerate(dates[1:], start=1):
        if date.first_day <= dates[index - 1].first_day:
            raise PydanticCustomError(
                "chart_order", "not in order", {"path": (*where, index), "date": date.iso}
            )


def _require_unique(where: tuple[str | int, ...], data: Sequence[Datum]) -> None:
    seen: list[Text | PartialDate] = []
    for index, datum in enumerate(data):
        if datum.name in seen:
            raise PydanticCustomError("chart_repeat", "twice", {"path": (*where, index)})
        seen.append(datum.name)
