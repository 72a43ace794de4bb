"""Dates of sources (CSL 1.0.2, date variables; CMOS 18, 14.2 on access dates)."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.cite.reading import Reading
from briefgen.languages.calendar import format_date, format_interval
from briefgen.model.dates import PartialDate


def date(reading: Reading, variable: str) -> Markup:
    """Return a date variable in words; empty if the record lacks it."""
    value = reading.source.dates.get(variable)
    if value is None:
        return Markup("")
    if value.start is None:
        return reading.marked(value.literal or "", None)
    text = _span(reading, value.start, value.end)
    return reading.words("circa", date=text) if value.circa else Markup("{}").format(text)


def day(reading: Reading, value: PartialDate) -> str:
    """Return a single date in words."""
    return format_date(reading.language, value, era=reading.era)


def _span(reading: Reading, start: PartialDate, end: PartialDate | None) -> str:
    if end is None or end == start:
        return day(reading, start)
    span = format_interval(reading.language, start, end, era=reading.era)
    if span is not None:
        return span
    return reading.words.catalogue("date-range", start=day(reading, start), end=day(reading, end))
