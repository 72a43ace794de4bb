"""How each pair of a brief stands to its ledger."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefgen.ledger.pairs import Pair
from briefgen.model.ledger import Entry


class State(StrEnum):
    """What has become of a pair since it was accepted."""

    ACCEPTED = "accepted"
    """Every language reads as it was accepted."""
    NEW = "new"
    """Nobody has accepted it, or not in every language."""
    STALE = "stale"
    """One language has changed, another reads as it was accepted."""
    EDITED = "edited"
    """Every language has changed."""
    UNTRANSLATED = "untranslated"
    """A language lacks the text: there is no pair to accept yet."""


@dataclass(frozen=True)
class Standing:
    """A pair and how it stands.

    Attributes:
        pair: the pair.
        state: what has become of it.
        name: the name of the entry that it was accepted as, if it was.
        entry: that entry: the wording that it has or had.
        changed: codes of the languages that have changed since.
    """

    pair: Pair
    state: State
    name: str | None = None
    entry: Entry | None = None
    changed: tuple[str, ...] = ()

    @property
    def behind(self) -> tuple[str, ...]:
        """The languages that may not say what the changed ones say now."""
        if self.state is not State.STALE:
            return ()
        return tuple(code for code in self.pair.texts if code not in self.changed)
