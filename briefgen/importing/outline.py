"""What a document is made of: every part of it in order, its sections and the articles it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.dates import PartialDate


class PartKind(StrEnum):
    """What a part of a document is."""

    TITLE = "title"
    LEDE = "lede"
    HEADING = "heading"
    QUESTION = "question"
    ANSWER = "answer"
    LEAD_IN = "lead-in"
    DATE = "date"
    KEY_POINT = "key point"
    SOURCE = "source"
    PARAGRAPH = "paragraph"
    VOICE = "voice"
    TAKEAWAY = "takeaway"
    LABEL = "label"
    BYLINE = "byline"
    CONTENTS = "contents"
    TABLE_HEAD = "table head"
    CODE = "code"
    BLANK = "blank"
    MARK = "mark"
    SURROUNDINGS = "surroundings"
    RUNNING = "running"
    FIELD = "field"
    UNPLACED = "unplaced"


FACTS = frozenset(
    {
        PartKind.LEDE,
        PartKind.ANSWER,
        PartKind.KEY_POINT,
        PartKind.PARAGRAPH,
        PartKind.TAKEAWAY,
        PartKind.CODE,
    }
)
"""The parts that say something a brief may rest on."""


@dataclass(frozen=True)
class Part:
    """A part of a document.

    Attributes:
        kind: what it is.
        lines: numbers of the lines that it stands on.
        text: its words, without the signs that say what it is.
        section: index of the section that it is in; None for what is in none.
        article: index of the article that it rests on; None where the document names none.
        level: how deep a key point lies under another, from 0.
        cells: the cells of a row of a table.
    """

    kind: PartKind
    lines: tuple[int, ...]
    text: str
    section: int | None = None
    article: int | None = None
    level: int = 0
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """An article that the document names as its source.

    Attributes:
        name: the site or publisher.
        url: its address; empty where none is given.
        date: the day of its publication, as far as it is given.
        lines: numbers of the lines that name it.
        section: index of the section that it is named in.
    """

    name: str
    url: str
    date: PartialDate | None
    lines: tuple[int, ...]
    section: int | None = None


@dataclass(frozen=True)
class Outline:
    """All parts of a document in their order.

    Attributes:
        parts: every line is in one of them at least.
        sections: how many sections there are.
        articles: the articles that the document names.
        dates: the dates of publication that it gives.
        is_digest: whether it gathers what several articles say.
    """

    parts: tuple[Part, ...]
    sections: int
    articles: tuple[Article, ...]
    dates: tuple[PartialDate, ...]
    is_digest: bool

    def of_kind(self, kind: PartKind, section: int | None = None) -> list[Part]:
        """Return the parts of a kind, those of one section alone where it is given."""
        return [
            part
            for part in self.parts
            if part.kind is kind and (section is None or part.section == section)
        ]

    def in_section(self, section: int) -> Iterator[Part]:
        """Yield the parts of a section in their order."""
        yield from (part for part in self.parts if part.section == section)
