"""What stands where on the pages of a document, in terms of no particular formatter.

Lengths are in points, counted from the upper left corner of the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_LEAST_FULL: Final = 1 / 3


@dataclass(frozen=True)
class Area:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Line:
    """A line of text, or a picture, on a page.

    Attributes:
        text: what it says, without note numbers and readings; empty for a picture.
        area: where it stands.
        room: where it may stand: its column, and the page where the column leaves that.
        block: number of the paragraph, heading or cell that it belongs to; the same on all pages.
        source: value of the nearest ``data-source`` around it.
        language: its language, as a BCP 47 tag.
        in_flow: whether it takes up room in the flow of the text.
        hyphenated: whether it ends within a word, with a hyphen.
        opening: what is missing between any two characters of a Japanese line for it to end at the
            margin, in ems, where its text is to end there.
    """

    text: str
    area: Area
    room: Area
    block: int
    source: str
    language: str
    in_flow: bool = True
    hyphenated: bool = False
    opening: float = 0.0


@dataclass(frozen=True)
class Part:
    """An element, as far as it stands on one page.

    Attributes:
        element: number of the element; the same for its parts on other pages.
        tag: its HTML tag.
        source: value of its own ``data-source`` or the nearest around it.
        language: its language, as a BCP 47 tag.
        start: the first of its lines among those of the page.
        end: the place after the last of them.
        unbreakable: whether its style forbids to part it (``break-inside: avoid``).
        kept_with_next: whether its style keeps it with what follows (``break-after: avoid``).
    """

    element: int
    tag: str
    source: str
    language: str
    start: int
    end: int
    unbreakable: bool = False
    kept_with_next: bool = False

    def holds(self, other: Part) -> bool:
        """Return whether all lines of another part of the same page are among those of this."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class PageLayout:
    """A page.

    Attributes:
        number: counted from 1.
        area: the page without its margins.
        lines: its lines in the order of the document; those of its margins are left out, and so
            is the head of a table that is repeated from an earlier page.
        parts: the elements that form blocks, in the order of the document, outer before inner.
    """

    number: int
    area: Area
    lines: tuple[Line, ...]
    parts: tuple[Part, ...]

    @property
    def fill(self) -> float:
        """How far down the page its last line stands, as a share of the height."""
        bottom = max((line.area.bottom for line in self.lines), default=self.area.top)
        return max(0.0, bottom - self.area.top) / (self.area.bottom - self.area.top)

    @property
    def is_nearly_empty(self) -> bool:
        """Whether it is under a third full."""
        return self.fill < _LEAST_FULL
