"""What a text leaves to be reckoned: 75 ships and ten more are 85, all 25 but 13 the other 12."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from briefgen.quantities.values import Amount, Kind, Mention, Relation, Role, Sign

_DAY = 1440
_MOVED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.AGE})


def settle(
    left: Sequence[Mention], right: Sequence[Mention], found: Iterable[tuple[Mention, Mention]]
) -> tuple[list[Mention], list[Mention]]:
    """Drop what follows from the values that two texts have in common.

    Args:
        left: what has no counterpart in the first text.
        right: what has none in the second.
        found: the pairs of mentions that agree.

    Returns:
        What is left of both.
    """
    if not (left or right):
        return list(left), list(right)
    known = [value for pair in found for item in pair for value in _amounts(item)]
    gone: set[int] = set()
    for one in left:
        for other in right:
            if id(other) not in gone and (_leads(one, other, known) or _leads(other, one, known)):
                gone |= {id(one), id(other)}
                break
    rest = [item for item in left if id(item) not in gone]
    others = [item for item in right if id(item) not in gone]
    return (
        [item for item in rest if not _remains(item, others, known)],
        [item for item in others if not _remains(item, rest, known)],
    )


def _amounts(item: Mention) -> list[Amount]:
    return [v for v in item.readings if isinstance(v, Amount) and v.low == v.high]


def _leads(step: Mention, end: Mention, known: Iterable[Amount]) -> bool:
    """Say whether a step leads from what is known to where it ends."""
    value = step.first
    if not isinstance(value, Amount) or value.low != value.high:
        return False
    ends = _amounts(end)
    if value.kind is Kind.MULTIPLE:
        return _among(
            ends,
            ((a.kind, a.unit, a.low * value.low) for a in known if a.kind is not Kind.MULTIPLE),
        )
    if value.kind is Kind.SHARE:
        whole = [a for a in known if a.kind in _MOVED]
        return any(_same_kind(e, a) and e.low == a.low * value.low for e in ends for a in whole)
    if value.kind is Kind.DURATION and step.relation is Relation.LATER:
        minutes = value.low / 60
        times = [a for a in known if a.kind is Kind.TIME and value.unit == "second"]
        return _among(ends, ((a.kind, a.unit, (a.low + minutes) % _DAY) for a in times))
    sign = _sign(step, value)
    moved = step.role is Role.BY or (step.role is None and value.kind is Kind.COUNT)
    if not (sign and moved) or value.kind not in _MOVED:
        return False
    kin = [a for a in known if a.kind is value.kind]
    return any(
        _same_kind(e, value) and e.low == a.low + sign * value.low for e in ends for a in kin
    )


def _sign(step: Mention, value: Amount) -> int:
    if value.unit == "against" or Sign.UP in step.change:
        return 1
    return -1 if Sign.DOWN in step.change else 0


def _same_kind(one: Amount, other: Amount) -> bool:
    return one.kind is other.kind and (one.kind is Kind.COUNT or one.unit == other.unit)


def _among(ends: list[Amount], reached: Iterable[tuple[Kind, str, Fraction]]) -> bool:
    wanted = {(value.kind, value.unit, value.low) for value in ends}
    return any(item in wanted for item in reached)


def _remains(item: Mention, others: Sequence[Mention], known: Sequence[Amount]) -> bool:
    """Say whether a number is what is left of a known one when others are taken away."""
    value = item.first
    if item.relation is not Relation.REST or not isinstance(value, Amount):
        return False
    if any(other.first.kind is value.kind for other in others if not other.optional):
        return False
    numbers = {a.low for a in known if a.kind is value.kind}
    for total in numbers:
        parts = [number for number in numbers if number < total]
        for count in (1, 2, 3):
            if any(total - sum(some) == value.low for some in combinations(parts, count)):
                return True
    return False
