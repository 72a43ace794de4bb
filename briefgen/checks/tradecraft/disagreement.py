"""How likely two languages of a text say that something is, held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from briefgen.checks.markers import sentence_ends
from briefgen.checks.pairs import Pair, Side
from briefgen.checks.tradecraft.degrees import Word, words

_CLAUSE_END: Final = re.compile("[、，,;；:—。.]")
_NEAR: Final = {True: 10, False: 4}
"""How far apart two words may stand and be of one expression: *in all likelihood, will …*.

By whether the language parts its words by spaces.
"""
_UNLIKE: Final = 1.5
"""What it costs to set two words of unlike degrees beside each other."""
_OPEN: Final = 1.0
"""The same of a word that asks and one that leaves the matter open."""
_GAP: Final = 1.6
"""The same of a word that asks and nothing at all."""

_Beside = tuple[Word | None, Word | None]
_Steps = tuple[float, tuple[_Beside, ...]]


@dataclass(frozen=True)
class Disagreement:
    """A word of the text with an index, 0 or 1, and what the other has; None where it has none."""

    index: int
    word: Word
    other: Word | None


def disagreements(pair: Pair) -> Iterator[Disagreement]:
    """Yield the words of likelihood that say another thing, or stand in one language alone.

    Words that agree are paired wherever they stand, the nearest first. What is left over is set
    side by side in its order. A word counts as standing alone only where nothing in the other
    language leaves the matter open.
    """
    texts = (words(pair.first), words(pair.second))
    if not any(word.asks for found in texts for word in found):
        return
    ends = [sentence_ends(side.shown, side.language) for side in (pair.first, pair.second)]
    is_parallel = len(ends[0]) == len(ends[1])
    left = _unpaired(texts, is_parallel=is_parallel)
    for number in range(len(ends[0])) if is_parallel else (None,):
        rest = [_of(number, words) for words in left]
        steps = _side_by_side(*([word for word in words if not word.is_weak] for words in rest))
        yield from (Disagreement(0, one, two) for one, two in _unlike(steps))
        for index, side in enumerate((pair.first, pair.second)):
            excused = any(word.is_weak for word in rest[1 - index])
            bare = None if excused else _alone(steps, index)
            paired = [word for word in _of(number, texts[index]) if word not in left[index]]
            if bare and not any(_in_one_clause(side, bare, other) for other in paired):
                yield Disagreement(index, bare, None)


def _of(number: int | None, found: list[Word]) -> list[Word]:
    return [word for word in found if number is None or word.sentence == number]


def _unpaired(
    texts: tuple[list[Word], list[Word]], *, is_parallel: bool
) -> tuple[list[Word], list[Word]]:
    """Pair words that agree, and return what is left over in each text."""
    options = sorted(
        (
            is_parallel and one.sentence != other.sentence,
            not (one.asks and other.asks),
            abs(i - j),
            i,
            j,
        )
        for i, one in enumerate(texts[0])
        for j, other in enumerate(texts[1])
        if one.agrees_with(other)
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, i, j in options:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
    first, second = (
        [word for number, word in enumerate(found) if number not in gone]
        for found, gone in zip(texts, taken, strict=True)
    )
    return first, second


def _side_by_side(first: Sequence[Word], second: Sequence[Word]) -> tuple[_Beside, ...]:
    """Set words in their order beside each other at the least cost (Needleman and Wunsch, 1970)."""

    @cache
    def best(i: int, j: int) -> _Steps:
        options: list[_Steps] = []
        for own, other in ((1, 1), (1, 0), (0, 1)):
            if i + own <= len(first) and j + other <= len(second):
                step = (first[i] if own else None, second[j] if other else None)
                cost, steps = best(i + own, j + other)
                options.append((_cost(*step) + cost, (step, *steps)))
        return min(options, key=lambda item: item[0], default=(0.0, ()))

    return best(0, 0)[1]


def _cost(one: Word | None, other: Word | None) -> float:
    words = [word for word in (one, other) if word]
    if not any(word.asks for word in words):
        return 0.0
    if len(words) == 1:
        return _GAP
    return _UNLIKE if all(word.ranges for word in words) else _OPEN


def _unlike(steps: Sequence[_Beside]) -> Iterator[tuple[Word, Word]]:
    for one, other in steps:
        if one and other and one.ranges and other.ranges and (one.asks or other.asks):
            yield one, other


def _alone(steps: Sequence[_Beside], index: int) -> Word | None:
    """Return the first word that asks where the other text has nothing that excuses it."""
    if any(step[index] is None for step in steps):
        return None
    alone = (step[index] for step in steps if step[1 - index] is None)
    return next((word for word in alone if word and word.asks and not word.is_certain), None)


def _in_one_clause(side: Side, one: Word, other: Word) -> bool:
    between = side.shown[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) < _NEAR[side.language.word_spaces] or _CLAUSE_END.search(between) is None
