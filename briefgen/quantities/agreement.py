"""Whether two values say the same, and how well."""

from __future__ import annotations

from fractions import Fraction

from briefgen.quantities.agreeing_dates import dates_cost, nth_cost
from briefgen.quantities.rounding import SHORTENED, in_whole_units, rounded, shortened
from briefgen.quantities.values import Amount, Day, Kind, Mention, Role, Sign, Value

_CLASSES = frozenset(
    [
        "person",
        "country",
        "ship",
        "aircraft",
        "shot",
        "vehicle",
        "company",
        "home",
        "school",
        "animal",
        "seat",
        "flight",
        "party",
        "vote",
        "town",
        "region",
        "for",
        "against",
        "abstain",
    ]
)
_KIN = frozenset(
    frozenset(pair.split())
    for pair in (
        "seat person",
        "vote person",
        "country vote",
        "country region",
        "town region",
        "town country",
        "flight aircraft",
        "flight vehicle",
        "flight ship",
        "home company",
        "party person",
        "shot aircraft",
        "company person",
        "party seat",
        "school person",
        "for vote",
        "for person",
        "for country",
        "for seat",
        "against vote",
        "against person",
        "against country",
        "against seat",
        "abstain vote",
        "abstain person",
        "abstain country",
        "vote seat",
        "country party",
    )
)
_MEASURED = frozenset({Kind.DURATION, Kind.MONEY, Kind.MEASURE, Kind.POINT, Kind.AGE, Kind.TIME})
_PARTS_OF_A_GROUP = {"with", "others"}
"""All of a group, or those of it who are not named."""
_RATE_STEPS = frozenset({Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)})
"""The points by which central banks move their rates, which Japanese may call per cent."""
_CONVERSION = Fraction(1, 50)
_SHARE_TOLERANCE = Fraction(6, 1000)


def cost(left: Mention, right: Mention) -> float | None:
    """Return how far two mentions are from saying the same; None where they do not."""
    best: float | None = None
    for place, first in enumerate(left.readings):
        for other_place, second in enumerate(right.readings):
            found = _value_cost(first, second, left, right)
            if found is not None:
                found += 0.2 * (place + other_place)
                best = found if best is None else min(best, found)
    return best


def _value_cost(first: Value, second: Value, left: Mention, right: Mention) -> float | None:
    if isinstance(first, Day):
        return dates_cost(first, second) if isinstance(second, Day) else nth_cost(first, second)
    if isinstance(second, Day):
        return nth_cost(second, first)
    if first.kind is second.kind:
        return _same_kind_cost(first, second, left, right)
    return _other_kind_cost(first, second, left, right)


def _same_kind_cost(first: Amount, second: Amount, left: Mention, right: Mention) -> float | None:
    if first.kind is Kind.CODE:
        return _code_cost(first, second)
    if first.kind is Kind.SHARE:
        parts_differ = first.code and second.code and first.code != second.code
        if _shares_agree(first, second) and not parts_differ:
            return 0.0
        if left_over(first, second, left, right):
            return 1.0
        return 1.0 if _falls(first, second, left, right) else None
    if not _units_agree(first, second) or {first.code, second.code} == _PARTS_OF_A_GROUP:
        return None
    if not _values_agree(first, second, left, right):
        return None
    return 0.0 if first.unit == second.unit else 0.6


def left_over(first: Value, second: Value, left: Mention, right: Mention) -> bool:
    """Say whether one share is what remains when the other is taken away (to a tenth, by 90%)."""
    if not (isinstance(first, Amount) and isinstance(second, Amount)):
        return False
    return (
        first.kind is second.kind is Kind.SHARE
        and first.low + second.low == 1
        and {left.role, right.role} == {Role.BY, Role.TO}
        and Sign.DOWN in left.change & right.change
    )


def _falls(first: Amount, second: Amount, left: Mention, right: Mention) -> bool:
    """Say whether one is below nought and the other a fall by as much (マイナス2%, shrank 2%)."""
    if first.low != -second.low or first.low == 0:
        return False
    side = right if first.low < 0 else left
    return Sign.DOWN in side.change


def _code_cost(first: Amount, second: Amount) -> float | None:
    if first.low != second.low:
        return None
    if first.code == second.code:
        return 0.0
    return None if first.code and second.code and first.code[:1] == second.code[:1] else 0.5


def _units_agree(first: Amount, second: Amount) -> bool:
    if first.unit == second.unit:
        return True
    if first.kind is Kind.ORDINAL:
        return not first.unit or not second.unit
    if first.kind is Kind.OFFSET:
        return "term" in (first.unit, second.unit)
    if first.kind is not Kind.COUNT:
        return False
    known = {first.unit, second.unit}
    return not known <= _CLASSES or frozenset(known) in _KIN


