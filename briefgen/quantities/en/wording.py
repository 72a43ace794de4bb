"""Phrases as productions."""

from __future__ import annotations

import re

from briefgen.quantities.scanning import Production, Scan, hints_of
from briefgen.quantities.values import NO_SIGNS, Mention, Sign, Value


def word(
    pattern: str,
    *readings: Value,
    optional: bool = False,
    bounds: frozenset[Sign] = NO_SIGNS,
    change: frozenset[Sign] = NO_SIGNS,
) -> Production:
    """Return a production of what a phrase means.

    Args:
        pattern: the phrase.
        readings: what it may mean.
        optional: whether the other language may do without it.
        bounds: how it bounds the truth.
        change: which way it says that something went.
    """

    def build(match: re.Match[str], _scan: Scan) -> list[Mention]:
        return [Mention(match.start(), match.end(), readings, optional, bounds, change)]

    expression = re.compile(rf"\b(?:{pattern})(?![A-Za-z])", re.IGNORECASE)
    return Production(expression, build, hints_of(pattern))
