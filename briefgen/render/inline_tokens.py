"""Inline HTML as a row of tags and characters, to find a place in it by what a reader sees."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

Kind = Literal["open", "close", "text"]
_TOKEN = re.compile(r"<[^>]*>|&[^;\s]+;|.", re.DOTALL)
_NAME = re.compile(r"</?([a-z0-9]+)")
# Note numbers, and the readings of ruby with their parentheses: no part of the running text.
_ASIDE = frozenset({"sup", "rt", "rp"})
_VOID = frozenset({"br", "wbr", "img"})


@dataclass(frozen=True)
class Token:
    """A tag or a character.

    Attributes:
        source: the HTML.
        kind: whether it opens or closes an element, or is neither.
        name: the name of the element, for a tag.
        shown: the character that it adds to the running text; empty for tags and asides.
    """

    source: str
    kind: Kind
    name: str = ""
    shown: str = ""

    @property
    def is_aside(self) -> bool:
        """Whether it begins or ends a note number or the reading of a word."""
        return self.name in _ASIDE


def inline_tokens(source: Markup) -> tuple[Token, ...]:
    """Return well-formed inline HTML in its parts; joined, their sources are the HTML again."""
    return tuple(_tokens(source))


def _tokens(source: str) -> Iterator[Token]:
    aside = 0
    for found in _TOKEN.findall(source):
        name = _NAME.match(found)
        if name is None:
            yield Token(found, "text", shown="" if aside else html.unescape(found))
            continue
        kind: Kind = "close" if found.startswith("</") else "open"
        if name[1] in _VOID:
            kind = "text"
        elif name[1] in _ASIDE:
            aside += 1 if kind == "open" else -1
        yield Token(found, kind, name[1])


def joined(tokens: Sequence[Token]) -> Markup:
    """Return tokens as HTML."""
    return Markup("".join(token.source for token in tokens))  # noqa: S704 - parts of safe HTML


def shown_text(tokens: Sequence[Token]) -> str:
    """Return what a reader sees of some tokens, without note numbers and readings."""
    return "".join(token.shown for token in tokens)


def open_elements(tokens: Sequence[Token]) -> list[int]:
    """Return the places of the tags that some tokens leave open, the outermost first."""
    places: list[int] = []
    for place, token in enumerate(tokens):
        if token.kind == "open":
            places.append(place)
        elif token.kind == "close":
            places.pop()
    return places
