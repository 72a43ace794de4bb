"""Accepting pairs: from a ledger to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefgen.ledger.compare import unused
from briefgen.ledger.pairs import Pair, PairKey
from briefgen.ledger.standing import Standing, State
from briefgen.model.ledger import Entry, Ledger

_NAME_DIGITS = 16


@dataclass(frozen=True)
class Signature:
    """Who accepts, and when: UTC to the second, as ``2025-07-12T09:30:00Z``."""

    by: str
    at: str


def accept_pairs(
    ledger: Ledger, standings: Sequence[Standing], wanted: Collection[PairKey], sign: Signature
) -> Ledger:
    """Return the ledger with some pairs of a brief accepted as they now read.

    An entry that a pair came from takes the pair's new wording and keeps its name, so that a
    comparison of two versions of the file shows the old wording beside the new one.

    Args:
        ledger: what was accepted so far.
        standings: how all pairs of the brief stand to it.
        wanted: the wordings to accept; those that lack a language, and those that are accepted
            already, are passed over.
        sign: who accepts, and when.
    """
    pairs = dict(ledger.pairs)
    chosen = [it for it in standings if it.pair.key in wanted and _is_open(it)]
    kept = {it.name for it in standings if it not in chosen}
    for key in dict.fromkeys(it.pair.key for it in chosen):
        same = [it for it in chosen if it.pair.key == key]
        name = same[0].name
        if name is None or name in kept:
            name = _free_name(key, pairs)
        kept.add(name)
        pairs[name] = _entry([it.pair for it in same], sign)
    return Ledger(pairs=pairs)


def prune(ledger: Ledger, standings: Sequence[Standing]) -> Ledger:
    """Return the ledger without entries that no pair of the brief is, or came from.

    Args:
        ledger: what was accepted.
        standings: how all pairs of the brief stand to it.
    """
    gone = set(unused(standings, ledger))
    return Ledger(pairs={name: it for name, it in ledger.pairs.items() if name not in gone})


def _is_open(standing: Standing) -> bool:
    return standing.state in {State.NEW, State.STALE, State.EDITED}


def _entry(pairs: Sequence[Pair], sign: Signature) -> Entry:
    pair = pairs[0]
    places = tuple(sorted(item.place for item in pairs))
    return Entry(by=sign.by, at=sign.at, places=places, hashes=pair.hashes, texts=pair.texts)


def _free_name(key: PairKey, pairs: Mapping[str, Entry]) -> str:
    """Return a name for a new entry, from its wording; one that bears it may read otherwise now."""
    digest = hashlib.sha256(repr(key).encode("ascii")).hexdigest()
    ends = range(_NAME_DIGITS, len(digest) + 1)
    return next(name for end in ends if (name := digest[:end]) not in pairs)
