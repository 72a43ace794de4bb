"""Degrees Fahrenheit in degrees Celsius."""

from __future__ import annotations

from fractions import Fraction

from briefgen.quantities.values import Amount, Kind


def celsius(value: Fraction) -> Amount:
    """Return a temperature in degrees Fahrenheit as one in degrees Celsius."""
    degrees = (value - 32) * Fraction(5, 9)
    return Amount(Kind.MEASURE, degrees, degrees, "degree")
