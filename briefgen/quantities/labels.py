"""Words that say what a number is of, and which number stands beside which of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.quantities.values import NO_SIGNS, Amount, Kind, Mention, Tie

_LABELS = {
    Kind.DATE: "date",
    Kind.OFFSET: "date",
    Kind.AGE: "age",
    Kind.RATE: "rate",
    Kind.ORDINAL: "nth",
    Kind.COUNT: "count",
    Kind.DURATION: "span",
    Kind.BASIS: "basis",
}
_VALUES = frozenset(
    {
        Kind.COUNT,
        Kind.MONEY,
        Kind.SHARE,
        Kind.POINT,
        Kind.MEASURE,
        Kind.MULTIPLE,
        Kind.DURATION,
        Kind.AGE,
    }
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A word or mention that a number may be of."""

    category: str
    key: str | int
    start: int
    end: int


_LOOKAROUND = re.compile(r"\(\?[^()]*\)")


def _as_pattern(word: str) -> str:
    return word.replace("_", " ").replace(".", "\\.") if word.isascii() else word


def _capital(word: str) -> str:
    """Return a word as it stands at the beginning of a sentence."""
    return word[:1].upper() + word[1:]


class Labels:
    """The words of a language that say what a number is of.

    Args:
        table: by category and key, words as patterns between spaces, ``_`` for a space in them.
        apart: what parts a number from a word that it is not of.
        reach: how far from its number a word stands at most.
        alone: what may not stand beside a word; nothing where words are not parted.
    """

    def __init__(
        self,
        table: Mapping[str, Mapping[str, str]],
        apart: re.Pattern[str],
        reach: int,
        alone: str,
    ) -> None:
        self._keys: dict[str, list[tuple[str, str]]] = defaultdict(list)
        patterns: set[str] = set()
        for category, keys in table.items():
            for key, words in keys.items():
                for pattern in map(_as_pattern, words.split()):
                    patterns |= {pattern, _capital(pattern)}
                    for form in {pattern, _capital(pattern)}:
                        self._keys[_LOOKAROUND.sub("", form).replace("\\", "")].append(
                            (category, key)
                        )
        words = "|".join(sorted(patterns, key=len, reverse=True))
        self._pattern = re.compile(
            f"(?<!{alone})(?:{words})(?!{alone})" if alone else f"(?:{words})"
        )
        self._apart, self._reach = apart, reach

    def ties(self, mentions: Sequence[Mention], text: str) -> tuple[Tie, ...]:
        """Return which numbers stand beside which words, where there is more than one number."""
        values = [(i, item) for i, item in enumerate(mentions) if _is_value(item)]
        if len(values) < 2:
            return ()
        places = defaultdict(list)
        for place in (*self._words(text), *_dates(mentions)):
            places[place.category].append(place)
        return tuple(
            tie for category in places for tie in self._nearest(values, places[category], text)
        )

    def _words(self, text: str) -> Iterable[_Place]:
        for match in self._pattern.finditer(text):
            for category, key in self._keys[match[0]]:
                yield _Place(category, key, *match.span())

    def _nearest(
        self, values: list[tuple[int, Mention]], places: list[_Place], text: str
    ) -> Iterable[Tie]:
        """Yield a number and a word that stand nearer to each other than to any other."""
        starts = [item.start for _, item in values]
        links: list[tuple[int, int, int]] = []
        for number, place in enumerate(places):
            after = bisect_left(starts, place.start)
            for index in (after - 1, after, after + 1):
                if 0 <= index < len(values) and _may_be_of(values[index], place):
                    distance = self._distance(values[index][1], place, text)
                    if distance is not None:
                        links.append((distance, index, number))
        used: tuple[set[int], set[int]] = (set(), set())
        for _, index, number in sorted(links):
            if index not in used[0] and number not in used[1]:
                yield Tie(values[index][0], places[number].category, places[number].key)
            used[0].add(index)
            used[1].add(number)

    def _distance(self, item: Mention, place: _Place, text: str) -> int | None:
        start, end = min(item.end, place.end), max(item.start, place.start)
        if end - start > self._reach or self._apart.search(text, start, end):
            return None
        return max(0, end - start)


def _may_be_of(value: tuple[int, Mention], place: _Place) -> bool:
    """Say whether a number may be of something; money and shares alone are of other numbers."""
    if place.category in ("count", "span"):
        return value[1].first.kind in (Kind.SHARE, Kind.MONEY, Kind.MULTIPLE)
    return value[0] != place.key


def _is_value(item: Mention) -> bool:
    return item.first.kind in _VALUES and not item.optional


def _dates(mentions: Sequence[Mention]) -> Iterable[_Place]:
    for index, item in enumerate(mentions):
        value = item.first
        if value.kind not in _LABELS or (value.kind is Kind.AGE and item.bounds == NO_SIGNS):
            continue
        key: str | int = index
        if isinstance(value, Amount) and value.kind in (Kind.RATE, Kind.BASIS):
            key = value.unit if value.kind is Kind.RATE or value.unit == "total" else "each"
        yield _Place(_LABELS[value.kind], key, item.start, item.end)
