"""Everyday words for how likely something is, beside those of the scales."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from briefgen.checks.markers import Marker, Markers, kinds, markers, sentence_ends
from briefgen.checks.pairs import Side
from briefgen.checks.tradecraft.lexicon import Range, expressions, same_range
from briefgen.languages import Wording

OPEN: Final = "open"
"""The degree of a word that leaves open how likely something is: it answers every other."""
CERTAIN: Final = "certain"
_ECHO = 4
DEGREES: Final[dict[str, tuple[Range, ...]]] = {
    "certain": ((97, 100),),
    "near-certain": ((85, 99),),
    "high": ((75, 97),),
    "likely": ((55, 90),),
    "negated": ((55, 90), (0, 45)),
    "expected": ((50, 95),),
    "seen": ((35, 95),),
    "fair": ((35, 80),),
    "even": ((45, 55),),
    "possible": ((35, 60),),
    "slim": ((0, 45),),
    "hardly": ((0, 20),),
    "none": ((0, 3),),
    OPEN: (),
}
"""What words beside those of the scales stand for, in per cent; the scales keep their own ranges.

Everyday words are wider than steps. A range is so wide that the steps that a good translator may
choose for the word share more than half with it, and the next ones do not. *Will probably not* is
as right for 可能性が低い as for しない可能性が高い, so that ``negated`` has two ranges.
"""


@dataclass(frozen=True)
class Word:
    """A word of likelihood in a text.

    Attributes:
        start: where it begins.
        end: where it ends.
        written: the word itself.
        sentence: the number of its sentence.
        ranges: what it may stand for; nothing where it leaves that open.
        asks: whether the other language must say the same.
        is_certain: whether a plain statement says the same.
        is_weak: whether it may be about something else: it excuses, but it does not answer.
    """

    start: int
    end: int
    written: str
    sentence: int
    ranges: frozenset[Range]
    asks: bool
    is_certain: bool = False
    is_weak: bool = False

    def agrees_with(self, other: Word) -> bool:
        """Say whether both name ranges and may mean the same."""
        return any(same_range(one, two) for one in self.ranges for two in other.ranges)


def words(side: Side) -> list[Word]:
    """Return the words of likelihood of a text, the longest where several overlap."""
    text, language = side.shown, side.language
    ends = sentence_ends(text, language)
    found = [
        Word(
            item.start,
            item.end,
            item.written,
            bisect_right(ends, item.start),
            frozenset(step.percent for step in item.steps),
            asks=True,
        )
        for item in expressions(text, language)
    ]
    known = _markers(language.wording, word_spaces=language.word_spaces)
    found += [_word(item, bisect_right(ends, item.start)) for item in known.find(text)]
    return _without_echoes(_longest(found))


def _word(item: Marker, sentence: int) -> Word:
    return Word(
        item.start,
        item.end,
        item.written,
        sentence,
        frozenset(DEGREES.get(item.kind, ())),
        item.asks,
        is_certain=item.kind == CERTAIN,
        is_weak=item.kind not in DEGREES,
    )


def _longest(found: list[Word]) -> list[Word]:
    """Return the words that no longer one overlaps, in their order."""
    kept: list[Word] = []
    for word in sorted(found, key=lambda item: item.start - item.end):
        if all(word.end <= other.start or other.end <= word.start for other in kept):
            kept.append(word)
    return sorted(kept, key=lambda item: item.start)


def _without_echoes(found: list[Word]) -> list[Word]:
    """Leave out the open words of one expression with another: *seen as virtually certain*."""
    return [
        word
        for number, word in enumerate(found)
        if word.ranges
        or not any(
            near.ranges and max(near.start - word.end, word.start - near.end) <= _ECHO
            for near in found[max(number - 1, 0) : number + 2]
        )
    ]


def _markers(wording: Wording, *, word_spaces: bool) -> Markers:
    return markers(
        wording.not_degrees,
        kinds(wording.degrees),
        kinds(wording.degree_signs),
        word_spaces=word_spaces,
    )
