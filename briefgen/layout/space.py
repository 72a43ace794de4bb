"""Pages are filled, and nothing leaves its column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefgen.diagnostics import Message, Rule, Severity
from briefgen.layout.fault import Fault, shortened
from briefgen.typeset.geometry import Line, PageLayout

EMPTY_PAGE = Rule(
    "LAYOUT004",
    "{edition}: page {page} is only {percent} % full",
    "what begins the next page did not fit there: move it, make it smaller, or divide it",
    severity=Severity.WARNING,
)
OVERFULL = Rule(
    "LAYOUT005",
    "{edition}, page {page}: {what} reaches {amount} mm beyond its column",
    "put it in fewer or shorter words, or divide it; a long word or number cannot be broken",
    severity=Severity.WARNING,
)
BEYOND_PAGE = Rule(
    "LAYOUT006",
    "{edition}, page {page}: {what} reaches {amount} mm beyond the end of the page",
    "make it smaller, or divide it",
    severity=Severity.WARNING,
)

QUOTED = "'{text}'"
PICTURE = "a picture"

_TOLERANCE: Final = 1.0
_POINTS_A_MILLIMETRE: Final = 72 / 25.4


def empty_pages(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield the pages, other than the last, that are under a third full."""
    for page, following in pairwise(pages):
        if page.is_nearly_empty:
            place = _first_line(following) or _first_line(page)
            source, language = (place.source, place.language) if place else ("", "")
            percent = int(100 * page.fill)
            yield Fault(EMPTY_PAGE, page.number, source, language, {"percent": percent})


def _first_line(page: PageLayout) -> Line | None:
    lines = [line for line in page.lines if line.in_flow]
    return lines[0] if lines else None


def overfull_lines(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield the lines and pictures that leave their column or page, the worst of each text."""
    for page in pages:
        for rule, excess in ((OVERFULL, _sideways), (BEYOND_PAGE, _downwards)):
            too_far = [line for line in page.lines if excess(line) > _TOLERANCE]
            worst = {line.block: line for line in sorted(too_far, key=excess)}
            for line in worst.values():
                yield _overfull(rule, page, line, excess(line))


def _overfull(rule: Rule, page: PageLayout, line: Line, excess: float) -> Fault:
    what = Message(QUOTED, {"text": shortened(line.text)}) if line.text else Message(PICTURE)
    amount = f"{excess / _POINTS_A_MILLIMETRE:.1f}"
    return Fault.of(rule, page.number, line, words=line.text, what=what, amount=amount)


def _sideways(line: Line) -> float:
    return max(line.room.left - line.area.left, line.area.right - line.room.right)


def _downwards(line: Line) -> float:
    return line.area.bottom - line.room.bottom
