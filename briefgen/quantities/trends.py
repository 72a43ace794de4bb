"""Words that say which way something went, whatever the language."""

from __future__ import annotations

import re

from briefgen.quantities.values import Sign

Trend = tuple[int, str, Sign]
"""The offset of a word of a trend, what it speaks of, and which way that went."""


class TrendWords:
    """The words of a language for trends.

    Args:
        keys: what each group ``w0``, ``w1`` … of the pattern speaks of, and which way.
        pattern: the words, one named group a key.
        shut: what looks like a word of a trend and is none.
    """

    def __init__(
        self, keys: tuple[tuple[str, Sign], ...], pattern: re.Pattern[str], shut: re.Pattern[str]
    ) -> None:
        self._keys = keys
        self._pattern = pattern
        self._shut = shut

    def find(self, text: str) -> list[Trend]:
        """Return every word of a trend with its offset and what it speaks of."""
        shut = [match.span() for match in self._shut.finditer(text)]
        found = []
        for match in self._pattern.finditer(text):
            if any(start <= match.start() < end for start, end in shut):
                continue
            dimension, sign = self._keys[int((match.lastgroup or "w0")[1:])]
            found.append((match.start(), dimension, sign))
        return found
