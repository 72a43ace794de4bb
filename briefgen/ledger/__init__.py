"""Which translation pairs of a brief a person has accepted, and what has changed since."""

from briefgen.ledger.compare import brief_standings, compare, unused
from briefgen.ledger.pairs import Pair, brief_pairs
from briefgen.ledger.standing import Standing, State

__all__ = [
    "Pair",
    "Standing",
    "State",
    "brief_pairs",
    "brief_standings",
    "compare",
    "unused",
]
