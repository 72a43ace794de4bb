"""Joining the lines of a text that an author broke over several."""

from __future__ import annotations

import re

from briefgen.languages.scripts import is_japanese

_MARKS = "*[]{}"
"""Inline marks; what matters is the character that a reader sees beyond them."""

_REACH = 16
"""How far marks are looked through, in characters; none nest that deep."""

_BREAK = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*")


def joins_without_space(before: str, after: str, *, word_spaces: bool) -> bool:
    """Say whether a line break between two stretches of text vanishes.

    Japanese parts no words by spaces (JLReq 2.1), so a break beside a Japanese character is none;
    in a language with word spaces only a break between two Japanese characters is.

    Args:
        before: what stands before the break; its last character counts.
        after: what stands after it; its first character counts.
        word_spaces: whether the language of the text parts words by spaces.
    """
    last = before.rstrip(_MARKS)[-1:] or before[-1:]
    first = after.lstrip(_MARKS)[:1] or after[:1]
    sides = [bool(side) and is_japanese(side) for side in (last, first)]
    return all(sides) if word_spaces else any(sides)


def join_lines(text: str, *, word_spaces: bool) -> str:
    """Return a text as one line, without spaces that only its line breaks would make.

    Args:
        text: a text that may hold line breaks; blanks around a break go with it.
        word_spaces: whether the language of the text parts words by spaces.
    """
    text = text.strip(" \t\r\n")

    def joint(match: re.Match[str]) -> str:
        start, end = match.span()
        before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        return "" if joins_without_space(before, after, word_spaces=word_spaces) else " "

    return _BREAK.sub(joint, text)
