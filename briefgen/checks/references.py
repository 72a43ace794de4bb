"""Whatever is named exists, once, and whatever exists is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.checks.context import CheckContext, Place, TextPlace, desk_documents, places, texts
from briefgen.diagnostics import (
    Diagnostic,
    Fix,
    KeyPath,
    Message,
    Related,
    Rule,
    Severity,
    SourceMap,
    Span,
)
from briefgen.diagnostics.fix import change
from briefgen.diagnostics.suggestion import SURE_OF_ID, respellings, suggest
from briefgen.model import Brief, Document
from briefgen.model.base import Model
from briefgen.model.blocks import Judgement
from briefgen.model.markup import Citation, Link, cited_source, locate_inline

UNKNOWN_SOURCE = Rule(
    "REF001",
    "there is no source '{id}'",
    "add it to sources.yaml, or correct the name; sources: {ids}",
    vital=True,
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
UNKNOWN_TARGET = Rule(
    "REF011",
    "this link leads nowhere: no section or judgement of the brief is '{id}'",
    "after # stands the id of a section or judgement: {ids}",
)
DUPLICATE_ID = Rule(
    "REF006",
    "the id '{id}' is given twice",
    "give each its own",
    vital=True,
)

SIGN_ALONE = "if no source is meant, write \\@{id}: a lone @ cites"

Kind = Literal["source", "fact", "basis", "target"]

_RULES: dict[Kind, Rule] = {
    "source": UNKNOWN_SOURCE,
    "fact": UNKNOWN_FACT,
    "basis": UNKNOWN_BASIS,
    "target": UNKNOWN_TARGET,
}
_IDS_SHOWN = 12


@dataclass(frozen=True)
class Use:
    """A place that names something by its id."""

    kind: Kind
    id: str
    path: KeyPath
    source: SourceMap
    needle: str = ""
    """What names it within the value at the path; nothing where the whole value does."""
    occurrence: int = 0
    """How many times the same stands in the value before."""
    narrative: bool = False
    """Whether it is an ``@id`` of a sentence, which may be meant as the sign alone."""

    @property
    def span(self) -> Span:
        """Where it stands; looked for when asked, for most uses are right."""
        if not self.needle:
            return self.source.span(self.path)
        return self.source.find(self.path, self.needle, self.occurrence)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report what is named but not there, there but not named, or there twice."""
    uses = [*uses_of(brief), *_targets(desk_documents(context))]
    targets = [*brief.meta.sections, *(name for name, _ in _judgements(brief))]
    known: dict[Kind, list[str]] = {
        "source": list(brief.sources),
        "fact": list(brief.facts),
        "basis": [*targets, *brief.facts],
        "target": targets,
    }
    for use in uses:
        if use.id not in known[use.kind] and not _may_be_there(use.kind, brief):
            yield _unknown(use, known[use.kind])
    yield from _unused_sources(brief, uses)
    yield from _duplicates(brief)


def _unknown(use: Use, ids: list[str]) -> Diagnostic:
    shown = ", ".join(ids[:_IDS_SHOWN]) + (" …" if len(ids) > _IDS_SHOWN else "")
    hint = suggest(use.id, ids) or (Message(SIGN_ALONE, {"id": use.id}) if use.narrative else None)
    fixes = [*respellings(use.source, use.span, use.id, ids, SURE_OF_ID), *_as_sign(use)]
    return _RULES[use.kind].at(use.span, hint=hint, fixes=fixes, id=use.id, ids=shown or "–")


def _as_sign(use: Use) -> Iterator[Fix]:
    """Yield the fix that makes the sign of a narrative citation a sign and nothing more."""
    start = use.source.offset(use.span.start)
    if use.narrative and use.source.text[start] == "@":
        is_escaping = use.source.text[use.source.node(use.path).start] == '"'
        backslash = "\\\\" if is_escaping else "\\"
        yield change(use.source, start, start, backslash, certain=False)


