"""Did you mean …?"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from briefgen.diagnostics.message import Message

DID_YOU_MEAN = "did you mean '{suggestion}'?"


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that is close enough to the word to be meant by it, else None."""
    pool = {candidate.lower(): candidate for candidate in candidates}
    cutoff = 0.5 if len(word) <= 3 else 0.6
    close = difflib.get_close_matches(word.lower(), pool, n=1, cutoff=cutoff)
    return pool[close[0]] if close else None


def suggest(word: str, candidates: Iterable[str]) -> Message | None:
    """Return "did you mean …?" where a candidate is close to the word, else None."""
    found = closest(word, candidates)
    return None if found is None else did_you_mean(found)


def did_you_mean(word: str) -> Message:
    """Return the question whether a word was meant."""
    return Message(DID_YOU_MEAN, {"suggestion": word})
