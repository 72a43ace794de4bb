"""Words of one kind in a text, and what answers them in the text of another language.

Some words ask for a counterpart (*reportedly*), others may answer but ask nothing (*survey*). A
word is answered within the sentence that stands in the same place, or, where the languages divide
a text into unlike numbers of sentences, anywhere in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.checks.pairs import Pair, Side
from briefgen.languages import Language

_FLAGS = re.compile(r"\(\?([aimsux]+)\)(.*)", re.DOTALL)

Kinds = tuple[tuple[str, tuple[str, ...]], ...]
"""Patterns by the kind of word that they find."""


@dataclass(frozen=True)
class Marker:
    """A word of a text and where it stands; one that does not ask only answers."""

    start: int
    end: int
    written: str
    kind: str
    asks: bool


Part = tuple[tuple[Marker, ...], tuple[Marker, ...]]
"""The words of two sentences, or texts, that say the same in two languages."""


@dataclass(frozen=True, eq=False)
class Markers:
    """The words of one kind that a language has.

    Attributes:
        passed: what looks like a word that asks and is none; it answers all the same.
        asking: patterns of the words that ask, by kind; of two in one place the first counts.
        signs: patterns of those that only answer, by kind.
        word_spaces: whether the language parts words by spaces: a pattern then fits whole words.
    """

    passed: tuple[str, ...]
    asking: Kinds
    signs: Kinds
    word_spaces: bool

    def find(self, text: str) -> tuple[Marker, ...]:
        """Return the words of a text from its start."""
        return _find(self, text)

    def __bool__(self) -> bool:
        """Say whether the language has such words, so that something can be asked of it."""
        return bool(self.signs)


@cache
def markers(passed: tuple[str, ...], asking: Kinds, signs: Kinds, *, word_spaces: bool) -> Markers:
    """Return the words that patterns find; the same for the same patterns."""
    return Markers(passed, asking, signs, word_spaces)


def kinds(table: Mapping[str, tuple[str, ...]]) -> Kinds:
    """Return a table of patterns as a value that can be a key."""
    return tuple(table.items())


def parts(pair: Pair, first: Markers, second: Markers) -> list[Part]:
    """Return the words of both texts, sentence by sentence where they have as many sentences."""
    texts = (pair.first.shown, pair.second.shown)
    found = (first.find(texts[0]), second.find(texts[1]))
    if not any(found):
        return []
    ends = [sentence_ends(side.shown, side.language) for side in (pair.first, pair.second)]
    if len(ends[0]) != len(ends[1]):
        return [found]
    return list(zip(_divide(found[0], ends[0]), _divide(found[1], ends[1]), strict=True))


def _divide(found: Iterable[Marker], ends: tuple[int, ...]) -> Iterator[tuple[Marker, ...]]:
    start = 0
    for end in ends:
        yield tuple(item for item in found if start <= item.start < end)
        start = end


def asking(part: Part) -> Iterator[tuple[int, tuple[Marker, ...]]]:
    """Yield the words of each text, 0 and 1, that ask, where there are any."""
    for index, own in enumerate(part):
        if found := tuple(item for item in own if item.asks):
            yield index, found


def side_of(pair: Pair, index: int) -> tuple[Side, Side]:
    """Return the text with an index, and the other."""
    return pair.both_ways()[index]


def whole_word(
    side: Side, start: int, end: int, *, from_its_start: bool = False
) -> tuple[int, int]:
    """Return where the word that ends, or lies, at a place of a text begins and ends.

    Args:
        side: the text.
        start: where what was found begins.
        end: where it ends.
        from_its_start: whether it may begin within the word.
    """
    wording, text = side.language.wording, side.shown
    before = re.search(wording.word_start, text[:start]) if wording.word_start else None
    after = re.compile(wording.word_rest).match(text, end) if wording.word_rest else None
    first = before.start() if before and from_its_start else start
    return first, after.end() if after else end


def sentence_ends(text: str, language: Language) -> tuple[int, ...]:
    """Return where each sentence of a text ends; a text without stops is one."""
    return _sentence_ends(text, language.wording.sentence_end)


@lru_cache(maxsize=8192)
def _sentence_ends(text: str, end_pattern: str) -> tuple[int, ...]:
    ends = [match.end() for match in re.finditer(end_pattern, text)] if end_pattern else []
    if text[ends[-1] if ends else 0 :].strip():
        ends.append(len(text))
    return tuple(ends)


@lru_cache(maxsize=8192)
def _find(words: Markers, text: str) -> tuple[Marker, ...]:
    """Several texts are alike, and a preview asks again for all that did not change."""
    pattern, groups = _compiled(words)
    return tuple(
        Marker(match.start(), match.end(), match[0], *groups[match.lastgroup or ""])
        for match in pattern.finditer(text)
    )


@cache
def _compiled(words: Markers) -> tuple[re.Pattern[str], Mapping[str, tuple[str, bool]]]:
    """Return one pattern for all words, and kind and whether it asks for each of its groups."""
    rows = [("", False, words.passed)]
    rows += [(kind, True, patterns) for kind, patterns in words.asking]
    rows += [(kind, False, patterns) for kind, patterns in words.signs]
    groups: dict[str, tuple[str, bool]] = {}
    alternatives = []
    for number, (kind, asks, patterns) in enumerate(rows):
        if patterns:
            groups[f"g{number}"] = (kind, asks)
            alternatives.append(f"(?P<g{number}>{'|'.join(map(_inlined, patterns))})")
    whole = f"(?:{'|'.join(alternatives)})"
    return re.compile(rf"\b{whole}\b" if words.word_spaces else whole), groups


def _inlined(pattern: str) -> str:
    """Return a pattern whose flags are those of a group, so that others can stand beside it."""
    flagged = _FLAGS.fullmatch(pattern)
    return f"(?{flagged[1]}:{flagged[2]})" if flagged else f"(?:{pattern})"
