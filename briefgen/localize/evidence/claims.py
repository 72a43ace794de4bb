"""The claims of a brief in reading order, with the sources and facts that each names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from briefgen.diagnostics import KeyPath
from briefgen.model import Brief, Document, Section, Text
from briefgen.model.base import Model
from briefgen.model.blocks import Voices

_UNGROUNDED = frozenset({"summary", "answer", "closing", "callout"})
"""Parts that say again what others say, and boxes, which may say how the brief was made."""

_OWN_TEXT = ("text", "title", "caption", "alt")
_PARTS = {"items": "item", "events": "event"}


@dataclass(frozen=True)
class Claim:
    """A text of the brief that says something.

    Attributes:
        kind: what part of the brief it is.
        text: the text.
        node: the model that it is part of.
        document: its file.
        path: its place in the file.
        cite: the sources of the whole text.
        facts: the facts that it rests on.
        basis: what it rests on besides: sections, judgements or facts.
    """

    kind: str
    text: Text
    node: Model
    document: Document[Model]
    path: KeyPath
    cite: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()

    @property
    def wants_ground(self) -> bool:
        """Whether a reviewer misses sources and facts here; items and events have their own."""
        has_parts = any(getattr(self.node, name, ()) for name in _PARTS)
        return self.kind not in _UNGROUNDED and not has_parts


def opening_claims(brief: Brief) -> Iterator[Claim]:
    """Yield the claims of page 1: the summary and the takeaways."""
    meta, document = brief.meta, brief.meta_document
    yield Claim("summary", meta.summary, meta, document, ("summary",))
    for index, takeaway in enumerate(meta.takeaways):
        yield _claim("takeaway", takeaway.text, takeaway, document, ("takeaways", index))


def section_claims(document: Document[Section]) -> Iterator[Claim]:
    """Yield the claims of a section."""
    section = document.content
    yield Claim("answer", section.answer, section, document, ("answer",))
    for index, point in enumerate(section.key_points):
        yield _claim("key-point", point.text, point, document, ("key_points", index))
    for index, block in enumerate(section.body):
        # Readers' impressions are no evidence and make no claim of the brief's.
        if not isinstance(block, Voices):
            yield from _block_claims(block, document, ("body", index))


def closing_claims(brief: Brief) -> Iterator[Claim]:
    """Yield the last paragraph, where there is one."""
    meta, document = brief.meta, brief.meta_document
    if meta.closing is not None:
        yield Claim("closing", meta.closing, meta, document, ("closing",))


def _block_claims(block: Any, document: Document[Section], path: KeyPath) -> Iterator[Claim]:
    """Yield what a block says: its own text, and each of its parts that has one."""
    text = next(filter(None, (getattr(block, name, None) for name in _OWN_TEXT)), None)
    if text is not None:
        yield _claim(block.type, text, block, document, path)
    for name, kind in _PARTS.items():
        for index, part in enumerate(getattr(block, name, ())):
            claim = _claim(kind, part.text, part, document, (*path, name, index))
            # What a block without a text of its own names is said of all its parts.
            yield claim if text is not None else _with_those_of(block, claim)


def _claim(kind: str, text: Text, node: Any, document: Document[Any], path: KeyPath) -> Claim:
    basis = getattr(node, "basis", ())
    return Claim(kind, text, node, document, path, node.cite, node.facts, basis)


def _with_those_of(block: Any, claim: Claim) -> Claim:
    cite = tuple(dict.fromkeys((*claim.cite, *block.cite)))
    return replace(claim, cite=cite, facts=tuple(dict.fromkeys((*claim.facts, *block.facts))))
