"""What a date means that does not say its year or month."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

from briefgen.quantities.values import Day, Mention


def complete(mentions: Iterable[Mention], as_of: datetime.date) -> list[Mention]:
    """Return the mentions with what their dates may mean.

    A date without its year is one of a year named in the same text, or the nearest one before or
    after ``as_of``; a day without its month is one of a month named there, or the last such day.
    """
    mentions = list(mentions)
    days = [value for item in mentions for value in item.readings if isinstance(value, Day)]
    if not days:
        return mentions
    years = frozenset(day.year for day in days if day.year is not None)
    months = frozenset(day.month for day in days if day.month is not None)
    return [_completed(item, years, months, as_of) for item in mentions]


def _completed(
    mention: Mention, years: frozenset[int], months: frozenset[int], as_of: datetime.date
) -> Mention:
    if not mention.parts and not any(isinstance(value, Day) for value in mention.readings):
        return mention
    readings = tuple(
        _with_options(value, years, months, as_of) if isinstance(value, Day) else value
        for value in mention.readings
    )
    parts = tuple(_completed(part, years, months, as_of) for part in mention.parts)
    return replace(mention, readings=readings, parts=parts)


def _with_options(
    day: Day, years: frozenset[int], months: frozenset[int], as_of: datetime.date
) -> Day:
    if day.month is None and day.day is not None and not day.months:
        day = replace(day, months=months | _months_near(day.day, as_of))
    if day.year is None and not day.years:
        day = replace(day, years=years | _years_near(day, as_of))
    return day


def _months_near(day: int, as_of: datetime.date) -> frozenset[int]:
    if day <= as_of.day:
        return frozenset({as_of.month})
    return frozenset({as_of.month, (as_of.month - 2) % 12 + 1})


def _years_near(day: Day, as_of: datetime.date) -> frozenset[int]:
    if day.month is None:
        return frozenset({as_of.year})
    if day.month == as_of.month:
        return frozenset({as_of.year})
    other = as_of.year + 1 if day.month < as_of.month else as_of.year - 1
    return frozenset({as_of.year, other})


def fiscal_year(as_of: datetime.date) -> int:
    """Return the Japanese fiscal year of a day, which begins in April."""
    return as_of.year if as_of.month >= 4 else as_of.year - 1


def moved_month(as_of: datetime.date, months: int) -> Day:
    """Return the month so many months from a day."""
    count = as_of.year * 12 + as_of.month - 1 + months
    return Day(year=count // 12, month=count % 12 + 1)


def moved_day(as_of: datetime.date, days: int) -> Day:
    """Return the day so many days from another."""
    day = as_of + datetime.timedelta(days=days)
    return Day(day.year, day.month, day.day)


_MONTHS = {
    "first": (1, 6),
    "last": (7, 12),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
}


def months_of(day: Day, start: int, end: int) -> tuple[Mention, ...]:
    """Return the first and the last month of a quarter or half of a year, as it is counted.

    Args:
        day: the quarter or half.
        start: where it is said.
        end: where that ends.
    """
    if day.part not in _MONTHS or day.month:
        return ()
    found = []
    for month in _MONTHS[day.part]:
        moved = month + 3 if day.count == "fiscal" else month
        year = day.year + (moved - 1) // 12 if day.year else None
        found.append(Mention(start, end, (Day(year, (moved - 1) % 12 + 1),)))
    return tuple(found)


def half_end(day: Day) -> tuple[Day, ...]:
    """Return the end of a half of a year as its last month; none for anything else."""
    if day.part not in ("first", "last") or day.month or day.decade:
        return ()
    month = 6 if day.part == "first" else 12
    if day.count == "fiscal":
        month = (month + 2) % 12 + 1
    year = day.year + (day.count == "fiscal" and day.part == "last") if day.year else None
    return (Day(year, month, part="last"),)


def last_day(mentions: Iterable[Mention], before: int) -> Day | None:
    """Return the last date mentioned before an offset."""
    found: tuple[int, Day] | None = None
    for item in mentions:
        value = item.readings[0]
        if item.end <= before and isinstance(value, Day) and (not found or item.start > found[0]):
            found = (item.start, value)
    return found[1] if found else None
