"""What stands at a place of a file: the id of a source or fact that is used, or being typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from briefgen.checks.references import Use, uses_of
from briefgen.diagnostics import Position, Span
from briefgen.model import Brief, Desk

Kind = Literal["source", "fact", "target"]

KEYS: Final[dict[str, Kind]] = {"cite": "source", "facts": "fact", "basis": "fact"}
"""The keys whose values are ids, and of what."""

_IN_TEXT: Final = re.compile(r"(?:^|[\[;\s(（「『、。])-?@(?P<id>[\w.:/-]*)$")
_IN_LINK: Final = re.compile(r"\]\(#(?P<id>[\w-]*)$")
_KEY: Final = re.compile(r"^(?P<indent>[ -]*)(?P<key>\w+):\s*(?P<value>.*)$")
_ITEM: Final = re.compile(r"^(?P<indent>\s*)-\s+(?P<id>[\w.:-]*)$")
_LAST_ID: Final = re.compile(r"(?P<id>[\w.:-]*)$")


@dataclass(frozen=True)
class Typing:
    """An id that an author is about to write.

    Attributes:
        kind: of what.
        start: the column of its first character, from 1.
    """

    kind: Kind
    start: int


def typing_at(lines: Sequence[str], position: Position) -> Typing | None:
    """Return the id that is being written before a place, if it is one.

    Args:
        lines: the lines of the file, which need not be YAML as yet.
        position: where the cursor stands.
    """
    if not 1 <= position.line <= len(lines):
        return None
    before = lines[position.line - 1][: position.column - 1]
    if link := _IN_LINK.search(before):
        return Typing("target", link.start("id") + 1)
    if cited := _IN_TEXT.search(before):
        return Typing("source", cited.start("id") + 1)
    return _in_list(lines, position.line - 1, before)


def _in_list(lines: Sequence[str], number: int, before: str) -> Typing | None:
    """Return the id that is written in the list of a key, on its own line or after the key."""
    if key := _KEY.match(before):
        kind = KEYS.get(key["key"])
        closed = key["value"].endswith("]")
        last = _LAST_ID.search(before)
        return Typing(kind, last.start() + 1) if kind and last and not closed else None
    item = _ITEM.match(before)
    if item is None:
        return None
    for line in reversed(lines[:number]):
        above = _KEY.match(line)
        if above and len(above["indent"]) <= len(item["indent"]):
            kind = KEYS.get(above["key"]) if not above["value"] else None
            return Typing(kind, item.start("id") + 1) if kind else None
        if line.strip() and not line.lstrip().startswith(("-", "#")):
            return None
    return None


def use_at(brief: Brief, file: Path, position: Position) -> Use | None:
    """Return the id that stands at a place and names something."""
    return next((use for use in uses_of(brief) if holds(use.span, file, position)), None)


def holds(span: Span, file: Path, position: Position) -> bool:
    """Say whether a place is within a stretch of a file, or at its end."""
    return span.file == file and span.start <= position <= span.end


def definition_of(kind: str, id_: str, brief: Brief) -> Span | None:
    """Return where a part of a brief is that is named by its id."""
    return next((span for name, span in _DEFINED[kind](brief) if name == id_), None)


def _sources(brief: Brief) -> Iterator[tuple[str, Span]]:
    document = brief.sources_document
    for index, source in enumerate(document.content.references if document else ()):
        if document is not None:
            yield source.id, document.span(("references", index, "id"))


def _facts(brief: Brief) -> Iterator[tuple[str, Span]]:
    for document in brief.dossier_documents.values():
        for index, fact in enumerate(document.content.facts):
            yield fact.id, document.span(("facts", index, "id"))


def _sections(brief: Brief) -> Iterator[tuple[str, Span]]:
    for id_, document in brief.section_documents.items():
        yield id_, document.span(("topic",))


_DEFINED: Final[dict[str, Callable[[Brief], Iterator[tuple[str, Span]]]]] = {
    "source": _sources,
    "fact": _facts,
    "basis": _facts,
    "target": _sections,
}


def term_span(number: int, desk: Desk) -> Span | None:
    """Return where a term of the glossary is defined, by its number from 0."""
    document = desk.glossary_document
    return document.span(("terms", number)) if document else None
