"""The lines of a document cut where its marks are, and put together where they belong together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from briefgen.diagnostics.sanitize import is_deceptive
from briefgen.documents import Line, Role, SourceText
from briefgen.importing.sources import SourceLine
from briefgen.model.dates import PartialDate


class Mark(StrEnum):
    """What the signs of a passage say that it is."""

    TEXT = "text"
    POINT = "point"
    TAKEAWAY = "takeaway"
    DATE = "date"
    SOURCE = "source"


@dataclass(frozen=True)
class Passage:
    """A stretch of a document that is one thing.

    Attributes:
        lines: numbers of the lines that it stands on.
        text: its words, without the signs that say what it is.
        mark: what those signs say.
        role: what the format of the file says.
        level: of a heading; of an item, how deep it lies.
        bullet: whether it is an item of a list.
        sign: the sign or number before it.
        links: addresses of its links.
        dates: the dates of a line of dates.
        updated: whether they are of a change rather than of publication.
        source: what a line of sources names.
        cells: the cells of a row of a table.
        is_head: whether a row names the columns.
    """

    lines: tuple[int, ...]
    text: str
    mark: Mark = Mark.TEXT
    role: Role = Role.TEXT
    level: int = 0
    bullet: bool = False
    sign: str = ""
    links: tuple[str, ...] = ()
    dates: tuple[PartialDate, ...] = ()
    updated: bool = False
    source: SourceLine | None = None
    cells: tuple[str, ...] = ()
    is_head: bool = False

    @property
    def line(self) -> int:
        """The number of its first line."""
        return self.lines[0]


Cutter = Callable[[Line], Iterator[Passage]]
"""Cuts a line where its marks are; the text of a piece is as written."""

_BULLET = re.compile(
    r"(?P<indent>[ \t\u3000]*)(?P<sign>[-–—*+](?=[ \t\u3000])|[•●○◦・■□◆◇▶▷▪►※◎★☆◉➤✦👉🔹🔸🔷🔶]+"
    r"|[(（]?[0-9０-９]{1,2}[.)．）](?![0-9０-９])|[①-⑳])\ufe0f?[ \t\u3000]*(?=\S)"
)
_MAX_CUT = 10_000
"""A line of more characters is taken as it is: no hand wrote it."""

_OUTSIDE = frozenset(
    {Role.SURROUNDINGS, Role.RUNNING, Role.FIELD, Role.BLANK, Role.MARK, Role.CODE}
)


def clean(text: str) -> str:
    """Return a text without characters that act unseen, its white space as single spaces."""
    return " ".join("".join(" " if is_deceptive(char) else char for char in text).split())


def passages(document: SourceText, cut: Cutter) -> list[Passage]:
    """Return the passages of a document in their order; each line is in one at least.

    Args:
        document: the document.
        cut: cuts a line where its marks are.
    """
    found: list[Passage] = []
    for line in document.lines:
        for piece in _pieces(line, cut):
            if line.continues and found and _goes_on(found[-1], piece):
                found[-1] = _joined(found[-1], piece)
            else:
                found.append(piece)
    return found


def _goes_on(before: Passage, piece: Passage) -> bool:
    """Say whether a piece, the first of a line that continues, belongs to the passage before."""
    same_kind = piece.mark is Mark.TEXT and piece.role is before.role
    return (
        same_kind and before.mark not in {Mark.DATE, Mark.SOURCE} and piece.line not in before.lines
    )


def _joined(before: Passage, piece: Passage) -> Passage:
    space = "" if _is_wide(before.text[-1:]) or _is_wide(piece.text[:1]) else " "
    return replace(
        before,
        lines=(*before.lines, *piece.lines),
        text=f"{before.text}{space}{piece.text}",
        links=before.links + piece.links,
    )


def _is_wide(char: str) -> bool:
    return "\u2e80" <= char <= "\uffef"


def _pieces(line: Line, cut: Cutter) -> Iterator[Passage]:
    whole = Passage(
        (line.number,),
        clean(line.text),
        role=line.role,
        level=line.level,
        links=tuple(link.url for link in line.links),
        cells=tuple(clean(cell) for cell in line.cells),
        is_head=line.is_head,
        bullet=line.role is Role.ITEM,
    )
    if line.role in _OUTSIDE or line.cells or len(line.text) > _MAX_CUT:
        yield whole
        return
    pieces = [piece for piece in cut(line) if piece.text or piece.mark is not Mark.TEXT]
    if not pieces:
        yield whole
    for index, piece in enumerate(pieces):
        if piece.mark is Mark.TEXT:
            yield _as_text(piece, whole, is_first=index == 0)
        else:
            yield replace(piece, role=whole.role, level=whole.level)


def _as_text(piece: Passage, whole: Passage, *, is_first: bool) -> Passage:
    """Return a piece of plain words with what the format says; its bullet is taken off."""
    match = _BULLET.match(piece.text) if is_first else None
    return replace(
        whole,
        text=clean(piece.text[match.end() :] if match else piece.text),
        bullet=whole.bullet or match is not None,
        sign=match["sign"] if match else "",
        level=whole.level or (1 if match and match["indent"] else 0),
    )
