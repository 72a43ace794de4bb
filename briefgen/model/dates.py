"""Dates as an author knows them: a year, a month of a year, or a day (ISO 8601-1, 4.3)."""

from __future__ import annotations

import datetime
import re
from typing import Any, Literal, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
ISO_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"

Precision = Literal["year", "month", "day"]


class PartialDate(NamedTuple):
    """A calendar date of year, month or day precision; orders by its earliest day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: str) -> PartialDate:
        """Read ``2025``, ``2025-07`` or ``2025-07-12``.

        Raises:
            PydanticCustomError: ``date_format`` for another form, ``date_nonexistent`` for a
                day that no calendar has.
        """
        match = _ISO.fullmatch(value)
        if match is None:
            raise PydanticCustomError("date_format", "not an ISO 8601 date", {"value": value})
        parts = [int(part) for part in match.groups() if part is not None]
        date = cls(*parts)
        try:
            _ = date.first_day
        except ValueError:
            raise PydanticCustomError("date_nonexistent", "no such day", {"value": value}) from None
        return date

    @property
    def precision(self) -> Precision:
        """The finest part that the author gave."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def first_day(self) -> datetime.date:
        """The earliest day that the date may mean."""
        month = 1 if self.month is None else self.month
        return datetime.date(self.year, month, 1 if self.day is None else self.day)

    @property
    def iso(self) -> str:
        """The date in ISO 8601 form, for machines."""
        return "-".join(
            f"{part:0{width}d}"
            for part, width in zip(self, (4, 2, 2), strict=True)
            if part is not None
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.plain_serializer_function_ser_schema(_iso)
        )

    @classmethod
    def _validate(cls, value: object) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            raise PydanticCustomError("date_format", "not an ISO 8601 date", {"value": value})
        return cls.parse(value)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "string", "pattern": ISO_PATTERN},
                {"type": "integer", "minimum": 1, "maximum": 9999},
            ]
        }


class FullDate(PartialDate):
    """A date of day precision."""

    __slots__ = ()

    @classmethod
    def _validate(cls, value: object) -> PartialDate:
        date = super()._validate(value)
        if date.precision != "day":
            raise PydanticCustomError("date_not_full", "a day is wanted", {"value": date.iso})
        return date

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _iso(date: PartialDate) -> str:
    return date.iso
