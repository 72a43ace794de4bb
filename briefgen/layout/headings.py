"""A heading stands with what it heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefgen.diagnostics import Rule, Severity
from briefgen.layout.fault import Fault, rows, shortened, text_of
from briefgen.typeset.geometry import Line, PageLayout, Part

STRANDED = Rule(
    "LAYOUT001",
    "{edition}, page {page}: the heading '{text}' stands at the foot of the page, and what it"
    " heads on the next",
    "make the text before it a line or two longer or shorter, or move a figure, so that the page"
    " ends elsewhere",
    severity=Severity.WARNING,
)

_RANKS: Final = {f"h{rank}": rank for rank in range(1, 7)}
_LOWEST: Final = 7
_MINOR: Final = frozenset({"p", "dt"})
_FEWEST_ROWS: Final = 2


def stranded_headings(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield the headings with fewer than two lines after them on the page, and more on the next.

    A paragraph counts as a heading if its style keeps it with what follows.
    """
    for page, following in pairwise(pages):
        for part in page.parts:
            if _rank(part) and part.start < part.end and _is_stranded(part, page, following):
                text = shortened(text_of(part, page))
                yield Fault.of(STRANDED, page.number, part, text=text)


def _rank(part: Part) -> int:
    """Return the rank of a heading, 1 for the highest; 0 for what is none."""
    if part.tag in _MINOR and part.kept_with_next:
        return _LOWEST
    return _RANKS.get(part.tag, 0)


def _is_stranded(heading: Part, page: PageLayout, following: PageLayout) -> bool:
    if _rank(heading) == _LOWEST:
        parent = [part for part in page.parts if part.holds(heading) and part != heading][-1]
        end = parent.end
        goes_on = any(part.element == parent.element for part in following.parts)
    else:
        end = _next_heading(page, heading)
        goes_on = end == len(page.lines) and bool(
            _text(following, 0, _next_heading(following, heading))
        )
    lines = _text(page, heading.end, end)
    return goes_on and all(line.text for line in lines) and rows(lines) < _FEWEST_ROWS


def _next_heading(page: PageLayout, heading: Part) -> int:
    """Return where another heading takes over from one on this page or the page before it."""
    starts = (
        part.start
        for part in page.parts
        if part.start < part.end and part != heading and 0 < _rank(part) <= _rank(heading)
    )
    first = heading.end if heading in page.parts else 0
    return min((start for start in starts if start >= first), default=len(page.lines))


def _text(page: PageLayout, start: int, end: int) -> list[Line]:
    """Return the lines between two places that are in the flow and belong to no heading."""
    headings = {
        index for part in page.parts if _rank(part) for index in range(part.start, part.end)
    }
    return [
        line
        for index, line in enumerate(page.lines[:end])
        if index >= start and line.in_flow and index not in headings
    ]
