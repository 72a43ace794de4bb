"""A line box of WeasyPrint, before it is parted into lines, read as a stream of clusters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from briefgen.typeset.japanese.classes import CharacterClass
from briefgen.typeset.japanese.engine import Engine
from briefgen.typeset.japanese.fit import TOLERANCE, Line, choose_lines
from briefgen.typeset.japanese.kinsoku import break_places, parts_date, starts_number
from briefgen.typeset.japanese.reading import Piece, Reader, UnreadableError
from briefgen.typeset.japanese.stream import Stream


@dataclass(frozen=True)
class Paragraph:
    """What a line box holds, measured, and where its lines may end.

    Attributes:
        pieces: runs of text and objects, in reading order.
        stream: their clusters.
        places: clusters that a line may start with. Each further set is for runs that are wider
            than a line for all the sets before it.
        reluctant: clusters within a date that a line may start with if another would be torn open.
        anywhere: clusters between which even the narrowest line may be parted.
        feeds: clusters that are line breaks of the author's.
        justified: whether its lines shall end alike.
    """

    pieces: Sequence[Piece]
    stream: Stream
    places: Sequence[Sequence[int]]
    reluctant: frozenset[int]
    anywhere: Sequence[int]
    feeds: Sequence[int]
    justified: bool
    _lines: dict[tuple[int, float], Line] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """Return the number of clusters."""
        return len(self.stream.clusters.groups)

    def line(self, start: int, measure: float, following: float) -> Line:
        """Return the line that starts with a cluster.

        Args:
            start: the cluster.
            measure: the greatest width of this line, in pixels.
            following: that of the lines after it.
        """
        found = self._lines.get((start, round(measure, 3)))
        if found is not None:
            return found
        measures = measure, following
        places = [start, *self._places(start, self._feed_after(start), max(measures))]
        lines = choose_lines(
            self.stream,
            places,
            measures=measures,
            justified=self.justified,
            reluctant=self.reluctant,
        )
        for index, line in enumerate(lines):
            self._lines.setdefault((line.start, round(measures[min(index, 1)], 3)), line)
        return lines[0]

    def after(self, line: Line) -> tuple[int, bool]:
        """Return where the next line starts, and whether the author broke the line there."""
        fed = line.last and line.stop in self.feeds
        return line.stop + fed, fed

    def cluster_at(self, path: tuple[int, ...], offset: int) -> int:
        """Return the first cluster at or after a place in the tree of boxes.

        Args:
            path: the child to take at each level, as far as it is known.
            offset: characters into the text there.
        """
        index = bisect_left(self.pieces, path, key=lambda piece: piece.path)
        if index == len(self.pieces):
            return self.length
        piece = self.pieces[index]
        if piece.path != path or piece.shaped is None:
            return piece.first
        return piece.first + bisect_left(piece.shaped.offsets, offset)

    def piece_at(self, path: tuple[int, ...]) -> Piece | None:
        """Return the text or object at a place in the tree of boxes, if it has any clusters."""
        index = bisect_left(self.pieces, path, key=lambda piece: piece.path)
        found = self.pieces[index] if index < len(self.pieces) else None
        return found if found and found.path == path else None

    def place_of(self, cluster: int) -> tuple[Piece, int]:
        """Return the piece that a cluster is in, and where it starts there, in characters."""
        index = bisect_right(self.pieces, cluster, key=lambda piece: piece.first) - 1
        piece = self.pieces[index]
        return piece, piece.shaped.offsets[cluster - piece.first] if piece.shaped else 0

    def widths(self, start: int, *, parted: bool) -> Iterator[float]:
        """Yield the widths of lines that are parted wherever they may, or only by the author.

        Args:
            start: the first cluster.
            parted: whether they are parted wherever they may.
        """
        while start < self.length:
            stop = self._feed_after(start)
            within: set[int] = set()
            if parted:
                within.update(_within(self.places[0], start, stop))
                within.update(_within(self.anywhere, start, stop))
            for first, last in pairwise([start, *sorted(within), stop]):
                yield self._width(first, last)
            start = stop + 1

    def _width(self, start: int, stop: int) -> float:
        return self.stream.natural_width(start, self.stream.shown_end(start, stop))

    def _is_wider(self, start: int, stop: int, measure: float) -> bool:
        wide = measure + TOLERANCE
        return self.stream.natural_width(start, stop) > wide and self._width(start, stop) > wide

    def _feed_after(self, start: int) -> int:
        index = bisect_left(self.feeds, start)
        return self.feeds[index] if index < len(self.feeds) else self.length

    def _places(self, start: int, stop: int, measure: float, tier: int = 0) -> Iterator[int]:
        """Yield where lines may start, within runs too if a run is wider than the measure."""
        places = _within(self.places[tier], start, stop)
        if not tier and self.reluctant:
            dates = [it for it in self.reluctant if start < it < stop]
            places = sorted({*places, *dates})
        for place in (*places, stop):
            if self._is_wider(start, place, measure) and tier + 1 < len(self.places):
                yield from self._places(start, place, measure, tier + 1)
            else:
                yield place
            start = place


def _within(places: Sequence[int], start: int, stop: int) -> Sequence[int]:
    return places[bisect_left(places, start + 1) : bisect_left(places, stop)]


def read_paragraph(
    parts: Engine, line_box: Any, object_width: Callable[[Any], float]
) -> Paragraph | None:
    """Return what a line box holds, or None if there is something that is not set here.

    That is text from right to left, preformatted text, floats, leaders, and flexible or
    grid boxes within the line. There is nothing to set in a line box without text either.

    Args:
        parts: WeasyPrint.
        line_box: a ``LineBox`` that is not laid out yet.
        object_width: gives the width of an inline block or image, margins included, in pixels.
    """
    reader = Reader(parts, object_width)
    try:
        reader.read(line_box)
    except UnreadableError:
        return None
    if not reader.clusters.groups:
        return None
    attributes = parts.line_break.get_log_attrs(reader.text, line_box.style["lang"])
    possible = [bool(attributes[index].is_line_break) for index in range(len(reader.text))]
    allowed = break_places(reader.text, possible)
    groups = reader.clusters.groups
    wrapping = [index for index in range(1, len(groups)) if reader.wraps[index]]
    parting = [it for it in wrapping if groups[it] is not CharacterClass.RAISED]
    justified = line_box.style["text_align_all"] == "justify"
    within_dates = (
        it
        for it in parting
        if not allowed[reader.positions[it]] and parts_date(reader.text, reader.positions[it])
    )
    return Paragraph(
        pieces=reader.pieces,
        stream=Stream(reader.clusters, line_box.style["font_size"]),
        places=(
            [it for it in parting if allowed[reader.positions[it]]],
            [it for it in parting if starts_number(reader.text, reader.positions[it])],
            [it for it in wrapping if possible[reader.positions[it]]],
            [it for it in wrapping if reader.overflow_wraps[it] != "normal"],
        ),
        reluctant=frozenset(within_dates if justified else ()),
        anywhere=[it for it in wrapping if reader.overflow_wraps[it] == "anywhere"],
        feeds=reader.feeds,
        justified=justified,
    )
