"""What there is to know about an id: the reference of a source, the words of a fact, a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.checks.pairs import Side, pairs
from briefgen.checks.terms.lexicon import Lexicon
from briefgen.checks.terms.reading import Reading
from briefgen.cite import format_reference
from briefgen.diagnostics import Position, Span
from briefgen.lsp.places import holds
from briefgen.model import Brief, Desk, Text
from briefgen.model.glossary import Term
from briefgen.model.source import Source


@dataclass(frozen=True)
class Known:
    """Something that an author may name.

    Attributes:
        id: its id.
        label: what it is, in a line.
        text: what it is, in Markdown.
    """

    id: str
    label: str
    text: str


def sources_of(brief: Brief, desk: Desk) -> Iterator[Known]:
    """Yield the sources of a brief, each as its readers meet it in every language."""
    for source in brief.sources.values():
        lines = list(_references(source, desk))
        yield Known(source.id, lines[0][1] if lines else "", _listed(lines))


def _references(source: Source, desk: Desk) -> Iterator[tuple[str, str]]:
    for code, language in desk.languages.items():
        options = desk.publisher.citations
        yield code, format_reference(source, language, options=options).plain


def facts_of(brief: Brief, desk: Desk) -> Iterator[Known]:
    """Yield the facts of a brief's dossiers."""
    for fact in brief.facts.values():
        lines = [*_said(fact.text, desk)]
        numbers = ", ".join(map(str, fact.lines))
        label = lines[0][1] if lines else ""
        yield Known(fact.id, label, f"{_listed(lines)}\n\n*{fact.kind.value} · {numbers}*")


def targets_of(brief: Brief, desk: Desk) -> Iterator[Known]:
    """Yield the sections of a brief, which links lead to."""
    for id_, section in brief.sections.items():
        lines = [*_said(section.topic, desk)]
        yield Known(id_, lines[0][1] if lines else "", _listed(lines))


def _said(text: Text, desk: Desk) -> Iterator[tuple[str, str]]:
    for code in desk.languages:
        written = text.in_language(code)
        if written is not None:
            yield code, written


def _listed(lines: list[tuple[str, str]]) -> str:
    return "\n".join(f"- **{code}** {_plain(text)}" for code, text in lines)


def _plain(text: str) -> str:
    """Keep the signs of Markdown in a text from acting."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#" else char for char in text)


@dataclass(frozen=True)
class Mentioned:
    """A term of the glossary that stands at a place.

    Attributes:
        number: its number in the glossary, from 0.
        term: the term.
        span: where it stands.
    """

    number: int
    term: Term
    span: Span


def term_at(brief: Brief, desk: Desk, file: Path, position: Position) -> Mentioned | None:
    """Return the term of the glossary that stands at a place of a text."""
    if not desk.glossary.terms:
        return None
    for pair in pairs(brief.documents(), desk.languages):
        for side in (pair.first, pair.second):
            if holds(side.whole, file, position):
                return _term_in(side, desk, file, position)
    return None


def _term_in(side: Side, desk: Desk, file: Path, position: Position) -> Mentioned | None:
    lexicon = Lexicon(desk.glossary.terms, desk.languages)
    for found in lexicon.find(Reading(side.language, side.shown)):
        span = side.span(found.start, found.end)
        if holds(span, file, position):
            return Mentioned(found.entry.number, found.entry.term, span)
    return None


def about_term(term: Term, desk: Desk) -> str:
    """Return what the glossary says of a term, in Markdown."""
    lines = [(code, " · ".join(term.forms(code))) for code in desk.languages]
    said = _listed([(code, text) for code, text in lines if text])
    return f"{said}\n\n{_plain(term.note)}" if term.note else said
