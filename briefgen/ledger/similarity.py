"""How alike two wordings are, whatever their language."""

from __future__ import annotations

from functools import lru_cache

_LENGTH = 3


def similarity(first: str, second: str) -> float:
    """Return how alike two texts are, from 0 to 1: Dice's coefficient of their trigrams.

    It grows with what both have in common, is the same both ways round, and is fast enough to try
    every wording of a brief against every entry of its ledger.
    """
    mine, theirs = _trigrams(first), _trigrams(second)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=4096)
def _trigrams(text: str) -> frozenset[str]:
    """Return the runs of three characters of a text; its ends count as characters."""
    padded = f"\x02{text}\x03"
    return frozenset(
        padded[start : start + _LENGTH] for start in range(max(len(padded) - _LENGTH + 1, 1))
    )
