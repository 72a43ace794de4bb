"""Finding room for labels: boxes that must not lie upon each other, nor upon lines."""

from __future__ import annotations

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


def spread(
    wanted: Sequence[float], heights: Sequence[float], room: tuple[float, float]
) -> list[float]:
    """Return places for labels above one another, each as near as can be to where it is wanted.

    Those that would meet are piled up, and a pile stands where its labels are displaced least
    (pool adjacent violators).

    Args:
        wanted: the middle that each label wants.
        heights: how high each is.
        room: where the highest may begin and the lowest has to end.

    Returns:
        The middle of each, in the order given.
    """
    piles: list[_Pile] = []
    for index in sorted(range(len(wanted)), key=lambda index: wanted[index]):
        pile = _Pile([index], wanted[index] - heights[index] / 2, heights[index])
        while piles and piles[-1].bottom_in(room) > pile.top_in(room):
            pile = piles.pop().with_below(pile)
        piles.append(pile)
    places: dict[int, float] = {}
    for pile in piles:
        top = pile.top_in(room)
        for index in pile.labels:
            places[index] = top + heights[index] / 2
            top += heights[index]
    return [places[index] for index in range(len(wanted))]


@dataclass(frozen=True)
class _Pile:
    """Labels upon one another.

    Attributes:
        labels: their indices, from top to bottom.
        wish: the sum of the upper edges that each of them wishes for the pile.
        height: of all.
    """

    labels: list[int]
    wish: float
    height: float

    def top_in(self, room: tuple[float, float]) -> float:
        """Return the upper edge."""
        return max(min(self.wish / len(self.labels), room[1] - self.height), room[0])

    def bottom_in(self, room: tuple[float, float]) -> float:
        """Return the lower edge."""
        return self.top_in(room) + self.height

    def with_below(self, lower: _Pile) -> _Pile:
        """Return the pile with another under it."""
        wish = self.wish + lower.wish - self.height * len(lower.labels)
        return _Pile(self.labels + lower.labels, wish, self.height + lower.height)
