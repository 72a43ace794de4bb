"""The lines of a source document, numbered as people count them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path


class Role(StrEnum):
    """What a line is by the marks of its file's format; most formats say little."""

    TEXT = "text"
    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"
    NOTE = "note"
    BLANK = "blank"
    MARK = "mark"
    SURROUNDINGS = "surroundings"
    RUNNING = "running"
    FIELD = "field"


@dataclass(frozen=True)
class Link:
    """A link of a line: the words that it is on, and its address."""

    text: str
    url: str


@dataclass(frozen=True)
class Line:
    """One line of a document.

    Attributes:
        number: counted from 1.
        text: what a reader sees, without the marks of the format.
        role: what the format says that it is.
        level: of a heading, from 1; of an item of a list, how deep it lies, from 0.
        links: its links in their order.
        continues: whether it goes on with the paragraph of the line before.
        cells: the cells of a row of a table.
        is_head: whether a row names the columns.
    """

    number: int
    text: str
    role: Role = Role.TEXT
    level: int = 0
    links: tuple[Link, ...] = ()
    continues: bool = False
    cells: tuple[str, ...] = ()
    is_head: bool = False


@dataclass(frozen=True)
class Metadata:
    """What a file says of itself apart from its text; empty where it says nothing.

    Attributes:
        title: its title.
        author: who wrote it.
        site: the site or publisher.
        url: where it was taken from.
        date: the date of publication, ISO 8601.
        language: BCP 47 tag of its language.
        is_news: whether it calls itself a news article.
    """

    title: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    date: str = ""
    language: str = ""
    is_news: bool = False


@dataclass(frozen=True)
class SourceText:
    """A source document that was read.

    Attributes:
        file: its file.
        sha256: the digest of its bytes (FIPS 180-4), in hexadecimal.
        kind: name of the kind of file, as in ``html``.
        lines: its lines; never none.
        metadata: what it says of itself.
        encoding: what its text was written in; empty where the format settles it.
    """

    file: Path
    sha256: str
    kind: str
    lines: tuple[Line, ...]
    metadata: Metadata = Metadata()
    encoding: str = ""

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.file.name

    @property
    def text(self) -> str:
        """All lines as one text, for excerpts."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Body:
    """What a reader of one kind of file makes of its bytes."""

    lines: tuple[Line, ...]
    metadata: Metadata = Metadata()
    encoding: str = ""


def numbered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines with the numbers of their places, empty ones marked as blank."""
    return tuple(
        replace(line, number=number, role=line.role if line.text.strip() else Role.BLANK)
        for number, line in enumerate(lines, start=1)
    )
