"""The space between the characters of one line, once its width is known (JLReq 3.8.3, 3.8.4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.typeset.japanese.fit import TOLERANCE, Line, total
from briefgen.typeset.japanese.stream import Space, Stream


@dataclass(frozen=True)
class AdjustedLine:
    """A line with the final space before each of its clusters.

    Attributes:
        line: which clusters it holds.
        spaces: the space before each of them, in pixels; the first is zero.
        head: what the first cluster loses, in pixels.
        tail: what the last cluster loses, in pixels.
        opening: by how much each place that may be opened would have to be, for the line to end at
            the measure, in ems of the paragraph; nought for a line that is not short of it.
    """

    line: Line
    spaces: tuple[float, ...]
    head: float
    tail: float
    opening: float = 0.0


def adjust(stream: Stream, line: Line, measure: float, *, justified: bool) -> AdjustedLine:
    """Set the spaces of a line so that it ends at the measure, as far as they may be changed.

    A line that is too long gives up white of its brackets, commas and word spaces in equal shares,
    unless that is not enough.
    One that is too short is opened between its Japanese characters and words, then further and
    beside Latin letters too; if even that does not reach the end, it is left as it is, which shows
    less than a line torn apart.

    Args:
        stream: the paragraph.
        line: the line.
        measure: the width to reach, in pixels.
        justified: whether to reach it if the line is shorter; the last line never does.
    """
    start, end = line.start, line.end
    if start == end:
        return AdjustedLine(line, (), 0.0, 0.0)
    spaces = stream.spaces[start + 1 : end]
    slack = measure - stream.natural_width(start, end)
    justified = justified and not line.last
    amount = _amounts(stream, line, slack, justified=justified)
    return AdjustedLine(
        line=line,
        spaces=(0.0, *(amount(space) for space in spaces)),
        head=stream.head_white(start),
        tail=stream.tail_white(end - 1),
        opening=_opening(spaces, slack) / stream.em if justified else 0.0,
    )


def _opening(spaces: Sequence[Space], slack: float) -> float:
    """Return an equal share of what a line lacks, in pixels."""
    if slack <= TOLERANCE:
        return 0.0
    return slack / max(1, sum(space.last_stretch > 0 for space in spaces))


def _amounts(
    stream: Stream, line: Line, slack: float, *, justified: bool
) -> Callable[[Space], float]:
    """Return what makes each space its final size."""
    start, end = line.start, line.end
    able = total(stream.shrinks, start, end)
    if -able - TOLERANCE <= slack < 0 < able:
        share = max(-1.0, slack / able)
        return lambda space: space.natural + share * space.shrink
    if not justified or slack <= 0:
        return lambda space: space.natural
    able = total(stream.stretches, start, end)
    if slack <= able:
        share = slack / able
        return lambda space: space.natural + share * space.stretch
    further = total(stream.last_stretches, start, end) - able
    if slack <= able + further:
        share = (slack - able) / further
        return lambda space: (
            space.natural + space.stretch + share * (space.last_stretch - space.stretch)
        )
    return lambda space: space.natural
