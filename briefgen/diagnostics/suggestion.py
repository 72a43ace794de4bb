"""Did you mean …?"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from briefgen.diagnostics.message import Message

DID_YOU_MEAN = "did you mean '{suggestion}'?"


def suggest(word: str, candidates: Iterable[str]) -> Message | None:
    """Return "did you mean …?" where a candidate is close to the word, else None."""
    pool = {candidate.lower(): candidate for candidate in candidates}
    cutoff = 0.5 if len(word) <= 3 else 0.6
    close = difflib.get_close_matches(word.lower(), pool, n=1, cutoff=cutoff)
    return Message(DID_YOU_MEAN, {"suggestion": pool[close[0]]}) if close else None
