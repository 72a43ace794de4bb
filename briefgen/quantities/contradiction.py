"""Where two texts with the same numbers say the opposite of them."""

from __future__ import annotations

from fractions import Fraction

from briefgen.quantities.agreement import left_over
from briefgen.quantities.values import Amount, Edge, Kind, Mention, Reading, Relation, Role, Sign

_WAYS = frozenset({Sign.UP, Sign.DOWN})
_DIMENSIONS = (
    ("change", "label"),
    ("speed",),
    ("level",),
    ("state",),
    ("extreme",),
    ("balance",),
    ("schedule",),
    ("seismic",),
    ("earliest",),
    ("sex",),
    ("trade",),
)
_HALF = Fraction(1, 2)
_FEW = 5
"""So many or fewer are counted one by one: more than two are three."""


def signs_differ(one: Mention, other: Mention) -> bool:
    """Say whether two mentions of a value differ in their bound, their direction or their role.

    Args:
        one: a mention in one text.
        other: its counterpart in the other.
    """
    return (
        (one.first.kind is not Kind.ORDINAL and _opposed(one.bounds, other.bounds))
        or _opposed(one.change, other.change)
        or _roles_differ(one, other)
        or _balances_differ(one, other)
        or _edges_differ(one, other)
        or _limit_lost(one, other)
    )


def _opposed(first: frozenset[Sign], second: frozenset[Sign]) -> bool:
    """Say whether signs contradict each other: up and down, or about and no about at all."""
    ways = first - {Sign.ABOUT}, second - {Sign.ABOUT}
    if all(ways):
        return not ways[0] & ways[1]
    return bool(first and second and not first & second)


def _roles_differ(one: Mention, other: Mention) -> bool:
    """Say whether something changed by a number in one text and to it in the other."""
    if one.role is None or other.role is None or one.role is other.role:
        return False
    values = [item.first for item in (one, other)]
    if left_over(values[0], values[1], one, other):
        return False
    if any(value.kind in (Kind.MULTIPLE, Kind.ORDINAL) for value in values):
        return False
    if Role.FROM in (one.role, other.role):
        return True
    halves = [isinstance(value, Amount) and value.low == _HALF for value in values]
    return not all(halves)


def _balances_differ(one: Mention, other: Mention) -> bool:
    return one.balance is not None and other.balance is not None and one.balance != other.balance


def _edges_differ(one: Mention, other: Mention) -> bool:
    """Say whether one bound includes the number and the other does not.

    "More than" stands for 以上 in free translation; where a rule or an age is meant, it may not.
    """
    if one.edge is None or other.edge is None or one.edge is other.edge:
        return False
    ways = one.bounds & other.bounds & _WAYS
    value = one.first
    if not ways or not isinstance(value, Amount) or value.kind is Kind.MULTIPLE:
        return False
    named = value.kind is Kind.SHARE and one.number is other.number is None
    half = named and value.low == _HALF
    fraction = named and not half
    normative = one.normative or other.normative
    few = value.kind is Kind.COUNT and value.low <= _FEW
    downwards = ways == {Sign.DOWN} and not half
    return normative or fraction or few or value.kind is Kind.AGE or downwards


def _limit_lost(one: Mention, other: Mention) -> bool:
    """Say whether an age is a limit in one text and just an age in the other."""
    if one.first.kind is not Kind.AGE or other.first.kind is not Kind.AGE:
        return False
    if Relation.WITHIN in (one.relation, other.relation):
        return one.first == other.first and (one.edge is Edge.OUT) != (other.edge is Edge.OUT)
    if one.bounds & _WAYS and other.bounds & _WAYS:
        return False
    return any(
        (item.edge is Edge.OUT and Sign.DOWN in item.bounds)
        or (item.edge is Edge.IN and Sign.UP in item.bounds)
        for item in (one, other)
    )


def trends_differ(left: Reading, right: Reading) -> bool:
    """Say whether all that goes up in one text goes down in the other."""
    names_said = {name for name, _ in (*left.trends, *right.trends)}
    for names in _DIMENSIONS:
        if "open" in names_said and "change" in names:
            continue
        first = {sign for name, sign in left.trends if name in names}
        second = {sign for name, sign in right.trends if name in names}
        if len(first) == len(second) == 1 and first != second:
            return True
    balances = _balances(left), _balances(right)
    return balances[0] != balances[1] and len(balances[0]) == len(balances[1])


def _balances(reading: Reading) -> list[Sign]:
    return sorted(sign for name, sign in reading.trends if name == "balance")


def bases_differ(left: Reading, right: Reading) -> tuple[Mention, Mention] | None:
    """Return what numbers are counted per, where that is another thing in each text.

    A sum of all is not a number for each, and one for each person none for each household.
    """
    firsts, seconds = _bases(left), _bases(right)
    for one, other in ((firsts, seconds), (seconds, firsts)):
        if _only_totals(one) and other and not _totals(other):
            return firsts[0], seconds[0]
    rest = _without(firsts, seconds), _without(seconds, firsts)
    return (rest[0][0], rest[1][0]) if all(rest) else None


def _bases(reading: Reading) -> list[Mention]:
    return [item for item in reading.mentions if item.first.kind is Kind.BASIS]


def _unit(basis: Mention) -> str:
    return basis.first.unit if isinstance(basis.first, Amount) else ""


def _totals(bases: list[Mention]) -> bool:
    return any(_unit(item) == "total" for item in bases)


def _only_totals(bases: list[Mention]) -> bool:
    return bool(bases) and all(_unit(item) == "total" for item in bases)


def _alike(one: str, other: str) -> bool:
    """Say whether two bases are the same; people and cattle have heads."""
    return one == other or ("head" in (one, other) and bool({one, other} & {"person", "animal"}))


def _without(bases: list[Mention], others: list[Mention]) -> list[Mention]:
    """Return the bases that have no counterpart among others, one for which "each" may stand."""
    free = [_unit(item) for item in others]
    rest = []
    for item in bases:
        same = next((name for name in free if _alike(name, _unit(item))), None)
        if same is not None:
            free.remove(same)
        elif _unit(item) not in ("", "total", "each"):
            rest.append(item)
    return rest[free.count("each") :]
