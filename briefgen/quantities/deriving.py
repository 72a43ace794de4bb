"""Values that follow from others in the same text: all but ten, three others, a fortnight later."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.calendar import last_day
from briefgen.quantities.values import Amount, Day, Kind, Mention, Relation, Role, Value, amount

_DAY = 86400
_STEPS = {"day": _DAY, "week": 7 * _DAY}
_STEPPING = frozenset({Relation.LATER, Relation.EARLIER, Relation.THROUGH})
_CHANGED = frozenset({Kind.SHARE, Kind.POINT, Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.AGE})


def derive(mentions: Sequence[Mention], as_of: datetime.date) -> list[Mention]:
    """Return the mentions with what they also mean beside the others.

    Args:
        mentions: in the order of the text.
        as_of: the date that spans count back from where no other is named.
    """
    read = [_derived(item, mentions, as_of) for item in mentions]
    for index, item in enumerate(read):
        if item.relation is Relation.PER:
            read[index] = replace(item, optional=True)
            _make_rate(read, index)
    return read


def _make_rate(mentions: list[Mention], index: int) -> None:
    """Let the number before a round one also be their ratio (124 for every 100: 1.24 times)."""
    base = mentions[index].first
    for place in range(index - 1, -1, -1):
        value = mentions[place].first
        if not isinstance(value, Amount) or not isinstance(base, Amount):
            return
        if value.kind is Kind.COUNT and not value.vague:
            ratio = value.low / base.low
            more = (amount(Kind.MULTIPLE, ratio), amount(Kind.SHARE, ratio))
            mentions[place] = replace(mentions[place], readings=(*mentions[place].readings, *more))
            return


def _derived(item: Mention, mentions: Sequence[Mention], as_of: datetime.date) -> Mention:
    if item.first.kind is Kind.WEEKDAY:
        return _dated(item, mentions, as_of)
    if item.relation is Relation.ALL_BUT:
        return _complement(item, mentions)
    if item.relation in _STEPPING or item.first.kind is Kind.OFFSET:
        return _stepped(item, mentions, as_of)
    if item.role is Role.BY and _is_difference(item, mentions):
        return replace(item, optional=True)
    return item


_BESIDE = 3
"""How far a day of the week stands at most from the date that it belongs to."""


def _dated(item: Mention, mentions: Sequence[Mention], as_of: datetime.date) -> Mention:
    """Read a day of the week without a date as the one after the last date, or around today."""
    value = item.first
    days = [other for other in mentions if isinstance(other.first, Day)]
    if not isinstance(value, Amount) or any(
        -_BESIDE <= other.start - item.end <= _BESIDE
        or -_BESIDE <= item.start - other.end <= _BESIDE
        for other in days
    ):
        return item
    last = last_day([other for other in days if _is_a_day(other)], item.start)
    start = _date_of(last, as_of) if last else None
    first = (start or as_of) + datetime.timedelta(days=1)
    ahead = first + datetime.timedelta(days=(int(value.low) - first.weekday()) % 7)
    found = [ahead] if start else [ahead - datetime.timedelta(days=7), ahead]
    dates = tuple(Day(None, day.month, day.day) for day in found)
    return replace(item, readings=(*item.readings, *dates))


def _is_a_day(item: Mention) -> bool:
    return isinstance(item.first, Day) and item.first.day is not None


def _date_of(day: Day, as_of: datetime.date) -> datetime.date | None:
    """Return the date that is meant, this year where none is said; None for no such day."""
    if day.month is None or day.day is None:
        return None
    try:
        return datetime.date(day.year or as_of.year, day.month, day.day)
    except ValueError:
        return None


def _complement(item: Mention, mentions: Sequence[Mention]) -> Mention:
    """Read what is left of the numbers that a text names (all but ten of the 728)."""
    value = item.first
    if not isinstance(value, Amount) or value.vague:
        return item
    totals = {
        other.first
        for other in mentions
        if isinstance(other.first, Amount)
        and other.first.kind is value.kind
        and not other.first.vague
        and other.first.low > value.low
    }
    rest = [
        replace(value, low=total.low - value.low, high=total.low - value.low)
        for total in sorted(totals, key=lambda total: total.low)
    ]
    if not rest:
        return item
    read = replace(item, readings=(*rest, value))
    return replace(read, parts=(read,))


def _stepped(item: Mention, mentions: Sequence[Mention], as_of: datetime.date) -> Mention:
    """Read a step from the last date as the date that it leads to."""
    step = _step_of(item)
    if step is None:
        return item
    unit, count = step
    base = last_day(mentions, item.start)
    years = unit == "month" and count % 12 == 0
    if base is None and (
        item.relation is Relation.EARLIER or (item.relation is Relation.LATER and years)
    ):
        base = Day(as_of.year, as_of.month, as_of.day)
        if unit == "month" and count % 12 == 0:
            base = Day(as_of.year)
    day = _moved(base, unit, count, as_of) if base else None
    if day is None or day in item.readings:
        return item
    return replace(item, readings=(*item.readings, day))


def _step_of(item: Mention) -> tuple[str, int] | None:
    """Return how many days or months a step is, backwards below nought."""
    for value in item.readings:
        if not isinstance(value, Amount) or value.vague or value.low.denominator != 1:
            continue
        if value.kind is Kind.OFFSET and value.unit in _STEPS:
            return "day", int(value.low) * _STEPS[value.unit] // _DAY
        if value.kind is Kind.OFFSET and value.unit in ("month", "year"):
            return "month", int(value.low) * (12 if value.unit == "year" else 1)
        if value.kind is Kind.DURATION and item.relation:
            way = -1 if item.relation is Relation.EARLIER else 1
            if item.relation is Relation.THROUGH:
                return ("day", int(value.low) // _DAY - 1) if value.low % _DAY == 0 else None
            if value.unit == "month":
                return "month", way * int(value.low)
            return ("day", way * int(value.low) // _DAY) if value.low % _DAY == 0 else None
    return None


def _moved(base: Day, unit: str, count: int, as_of: datetime.date) -> Day | None:
    """Return a day so many days or months from another; None where that is not said."""
    if count == 0:
        return None
    if unit == "day":
        start = _date_of(base, as_of)
        if start is None:
            return None
        day = start + datetime.timedelta(days=count)
        return Day(day.year if base.year else None, day.month, day.day)
    if base.part or base.decade or (base.year is None and base.month is None):
        return None
    if base.month is None or count % 12 == 0:
        return replace(base, year=base.year + count // 12) if base.year else None
    months = base.month - 1 + count
    year = base.year + months // 12 if base.year else None
    return Day(year, months % 12 + 1, base.day if base.day and base.day <= 28 else None)


def _is_difference(item: Mention, mentions: Sequence[Mention]) -> bool:
    """Say whether a change is that between what is said before and after it (from 5% to 4%)."""
    value = item.first
    if not isinstance(value, Amount) or value.kind not in _CHANGED:
        return False
    froms = [_plain(other) for other in mentions if other.role is Role.FROM]
    tos = [_plain(other) for other in mentions if other.role is Role.TO]
    wanted = value.low / 100 if value.kind is Kind.POINT else value.low
    return any(
        one is not None and other is not None and abs(one - other) == wanted
        for one in froms
        for other in tos
    )


def _plain(item: Mention) -> Fraction | None:
    value = item.first
    return value.low if isinstance(value, Amount) and value.kind in _CHANGED else None


def besides(value: Value, named: int) -> tuple[Value, ...]:
    """Return what a number of others may mean: them alone, or them and those named before."""
    if not isinstance(value, Amount) or value.kind is not Kind.COUNT or value.vague:
        return (value,)
    total = replace(amount(Kind.COUNT, value.low + named, value.unit), code="with")
    return (replace(value, code="others"), total)


def among(value: Value) -> Value:
    """Return a number that those named before it are part of (議長ら4人)."""
    if not isinstance(value, Amount) or value.kind is not Kind.COUNT:
        return value
    return replace(value, code="with")
