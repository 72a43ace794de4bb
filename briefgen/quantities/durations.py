"""Spans of time: months and seconds do not convert into each other."""

from __future__ import annotations

from fractions import Fraction

from briefgen.quantities.values import Amount, Kind

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

UNITS = (*_SECONDS, *_MONTHS)
"""The names of units, of each kind the smaller first."""


def duration(unit: str, value: Fraction | int) -> Amount:
    """Return a span of time in months or seconds."""
    return scaled(unit, Fraction(value), Fraction(value))


def scaled(unit: str, low: Fraction, high: Fraction, kind: Kind = Kind.DURATION) -> Amount:
    """Return a vague span of time in months or seconds."""
    base, factor = ("second", _SECONDS[unit]) if unit in _SECONDS else ("month", _MONTHS[unit])
    return Amount(kind, low * factor, high * factor, base)
