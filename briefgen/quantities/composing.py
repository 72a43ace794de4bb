"""What neighbouring numbers say of each other: shared units, composed amounts, conversions."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.values import (
    Amount,
    Day,
    Edge,
    Kind,
    Mention,
    Relation,
    Sign,
    Value,
    amount,
)

_COMPOSED = (Kind.MONEY, Kind.DURATION, Kind.MEASURE)


def share_units(mentions: list[Mention], text: str, between: re.Pattern[str]) -> list[Mention]:
    """Give a number without a unit that of the next one in a range or list (5〜6万人).

    Args:
        mentions: in the order of the text.
        text: the text.
        between: what may stand between two such numbers.
    """
    result = list(mentions)
    for index in range(len(result) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        if between.fullmatch(text, left.end, right.start):
            if _is_bare(left):
                result[index] = _with_unit_of(left, right)
            elif _is_bare(right) and isinstance(left.first, Day):
                result[index + 1] = _with_day(right, left.first)
            elif _is_bare(right) and _gives_unit(left) and not _counts(left, right, text):
                result[index + 1] = _with_unit_of(right, left)
    return result


_NOUN = re.compile(r" [a-z]{3,}s\b(?! of\b)")


def _gives_unit(mention: Mention) -> bool:
    return isinstance(mention.first, Amount) and bool(mention.first.unit)


def _counts(left: Mention, right: Mention, text: str) -> bool:
    """Say whether a number after a sum counts what it is followed by (¥5 million to 12 firms)."""
    return left.first.kind is Kind.MONEY and _NOUN.match(text, right.end) is not None


def _is_bare(mention: Mention) -> bool:
    value = mention.first
    return (
        mention.number is not None
        and isinstance(value, Amount)
        and value.kind is Kind.COUNT
        and not value.unit
    )


def _with_unit_of(left: Mention, right: Mention) -> Mention:
    if _is_bare(right):
        return left
    number = left.number or Fraction(0)
    other = right.first
    if isinstance(other, Day):
        return _with_day(left, other)
    if left.scale == 1 and right.scale > 1 and right.number and number * right.scale < right.number:
        number *= right.scale
    if other.kind is Kind.TIME and number < 12 and other.low == other.high:
        hour = amount(Kind.TIME, number * 60 + other.low // 720 * 720)
        return replace(left, readings=(hour, *left.readings), optional=False)
    if not right.number or other.kind in (Kind.TIME, Kind.WEEKDAY, Kind.CODE):
        return left
    readings = tuple(_scaled(value, number, right.number) for value in right.readings)
    return replace(left, readings=(*readings, *_plain(left, number)), optional=False)


def _plain(mention: Mention, number: Fraction) -> tuple[Value, ...]:
    return (amount(Kind.COUNT, number),) if number == mention.number else ()


def _scaled(value: Value, number: Fraction, said: Fraction) -> Value:
    """Return an amount as it would be with another number."""
    if isinstance(value, Day):
        return amount(Kind.COUNT, number)
    factor = value.low / said
    return replace(value, low=number * factor, high=number * factor)


def _with_day(mention: Mention, other: Day) -> Mention:
    """Read a bare number beside a date as the part of it that they share."""
    number = int(mention.number or 0)
    day: Day | None = None
    if other.day and number <= 31:
        day = replace(other, day=number)
    elif other.month and number <= 12:
        day = replace(other, month=number)
    elif other.year and 1000 < number < 2200:
        day = replace(other, year=number)
    elif other.year and other.year % 100 < number < 100:
        day = replace(other, year=other.year // 100 * 100 + number)
    if day is None:
        return mention
    return replace(mention, readings=(day, *mention.readings), optional=False)


_NEAR = 20


def mark_limits(mentions: list[Mention]) -> list[Mention]:
    """Mark the ends of a range of ages or numbers of things (18歳以上25歳未満).

    What is under its upper end goes up to the number before that.
    """
    result = list(mentions)
    for index in range(len(result) - 1):
        left, right = result[index], result[index + 1]
        upper = right.first
        if not _are_limits(left, right) or not isinstance(upper, Amount):
            continue
        readings = right.readings
        if right.edge is Edge.OUT and upper.low.denominator == 1:
            readings = (*readings, replace(upper, low=upper.low - 1, high=upper.high - 1))
        if upper.kind is Kind.AGE:
            result[index] = replace(left, relation=Relation.WITHIN)
            right = replace(right, relation=Relation.WITHIN)
        result[index + 1] = replace(right, readings=readings)
    return result


def _are_limits(left: Mention, right: Mention) -> bool:
    """Say whether two numbers of a kind are the least and the most of a range."""
    return (
        right.first.kind in (Kind.AGE, Kind.COUNT)
        and left.first.kind is right.first.kind
        and right.start - left.end <= _NEAR
        and left.edge is Edge.IN
        and Sign.UP in left.bounds
        and Sign.DOWN in right.bounds
    )


def compose(mentions: list[Mention], text: str, between: re.Pattern[str]) -> list[Mention]:
    """Join amounts that are said in two units (150円50銭, two hours and ten minutes)."""
    result: list[Mention] = []
    for mention in mentions:
        joined = _joined(result[-1], mention, text, between) if result else None
        if joined:
            result[-1] = joined
        else:
            result.append(mention)
    return result


def _joined(left: Mention, right: Mention, text: str, between: re.Pattern[str]) -> Mention | None:
    first, second = left.first, right.first
    if not (isinstance(first, Amount) and isinstance(second, Amount)):
        return None
    if first.kind not in _COMPOSED or (first.kind, first.unit) != (second.kind, second.unit):
        return None
    if first.vague or second.vague or not left.number or not right.number:
        return None
    unit, other = first.low / left.number, second.low / right.number
    if not (other < unit and 0 < second.low < unit and left.number.denominator == 1):
        return None
    if not between.fullmatch(text, left.end, right.start):
        return None
    total = amount(first.kind, first.low + second.low, first.unit)
    return replace(left, end=right.end, readings=(total,), optional=False, number=None)


_PARENTHESIS = re.compile(r"(?: per [a-z]+)?[^()]{0,6}[(（][^()0-9]{0,12}")


def mark_conversions(mentions: list[Mention], text: str) -> list[Mention]:
    """Let the other language do without an amount that says the one before in another way."""
    result: list[Mention] = []
    for item in mentions:
        right = item
        rate = bool(result) and result[-1].first.kind is Kind.RATE
        left = result[-1 - rate] if len(result) > rate else None
        if (
            left
            and _PARENTHESIS.fullmatch(text, left.end, right.start)
            and _converts(left.first, right.first)
        ):
            if rate and "(" in text[left.end : result[-1].start]:
                result.pop()
            right = replace(item, optional=True)
        result.append(right)
    return result


def _converts(first: Value, second: Value) -> bool:
    if not (isinstance(first, Amount) and isinstance(second, Amount)):
        return False
    if first.kind is Kind.MONEY and second.kind is Kind.MONEY:
        return first.unit != second.unit or first.low == second.low
    if first.kind is Kind.MEASURE and second.kind is Kind.MEASURE and first.unit == second.unit:
        return any(
            abs(first.low * factor - second.low) <= second.low / 20 for factor in (1, *_SPEEDS)
        )
    return second.kind in (first.kind, Kind.COUNT) and first.low == second.low


_SPEEDS = (3600, Fraction(1, 3600))
"""A second's way for an hour's, and the other way round."""
