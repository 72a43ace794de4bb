"""A brief in two languages side by side: two editions of it, paired block by block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.languages import Language
from briefgen.localize.anchors import Anchors
from briefgen.localize.builder import build_edition
from briefgen.localize.drafts import draft_notes
from briefgen.localize.edition import (
    BlockText,
    Edition,
    Item,
    OtherEdition,
    SectionText,
    SourceText,
)
from briefgen.localize.source_list import ReferenceWriter
from briefgen.model import Brief, Desk

PartT = TypeVar("PartT")
Pair = tuple[PartT, PartT]
"""One part of the brief in both languages, in the order of the columns."""


@dataclass(frozen=True)
class BlockPair:
    """A block in both languages; ``type`` names its template."""

    type: str
    sides: Pair[BlockText]


@dataclass(frozen=True)
class SectionPair:
    """A section in both languages; ``number`` counts from 1."""

    number: int
    sides: Pair[SectionText]
    key_points: tuple[Pair[Item], ...]
    blocks: tuple[BlockPair, ...]


@dataclass(frozen=True)
class ParallelEdition:
    """A brief in two languages on one page.

    Both columns have the same parts in the same order and the same numbers; names of places differ.
    """

    columns: Pair[Edition]
    takeaways: tuple[Pair[Item], ...]
    sections: tuple[SectionPair, ...]
    sources: tuple[Pair[SourceText], ...]
    other_editions: tuple[OtherEdition, ...] = ()

    @property
    def language(self) -> Language:
        """The language of the document as a whole: that of the first column."""
        return self.columns[0].language

    @property
    def draft(self) -> bool:
        """Whether either column is not to be taken for the finished text."""
        return any(column.draft for column in self.columns)


AnyEdition = Edition | ParallelEdition
"""What a format may be given; its ``columns`` are one edition or two."""


def build_columns(
    brief: Brief,
    desk: Desk,
    languages: Sequence[Language],
    *,
    other_editions: Sequence[OtherEdition] = (),
    write_references: ReferenceWriter | None = None,
    has_footnotes: bool = False,
) -> AnyEdition:
    """Put a brief into the words of one language, or of two side by side.

    Args:
        brief: a brief without errors.
        desk: the desk that it belongs to.
        languages: one or two, in the order of the columns.
        other_editions: the same brief in other editions, to link to.
        write_references: writes the list of sources; in briefgen's own style where None.
        has_footnotes: whether an edition in one language tells its sources in footnotes; two side
            by side share a list.

    Raises:
        MissingMessageError: the catalogue of a language lacks a message.
    """
    if len(languages) == 1:
        return build_edition(
            brief,
            desk,
            languages[0],
            other_editions=other_editions,
            write_references=write_references,
            has_footnotes=has_footnotes,
        )
    first, second = languages
    return build_parallel_edition(
        brief,
        desk,
        (first, second),
        other_editions=other_editions,
        write_references=write_references,
    )


def build_parallel_edition(
    brief: Brief,
    desk: Desk,
    languages: Pair[Language],
    *,
    other_editions: Sequence[OtherEdition] = (),
    write_references: ReferenceWriter | None = None,
) -> ParallelEdition:
    """Put a brief into the words of two languages, side by side.

    Args:
        brief: a brief without errors.
        desk: the desk that it belongs to.
        languages: those of the columns; the first is that of the document.
        other_editions: the same brief in other editions, to link to.
        write_references: writes the list of sources; in briefgen's own style where None.

    Raises:
        MissingMessageError: the catalogue of a language lacks a message.
    """
    built = [
        build_edition(
            brief,
            desk,
            language,
            anchors=Anchors(f"{language.code}-"),
            write_references=write_references,
        )
        for language in languages
    ]
    # A reader of either language is told what is amiss with both columns.
    causes = [cause for edition in built for cause in edition.draft_causes]
    first, second = (
        replace(edition, draft_notes=draft_notes(causes, edition.language, desk))
        for edition in built
    )
    return ParallelEdition(
        columns=(first, second),
        takeaways=_pairs(first.takeaways, second.takeaways),
        sections=tuple(_section(pair) for pair in _pairs(first.sections, second.sections)),
        sources=_pairs(first.sources, second.sources),
        other_editions=tuple(other_editions),
    )


def _section(sides: Pair[SectionText]) -> SectionPair:
    first, second = sides
    return SectionPair(
        number=first.number,
        sides=sides,
        key_points=_pairs(first.key_points, second.key_points),
        blocks=tuple(BlockPair(pair[0].type, pair) for pair in _pairs(first.blocks, second.blocks)),
    )


def _pairs(first: Sequence[PartT], second: Sequence[PartT]) -> tuple[Pair[PartT], ...]:
    """Pair the parts of two editions of one brief, which has each part in both languages."""
    return tuple(zip(first, second, strict=True))
