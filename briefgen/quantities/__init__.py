"""Quantities and dates as values with units: what a text says in numbers, whatever its language."""

from briefgen.quantities.compare import compare, read_alike
from briefgen.quantities.match import Mismatch, MismatchKind, match
from briefgen.quantities.meaning import meaning
from briefgen.quantities.reading import read
from briefgen.quantities.values import Amount, Day, Kind, Mention, Reading, Sign

__all__ = [
    "Amount",
    "Day",
    "Kind",
    "Mention",
    "Mismatch",
    "MismatchKind",
    "Reading",
    "Sign",
    "compare",
    "match",
    "meaning",
    "read",
    "read_alike",
]
