"""The grammars by language."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from briefgen.quantities.calendar import complete
from briefgen.quantities.deriving import derive
from briefgen.quantities.normal import Normal, normalize
from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Mention, Reading


class Grammar(Protocol):
    """What the package ``briefgen.quantities.<code>`` of a language offers."""

    def plain(self, text: str) -> str:
        """Return a text with one spelling for what has several; of the same length."""

    def read(self, scan: Scan) -> Reading:
        """Read the quantities of a text."""


@cache
def grammar_name(language: str) -> str | None:
    """Return the module of a language's grammar, None for a language without one."""
    name = f"briefgen.quantities.{language}"
    known = len(language) == 2 and language.isidentifier() and find_spec(name) is not None
    return name if known else None


@cache
def grammar_of(language: str) -> Grammar:
    """Return the grammar of a language; for one without, that of digits alone."""
    name = grammar_name(language) or "briefgen.quantities.digits"
    return cast(Grammar, import_module(name))


@lru_cache(maxsize=4096)
def read(language: str, text: str, as_of: datetime.date) -> Reading:
    """Read the quantities and dates of a text; while it is written, most texts stay as they are.

    Args:
        language: the code of its language.
        text: plain text, without marks.
        as_of: the date that relative dates count from.

    Returns:
        Mentions in the order of the text, with offsets into it.
    """
    grammar = grammar_of(language)
    normal = normalize(text)
    reading = grammar.read(Scan(grammar.plain(normal.text), as_of))
    mentions = complete(derive(reading.mentions, as_of), as_of)
    return replace(reading, mentions=tuple(_placed(item, normal) for item in mentions))


def _placed(mention: Mention, normal: Normal) -> Mention:
    if normal.offsets is None:
        return mention
    parts = tuple(_placed(part, normal) for part in mention.parts)
    start, end = normal.start(mention.start), normal.end(mention.end)
    return replace(mention, start=start, end=end, parts=parts)
