"""What an edition says, text by text, in the order in which a reader meets it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from briefgen.localize.edition import (
    BlockText,
    CalloutText,
    Edition,
    JudgementText,
    ListText,
    ParagraphText,
    QuoteText,
    SectionText,
    VoicesText,
)
from briefgen.localize.figure_texts import (
    DrawnText,
    FigureText,
    ImageText,
    TableText,
    TimelineText,
)
from briefgen.localize.parallel import AnyEdition
from briefgen.localize.scale_texts import ScaleText

_UNSEEN = re.compile(r"<rp>.*?</rp>")
_TAG = re.compile(r"<[^>]*>")


def plain(html: str) -> str:
    """Return some inline HTML as the text that a reader sees, note numbers and readings too."""
    return unescape(_TAG.sub("", _UNSEEN.sub("", html)))


def texts_of(edition: AnyEdition) -> list[str]:
    """Return the texts of an edition; two side by side come row by row, left before right."""
    sides = [list(_rows_of(column)) for column in edition.columns]
    found = [text for row in zip(*sides, strict=True) for side in row for text in side]
    # A reference that reads the same in both languages stands once.
    references = list(dict.fromkeys(plain(source) for source in _sources(edition)))
    return [text for text in (*map(plain, found), *references) if text.strip()]


def _sources(edition: AnyEdition) -> Iterator[str]:
    for row in zip(*(column.sources for column in edition.columns), strict=True):
        yield from (source.html for source in row)


def _rows_of(edition: Edition) -> Iterator[Sequence[str]]:
    """Yield the texts of each row, which stand together in an edition in two languages."""
    yield [edition.title.html]
    yield [edition.subtitle.html if edition.subtitle else ""]
    yield [edition.summary]
    yield from ([section.answer_again] for section in edition.sections)
    yield from ([item.html] for item in edition.takeaways)
    for section in edition.sections:
        yield from _section(section)
    yield [edition.closing or ""]
    yield [text for scale in edition.scales for text in _scale(scale)]


def _scale(scale: ScaleText) -> Iterator[str]:
    yield scale.name
    for step in scale.steps:
        yield step.term
        yield step.range


def _section(section: SectionText) -> Iterator[Sequence[str]]:
    yield [section.topic.html]
    yield [section.question.html]
    yield [section.answer]
    for point in section.key_points:
        yield [point.html]
    for block in section.blocks:
        yield from _rows(block)


def _rows(block: BlockText) -> Iterator[Sequence[str]]:
    if isinstance(block, ListText):
        yield [block.title or ""]
        yield from ([item.html] for item in block.items)
    else:
        yield list(_texts(block))


def _texts(block: BlockText) -> Iterator[str]:
    match block:
        case ParagraphText():
            yield block.html
        case QuoteText():
            yield block.html
            yield block.attribution or ""
        case CalloutText():
            yield block.title or ""
            yield block.html
        case JudgementText():
            yield block.html
            yield from block.assumptions
        case VoicesText():
            yield block.title or ""
            yield from (item.html for item in block.items)
        case FigureText():
            yield from _figure(block)


def _figure(block: FigureText) -> Iterator[str]:
    yield block.label
    yield block.title
    if isinstance(block, TableText):
        yield from (cell.html for cell in block.columns)
        yield from (cell.html for row in block.rows for cell in row)
    elif isinstance(block, TimelineText):
        for event in block.events:
            yield event.date.text
            yield event.html
    elif isinstance(block, ImageText):
        yield block.credit or ""
    elif isinstance(block, DrawnText):
        yield from block.notes
    yield block.note or ""