def _may_be_there(kind: Kind, brief: Brief) -> bool:
    """Say whether what is named may stand in a file that could not be read whole."""
    if kind == "source":
        document = brief.sources_document
        is_faulty = not brief.sources_files.isdisjoint(brief.faulty_files)
        return is_faulty and not _has_own_ids(document, "references")
    if kind != "fact" and set(brief.meta.sections) - set(brief.section_documents):
        return True
    if kind == "target":
        return any(file.parent == brief.folder / "sections" for file in brief.faulty_files)
    read = {document.source.file for document in brief.dossier_documents.values()}
    own = (_has_own_ids(document, "facts") for document in brief.dossier_documents.values())
    elsewhere = {brief.meta_document.source.file, *brief.sources_files}
    unread = brief.faulty_files - read - elsewhere
    return not all(own) or any(not file.is_relative_to(brief.folder) for file in unread)


def _has_own_ids(document: Document[Model] | None, key: str) -> bool:
    return document is not None and not any(
        path[:1] == (key,) and path[-1] == "id" for path in document.stand_ins
    )


def uses_of(brief: Brief) -> Iterator[Use]:
    """Yield every place of a brief that names a source, a fact, a basis or the target of a link."""
    for place in places(brief.documents()):
        yield from _listed(place, "source", "cite")
        yield from _listed(place, "fact", "facts")
        yield from _listed(place, "basis", "basis")
    for text in texts(brief.documents()):
        for offset, part in locate_inline(text.text):
            start = offset
            for cited in part.sources if isinstance(part, Citation) else ():
                start = text.text.index(f"@{cited.id}", start)
                is_named = isinstance(part, Citation) and part.narrative
                yield _use_in(text, "source", f"@{cited.id}", start, narrative=is_named)
                start += len(cited.id)
    yield from _targets(brief.documents())


def _targets(documents: Iterable[Document[Model]]) -> Iterator[Use]:
    """Yield the links of some files that lead to a place in the brief."""
    for text in texts(documents):
        for offset, part in locate_inline(text.text):
            if isinstance(part, Link) and part.url.startswith("#"):
                start = text.text.index(f"]({part.url}", offset) + len("](")
                yield _use_in(text, "target", part.url, start)


def _use_in(
    text: TextPlace, kind: Kind, needle: str, offset: int, *, narrative: bool = False
) -> Use:
    """Return the use that a sign and an id at an offset of a text make."""
    before = text.text.count(needle, 0, offset)
    return Use(kind, needle[1:], text.path, text.source, needle, before, narrative)


def _listed(place: Place, kind: Kind, key: str) -> Iterator[Use]:
    value = getattr(place.node, key, None)
    if isinstance(value, str):
        path = (*place.path, key)
        yield Use(kind, value, path, place.source)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, str):
                path = (*place.path, key, index)
                name = cited_source(item).id if kind == "source" else item
                yield Use(kind, name, path, place.source, name)


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
    sections = brief.meta_document
    sources = brief.sources_document
    yield from _repeated(
        (name, sections.span(("sections", index)))
        for index, name in enumerate(sections.content.sections)
    )
    yield from _repeated(
        (source.id, sources.span(("references", index, "id")))
        for index, source in enumerate(sources.content.references if sources else ())
        if sources is not None
    )
    yield from _repeated(
        (fact.id, document.span(("facts", index, "id")))
        for document in brief.dossier_documents.values()
        for index, fact in enumerate(document.content.facts)
    )
    yield from _repeated(_judgements(brief))


def _judgements(brief: Brief) -> Iterator[tuple[str, Span]]:
    for section in brief.section_documents.values():
        for index, block in enumerate(section.content.body):
            if isinstance(block, Judgement):
                yield block.id, section.span(("body", index, "id"))


def _repeated(ids: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for name, span in ids:
        if name in seen:
            related = (Related(seen[name], Message("it stands here first")),)
            yield DUPLICATE_ID.at(span, related=related, id=name)
        seen.setdefault(name, span)
