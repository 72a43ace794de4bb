"""Which mention of one text is the counterpart of which in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.quantities.agreement import cost
from briefgen.quantities.contradiction import signs_differ
from briefgen.quantities.values import Mention

Pair = tuple[int, int]

_DEPTH = 40
"""How many pairs may have to move to make one more."""
_MOST = 250_000
"""How many pairs are weighed at most; longer texts are compared by equal values alone."""


def assign(left: Sequence[Mention], right: Sequence[Mention]) -> list[Pair]:
    """Return pairs of indexes, the best first, then whatever more can be paired by moving some."""
    edges = _edges(left, right)
    partner: dict[int, int] = {}
    taken: dict[int, int] = {}
    ranked = sorted(edges, key=lambda pair: (edges[pair], pair))
    for i, j in ranked:
        if i not in partner and j not in taken:
            partner[i], taken[j] = j, i
    choices: dict[int, list[int]] = defaultdict(list)
    for i, j in ranked:
        choices[i].append(j)
    order = sorted(
        (i for i in range(len(left)) if i not in partner), key=lambda i: left[i].optional
    )
    for i in order:
        _augment(i, choices, partner, taken, set())
    return sorted(partner.items())


def _edges(left: Sequence[Mention], right: Sequence[Mention]) -> dict[Pair, float]:
    edges: dict[Pair, float] = {}
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            found = cost(one, other)
            if found is not None:
                distance = abs(i / max(len(left), 1) - j / max(len(right), 1))
                optional = 0.2 * (one.optional + other.optional)
                edges[i, j] = found + optional + 0.1 * distance + 0.3 * signs_differ(one, other)
    return edges


def _augment(
    i: int,
    choices: dict[int, list[int]],
    partner: dict[int, int],
    taken: dict[int, int],
    seen: set[int],
) -> bool:
    """Find a partner by moving those who have one (Kuhn's method)."""
    if len(seen) > _DEPTH:
        return False
    for j in choices[i]:
        if j in seen:
            continue
        seen.add(j)
        if j not in taken or _augment(taken[j], choices, partner, taken, seen):
            partner[i], taken[j] = j, i
            return True
    return False


def is_long(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Say whether two texts hold too many mentions to weigh each pair."""
    return len(left) * len(right) > _MOST


def unequal(left: Sequence[Mention], right: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """Yield what is first read as a value that the other side does not have, of two long texts.

    Yields:
        The index, counted on from the left side to the right one, and the mention.
    """
    for mentions, others, start in ((left, right, 0), (right, left, len(left))):
        known = {item.first for item in others}
        for index, item in enumerate(mentions, start):
            if item.first not in known and not item.optional:
                yield index, item
