"""Finding room for labels: boxes that must not lie upon each other, nor upon lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Say whether two boxes share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def lies_in(self, outer: Box) -> bool:
        """Say whether the box is wholly within another."""
        return (
            self.left >= outer.left
            and self.top >= outer.top
            and self.right <= outer.right
            and self.bottom <= outer.bottom
        )

    def crosses(self, line: Sequence[Point]) -> bool:
        """Say whether a line through points passes through the box."""
        return any(self._crosses_segment(start, end) for start, end in pairwise(line))

    def _crosses_segment(self, start: Point, end: Point) -> bool:
        """Clip the segment to the box's sides (Liang and Barsky, 1984)."""
        (x0, y0), (x1, y1) = start, end
        first, last = 0.0, 1.0
        for step, room in (
            (x0 - x1, x0 - self.left),
            (x1 - x0, self.right - x0),
            (y0 - y1, y0 - self.top),
            (y1 - y0, self.bottom - y0),
        ):
            if step == 0:
                if room <= 0:
                    return False
            elif step < 0:
                first = max(first, room / step)
            else:
                last = min(last, room / step)
        return first < last


def meets_any(box: Box, others: Iterable[Box]) -> bool:
    """Say whether a box lies upon any of some others."""
    return any(box.meets(other) for other in others)


def spread(wanted: Sequence[float], heights: Sequence[float], bottom: float) -> list[float]:
    """Return places for labels above one another, each near where it is wanted.

    Args:
        wanted: the middle that each label wants.
        heights: how high each is.
        bottom: where the lowest has to end.

    Returns:
        The middle of each, in the order given; the least that keeps them apart.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    places: dict[int, float] = {}
    free = -math.inf
    for index in order:
        places[index] = max(wanted[index], free + heights[index] / 2)
        free = places[index] + heights[index] / 2
    free = bottom
    for index in reversed(order):
        places[index] = min(places[index], free - heights[index] / 2)
        free = places[index] - heights[index] / 2
    return [places[index] for index in range(len(wanted))]
