"""Did you mean …?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from briefgen.diagnostics.fix import Fix, change
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.source import SourceMap, Span

DID_YOU_MEAN = "did you mean '{suggestion}'?"

_ENOUGH = 0.6
"""How alike two words are that may be meant for one another, from 0 to 1."""

_ENOUGH_IF_SHORT = 0.5
_SHORT = 3
_SURE = 0.7
"""How alike they are where the one is taken for the other without asking."""

_MOST = 3


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that is close enough to the word to be meant by it, else None."""
    close = _close(word, candidates, 1)
    return close[0] if close else None


def _close(word: str, candidates: Iterable[str], limit: int) -> list[str]:
    """Return the candidates that may be meant by a word, the likeliest first."""
    pool = {candidate.lower(): candidate for candidate in candidates}
    cutoff = _ENOUGH_IF_SHORT if len(word) <= _SHORT else _ENOUGH
    found = difflib.get_close_matches(word.lower(), pool, n=limit, cutoff=cutoff)
    return [pool[name] for name in found]


def is_sure(word: str, meant: str, candidates: Iterable[str]) -> bool:
    """Say whether a word can only be meant for one of the candidates.

    It is close to no other, and the numbers in the two are the same: a report of 2023 is not meant
    by the name of one of 2024, however alike the names are.
    """
    lowered = word.lower(), meant.lower()
    if lowered[0] == lowered[1]:
        return True
    is_alike = difflib.SequenceMatcher(None, *lowered).ratio() >= _SURE
    return is_alike and _numbers(word) == _numbers(meant) and len(_close(word, candidates, 2)) == 1


def _numbers(word: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", word)]


def suggest(word: str, candidates: Iterable[str]) -> Message | None:
    """Return "did you mean …?" where a candidate is close to the word, else None."""
    found = closest(word, candidates)
    return None if found is None else did_you_mean(found)


def did_you_mean(word: str) -> Message:
    """Return the question whether a word was meant."""
    return Message(DID_YOU_MEAN, {"suggestion": word})


def respellings(
    source: SourceMap, span: Span, word: str, candidates: Iterable[str]
) -> tuple[Fix, ...]:
    """Return the fixes that put what may be meant in the place of a word.

    Args:
        source: the text.
        span: where the word stands; there is no fix where more than the word does.
        word: what is written.
        candidates: what may be.
    """
    start = source.offset(span.start)
    if source.text_of(span) != word:
        return ()
    names = list(candidates)
    return tuple(
        change(source, start, start + len(word), meant, certain=is_sure(word, meant, names))
        for meant in _close(word, names, _MOST)
    )
