"""Breaking a text into lines that fold back to the same text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from briefgen.diagnostics.shortening import display_width
from briefgen.languages.scripts import is_japanese
from briefgen.model.joining import join_lines, joins_without_space

_REACH = 24
"""How far around a break its surroundings are looked at, in characters."""

_KEPT = re.compile(r"\[[^\[\]]*@[^\[\]]*\]|\{[^{}]*\}|\]\([^()\s]*\)|@[\w:.#$%&+?<>~/-]+|\d[\d,.]*")
"""Citations, readings, addresses and numbers: lines break beside them rather than in them."""

_FULL = 0.6
"""How full a line is that may end at a better place than the last possible one."""

_Joins = Callable[[str, str], bool]


@dataclass(frozen=True)
class _Break:
    """A place for a line break: where the line ends, where the next starts, how good it is.

    The rank is 0 at the end of a clause or word, 1 between phrases, 2 elsewhere, 3 if need be.
    """

    end: int
    start: int
    rank: int


def wrap_text(text: str, width: int, *, word_spaces: bool) -> list[str]:
    """Break a text of a language into lines (JLReq 3.1.7 for what starts and ends no line).

    Args:
        text: the text on one line.
        width: how many columns a line has; characters of Japanese take two.
        word_spaces: whether the language parts words by spaces.

    Returns:
        The lines; the text alone where they could not be joined again.
    """
    joins = partial(joins_without_space, word_spaces=word_spaces)
    lines = _filled(text, width, list(_breaks(text, joins)))
    return lines if join_lines("\n".join(lines), word_spaces=word_spaces) == text else [text]


def wrap_words(text: str, width: int) -> list[str]:
    """Break a text at single spaces alone, as YAML folds it (YAML 1.2.2, 8.1.3)."""
    return _filled(text, width, list(_breaks(text, lambda _before, _after: False)))


def _breaks(text: str, joins: _Joins) -> Iterator[_Break]:
    kept = [match.span() for match in _KEPT.finditer(text)]
    for place in range(1, len(text)):
        found = _break_at(text, place, joins)
        if found is not None:
            inside = any(start < found.end and found.start < end for start, end in kept)
            yield _Break(found.end, found.start, 3) if inside else found


def _break_at(text: str, place: int, joins: _Joins) -> _Break | None:
    """Return the break before a character or in the place of a space, if there can be one."""
    before, after = text[place - 1], text[place]
    if after == " ":
        following = text[place + 1 : place + 2]
        if before.isspace() or not following.strip():
            return None
        around = text[max(0, place - _REACH) : place], text[place + 1 : place + _REACH]
        return None if joins(*around) else _Break(place, place + 1, 0)
    if before.isspace() or not joins(text[max(0, place - _REACH) : place], text[place:][:_REACH]):
        return None
    return _Break(place, place, _rank(before, after))


def _rank(before: str, after: str) -> int:
    """Return how good a break between two characters is, at least one of them Japanese."""
    if _starts_no_line(after) or _ends_no_line(before) or "*" in (before, after):
        return 3
    if _closes(before) and before != "・":
        goes_on = unicodedata.category(before) != "Po" and _is_kana(after)  # 「…」は
        return 2 if goes_on else 0
    if before == "を" or (_is_kana(before) and not _is_kana(after)):
        return 1  # after a particle, or a verb's ending
    is_word = not is_japanese(before) or not is_japanese(after)
    return 3 if is_word or _is_katakana(before) == _is_katakana(after) is True else 2


def _starts_no_line(char: str) -> bool:
    is_small = "SMALL" in unicodedata.name(char, "") and is_japanese(char)
    return _closes(char) or is_small or char in "ー々ゝゞヽヾ〻％℃°"


def _closes(char: str) -> bool:
    kind = unicodedata.category(char)
    return kind in {"Pe", "Pf"} or (kind == "Po" and not char.isascii()) or char in ",.;:!?"


def _ends_no_line(char: str) -> bool:
    return unicodedata.category(char) in {"Ps", "Pi", "Sc"}


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u309f"


def _is_katakana(char: str) -> bool:
    return "\u30a0" <= char <= "\u30ff"


def _filled(text: str, width: int, breaks: list[_Break]) -> list[str]:
    """Fill lines one after another, each as far as it goes or to a better place shortly before."""
    ends = [0, *accumulate(display_width(char) for char in text)]
    lines: list[str] = []
    start = number = 0
    while ends[-1] - ends[start] > width:
        rest = breaks[number:]
        fitting = [it for it in rest if it.end > start and ends[it.end] - ends[start] <= width]
        chosen = _best(fitting, lambda it: (ends[it.end] - ends[start]) / width)  # noqa: B023
        if chosen is None:
            chosen = next((it for it in rest if it.end > start), None)
        if chosen is None:
            break
        lines.append(text[start : chosen.end])
        start, number = chosen.start, breaks.index(chosen) + 1
    return [*lines, text[start:]]


def _best(fitting: list[_Break], share: Callable[[_Break], float]) -> _Break | None:
    """Return the last good break of a line that it fills well, else the last of the next rank."""
    for rank in (1, 2, 3):
        good = [it for it in fitting if it.rank <= rank]
        if good and (share(good[-1]) >= _FULL or rank == 3):
            return good[-1]
    return None
