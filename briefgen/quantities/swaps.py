"""Two equal numbers that have changed places: men 968 and women 1,032, or the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from briefgen.quantities.values import Mention, Reading


def swapped(
    left: Reading, right: Reading, found: Iterable[tuple[Mention, Mention]]
) -> tuple[Mention, Mention] | None:
    """Return the first of two numbers that stand beside each other's words in the other text.

    Args:
        left: one reading.
        right: the other.
        found: the pairs of mentions that agree.

    Returns:
        What stands at the same word in each text, None where nothing has changed places.
    """
    if not (left.ties and right.ties):
        return None
    pairs = _positions(left, right, found)
    names = {i: f"{i}" for i, _ in pairs}
    firsts = _keyed(left, names)
    others = _keyed(right, {j: f"{i}" for i, j in pairs})
    for (i, j), (k, m) in combinations(pairs, 2):
        if left.mentions[i].first.kind is not left.mentions[k].first.kind:
            continue
        for category in firsts[i].keys() | firsts[k].keys():
            here = firsts[i].get(category), firsts[k].get(category)
            there = others[j].get(category), others[m].get(category)
            known = category == _PART or all((*here, *there))
            if known and here[0] != here[1] and here == there[::-1]:
                return left.mentions[i], right.mentions[m]
    return None


_PART = "whole"
"""What only one of two numbers can be: that of a part."""


def _positions(
    left: Reading, right: Reading, found: Iterable[tuple[Mention, Mention]]
) -> list[tuple[int, int]]:
    firsts = {id(item): i for i, item in enumerate(left.mentions)}
    others = {id(item): j for j, item in enumerate(right.mentions)}
    return [
        (firsts[id(one)], others[id(other)])
        for one, other in found
        if id(one) in firsts and id(other) in others
    ]


def _keyed(reading: Reading, names: dict[int, str]) -> dict[int, dict[str, str]]:
    """Return by number and category what it is of; mentions by the place of their first one."""
    keys: dict[int, dict[str, str]] = defaultdict(dict)
    for tie in reading.ties:
        key = names.get(tie.key) if isinstance(tie.key, int) else tie.key
        if key is not None:
            keys[tie.value][tie.category] = key
    return keys
