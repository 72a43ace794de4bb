"""Vague numbers: several, dozens, hundreds, tens of thousands."""

from __future__ import annotations

from fractions import Fraction


def several(scale: int | Fraction) -> tuple[Fraction, Fraction]:
    """Return the least and the most of several times a power of ten (数百: 200 to 999)."""
    return Fraction(scale * 2), Fraction(scale * 10 - 1 if scale > 1 else scale * 9)


def odd(tens: int, scale: int = 1) -> tuple[Fraction, Fraction]:
    """Return the least and the most of a number of tens and some (十数: 11 to 19)."""
    return Fraction((tens * 10 + 1) * scale), Fraction((tens * 10 + 9) * scale)
