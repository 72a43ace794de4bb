"""A paragraph as a row of clusters with their widths and the space between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate
from operator import attrgetter
from typing import Final, NamedTuple

from briefgen.typeset.japanese.classes import CharacterClass
from briefgen.typeset.japanese.spacing import glue, line_end_white, line_start_white


class Space(NamedTuple):
    """The space before a cluster, in pixels: its size and how far a line may change it."""

    natural: float = 0.0
    shrink: float = 0.0
    stretch: float = 0.0
    last_stretch: float = 0.0


_SOLID: Final = Space()


@dataclass
class Clusters:
    """One or more characters each that are set as one, or objects, in reading order.

    The lists run side by side: a paragraph has thousands of clusters, and an object for each would
    take longer than their shaping.

    Attributes:
        groups: the class by which each is spaced.
        widths: the advance of each with the padding of elements that start or end at it, in pixels.
        ems: the font size of each, in pixels.
        hanging: which of them vanish at the end of a line, as a space does.
        fenced: which have padding before them, in the place of a gap.
    """

    groups: list[CharacterClass] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    ems: list[float] = field(default_factory=list)
    hanging: set[int] = field(default_factory=set)
    fenced: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.groups)


@dataclass(frozen=True)
class Stream:
    """The clusters of a paragraph with the space between them.

    Attributes:
        clusters: what was read; not changed any more.
        em: the font size of the paragraph, in pixels.
    """

    clusters: Clusters
    em: float

    @cached_property
    def spaces(self) -> list[Space]:
        """Return the space before each cluster as it is within a line; none before the first."""
        return list(_spaces(self.clusters))

    @cached_property
    def shrinks(self) -> list[float]:
        """Return the running total of what may be taken from the spaces, by cluster."""
        return _running(self.spaces, "shrink")

    @cached_property
    def stretches(self) -> list[float]:
        """Return the running total of what may be added to the spaces, by cluster."""
        return _running(self.spaces, "stretch")

    @cached_property
    def last_stretches(self) -> list[float]:
        """Return the running total of what may be added at the very most, by cluster."""
        return _running(self.spaces, "last_stretch")

    @cached_property
    def line_starts(self) -> list[float]:
        """Return where a line that starts with each cluster starts, were all on one line."""
        return [start + self.head_white(it) for it, start in enumerate(self._starts)]

    @cached_property
    def line_ends(self) -> list[float]:
        """Return where a line ends that ends before each cluster or the end, were all on one."""
        ends = map(sum, zip(self._starts, self.clusters.widths, strict=True))
        return [0.0, *(end - self.tail_white(it) for it, end in enumerate(ends))]

    @cached_property
    def _starts(self) -> list[float]:
        naturals = accumulate(space.natural for space in self.spaces)
        before = accumulate(self.clusters.widths, initial=0.0)
        return [sum(pair) for pair in zip(naturals, before, strict=False)]

    def head_white(self, cluster: int) -> float:
        """Return what a cluster loses as the first of a line, in pixels."""
        return line_start_white(self.clusters.groups[cluster]) * self.clusters.ems[cluster]

    def tail_white(self, cluster: int) -> float:
        """Return what a cluster loses as the last of a line, in pixels."""
        return line_end_white(self.clusters.groups[cluster]) * self.clusters.ems[cluster]

    def shown_end(self, start: int, stop: int) -> int:
        """Return where the clusters that show end, of those between two places."""
        while stop > start and stop - 1 in self.clusters.hanging:
            stop -= 1
        return stop

    def natural_width(self, start: int, end: int) -> float:
        """Return the width of a line that holds the clusters from ``start`` to before ``end``."""
        return self.line_ends[end] - self.line_starts[start] if start < end else 0.0


def _running(spaces: Iterable[Space], name: str) -> list[float]:
    return list(accumulate(map(attrgetter(name), spaces)))


def _spaces(clusters: Clusters) -> Iterator[Space]:
    """Yield the space before each cluster; those that are not seen stand apart from it all."""
    rows: Iterable[tuple[CharacterClass, float]] = zip(clusters.groups, clusters.ems, strict=True)
    first, first_em = CharacterClass.UNSEEN, 0.0
    for index, (second, second_em) in enumerate(rows):
        if second is CharacterClass.UNSEEN:
            yield _SOLID
            continue
        space = _space(first, second, first_em, second_em)
        if index in clusters.fenced and space.natural > 0:
            space = space._replace(natural=0.0)
        yield space
        first, first_em = second, second_em


@cache
def _space(first: CharacterClass, second: CharacterClass, em: float, second_em: float) -> Space:
    """Return the space between two clusters, which may be of two sizes, in pixels."""
    if first is CharacterClass.UNSEEN:
        return _SOLID
    rule = glue(first, second)
    smaller = min(em, second_em)
    return Space(
        natural=rule.gap * smaller - rule.after * em - rule.before * second_em,
        shrink=rule.shrink_after * em + rule.shrink_before * second_em,
        stretch=rule.stretch * smaller,
        last_stretch=rule.last_stretch * smaller,
    )
