"""What one text says in numbers that the other does not: an assignment of mentions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from briefgen.quantities.agreeing_dates import covers, weekdays_of
from briefgen.quantities.agreement import cost
from briefgen.quantities.assignment import assign, is_long, unequal
from briefgen.quantities.contradiction import bases_differ, signs_differ, trends_differ
from briefgen.quantities.reckoning import settle
from briefgen.quantities.swaps import swapped
from briefgen.quantities.values import Amount, Day, Kind, Mention, Reading


class MismatchKind(StrEnum):
    """How two texts differ."""

    VALUE = "value"
    DATE = "date"
    UNIT = "unit"
    SIGN = "sign"
    TREND = "trend"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A quantity or date that two texts do not agree on.

    Attributes:
        kind: how they differ.
        left: what the first text says, None where it says nothing of the sort.
        right: what the second text says.
    """

    kind: MismatchKind
    left: Mention | None = None
    right: Mention | None = None


def match(left: Reading, right: Reading) -> list[Mismatch]:
    """Return what two readings do not agree on.

    Every mention wants a counterpart of the same value: one each, but for what is said again, for
    the parts of a date, and for what a language may leave unsaid.
    """
    firsts, seconds = _counted(left), _counted(right)
    if is_long(firsts, seconds):
        return [_alone(item, i < len(firsts)) for i, item in unequal(firsts, seconds)]
    pairs = assign(firsts, seconds)
    found = [(firsts[i], seconds[j]) for i, j in pairs]
    rest_left = [item for i, item in enumerate(firsts) if i not in {pair[0] for pair in pairs}]
    rest_right = [item for j, item in enumerate(seconds) if j not in {pair[1] for pair in pairs}]
    rest_left, rest_right = settle(rest_left, rest_right, found)
    if any(item.parts for item in (*rest_left, *rest_right)):
        rest_left, rest_right, more = _expanded(rest_left, rest_right)
        found += more
    weekdays = _have_weekday(rest_left) and _have_weekday(rest_right)
    everything = [] if weekdays else [*firsts, *seconds]
    rest_left = _unsaid(rest_left, everything, seconds, [one for one, _ in found])
    rest_right = _unsaid(rest_right, everything, firsts, [other for _, other in found])
    rest_left, rest_right = settle(rest_left, rest_right, found)
    mismatches = _leftovers(rest_left, rest_right)
    mismatches += [
        Mismatch(MismatchKind.SIGN, one, other) for one, other in found if signs_differ(one, other)
    ]
    if not mismatches and (exchanged := swapped(left, right, found)):
        mismatches.append(Mismatch(MismatchKind.VALUE, *exchanged))
    if not mismatches and (bases := bases_differ(left, right)):
        mismatches.append(Mismatch(MismatchKind.UNIT, *bases))
    if not mismatches and trends_differ(left, right):
        mismatches.append(Mismatch(MismatchKind.TREND))
    return mismatches


def _alone(item: Mention, on_left: bool) -> Mismatch:
    return Mismatch(_kind(item, None), item if on_left else None, None if on_left else item)


def _counted(reading: Reading) -> list[Mention]:
    return [item for item in reading.mentions if item.first.kind is not Kind.BASIS]


def _expanded(
    left: list[Mention], right: list[Mention]
) -> tuple[list[Mention], list[Mention], list[tuple[Mention, Mention]]]:
    """Read what is left over as its parts, where that finds it counterparts."""
    firsts = [part for item in left for part in (item.parts or (item,))]
    seconds = [part for item in right for part in (item.parts or (item,))]
    pairs = assign(firsts, seconds)
    if not pairs:
        return left, right, []
    rest_left = [item for i, item in enumerate(firsts) if i not in {pair[0] for pair in pairs}]
    rest_right = [item for j, item in enumerate(seconds) if j not in {pair[1] for pair in pairs}]
    return rest_left, rest_right, [(firsts[i], seconds[j]) for i, j in pairs]


def _have_weekday(mentions: list[Mention]) -> bool:
    return any(item.first.kind is Kind.WEEKDAY for item in mentions)


def _unsaid(
    rest: list[Mention], everything: list[Mention], others: list[Mention], matched: list[Mention]
) -> list[Mention]:
    """Drop what is said again, said as part of something else, or follows from a date."""
    said = {value for item in matched for value in item.readings[:1]}
    left: list[Mention] = []
    for item in rest:
        if _miscounts(item, others):
            left.append(replace(item, optional=False))
        elif item.optional or not (
            item.first in said or _is_part(item, others) or _is_weekday_of(item, everything)
        ):
            left.append(item)
    return left


def _miscounts(mention: Mention, others: list[Mention]) -> bool:
    """Say whether it counts years otherwise than the other text does (calendar, fiscal)."""
    day = mention.first
    if not isinstance(day, Day) or not day.count or day.year or day.month or day.part:
        return False
    counts = {other.first.count for other in others if isinstance(other.first, Day)} - {""}
    return bool(counts) and day.count not in counts


