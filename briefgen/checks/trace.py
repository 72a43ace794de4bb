"""From the facts of a source document to the sentences that rest on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.checks.context import places
from briefgen.diagnostics import KeyPath, Position
from briefgen.model import Brief, Dossier, Text
from briefgen.model.base import Model
from briefgen.model.dossier import Fact, Omission
from briefgen.model.markup import parse_inline, plain_text


@dataclass(frozen=True)
class Sentence:
    """A part of the brief that rests on a fact: its file's name, its place and its text."""

    file: str
    path: KeyPath
    position: Position
    text: Text | None

    def in_language(self, language: str) -> str:
        """Return the text without its marks; empty where it has none."""
        text = self.text.in_language(language) if self.text else None
        return plain_text(parse_inline(text)) if text else ""


@dataclass(frozen=True)
class TraceRow:
    """A fact and what rests on it."""

    dossier: str
    fact: Fact
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class LineFate:
    """What became of one line of a source document, counted from 1."""

    number: int
    facts: tuple[Fact, ...]
    omissions: tuple[Omission, ...]


def trace(brief: Brief) -> list[TraceRow]:
    """Return every fact of a brief's dossiers with the sentences that rest on it."""
    uses: dict[str, list[Sentence]] = {}
    for fact, sentence in _uses(brief):
        uses.setdefault(fact, []).append(sentence)
    return [
        TraceRow(name, fact, tuple(uses.get(fact.id, ())))
        for name, document in brief.dossier_documents.items()
        for fact in document.content.facts
    ]


def line_fates(dossier: Dossier) -> list[LineFate]:
    """Return what a dossier says of each line of its document."""
    return [
        LineFate(
            number,
            tuple(fact for fact in dossier.facts if number in fact.lines),
            tuple(entry for entry in dossier.omitted if number in entry.lines),
        )
        for number in range(1, dossier.document.lines + 1)
    ]


def _uses(brief: Brief) -> Iterator[tuple[str, Sentence]]:
    for place in places(brief.documents()):
        node = place.node
        facts = _ids(node, "facts")
        if "basis" in type(node).model_fields:
            facts += [item for item in _ids(node, "basis") if item in brief.facts]
        items = getattr(node, "items", ())
        first = getattr(items[0], "text", None) if items else None
        text = getattr(node, "text", None) or getattr(node, "title", None) or first
        position = place.source.span(place.path).start
        sentence = Sentence(place.source.file.stem, place.path, position, text)
        for fact in dict.fromkeys(facts):
            yield fact, sentence


def _ids(node: Model, key: str) -> list[str]:
    value = getattr(node, key, ())
    return [item for item in value if isinstance(item, str)] if isinstance(value, tuple) else []