def _values_agree(first: Amount, second: Amount, left: Mention, right: Mention) -> bool:
    if (first.vague and second.vague) or first.kind is Kind.TIME:
        return max(first.low, second.low) <= min(first.high, second.high)
    if first.vague or second.vague:
        vague, exact = (first, second) if first.vague else (second, first)
        bounds = right.bounds if first.vague else left.bounds
        return Sign.UP in bounds and vague.low / Fraction(6, 5) <= exact.low <= vague.low
    if first.low == second.low or rounded(first.low, second.low, left, right):
        return True
    if first.kind is Kind.DURATION and in_whole_units(first.low, second.low, left, right):
        return True
    if first.kind in SHORTENED and shortened(first.low, second.low, left, right):
        return True
    return first.kind is Kind.MEASURE and _converted(first, second, left, right)


def _converted(first: Amount, second: Amount, left: Mention, right: Mention) -> bool:
    """Say whether two measures in unlike units are the same but for rounding."""
    if not left.number or not right.number:
        return False
    if first.low / left.number == second.low / right.number:
        return False
    return abs(first.low - second.low) <= _CONVERSION * max(abs(first.low), abs(second.low))


def _shares_agree(first: Amount, second: Amount) -> bool:
    if first.vague or second.vague:
        return max(first.low, second.low) <= min(first.high, second.high)
    if first.low == second.low:
        return True
    repeating = any(_repeats(value.low.denominator) for value in (first, second))
    limit = min(_SHARE_TOLERANCE, max(first.low, second.low) / 20)
    return repeating and abs(first.low - second.low) < limit


def _repeats(denominator: int) -> bool:
    """Say whether a fraction in lowest terms has no end in decimals."""
    for factor in (2, 5):
        while denominator % factor == 0:
            denominator //= factor
    return denominator > 1


def _other_kind_cost(first: Amount, second: Amount, left: Mention, right: Mention) -> float | None:
    kinds = {first.kind, second.kind}
    if kinds == {Kind.SHARE, Kind.MULTIPLE}:
        share, multiple = (first, second) if first.kind is Kind.SHARE else (second, first)
        side = left if first.kind is Kind.SHARE else right
        grown = side.role is Role.BY or (side.role is None and Sign.UP in side.change)
        return 1.5 if share.low == multiple.low - (grown and multiple.low > 1) else None
    if kinds == {Kind.SHARE, Kind.POINT}:
        share, point = (first, second) if first.kind is Kind.SHARE else (second, first)
        return 3.0 if share.low * 100 == point.low in _RATE_STEPS else None
    if kinds == {Kind.AGE, Kind.DURATION}:
        age, span = (first, second) if first.kind is Kind.AGE else (second, first)
        return 2.0 if span.unit == "month" and age.low * 12 == span.low and not age.unit else None
    if kinds == {Kind.RATE, Kind.DURATION}:
        return None
    return _number_cost(kinds, first, second, left, right)


_ALIKE = frozenset(
    frozenset(kinds)
    for kinds in (
        (Kind.COUNT, Kind.ORDINAL),
        (Kind.COUNT, Kind.MULTIPLE),
        (Kind.CODE, Kind.ORDINAL),
    )
)


def _number_cost(
    kinds: set[Kind], first: Amount, second: Amount, left: Mention, right: Mention
) -> float | None:
    """Return the cost where only the numbers can be compared."""
    same = first.low == second.low
    if Kind.CODE in kinds and kinds & {Kind.COUNT, Kind.MULTIPLE}:
        return 3.0 if same else None
    if first.vague or second.vague:
        return None
    if frozenset(kinds) in _ALIKE:
        return 2.0 if same else None
    if kinds == {Kind.COUNT, Kind.SHARE}:
        return _share_cost(first, second, left, right)
    if Kind.COUNT in kinds:
        return _count_cost(first, second, left, right)
    said = (_said(left, first), _said(right, second))
    if kinds == {Kind.DURATION, Kind.ORDINAL} and said[0] == said[1]:
        return None if first.code or second.code else 3.0
    return None


def _share_cost(first: Amount, second: Amount, left: Mention, right: Mention) -> float | None:
    """Return the cost of a bare decimal for a share (.625, an index of 75.8)."""
    if first.unit or second.unit:
        return None
    said = _said(left, first), _said(right, second)
    index = said[0] == said[1] and said[0].denominator > 1
    return 4.0 if index or first.low == second.low < 1 else None


def _said(mention: Mention, value: Amount) -> Fraction:
    return mention.number if mention.number is not None else value.low


def _count_cost(first: Amount, second: Amount, left: Mention, right: Mention) -> float | None:
    """Return the cost of a bare number for one with a unit that it leaves out."""
    count, other = (first, second) if first.kind is Kind.COUNT else (second, first)
    if other.kind is Kind.TIME and not count.unit:
        minutes = int(count.low) * 60 + count.low % 1 * 100
        return 4.0 if other.low in (minutes, minutes + 720) else None
    if count.unit not in ("", "item") or other.kind not in _MEASURED:
        return None
    years = other.kind is Kind.DURATION and other.unit == "month" and count.low * 12 == other.low
    return 4.0 if years or _said(left, first) == _said(right, second) else None
