"""The list of sources of an edition, and the marks that lead to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefgen.cite import Reference, format_reference
from briefgen.languages import Language
from briefgen.localize.anchors import source_anchor
from briefgen.localize.citations import CitationLedger, NoteMarker
from briefgen.localize.edition import SourceText
from briefgen.localize.labels import grade_text
from briefgen.localize.origin import Origin
from briefgen.localize.scope import Scope
from briefgen.model import Source

ReferenceWriter = Callable[[Sequence[Source], Language], Mapping[str, Reference]]
"""Writes references to sources for readers of a language, by the source's id."""


def references_of(
    sources: Sequence[Source], scope: Scope, write: ReferenceWriter | None
) -> Mapping[str, Reference]:
    """Return the references to some sources by id, in briefgen's own style where none is given."""
    if write is not None:
        return write(sources, scope.language)
    options = scope.desk.publisher.citations
    return {
        source.id: format_reference(source, scope.language, options=options, era=scope.era)
        for source in sources
    }


def note_marker(
    numbers: Mapping[str, int],
    references: Mapping[str, Reference],
    ledger: CitationLedger,
    scope: Scope,
) -> NoteMarker:
    """Return what writes the marks that lead to the list.

    Args:
        numbers: the note number of each source.
        references: the reference to each.
        ledger: where uses are kept.
        scope: the brief on its way into a language.
    """
    return NoteMarker(
        scope.catalogue,
        numbers,
        {id_: reference.plain for id_, reference in references.items()},
        {id_: scope.brief.sources[id_].type for id_ in numbers},
        scope.language,
        ledger,
    )


def source_texts(
    numbers: Mapping[str, int],
    references: Mapping[str, Reference],
    ledger: CitationLedger,
    scope: Scope,
) -> Iterator[SourceText]:
    """Yield the list of sources.

    Args:
        numbers: the note number of each source.
        references: the reference to each.
        ledger: where each is cited.
        scope: the brief on its way into a language.
    """
    document = scope.brief.sources_document
    origin = Origin.of(document, scope.desk) if document else None
    places = {id_: index for index, id_ in enumerate(scope.brief.sources)}
    for id_, number in numbers.items():
        source = scope.brief.sources[id_]
        grade = source.custom.grade
        yield SourceText(
            number=number,
            anchor=source_anchor(number),
            html=references[id_].html,
            plain=references[id_].plain,
            uses=tuple(ledger.uses.get(id_, ())),
            grade=grade_text(scope.catalogue, grade) if grade else None,
            record=source,
            origin=origin.at("references", places[id_]) if origin else None,
        )
