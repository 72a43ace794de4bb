"""Texts brought to one spelling, so that the spellings of a word can be compared.

A text keeps, for each character or word of its folded form, where it stood.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from briefgen.languages.wording import Replacements

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "＇": "'"})


@dataclass(frozen=True)
class Folded:
    """A text in one spelling; ``starts`` and ``ends`` give each character's place as written."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True)
class Word:
    """A word of a text: where it stands, how it is written, and what it is compared by."""

    start: int
    end: int
    written: str
    stem: str

    @property
    def is_acronym(self) -> bool:
        """Whether it is written in capitals throughout, so is no word in another case."""
        letters = [char for char in self.written if char.isalpha()]
        return len(letters) > 1 and all(char.isupper() for char in letters)

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.written[:1].isupper()


@dataclass
class _Cells:
    """A text that is being folded: each character with the place that it comes from."""

    text: str
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=8192)
def fold(text: str, replacements: Replacements) -> Folded:
    """Bring a text to one spelling: NFKC (UAX #15), small letters, then the replacements."""
    cells = _plain_cells(text)
    for pattern, replacement in replacements:
        found = list(_compiled(pattern).finditer(cells.text))
        if found:
            cells = _replace(cells, found, replacement)
    return Folded(cells.text, tuple(cells.starts), tuple(cells.ends))


def _plain_cells(text: str) -> _Cells:
    written = [_plain(character) for character in text]
    folded = "".join(written)
    if len(folded) == len(text) and not _COMBINING.search(folded):
        return _Cells(folded, list(range(len(text))), list(range(1, len(text) + 1)))
    cells = [(char, index, index + 1) for index, chars in enumerate(written) for char in chars]
    composed = _compose(cells)
    return _Cells(
        "".join(cell[0] for cell in composed),
        [cell[1] for cell in composed],
        [cell[2] for cell in composed],
    )


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character).casefold()


def _compose(cells: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Join marks to the characters before them, as half-width kana need (ｶﾞ)."""
    composed: list[tuple[str, int, int]] = []
    for char, start, end in cells:
        if composed and unicodedata.combining(char):
            joined = unicodedata.normalize("NFC", composed[-1][0] + char)
            if len(joined) == 1:
                composed[-1] = (joined, composed[-1][1], end)
                continue
        composed.append((char, start, end))
    return composed


def _replace(cells: _Cells, found: list[re.Match[str]], replacement: str) -> _Cells:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for match in found:
        first, last = match.span()
        pieces.append(cells.text[position:first])
        starts += cells.starts[position:first]
        ends += cells.ends[position:first]
        if last > first:
            pieces.append(replacement)
            starts += [cells.starts[first]] * len(replacement)
            ends += [cells.ends[last - 1]] * len(replacement)
        position = last
    return _Cells(
        "".join((*pieces, cells.text[position:])),
        starts + cells.starts[position:],
        ends + cells.ends[position:],
    )


@lru_cache(maxsize=8192)
def words(text: str, endings: Replacements) -> tuple[Word, ...]:
    """Split a text into words, each with the stem that its forms share."""
    stem_of = _stemmer(endings)
    return tuple(
        Word(match.start(), match.end(), match[0], stem_of(match[0]))
        for match in _TOKEN.finditer(text)
    )


@cache
def _stemmer(endings: Replacements) -> Callable[[str], str]:
    """Return what gives a word its stem; the words of a language are few."""
    return lru_cache(maxsize=8192)(partial(stem, endings=endings))


def stem(word: str, endings: Replacements) -> str:
    """Return what the forms of a word share: no accents, no capitals, no points, no ending."""
    plain = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = plain.casefold().replace(".", "")
    for pattern, replacement in endings:
        shortened = _compiled(pattern).sub(replacement, plain, count=1)
        if len(shortened) > 1:
            plain = shortened
    return plain


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
