"""The signs that print has where a keyboard has one for several (New Hart's Rules 4.11, 9.2).

Works on a text as an author wrote it, inline marks included: what a quotation mark opens or
closes is seen past the asterisks beside it. Addresses and names of sources are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from briefgen.languages import Language

_KEPT = re.compile(r"\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)|\[@[^\]]*\]|(?:https?://|mailto:)\S+")
_EMPHASIS = "*"
_OPENERS = frozenset("([{‘“«—–/")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_APOSTROPHE = "apostrophe"
_QUOTES = frozenset("'\"")


def set_marks(text: str, language: Language) -> str:
    """Return a text with proper quotation marks, dashes and spaces that do not break.

    A language whose record has neither ``typed_marks`` nor ``unbroken_pairs`` keeps the text.

    Args:
        text: one line, with inline marks.
        language: the language that it is written in.
    """
    if not language.typed_marks and not language.unbroken_pairs:
        return text
    parts: list[str] = []
    position = 0
    for kept in _KEPT.finditer(text):
        parts += [_set(text, position, kept.start(), language), kept[0]]
        position = kept.end()
    return "".join([*parts, _set(text, position, len(text), language)])


def _set(text: str, start: int, end: int, language: Language) -> str:
    """Return a stretch of a text, its quotation marks read with what stands around the stretch."""
    marks = language.typed_marks
    chars = list(text[start:end])
    for index, char in enumerate(chars):
        if char in _QUOTES and char in marks:
            chars[index] = _quote(text, start + index, marks)
    written = "".join(chars)
    for typed, proper in marks.items():
        if typed not in _QUOTES and typed != _APOSTROPHE:
            written = written.replace(typed, proper)
    for pattern in language.unbroken_pairs:
        written = _pattern(pattern).sub(_without_breaks, written)
    return written


def _quote(text: str, place: int, marks: Mapping[str, str]) -> str:
    """Return the sign for the quotation mark at ``place``."""
    mark = text[place]
    before = text[:place].rstrip(_EMPHASIS)[-1:]
    after = text[place + 1 :].lstrip(_EMPHASIS)[:1]
    if mark == "'" and _APOSTROPHE in marks and (before.isalnum() or after.isdigit()):
        closes = before.isalnum() and not after.isalnum()
        return marks[mark][1] if closes else marks[_APOSTROPHE]
    opens = (not before or before.isspace() or before in _OPENERS) and not after.isspace()
    return marks[mark][0 if opens and after else 1]


@lru_cache(maxsize=64)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _without_breaks(match: re.Match[str]) -> str:
    return match[0].replace(" ", _NO_BREAK_SPACE)
