"""Whatever is named exists, once, and whatever exists is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.checks.context import CheckContext, Place, places, texts
from briefgen.diagnostics import (
    Diagnostic,
    KeyPath,
    Message,
    Related,
    Rule,
    Severity,
    SourceMap,
    Span,
)
from briefgen.diagnostics.suggestion import suggest
from briefgen.model import Brief
from briefgen.model.blocks import Judgement
from briefgen.model.markup import Citation, walk_inline

UNKNOWN_SOURCE = Rule(
    "REF001",
    "there is no source '{id}'",
    "add it to sources.yaml, or correct the name; sources: {ids}",
)
UNKNOWN_FACT = Rule(
    "REF002",
    "there is no fact '{id}'",
    "add it to the dossier in seeds/, or correct the name; facts: {ids}",
)
UNKNOWN_BASIS = Rule(
    "REF007",
    "'{id}' is no section, fact or judgement of this brief",
    "name a section, a fact of the dossier or the id of a judgement: {ids}",
)
UNUSED_SOURCE = Rule(
    "REF004",
    "nothing cites the source '{id}'",
    "cite it where it is used, or delete it: only cited sources are listed",
    severity=Severity.WARNING,
)
DUPLICATE_ID = Rule("REF006", "the id '{id}' is given twice", "give each its own")

Kind = Literal["source", "fact", "basis"]


@dataclass(frozen=True)
class Use:
    """A place that names something by its id."""

    kind: Kind
    id: str
    path: KeyPath
    source: SourceMap
    span: Span


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report what is named but not there, there but not named, or there twice."""
    uses = list(uses_of(brief))
    judgements = _judgement_ids(brief)
    known: dict[Kind, list[str]] = {
        "source": list(brief.sources),
        "fact": list(brief.facts),
        "basis": [*brief.meta.sections, *judgements, *brief.facts],
    }
    rules: dict[Kind, Rule] = {
        "source": UNKNOWN_SOURCE,
        "fact": UNKNOWN_FACT,
        "basis": UNKNOWN_BASIS,
    }
    for use in uses:
        ids = known[use.kind]
        if use.id not in ids:
            shown = ", ".join(ids[:12]) + (" …" if len(ids) > 12 else "")
            yield rules[use.kind].at(use.span, hint=suggest(use.id, ids), id=use.id, ids=shown)
    yield from _unused_sources(brief, uses)
    yield from _duplicates(brief)


def uses_of(brief: Brief) -> Iterator[Use]:
    """Yield every place of a brief that names a source, a fact or a basis."""
    for place in places(brief.documents()):
        yield from _listed(place, "source", "cite")
        yield from _listed(place, "fact", "facts")
        yield from _listed(place, "basis", "basis")
    for text in texts(brief.documents()):
        seen: dict[str, int] = {}
        for part in walk_inline(text.inline):
            for cited in part.sources if isinstance(part, Citation) else ():
                occurrence = seen.get(cited.id, 0)
                seen[cited.id] = occurrence + 1
                span = text.source.find(text.path, f"@{cited.id}", occurrence)
                yield Use("source", cited.id, text.path, text.source, span)


def _listed(place: Place, kind: Kind, key: str) -> Iterator[Use]:
    value = getattr(place.node, key, None)
    if isinstance(value, str):
        path = (*place.path, key)
        yield Use(kind, value, path, place.source, place.source.span(path))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, str):
                path = (*place.path, key, index)
                yield Use(kind, item, path, place.source, place.source.span(path))


def _judgement_ids(brief: Brief) -> list[str]:
    return [
        block.id
        for section in brief.sections.values()
        for block in section.body
        if isinstance(block, Judgement)
    ]


def _unused_sources(brief: Brief, uses: list[Use]) -> Iterator[Diagnostic]:
    document = brief.sources_document
    if document is None or not brief.complete:
        return
    dossier_maps = {id(item.source) for item in brief.dossier_documents.values()}
    cited = {use.id for use in uses if use.kind == "source" and id(use.source) not in dossier_maps}
    for index, source in enumerate(document.content.references):
        if source.id not in cited:
            yield UNUSED_SOURCE.at(document.span(("references", index, "id")), id=source.id)


def _duplicates(brief: Brief) -> Iterator[Diagnostic]:
    sources: dict[str, Span] = {}
    if brief.sources_document is not None:
        for index, source in enumerate(brief.sources_document.content.references):
            span = brief.sources_document.span(("references", index, "id"))
            yield from _repeated(source.id, span, sources)
    facts: dict[str, Span] = {}
    for document in brief.dossier_documents.values():
        for index, fact in enumerate(document.content.facts):
            yield from _repeated(fact.id, document.span(("facts", index, "id")), facts)
    judgements: dict[str, Span] = {}
    for section in brief.section_documents.values():
        for index, block in enumerate(section.content.body):
            if isinstance(block, Judgement):
                span = section.span(("body", index, "id"))
                yield from _repeated(block.id, span, judgements)


def _repeated(name: str, span: Span, seen: dict[str, Span]) -> Iterator[Diagnostic]:
    if name in seen:
        related = (Related(seen[name], Message("it stands here first")),)
        yield DUPLICATE_ID.at(span, related=related, id=name)
    seen.setdefault(name, span)
