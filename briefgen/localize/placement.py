"""Where a note number stands: before the full stop in Japanese, after it in English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.languages import Language
from briefgen.model.markup import (
    Citation,
    Emphasis,
    Inline,
    Link,
    Plain,
    Strong,
    cited_source,
    walk_inline,
)


def place_citations(
    parts: Sequence[Inline], language: Language, cite: Iterable[str] = ()
) -> tuple[Inline, ...]:
    """Return the parts with every citation at its place and neighbouring ones made one.

    Args:
        parts: a text as parsed.
        language: whose rule of punctuation holds.
        cite: sources of the whole text, ids or ids with a place; they go to its end, and those
            that the text cites itself are not repeated.
    """
    named = {
        source.id
        for part in walk_inline(tuple(parts))
        if isinstance(part, Citation)
        for source in part.sources
    }
    entries = dict.fromkeys(cited_source(entry) for entry in cite)
    rest = tuple(cited for cited in entries if cited.id not in named)
    placed = [_inside(part, language) for part in parts]
    if rest:
        placed.append(Citation(rest))
    return tuple(_placed(placed, language))


def _inside(part: Inline, language: Language) -> Inline:
    if isinstance(part, Strong | Emphasis | Link):
        return replace(part, children=place_citations(part.children, language))
    return part


def _placed(parts: list[Inline], language: Language) -> list[Inline]:
    """Go through the parts and let each citation find its place among those before it."""
    placed: list[Inline] = []
    for part in parts:
        if isinstance(part, Citation):
            _add_citation(placed, part, language)
        elif isinstance(part, Plain):
            _add_plain(placed, part.text, language)
        else:
            placed.append(part)
    return placed


def _add_citation(placed: list[Inline], citation: Citation, language: Language) -> None:
    """Add a citation, without blanks before it and, where the language wants, before a stop."""
    text = _pop_plain(placed).rstrip()
    stem = text.rstrip(language.stops) if language.citation_before_punctuation else text
    if stem:
        placed.append(Plain(stem))
    if placed and isinstance(placed[-1], Citation):
        citation = _merged(placed.pop(), citation)
    placed.append(citation)
    if stops := text[len(stem) :]:
        placed.append(Plain(stops))


def _add_plain(placed: list[Inline], text: str, language: Language) -> None:
    """Add text; stops that follow a citation go before it where the language wants."""
    if placed and isinstance(placed[-1], Citation) and not language.citation_before_punctuation:
        rest = text.lstrip(language.stops)
        if stops := text[: len(text) - len(rest)]:
            citation = placed.pop()
            placed.append(Plain(_pop_plain(placed) + stops))
            placed.append(citation)
        text = rest
    if text:
        placed.append(Plain(_pop_plain(placed) + text))


def _pop_plain(placed: list[Inline]) -> str:
    """Take the text that the parts end with, or the empty text."""
    if placed and isinstance(placed[-1], Plain):
        last = placed.pop()
        return last.text if isinstance(last, Plain) else ""
    return ""


def _merged(first: Inline, second: Citation) -> Citation:
    before = first.sources if isinstance(first, Citation) else ()
    return Citation(tuple(dict.fromkeys((*before, *second.sources))))
