"""Pairs and ledgers from plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefgen.diagnostics import SourceMap
from briefgen.ledger import Pair, compare
from briefgen.ledger.changes import Signature, accept_pairs
from briefgen.ledger.standing import Standing
from briefgen.model import Ledger

CODES = ("ja", "en")
SIGN = Signature("A. Editor", "2025-07-12T09:30:00Z")
SOURCE = SourceMap(Path("s.yaml"), "")

Texts = Mapping[str, str | None]


def pairs_of(*texts: Texts) -> list[Pair]:
    """Return pairs that stand one after another in a file; None stands for a missing text."""
    return [
        Pair(
            texts={code: item for code, item in each.items() if item is not None},
            missing=tuple(code for code, item in each.items() if item is None),
            file="s.yaml",
            path=("body", number),
            source=SOURCE,
        )
        for number, each in enumerate(texts)
    ]


def accepted(pairs: Sequence[Pair], ledger: Ledger | None = None) -> Ledger:
    """Return a ledger with all pairs accepted."""
    ledger = ledger or Ledger()
    wanted = {pair.key for pair in pairs}
    return accept_pairs(ledger, compare(pairs, ledger), wanted, SIGN)


def both(ja: str | None, en: str | None) -> dict[str, str | None]:
    """Return a text in two languages."""
    return {"ja": ja, "en": en}


def states(standings: Sequence[Standing]) -> list[str]:
    """Return the states of pairs by name."""
    return [standing.state.value for standing in standings]
