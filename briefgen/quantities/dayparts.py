"""Parts of the day as spans of minutes since midnight."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from briefgen.quantities.values import Amount, Kind, Mention


def part_of_day(start: int, end: int, spans: Iterable[tuple[int, int]]) -> Mention:
    """Return the mention of a part of the day, which a text may leave out.

    Args:
        start: offset of its first character.
        end: offset after its last.
        spans: what it may cover, the likeliest first, in minutes since midnight.
    """
    readings = tuple(Amount(Kind.TIME, Fraction(low), Fraction(high)) for low, high in spans)
    return Mention(start, end, readings, optional=True)
