"""Where a desk uses the terms of its glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.checks.context import places
from briefgen.checks.pairs import Side, sides
from briefgen.checks.terms.lexicon import Found, Lexicon, Standing
from briefgen.checks.terms.reading import Reading
from briefgen.diagnostics import Span
from briefgen.languages import LanguageRegistry
from briefgen.model import Brief, Desk, Term, Text


@dataclass(frozen=True)
class Use:
    """A form of a term in a text of a brief, as written there."""

    brief: str
    language: str
    written: str
    standing: Standing
    span: Span


@dataclass(frozen=True)
class TermUses:
    """A term of the glossary and every place that has a form of it."""

    term: Term
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class ReadText:
    """A text of a brief in each of its languages, with the terms that were found in it."""

    brief: str
    sides: tuple[tuple[Side, tuple[Found, ...]], ...]


def read_texts(desk: Desk, lexicon: Lexicon, briefs: Iterable[str]) -> Iterator[ReadText]:
    """Yield the texts of some briefs, whole sources apart, with the terms in them."""
    for name in briefs:
        for text in _texts(desk.briefs[name], desk.languages):
            read = ((side, Reading(side.language, side.shown)) for side in text)
            yield ReadText(
                name, tuple((side, tuple(lexicon.find(reading))) for side, reading in read)
            )


def _texts(brief: Brief, languages: LanguageRegistry) -> Iterator[list[Side]]:
    for place in places(brief.documents()):
        if isinstance(place.node, Text):
            yield sides(place, place.node, languages)


def term_uses(lexicon: Lexicon, texts: Iterable[ReadText]) -> list[TermUses]:
    """Return the terms in the order of the glossary, each with its uses in the order of reading."""
    uses: dict[int, list[Use]] = {entry.number: [] for entry in lexicon.entries}
    for text in texts:
        for side, found in text.sides:
            for item in found:
                written = side.shown[item.start : item.end]
                span = side.span(item.start, item.end)
                use = Use(text.brief, side.language.code, written, item.standing, span)
                uses[item.entry.number].append(use)
    return [TermUses(entry.term, tuple(uses[entry.number])) for entry in lexicon.entries]
