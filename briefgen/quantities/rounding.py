"""Whether one number is another in fewer figures."""

from __future__ import annotations

from fractions import Fraction

from briefgen.quantities.values import Kind, Mention, Sign

SHORTENED = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
"""What large numbers are of that may be said in fewer figures."""
_LARGE = 10**6
_FIGURES = 100
"""A number is as good as exact from three figures on, so that none need say "about"."""


def shortened(first: Fraction, second: Fraction, left: Mention, right: Mention) -> bool:
    """Say whether one of two large numbers is the other in three or more figures (48.1trn)."""
    for short, exact, said in ((first, second, left), (second, first, right)):
        step = _last_figure(short)
        if said.scale >= _LARGE and abs(short) >= _FIGURES * step > _FIGURES * _last_figure(exact):
            return abs(exact - short) * 2 <= step
    return False


_WHOLE = {"month": (12, 3), "second": (3600, 900)}
"""How long a year is in months and an hour in seconds, and how far from it "nearly" may be."""


def in_whole_units(first: Fraction, second: Fraction, left: Mention, right: Mention) -> bool:
    """Say whether one span is the other in whole years or hours, and says so (nearly)."""
    unit = getattr(left.first, "unit", "")
    if unit not in _WHOLE:
        return False
    whole, near = _WHOLE[unit]
    for rough, exact, said in ((first, second, left), (second, first, right)):
        if rough % whole == 0 and exact % whole and Sign.ABOUT in said.bounds:
            above = Sign.UP not in said.bounds or exact > rough
            below = Sign.DOWN not in said.bounds or exact < rough
            return above and below and abs(exact - rough) <= near
    return False


_ROUNDED = Fraction(1, 50)


def rounded(first: Fraction, second: Fraction, left: Mention, right: Mention) -> bool:
    """Say whether one of two numbers is the other in fewer figures, and says so (roughly)."""
    if abs(first - second) > _ROUNDED * max(abs(first), abs(second)):
        return False
    if left.bounds and not right.bounds:
        return _rounds(first, second, left.bounds)
    return bool(right.bounds and not left.bounds) and _rounds(second, first, right.bounds)


def _rounds(rough: Fraction, exact: Fraction, bounds: frozenset[Sign]) -> bool:
    """Say whether a number is another one rounded to its last figure, the way that it says."""
    if (
        Sign.ABOUT not in bounds
        or (Sign.UP in bounds and rough > exact)
        or (Sign.DOWN in bounds and rough < exact)
    ):
        return False
    step = _last_figure(rough)
    return step > _last_figure(exact) and abs(exact - rough) * 2 <= step


def _last_figure(value: Fraction) -> Fraction:
    """Return what the last figure of a decimal number counts (1.24 million: ten thousand)."""
    step = Fraction(1)
    while value % step and step.denominator < _FINEST:
        step /= 10
    while value and value % (step * 10) == 0:
        step *= 10
    return step


_FINEST = 10**6
