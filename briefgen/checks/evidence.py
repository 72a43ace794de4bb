"""Nothing stands without a source, and nothing of the source document is lost in silence."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.checks.references import uses_of
from briefgen.diagnostics import Diagnostic, Message, Rule, Severity
from briefgen.model import Brief, Document, Dossier, Section
from briefgen.model.blocks import Paragraph
from briefgen.model.dossier import line_ranges
from briefgen.model.markup import Citation, parse_inline, walk_inline
from briefgen.model.text import Text

WITHOUT_FACTS = Rule(
    "EVID001",
    "this {kind} names no fact that it rests on",
    "add 'facts: […]' with ids of the dossier",
)
WITHOUT_SOURCE = Rule(
    "EVID002",
    "this key point cites no source",
    "add 'cite: […]' with ids of sources.yaml, or [@id] in its text",
)
UNUSED_FACT = Rule(
    "EVID003",
    "nothing in the brief rests on the fact '{id}'",
    "name it in 'facts:' where it is used, or move its lines to 'omitted:' with the reason",
)
LINE_UNACCOUNTED = Rule(
    "EVID004",
    "nothing says what became of {lines} of the document",
    "add the lines to a fact, or to 'omitted:' with the reason",
)
LINE_BEYOND = Rule(
    "EVID005",
    "the document has {count} lines; there is no line {line}",
    "correct the number, or 'lines:' of the document",
)

VERBATIM = Rule(
    "EVID009",
    "facts that are still in the words of the document: {ids}",
    "put each in your own words, in every language, and delete its 'verbatim: true'",
    severity=Severity.WARNING,
)

KEY_POINT = Message("key point")
PARAGRAPH = Message("paragraph")
_IDS_SHOWN = 12


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report claims without evidence and evidence without a claim."""
    for document in brief.section_documents.values():
        yield from _check_section(document, has_dossier=bool(brief.dossier_documents))
    used = {use.id for use in uses_of(brief) if use.kind in {"fact", "basis"}}
    for dossier in brief.dossier_documents.values():
        if dossier.source.file not in brief.faulty_files:
            yield from _check_lines(dossier)
        yield from _verbatim(dossier)
        if brief.complete:
            yield from _unused_facts(dossier, used)


def _check_section(document: Document[Section], *, has_dossier: bool) -> Iterator[Diagnostic]:
    for index, point in enumerate(document.content.key_points):
        span = document.span(("key_points", index))
        if has_dossier and not point.facts:
            yield WITHOUT_FACTS.at(span, kind=KEY_POINT)
        if not has_dossier and not point.cite and not cites_inline(point.text):
            yield WITHOUT_SOURCE.at(span)
    for index, block in enumerate(document.content.body):
        if has_dossier and isinstance(block, Paragraph) and not block.facts:
            yield WITHOUT_FACTS.at(document.span(("body", index)), kind=PARAGRAPH)


def cites_inline(text: Text) -> bool:
    """Say whether a text cites a source in mid-sentence, in every language that it has."""
    written = [item for item in text.translations.values() if item is not None]
    return all(
        any(isinstance(part, Citation) for part in walk_inline(parse_inline(item)))
        for item in written
    )


def _unused_facts(document: Document[Dossier], used: set[str]) -> Iterator[Diagnostic]:
    for index, fact in enumerate(document.content.facts):
        if fact.id not in used:
            yield UNUSED_FACT.at(document.span(("facts", index, "id")), id=fact.id)


def _verbatim(document: Document[Dossier]) -> Iterator[Diagnostic]:
    facts = document.content.facts
    found = [index for index, fact in enumerate(facts) if fact.verbatim]
    if found:
        span = document.source.key_span(("facts", found[0], "verbatim"))
        ids = [facts[index].id for index in found]
        shown = ", ".join(ids[:_IDS_SHOWN]) + (" …" if len(ids) > _IDS_SHOWN else "")
        yield VERBATIM.at(span, ids=shown)


def _check_lines(document: Document[Dossier]) -> Iterator[Diagnostic]:
    dossier = document.content
    count = dossier.document.lines
    accounted: set[int] = set()
    groups = {
        "facts": [fact.lines for fact in dossier.facts],
        "omitted": [omission.lines for omission in dossier.omitted],
    }
    for group, entries in groups.items():
        for index, lines in enumerate(entries):
            accounted.update(lines)
            for position, line in enumerate(lines):
                if line > count:
                    span = document.span((group, index, "lines", position))
                    yield LINE_BEYOND.at(span, count=count, line=line)
    lost = sorted(set(range(1, count + 1)) - accounted)
    if lost:
        span = document.span(("document", "lines"))
        yield LINE_UNACCOUNTED.at(span, lines=_in_words(lost))


def _in_words(lines: list[int]) -> Message:
    numbers = {"numbers": line_ranges(lines)}
    return Message("line {numbers}" if len(lines) == 1 else "lines {numbers}", numbers)


EVIDENCE_RULES = frozenset(
    rule.code
    for rule in (WITHOUT_FACTS, WITHOUT_SOURCE, UNUSED_FACT, LINE_UNACCOUNTED, LINE_BEYOND)
)
"""What ``briefgen trace`` fails on."""
