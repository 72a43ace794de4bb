"""How alike wordings are, whatever their language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

_LENGTH = 3


def similarity(first: str, second: str) -> float:
    """Return how alike two texts are, from 0 to 1: Dice's coefficient of their trigrams.

    It grows with what both have in common, and is the same both ways round.
    """
    mine, theirs = _trigrams(first), _trigrams(second)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


class SimilarityIndex:
    """Many texts, to find those that are like another: much faster than one by one.

    Args:
        texts: the texts by name.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._sizes = {name: len(_trigrams(text)) for name, text in texts.items()}
        self._names: dict[str, list[str]] = {}
        for name, text in texts.items():
            for trigram in _trigrams(text):
                self._names.setdefault(trigram, []).append(name)

    def like(self, text: str) -> dict[str, float]:
        """Return the similarity to a text of each that has anything in common with it."""
        trigrams = _trigrams(text)
        shared: Counter[str] = Counter()
        for trigram in trigrams:
            shared.update(self._names.get(trigram, ()))
        return {
            name: 2 * count / (len(trigrams) + self._sizes[name]) for name, count in shared.items()
        }


@lru_cache(maxsize=4096)
def _trigrams(text: str) -> frozenset[str]:
    """Return the runs of three characters of a text; its ends count as characters."""
    padded = f"\x02{text}\x03"
    return frozenset(
        padded[start : start + _LENGTH] for start in range(max(len(padded) - _LENGTH + 1, 1))
    )
