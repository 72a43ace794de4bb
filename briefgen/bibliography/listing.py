"""The sources of a brief as its readers meet them, and where each is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.checks.references import uses_of
from briefgen.cite import format_reference
from briefgen.diagnostics import Span
from briefgen.model import Brief, Desk, Source


@dataclass(frozen=True)
class ListedSource:
    """A source in the words of each language of its desk.

    Attributes:
        brief: id of the brief.
        source: the record.
        references: plain references by code of the reader's language.
        span: where the record stands.
        uses: where the brief cites it; dossiers count too.
    """

    brief: str
    source: Source
    references: Mapping[str, str]
    span: Span
    uses: tuple[Span, ...]


def list_sources(brief: Brief, desk: Desk) -> Iterator[ListedSource]:
    """Yield the sources of a brief in the order of its file."""
    document = brief.sources_document
    if document is None:
        return
    uses: dict[str, list[Span]] = {}
    for use in uses_of(brief):
        if use.kind == "source":
            uses.setdefault(use.id, []).append(use.span)
    for index, source in enumerate(document.content.references):
        span = document.span(("references", index, "id"))
        places = tuple(uses.get(source.id, ()))
        yield ListedSource(brief.id, source, references(source, desk, brief), span, places)


def references(source: Source, desk: Desk, brief: Brief | None = None) -> dict[str, str]:
    """Return the plain reference to a source in each language of a desk, by code."""
    publisher = desk.publisher
    era = brief.meta.era if brief and brief.meta.era is not None else publisher.era
    return {
        code: format_reference(source, language, options=publisher.citations, era=era).plain
        for code, language in desk.languages.items()
    }
