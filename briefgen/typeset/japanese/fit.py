"""Which lines a paragraph falls into: all of them weighed together, not one after another.

The method is that of Knuth and Plass ("Breaking Paragraphs into Lines", 1981) with the amounts of
JLReq 3.8: a line may take white from brackets and commas, so that one more character comes in
(追い込み), or add a little between characters, so that one goes to the next line (追い出し), and
whichever disturbs the paragraph least is done.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefgen.typeset.japanese.stream import Stream

# How bad a line is. One that has all its spaces stretched as far as is pleasant counts one.
_STRETCHED: Final = 1.0
_SHRUNK: Final = 0.6  # JLReq 3.8.2: rather take white than add it
_LAST_STRETCHED: Final = 12.0
_RAGGED: Final = 40.0
_PER_EM_SHORT: Final = 10.0
# A line that ends within a date: as bad as one opened by rather more than half of what is pleasant.
_WITHIN_DATE: Final = 0.3
_UNJUSTIFIED: Final = 0.01
_TOO_WIDE: Final = 100_000.0
# JLReq 3.5.4: a last line of one character, even with its full stop, is avoided.
_SHORT_LAST_LINE: Final = 6.0
_SHORTEST_LAST_LINE: Final = 2.5
_EACH_LINE: Final = 0.01

# Lines beyond these, in ems, are not looked at while there are others.
_SURELY_LOOSE: Final = 3.0
_SURELY_TIGHT: Final = 2.0
# Pango rounds each advance to 1/1024 of a pixel, which a line of whole ems adds up.
TOLERANCE: Final = 0.05


@dataclass(frozen=True)
class Line:
    """A line of a paragraph.

    Attributes:
        start: its first cluster.
        end: after its last cluster that shows.
        stop: where the next line starts, after the spaces that vanish between the two.
        last: whether a paragraph, or what the author set on a line of its own, ends with it.
    """

    start: int
    end: int
    stop: int
    last: bool


def choose_lines(
    stream: Stream,
    places: Sequence[int],
    *,
    measures: tuple[float, float],
    justified: bool,
    reluctant: Collection[int] = (),
) -> list[Line]:
    """Return the lines that disturb a paragraph least.

    Args:
        stream: the paragraph.
        places: the cluster that it starts with, each where a line may start, and the place after
            the last.
        measures: the greatest width of the first line and of the others, in pixels.
        justified: whether all lines but the last shall end alike.
        reluctant: those of the places that are taken only if other lines would be torn open.

    Returns:
        One line at least; a cluster or unbroken run wider than the measure has one to itself.
    """
    fitter = _Fitter(stream, places, _shown_ends(stream, places), justified)
    costs = [0.0] + [math.inf] * (len(places) - 1)
    origins = [0] * len(places)
    for node in range(len(places) - 1):
        before = costs[node]
        if before == math.inf:
            continue
        for following, cost in fitter.lines_from(node, measures[min(node, 1)]):
            whole = before + cost + (_WITHIN_DATE if places[following] in reluctant else 0.0)
            if whole < costs[following]:
                costs[following] = whole
                origins[following] = node
    return fitter.trace(origins)


def total(running: Sequence[float], start: int, end: int) -> float:
    """Return the sum of a running total over the spaces within a line."""
    return running[end - 1] - running[start] if end - start > 1 else 0.0


def _shown_ends(stream: Stream, places: Sequence[int]) -> list[int]:
    return [stream.shown_end(places[0], place) for place in places]


@dataclass(frozen=True)
class _Fitter:
    """Weighs the lines between the places of a paragraph.

    Attributes:
        stream: the paragraph.
        places: where a line may start, by node.
        ends: where the clusters that show end if a line stops at the place, by node.
        justified: whether all lines but the last shall end alike.
    """

    stream: Stream
    places: Sequence[int]
    ends: Sequence[int]
    justified: bool

    def lines_from(self, node: int, measure: float) -> Iterator[tuple[int, float]]:
        """Yield where a line that starts at a node may stop, and how bad it is if it does."""
        start = self.places[node]
        loose, tight = _SURELY_LOOSE * self.stream.em, _SURELY_TIGHT * self.stream.em
        limit = self.stream.line_starts[start] + measure
        final = len(self.places) - 1
        farthest = bisect_right(self._reaches, limit + tight, node + 1, final)
        found = 0
        for following in range(farthest, node, -1):
            slack = limit - self._reaches[following]
            cost = self._cost(start, following, slack, last=following == final)
            if cost is not None:
                found += 1
                yield following, cost + _EACH_LINE
                if found > 1 and slack > loose:
                    return
        if not found:
            # Nothing fits: the shortest piece there is, the worse the wider it is.
            yield node + 1, _TOO_WIDE + self._reaches[node + 1] - limit

    @cached_property
    def _reaches(self) -> list[float]:
        """Return where the line ends that stops at each node, were all on one line."""
        return [self.stream.line_ends[end] for end in self.ends]

    def trace(self, origins: Sequence[int]) -> list[Line]:
        """Return the lines from where each node was best reached from."""
        lines: list[Line] = []
        node = final = len(self.places) - 1
        while node > 0:
            start = self.places[origins[node]]
            end = max(start, self.ends[node])
            lines.append(Line(start, end, self.places[node], last=node == final))
            node = origins[node]
        return lines[::-1]

    def _cost(self, start: int, node: int, slack: float, *, last: bool) -> float | None:
        """Return how bad a line is, or None if it does not fit."""
        end = self.ends[node]
        if slack < -TOLERANCE:
            able = total(self.stream.shrinks, start, end)
            return None if -slack > able else _SHRUNK * (slack / able) ** 2
        if last:
            return self._last_cost(start, end)
        if not self.justified:
            return _UNJUSTIFIED * (slack / self.stream.em) ** 2
        return self._loose_cost(start, end, slack) if slack > 0 else 0.0

    def _last_cost(self, start: int, end: int) -> float:
        enough = self.stream.natural_width(start, end) >= _SHORTEST_LAST_LINE * self.stream.em
        return 0.0 if enough or start == self.places[0] else _SHORT_LAST_LINE

    def _loose_cost(self, start: int, end: int, slack: float) -> float:
        able = total(self.stream.stretches, start, end)
        if slack <= able:
            return _STRETCHED * (slack / able) ** 2
        further = total(self.stream.last_stretches, start, end) - able
        if slack <= able + further:
            return _STRETCHED + _LAST_STRETCHED * (slack - able) / further
        return _RAGGED + _PER_EM_SHORT * slack / self.stream.em
