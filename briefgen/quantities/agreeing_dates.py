"""Whether two dates say the same, and how well."""

from __future__ import annotations

import calendar
import datetime

from briefgen.quantities.values import Amount, Day, Kind

_NTH = {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4, "first": 1, "last": 2}


def nth_cost(day: Day, value: Amount) -> float | None:
    """Return the cost of an ordinal for a quarter or half of a year that it stands for."""
    if value.kind is not Kind.ORDINAL or value.unit or day.year or day.month or day.day:
        return None
    return 4.0 if _NTH.get(day.part) == value.low else None


def weekdays_of(day: Day) -> set[int]:
    """Return the days of the week that a date may fall on, Monday being 0."""
    months = {day.month} if day.month else day.months
    years = {day.year} if day.year else day.years
    if day.day is None:
        return set()
    found = set()
    for year in years:
        for month in months:
            try:
                found.add(datetime.date(year, month, day.day).weekday())
            except ValueError:
                continue
    return found


def dates_cost(first: Day, second: Day) -> float | None:
    """Return how far two dates are from saying the same; None where they do not."""
    if first.decade != second.decade or not _share_something(first, second):
        return None
    if first.count and second.count and first.count != second.count:
        return None
    if _ends_month(first, second) or _ends_month(second, first):
        return 1.0
    if first.part != second.part or (first.part[:1] == "Q" and _quarters_differ(first, second)):
        return None
    costs = [
        _field_cost(first.year, second.year, first.years, second.years),
        _field_cost(first.month, second.month, first.months, second.months),
        _field_cost(first.day, second.day, frozenset(), frozenset()),
    ]
    total = 0.0
    for item in costs:
        if item is None:
            return None
        total += item
    return total


def _ends_month(first: Day, second: Day) -> bool:
    """Say whether one is the end of a month and the other its last day."""
    if first.part != "last" or first.month is None or first.day or second.part or not second.day:
        return False
    year = first.year or second.year or next(iter(second.years), 2001)
    last = calendar.monthrange(year, first.month)[1]
    same_year = first.year == second.year or None in (first.year, second.year)
    return same_year and second.month == first.month and second.day == last


def _quarters_differ(first: Day, second: Day) -> bool:
    """Say whether only one of two quarters is counted in fiscal years."""
    return (first.count == "fiscal") != (second.count == "fiscal")


def _share_something(first: Day, second: Day) -> bool:
    pairs = (
        (first.year, second.year),
        (first.month, second.month),
        (first.day, second.day),
        (first.part or None, second.part or None),
        (first.count or None, second.count or None),
    )
    return any(one is not None and other is not None for one, other in pairs)


def _field_cost(
    first: int | None, second: int | None, firsts: frozenset[int], seconds: frozenset[int]
) -> float | None:
    if first == second:
        return 0.0
    if first is not None and second is not None:
        return None
    if first is None and second is not None:
        return 0.3 if second in firsts else None
    return 0.3 if first in seconds else None


def covers(day: Day, part: Day) -> bool:
    """Say whether a date says all that another one says."""
    return (
        (part.year in (None, day.year) or (part.month is not None and part.year in day.years))
        and (part.month is None or part.month == day.month)
        and (part.day is None or part.day == day.day)
        and part.part in ("", day.part)
        and part.decade == day.decade
        and (not part.count or part.count == day.count)
    )
