"""Texts that are too long for their place, cut between words."""

from __future__ import annotations

import unicodedata
from typing import Final

_REACH: Final = 0.4
"""Which part of the room may be given up for the sake of a whole word."""
_ELLIPSIS: Final = "…"


def display_width(text: str) -> int:
    """Return how many terminal columns a text takes (UAX #11: wide and full-width take two)."""
    width = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            continue
        width += 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
    return width


def shorten_end(text: str, columns: int) -> str:
    """Return as much of the start of a text as fits, up to the end of a word, and an ellipsis."""
    if display_width(text) <= columns:
        return text
    end = _fitting(text, columns - 1)
    cut = _boundary(text, range(end, 0, -1), columns)
    return f"{text[: end if cut is None else cut].rstrip()}{_ELLIPSIS}"


def shorten_start(text: str, columns: int) -> str:
    """Return an ellipsis and as much of the end of a text as fits, from the start of a word."""
    if display_width(text) <= columns:
        return text
    start = len(text) - _fitting(text[::-1], columns - 1)
    cut = _boundary(text, range(start, len(text)), columns)
    return f"{_ELLIPSIS}{text[start if cut is None else cut :].lstrip()}"


def _fitting(text: str, columns: int) -> int:
    """Return how many characters from the start of a text fit into some columns."""
    used = 0
    for number, character in enumerate(text):
        used += display_width(character)
        if used > columns:
            return number
    return len(text)


def _boundary(text: str, places: range, columns: int) -> int | None:
    """Return the first of some places that parts no word; None where the nearest is too far."""
    given_up = 0
    for place in places:
        if _parts_words(text, place):
            return place
        given_up += display_width(text[min(place, len(text) - 1)])
        if given_up > columns * _REACH:
            return None
    return None


def _parts_words(text: str, place: int) -> bool:
    """Say whether no word, or phrase of a text without spaces, goes on across a place.

    A phrase is taken to end with its kana (仮名): 会談は|元山で|開かれた.
    """
    if not 0 < place < len(text):
        return True
    before, after = text[place - 1], text[place]
    if not (before.isalnum() and after.isalnum()):
        return not _is_joint(before, after)
    return _is_hiragana(before) and not _is_hiragana(after)


def _is_joint(before: str, after: str) -> bool:
    """Say whether a sign belongs to the word beside it: an apostrophe, a point, an opening mark."""
    opens = unicodedata.category(before) in {"Ps", "Pi"} or before in "@$£€¥#"
    if before in "’'-.,:/" and after.isalnum() and after.isascii():
        return True
    closes = unicodedata.category(after) in {"Po", "Pe", "Pf", "Pd", "Lm"}
    return opens or (closes and not before.isspace())


def _is_hiragana(character: str) -> bool:
    return "\u3041" <= character <= "\u309f"