def _is_part(mention: Mention, others: list[Mention]) -> bool:
    if any(cost(part, mention) is not None for other in others for part in other.parts):
        return True
    if mention.first.kind is Kind.COUNT and any(_is_named_for(item, mention) for item in others):
        return True
    days = [value for other in others for value in other.readings if isinstance(value, Day)]
    return any(
        isinstance(value, Day) and any(covers(day, value) for day in days)
        for value in mention.readings
    )


def _is_named_for(code: Mention, count: Mention) -> bool:
    """Say whether a designation holds a number (G7, seven countries)."""
    first, second = code.first, count.first
    if isinstance(first, Day) or isinstance(second, Day):
        return False
    return first.kind is Kind.CODE and first.low == second.low


def _is_weekday_of(mention: Mention, others: list[Mention]) -> bool:
    value = mention.first
    if not isinstance(value, Amount) or value.kind is not Kind.WEEKDAY:
        return False
    days = [item for other in others for item in other.readings if isinstance(item, Day)]
    return any(int(value.low) in weekdays_of(day) for day in days)


def _leftovers(left: list[Mention], right: list[Mention]) -> list[Mismatch]:
    found: list[Mismatch] = []
    free = list(right)
    for one in sorted(left, key=lambda item: (item.optional, item.start)):
        other = _likeliest(one, free)
        if one.optional and (other is None or not (_conflict(one, other) or not other.optional)):
            continue
        if other is not None:
            free.remove(other)
        found.append(Mismatch(_kind(one, other), one, other))
    found += [Mismatch(_kind(other, None), None, other) for other in free if not other.optional]
    return sorted(found, key=lambda item: (item.left or item.right or left[0]).start)


def _likeliest(one: Mention, others: list[Mention]) -> Mention | None:
    """Return what stands on the other side in place of a mention."""
    ranked = sorted(
        ((_affinity(one, other), index) for index, other in enumerate(others)), reverse=True
    )
    if not ranked or ranked[0][0] <= 0:
        return None
    other = others[ranked[0][1]]
    if other.optional and not _conflict(one, other):
        return None
    return other


def _affinity(one: Mention, other: Mention) -> int:
    first, second = one.first, other.first
    if isinstance(first, Day) and isinstance(second, Day):
        return 3 + (_shape(first) == _shape(second)) + (first.month == second.month)
    if isinstance(first, Day) or isinstance(second, Day):
        return 3 * _step_alike(one, other)
    if first.kind is second.kind:
        return 3 + (first.unit == second.unit) + (not other.optional)
    same = one.number is not None and one.number == other.number
    return 2 if same else 1 if not other.optional and not one.optional else 0


def _shape(day: Day) -> tuple[bool, ...]:
    """Return which fields of a date are said."""
    quarter = day.part[:1] == "Q"
    return day.year is None, day.month is None, day.day is None, bool(day.part), quarter


def _conflict(one: Mention, other: Mention) -> bool:
    """Say whether one of two mentions must be wrong although each could go without the other."""
    if cost(one, other) is not None:
        return False
    first, second = one.first, other.first
    if isinstance(first, Day) or isinstance(second, Day):
        return _dates_conflict(one, other)
    if first.kind is not second.kind:
        return False
    if first.kind is Kind.CODE:
        return first.code == second.code or first.low == second.low
    if first.kind is Kind.COUNT:
        return _counts_conflict(first, second)
    return True


def _dates_conflict(one: Mention, other: Mention) -> bool:
    moves = _moves(one, other)
    if len(moves) == 2:
        return moves[0] != moves[1]
    both = isinstance(one.first, Day) and isinstance(other.first, Day)
    return both and not (one.optional or other.optional)


def _step_alike(one: Mention, other: Mention) -> bool:
    """Say whether two mentions step from another time, alike in the unit or in the number."""
    moves = _moves(one, other)
    if len(moves) != 2:
        return False
    first, second = moves
    return first.unit == second.unit or first.low == second.low != 0


def _moves(one: Mention, other: Mention) -> list[Amount]:
    """Return what two mentions say of the steps from another time."""
    return [
        value
        for item in (one, other)
        for value in item.readings
        if isinstance(value, Amount) and value.kind is Kind.OFFSET
    ]


def _counts_conflict(first: Amount, second: Amount) -> bool:
    if 0 in (first.low, second.low):
        return False
    least = min(first.low, second.low)
    if first.unit == second.unit != "":
        return least >= 1
    return least >= 2 and not (first.unit and second.unit)


def _kind(one: Mention, other: Mention | None) -> MismatchKind:
    first = one.first
    if isinstance(first, Day) or first.kind in (Kind.TIME, Kind.WEEKDAY, Kind.OFFSET):
        return MismatchKind.DATE
    if other is None or isinstance(other.first, Day):
        return MismatchKind.VALUE
    second = other.first
    numbers = (one.number or first.low) == (other.number or second.low)
    differ = (first.kind, first.unit, first.low) != (second.kind, second.unit, second.low)
    return MismatchKind.UNIT if differ and numbers else MismatchKind.VALUE
