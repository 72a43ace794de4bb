"""Sentence pairs that agree, and what is to be said of them once a slip is planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from briefgen.checks.context import TextPlace
from briefgen.checks.pairs import Pair, Side
from briefgen.diagnostics import SourceMap
from briefgen.languages import builtin_languages

DATA = Path(__file__).parent / "data"
LANGUAGES = builtin_languages()

Speaks = Callable[[Pair], bool]
"""Says whether a check has something to say of a pair."""


@dataclass(frozen=True)
class Sentences:
    """A text in both languages, and both once more with one slip; None where none was planted."""

    ja: str
    en: str
    slip: tuple[str, str] | None = None

    @property
    def spoilt(self) -> Sentences | None:
        """The texts with the slip."""
        if self.slip is None:
            return None
        ja, en = (text.replace(*self.slip, 1) for text in (self.ja, self.en))
        assert (ja == self.ja) != (en == self.en), self
        return Sentences(ja, en)

    @property
    def pair(self) -> Pair:
        """The texts as the checks have them."""
        return pair_of(self.ja, self.en)


def pair_of(ja: str, en: str) -> Pair:
    """Return two texts as the checks have them."""
    sides = [
        Side(LANGUAGES[code], TextPlace(code, text, (code,), SourceMap(DATA, text)))
        for code, text in (("ja", ja), ("en", en))
    ]
    return Pair(*sides)


@cache
def load(name: str) -> tuple[Sentences, ...]:
    """Read a set of sentence pairs."""
    rows = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(
        Sentences(row["ja"], row["en"], tuple(row["slip"]) if "slip" in row else None)
        for row in rows
    )


def mistakes(name: str, speaks: Speaks) -> tuple[list[Sentences], list[Sentences]]:
    """Return the clean pairs of which a check speaks, and the spoilt ones of which it does not."""
    rows = load(name)
    spoilt = [row.spoilt for row in rows]
    return (
        [row for row in rows if speaks(row.pair)],
        [row for row in spoilt if row is not None and not speaks(row.pair)],
    )


def precision_and_recall(name: str, speaks: Speaks) -> tuple[float, float]:
    """Take every pair once as it is and once with its slip."""
    false, missed = map(len, mistakes(name, speaks))
    spoilt = sum(row.slip is not None for row in load(name))
    caught = spoilt - missed
    return caught / (caught + false), caught / spoilt
