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
_CLEARLY = 0.15
"""How alike they are where the one is taken for the other without asking, and how much more alike
than any other."""

SURE_OF_ID = 0.85
"""How alike two ids are, which stand for one another less readily than words do."""

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


def is_sure(word: str, meant: str, candidates: Iterable[str], alike: float = _SURE) -> bool:
    """Say whether a word can only be meant for one of the candidates.

    It is clearly closer to it than to any other, and the numbers in the two are the same: a report
    of 2023 is not meant by the name of one of 2024, however alike the names are.

    Args:
        word: what is written.
        meant: the candidate.
        candidates: what may be.
        alike: how alike the two must be, from 0 to 1.
    """
    likeness = _likeness(word, meant)
    if likeness == 1:
        return True
    others = (_likeness(word, other) for other in candidates if other != meant)
    is_clear = likeness - max(others, default=0) >= _CLEARLY
    return likeness >= alike and is_clear and _numbers(word) == _numbers(meant)


def _likeness(word: str, other: str) -> float:
    # In the order in which `get_close_matches` compares: the ratio depends on it.
    return difflib.SequenceMatcher(None, other.lower(), word.lower()).ratio()


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
    source: SourceMap,
    span: Span,
    word: str,
    candidates: Iterable[str],
    alike: float = _SURE,
) -> tuple[Fix, ...]:
    """Return the fixes that put what may be meant in the place of a word.

    Args:
        source: the text.
        span: where it stands, by itself or with marks around it.
        word: what is written.
        candidates: what may be.
        alike: how alike two words are, from 0 to 1, that are taken for one another without asking.
    """
    written = source.text_of(span)
    if written.count(word) != 1:
        return ()
    start = source.offset(span.start) + written.index(word)
    names = list(candidates)
    close = _close(word, names, _MOST)
    certain = bool(close) and is_sure(word, close[0], names, alike)
    return tuple(
        change(source, start, start + len(word), meant, certain=certain)
        for meant in (close[:1] if certain else close)
    )
