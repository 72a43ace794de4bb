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


def fold(text: str, replacements: Replacements) -> Folded:
    """Bring a text to one spelling: NFKC (UAX #15), small letters, then the replacements."""
    cells = [
        (char, index, index + 1) for index, written in enumerate(text) for char in _plain(written)
    ]
    cells = _compose(cells)
    folded = _text_of(cells)
    for pattern, replacement in replacements:
        if _compiled(pattern).search(folded):
            cells = _replace(cells, folded, _compiled(pattern), replacement)
            folded = _text_of(cells)
    return Folded(
        folded,
        tuple(cell[1] for cell in cells),
        tuple(cell[2] for cell in cells),
    )


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character).casefold()


_Cell = tuple[str, int, int]


def _compose(cells: list[_Cell]) -> list[_Cell]:
    """Join marks to the characters before them, as half-width kana need (ｶﾞ)."""
    composed: list[_Cell] = []
    for char, start, end in cells:
        if composed and unicodedata.combining(char):
            joined = unicodedata.normalize("NFC", composed[-1][0] + char)
            if len(joined) == 1:
                composed[-1] = (joined, composed[-1][1], end)
                continue
        composed.append((char, start, end))
    return composed


def _text_of(cells: list[_Cell]) -> str:
    return "".join(cell[0] for cell in cells)


def _replace(
    cells: list[_Cell], text: str, pattern: re.Pattern[str], replacement: str
) -> list[_Cell]:
    result: list[_Cell] = []
    position = 0
    for match in pattern.finditer(text):
        result += cells[position : match.start()]
        if match.end() > match.start():
            start, end = cells[match.start()][1], cells[match.end() - 1][2]
            result += [(char, start, end) for char in replacement]
        position = match.end()
    return result + cells[position:]


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
