"""Dates in words, by the patterns of a language's record (CLDR, UTS #35 part 4)."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from babel import Locale
from babel.dates import format_date as format_pattern
from babel.dates import tokenize_pattern, untokenize_pattern

from briefgen.languages.registry import Era, Language

_SPACED_DASH = re.compile(r"\s*–\s*")

DateParts = tuple[int, int | None, int | None]
"""Year, month and day; what is not known is None."""

_INTERVAL_SKELETONS = {"day": "yMMMd", "month": "yMMMM", "year": "y"}


def format_date(language: Language, parts: DateParts, *, era: bool = False) -> str:
    """Return a date of year, month or day precision in words.

    Args:
        language: whose words and patterns.
        parts: the date.
        era: whether to count by eras, where the language has them and one era covers all days
            that the date may mean.
    """
    first, last = _span(parts)
    found = _era_of(language, first) if era else None
    if found is None or found is not _era_of(language, last):
        return _format(language, first, language.date_formats[_precision(parts)])
    pattern = _with_era(language, found, first.year, language.era_date_formats[_precision(parts)])
    return _format(language, first, pattern)


def format_interval(
    language: Language, start: DateParts, end: DateParts, *, era: bool = False
) -> str | None:
    """Return a span of dates in words, what both ends share said once (12–14 July 2025).

    Returns:
        None where CLDR has no pattern: ends of unlike precision, equal ends, or eras.
    """
    precision = _precision(start)
    if (era and language.eras) or precision != _precision(end) or start == end:
        return None
    first, last = _span(start)[0], _span(end)[0]
    formats = Locale.parse(language.locale).interval_formats.get(_INTERVAL_SKELETONS[precision])
    difference = _greatest_difference(first, last)
    pattern = formats.get(difference) if formats else None
    if pattern is None:
        return None
    full = [part.replace("MMMM", "MMM").replace("MMM", "MMMM") for part in pattern]
    words = "".join(
        _format(language, date, part) for date, part in zip((first, last), full, strict=True)
    )
    # CLDR sets spaces, which belong around a dash between groups of words (New Hart's Rules 4.11).
    is_close = precision == "month" and difference == "M"
    return _SPACED_DASH.sub("–", words) if is_close else words


def _format(language: Language, date: datetime.date, pattern: str) -> str:
    return _in_words(date, pattern, language.locale)


@lru_cache(maxsize=4096)
def _in_words(date: datetime.date, pattern: str, locale: str) -> str:
    return format_pattern(date, pattern, locale=locale)


def _precision(parts: DateParts) -> str:
    _, month, day = parts
    return "year" if month is None else "month" if day is None else "day"


def _span(parts: DateParts) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that a date may mean."""
    year, month, day = parts
    first = datetime.date(year, month or 1, day or 1)
    if day is not None:
        return first, first
    if (month or 12) == 12:
        return first, datetime.date(year, 12, 31)
    return first, datetime.date(year, (month or 0) + 1, 1) - datetime.timedelta(days=1)


def _era_of(language: Language, date: datetime.date) -> Era | None:
    """Return the era that a day lies in."""
    if not language.era_date_formats:
        return None
    return next((era for era in reversed(language.eras) if era.start <= date), None)


def _with_era(language: Language, era: Era, year: int, pattern: str) -> str:
    """Fill the era and its year into a pattern; Babel knows the Gregorian calendar alone."""
    number = era.year_of(year)
    values = {"G": era.name, "y": language.era_first_year if number == 1 else str(number)}
    return untokenize_pattern(
        ("chars", values[token[0]]) if kind == "field" and token[0] in values else (kind, token)
        for kind, token in tokenize_pattern(pattern)
    )


def _greatest_difference(first: datetime.date, last: datetime.date) -> str:
    """Return the CLDR field letter of the largest part in which two dates differ."""
    if first.year != last.year:
        return "y"
    return "M" if first.month != last.month else "d"
