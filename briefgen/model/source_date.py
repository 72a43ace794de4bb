"""Dates of sources as reference managers write them (CSL 1.0.2, date variables; EDTF level 1).

A bare text is EDTF (ISO 8601-2, level 1), as pandoc writes it: ``2025-07``, ``2025-23`` for autumn,
``2024/2025``, ``2024/..``, ``2024~``. A mapping is a date of CSL-JSON, as Zotero exports it.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from briefgen.model.base import Model
from briefgen.model.dates import PartialDate

OpenSide = Literal["start", "end"]

_KEYS = frozenset({"date-parts", "season", "circa", "literal", "raw"})
_TRUE = (True, 1, "1", "true", "yes")
_EDTF = re.compile(
    r"(?P<year>-?\d{4})(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?\\?(?P<doubt>[?~%]?)",
    re.ASCII,
)
_OPEN = ("", "..")


class SourceDate(Model):
    """A date or a range of dates of a source; one without any part says nothing."""

    start: PartialDate | None = None
    """The date, or the first of the range; a year before 1 is one before Christ (-43 is 44 BC)."""
    end: PartialDate | None = None
    """The last date of a range."""
    season: int | str | None = None
    """The season of the year, 1 for spring to 4 for winter, or as the source calls it."""
    end_season: int | None = None
    """The season that the range ends in."""
    open: OpenSide | None = None
    """The side on which the range has no end: `end` for one that goes on."""
    circa: bool = False
    """Whether it is approximate."""
    literal: str | None = None
    """A date that is no calendar date, as the source writes it."""

    @model_validator(mode="before")
    @classmethod
    def _from_csl(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return value if "start" in value else _from_object(value)
        if isinstance(value, str):
            return _from_edtf(value.strip())
        if isinstance(value, list):
            raise _no_date(value)
        return {"start": value}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        number = {"type": ["integer", "string"]}
        parts = {"type": "array", "items": number, "minItems": 1, "maxItems": 3}
        return {
            "description": "A date or a range: ISO 8601 or EDTF, or a CSL date object.",
            "anyOf": [
                {"type": ["string", "integer"]},
                {
                    "type": "object",
                    "properties": {
                        "date-parts": {"type": "array", "items": parts, "maxItems": 2},
                        "season": number,
                        "circa": {"type": ["boolean", "string", "integer"]},
                        "literal": {"type": "string"},
                        "raw": {"type": "string"},
                    },
                    "additionalProperties": False,
                },
            ],
        }


def _no_date(value: Any) -> PydanticCustomError:
    return PydanticCustomError("date_format", "not a CSL date", {"value": value})


def _from_edtf(text: str) -> dict[str, Any]:
    first, slash, last = text.partition("/")
    if not slash:
        date, season, circa = _one_of_edtf(first)
        return {"start": date, "season": season, "circa": circa}
    if last in _OPEN and first not in _OPEN:
        return {**_from_edtf(first), "open": "end"}
    if first in _OPEN:
        return {**_from_edtf(last), "open": "start"}
    start, season, circa = _one_of_edtf(first)
    end, end_season, end_circa = _one_of_edtf(last)
    return {
        "start": start,
        "season": season,
        "end": end,
        "end_season": end_season,
        "circa": circa or end_circa,
    }


def _one_of_edtf(text: str) -> tuple[PartialDate, int | None, bool]:
    """Read a date of EDTF; pandoc puts a backslash before the tilde of an approximate one."""
    match = _EDTF.fullmatch(text)
    if match is None:
        return PartialDate.parse(text), None, False
    parts = [int(part) for part in match.group("year", "month", "day") if part and part != "XX"]
    date, season = _calendar_date(parts)
    return date, season, bool(match["doubt"])


def _calendar_date(parts: list[int]) -> tuple[PartialDate, int | None]:
    """Return a date and its season, which EDTF and CSL processors write as a month past 12."""
    season = None
    if len(parts) > 1 and 21 <= parts[1] <= 24:
        season = parts[1] - 20
        parts = parts[:1]
    if parts[0] <= 0:
        return PartialDate(*parts), season
    iso = "-".join(f"{n:0{width}d}" for n, width in zip(parts, (4, 2, 2), strict=False))
    return PartialDate.parse(iso), season


def _from_object(value: dict[str, Any]) -> dict[str, Any]:
    """Read a CSL date object (``date-parts``, ``raw`` or ``literal``)."""
    if unknown := set(value) - _KEYS:
        raise _no_date(", ".join(sorted(unknown)))
    said: dict[str, Any] = {"circa": value.get("circa") in _TRUE}
    if (literal := value.get("literal")) is not None:
        said["literal"] = literal
    if "raw" in value:
        date = _from_edtf(str(value["raw"]).strip())
        return {**date, "circa": date["circa"] or said["circa"]}
    if "date-parts" in value:
        said |= _from_ranges(value["date-parts"])
    if literal is None and said.get("start") is None:
        raise _no_date(value.get("date-parts"))
    if (season := _season(value.get("season"))) is not None:
        said["season"] = season
    return said


def _season(value: Any) -> int | str | None:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, int):
        if not 1 <= value <= 4:
            raise _no_date(value)
        return value
    return str(value) if value else None


def _from_ranges(ranges: Any) -> dict[str, Any]:
    """Read ``[[2025, 7], [2025, 9]]``; pandoc ends an open range with ``[0]``."""
    if not isinstance(ranges, list) or len(ranges) > 2:
        raise _no_date(ranges)
    read = [_from_parts(item) for item in ranges]
    (start, season), (end, end_season) = [*read, (None, None), (None, None)][:2]
    is_open = len(read) == 2 and (start is None) != (end is None)
    if is_open and start is None:
        return {"start": end, "season": end_season, "open": "start"}
    said: dict[str, Any] = {"start": start, "season": season, "end": end, "end_season": end_season}
    return {**said, "open": "end"} if is_open else said


def _from_parts(parts: Any) -> tuple[PartialDate | None, int | None]:
    """Turn ``[2026, 5, 20]`` into a date; ``[0]`` and ``[null]`` are none."""
    if not isinstance(parts, list) or len(parts) > 3:
        raise _no_date(parts)
    given = [part for part in parts if part not in (None, "")]
    try:
        numbers = [int(part) for part in given]
    except (TypeError, ValueError):
        raise _no_date(parts) from None
    while numbers and numbers[-1] == 0:
        numbers.pop()
    if not numbers:
        return None, None
    # CSL-JSON counts years before Christ without a year 0, EDTF with one (citeproc, dates).
    if numbers[0] < 0:
        numbers[0] += 1
    return _calendar_date(numbers)
