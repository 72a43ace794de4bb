"""Dates as reference managers write them, in a form that CSL readers take (ISO 8601, EDTF)."""

from __future__ import annotations

import datetime
import re
from typing import Any

_ISO = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_EDTF = re.compile(
    rf"(?P<start>{_ISO})(?:T[\d:.Z+-]*)?(?P<circa>[~?%]*)"
    rf"(?:/(?P<end>{_ISO})?(?:T[\d:.Z+-]*)?(?P<open>\.\.)?[~?%]*)?"
)
_NUMBERS = re.compile(r"(?P<year>\d{4})(?:\D+(?P<month>\d{1,2})(?:\D+(?P<day>\d{1,2}))?)?\D*")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")  # noqa: SIM905
_WORDED = re.compile(
    r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[A-Za-z]{3,9})\.?(?:\s+(?P<late_day>\d{1,2}),?)?\s+"
    r"(?P<year>\d{4})"
)

_MONTHS_SPAN = re.compile(
    r"(?P<month>[A-Za-z]{3,9})\.?\s*[-–—/]\s*(?P<last_month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})"
)
_DAYS_SPAN = re.compile(
    r"(?P<day>\d{1,2})\s*[-–—]\s*(?P<last_day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+"
    r"(?P<year>\d{4})"
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF's numbers (ISO 8601-2, 4.8)."""
_SEASON = re.compile(rf"(?P<season>{'|'.join(_SEASONS)})\s+(?P<year>\d{{4}})", re.IGNORECASE)
_CIRCA = re.compile(r"(?:c|ca|circa)\.?\s*(?P<year>\d{4})", re.IGNORECASE)


def date_value(text: str) -> Any:
    """Return a date as text that is ISO 8601 where it can be, else a CSL ``literal``.

    Reads EDTF (``2025-07-12/2025-07-13``, ``2021~``), RIS (``2025/07/12/``), numbers in the order
    year, month, day whatever stands between them, and English dates with the month in words, also
    spans, seasons and approximate years.
    """
    text = text.strip()
    if match := _EDTF.fullmatch(text):
        return _from_edtf(match) or {"literal": text}
    if (found := _in_words(text)) is not None:
        return found
    match = _NUMBERS.fullmatch(text) or _WORDED.fullmatch(text)
    if match is None:
        return {"literal": text}
    groups = match.groupdict()
    return from_parts(groups["year"], groups["month"], groups["day"] or groups.get("late_day")) or {
        "literal": text
    }


def _in_words(text: str) -> Any:
    """Return a span, a season or an approximate year that English words tell; None for others."""
    if match := _CIRCA.fullmatch(text):
        return {"date-parts": [[int(match["year"])]], "circa": True}
    if match := _SEASON.fullmatch(text):
        return f"{match['year']}-{_SEASONS[match['season'].lower()]}"
    match = _MONTHS_SPAN.fullmatch(text) or _DAYS_SPAN.fullmatch(text)
    if match is None:
        return None
    part = match.groupdict()
    first = from_parts(part["year"], part["month"], part.get("day"))
    last = from_parts(part["year"], part.get("last_month") or part["month"], part.get("last_day"))
    return f"{first}/{last}" if first and last and first < last else None


def from_parts(year: str, month: str | None, day: str | None = None) -> str | None:
    """Return year, month (a number or an English word) and day as an ISO date; None if none."""
    number = _month(month)
    if not re.fullmatch(r"\d{4}", year) or (month and number is None):
        return None
    try:
        date = datetime.date(int(year), number or 1, int(day) if number and day else 1)
    except ValueError:
        return None
    if number is None:
        return year
    return date.isoformat() if day else f"{date:%Y-%m}"


def _month(text: str | None) -> int | None:
    if not text:
        return None
    if text.isdigit():
        return int(text)
    start = text.strip().lower()[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else None


def _from_edtf(match: re.Match[str]) -> Any:
    start, end = match["start"], match["end"]
    if any(from_parts(*_split(date)) != date for date in (start, end) if date):
        return None
    if match["circa"]:
        parts = [[int(part) for part in date.split("-")] for date in (start, end) if date]
        return {"date-parts": parts, "circa": True}
    return f"{start}/{end}" if end else start


def _split(date: str) -> tuple[str, str | None, str | None]:
    year, month, day = [*date.split("-"), None, None][:3]
    return str(year), month, day


def plain_date(value: Any) -> Any:
    """Return a CSL date as ISO 8601 text where it says no more than that; else as it is."""
    if not isinstance(value, dict):
        return value
    if set(value) == {"raw"}:
        return date_value(str(value["raw"]))
    parts = value.get("date-parts")
    if set(value) != {"date-parts"} or not isinstance(parts, list):
        return value
    dates = [_joined(part) for part in parts]
    return "/".join(date for date in dates if date) if all(dates) and dates else value


def _joined(parts: Any) -> str | None:
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3:
        return None
    year, month, day = [*map(str, parts), None, None][:3]
    return from_parts(str(year), month, day)
