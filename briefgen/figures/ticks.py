"""Round values for an axis."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

_STEPS: Final = tuple(map(Decimal, (1, 2, 5, 10, 20)))


def ticks(low: float, high: float, most: int) -> tuple[float | int, ...]:
    """Return the multiples of a round step that lie between two values, ends included.

    A round step is 1, 2 or 5 times a power of ten, the smallest that gives no more ticks than
    wanted; decimal arithmetic keeps 0.3 from becoming 0.30000000000000004.

    Args:
        low: lower end.
        high: upper end, greater than ``low``.
        most: how many ticks at most, at least 2.
    """
    step = _step(low, high, most)
    first = _count(low, step, ROUND_CEILING)
    last = _count(high, step, ROUND_FLOOR)
    return tuple(_number(count * step) for count in range(first, last + 1))


def enclosing_ticks(low: float, high: float, most: int) -> tuple[float | int, ...]:
    """Return the multiples of a round step from below one value to above another.

    Args:
        low: the least value.
        high: the greatest, greater than ``low``.
        most: about how many steps at most.
    """
    step = _step(low, high, most)
    first = _count(low, step, ROUND_FLOOR)
    last = _count(high, step, ROUND_CEILING)
    return tuple(_number(count * step) for count in range(first, last + 1))


def _step(low: float, high: float, most: int) -> Decimal:
    """Return the smallest round step of which no more multiples than wanted lie in a span."""
    rough = (Decimal(repr(high)) - Decimal(repr(low))) / most
    power = Decimal(1).scaleb(rough.adjusted())
    for factor in _STEPS:
        step = factor * power
        if _count(high, step, ROUND_FLOOR) - _count(low, step, ROUND_CEILING) < most:
            return step
    raise AssertionError("twenty times the span holds one multiple at most")


def _count(value: float, step: Decimal, rounding: str) -> int:
    return int((Decimal(repr(value)) / step).to_integral_value(rounding))


def _number(value: Decimal) -> float | int:
    return int(value) if value == value.to_integral_value() else float(value)
