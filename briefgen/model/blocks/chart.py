"""A chart, given by its data."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefgen.model.base import Model, Number
from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Text


class Datum(Model):
    """One value with its label; a range and `estimate` say how sure it is."""

    label: Text
    """What the value belongs to."""
    value: Number
    """The value, in the chart's unit."""
    low: Number | None = None
    """Lower end of the range."""
    high: Number | None = None
    """Upper end of the range."""
    estimate: bool = False
    """Whether the value is an estimate rather than a count."""

    @model_validator(mode="after")
    def _range_holds_value(self) -> Datum:
        low = self.value if self.low is None else self.low
        high = self.value if self.high is None else self.high
        if not low <= self.value <= high:
            raise PydanticCustomError(
                "chart_range",
                "value outside its range",
                {"value": self.value, "low": low, "high": high},
            )
        return self


class Chart(BlockBase):
    """Values side by side; the title says what they show."""

    type: Literal["chart"]
    kind: Literal["bar"] = "bar"
    """The form of the chart."""
    title: Text
    """The finding, in words."""
    unit: Text
    """Unit of the values."""
    data: tuple[Datum, ...] = Field(min_length=1)
    """The values, in the order that they are shown."""
    note: Text | None = None
    """A note under the chart."""
