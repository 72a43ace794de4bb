"""Dates of sources (CSL 1.0.2, date variables; CMOS 18, 14.2 on access dates)."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from briefgen.cite.known_words import known_forms
from briefgen.cite.reading import Reading
from briefgen.cite.wording import NOTHING
from briefgen.languages.calendar import format_date, format_interval
from briefgen.model.dates import PartialDate
from briefgen.model.source_date import SourceDate

Season = int | str | None
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
"""Where Zotero leaves the time of access: it writes what it cannot place as the season."""


def date(reading: Reading, variable: str) -> Markup:
    """Return a date variable in words; empty if the record lacks it."""
    value = reading.source.dates.get(variable)
    if value is None:
        return NOTHING
    if value.start is None:
        literal = value.literal or ""
        is_undated = literal.strip().lower() in known_forms("date")
        return NOTHING if is_undated else reading.marked(literal, None)
    text = _span(reading, value, value.start)
    return reading.words("circa", date=text) if value.circa else text


def day(reading: Reading, value: PartialDate, season: Season = None) -> Markup:
    """Return a single date in words, with its season where it has one."""
    if value.year > 0:
        text = escape(format_date(reading.language, value, era=reading.era))
    else:
        # The year 0 is 1 BC (ISO 8601-1, 4.3.2); no calendar of the program goes back so far.
        counted = PartialDate(1 - value.year, value.month, value.day)
        text = reading.words("date.before-christ", date=format_date(reading.language, counted))
    if season is None or _CLOCK.match(str(season)):
        return text
    if isinstance(season, str):
        return reading.words("season.named", season=season, date=text)
    return reading.words(f"season.{season}", date=text)


def _span(reading: Reading, value: SourceDate, start: PartialDate) -> Markup:
    first = day(reading, start, value.season)
    if value.open is not None:
        return reading.words(f"date.open-{value.open}", date=first)
    end = value.end
    if end is None or (end, value.end_season) == (start, value.season):
        return first
    if value.season is None and value.end_season is None and start.year > 0:
        span = format_interval(reading.language, start, end, era=reading.era)
        if span is not None:
            return escape(span)
    last = day(reading, end, value.end_season)
    return Markup(reading.words.catalogue("date-range", start=first, end=last))  # noqa: S704  filled with Markup
