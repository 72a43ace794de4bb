"""A text read for the terms that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefgen.checks.terms.folding import Folded, Word, fold, words
from briefgen.languages import Language

Stretch = tuple[int, int]
"""Where a form stands: offsets of its first character and after its last."""


@dataclass(frozen=True)
class Reading:
    """A text as a reader sees it, read by the rules of its language."""

    language: Language
    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of a text whose language parts them by spaces."""
        return words(self.text, self.language.wording.word_endings)

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """For each stem the numbers of the words that have it."""
        positions: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            positions.setdefault(word.stem, []).append(number)
        return positions

    @cached_property
    def keys(self) -> frozenset[str]:
        """What the keys of forms that may stand in the text are among."""
        if self.language.word_spaces:
            return frozenset(self.positions)
        text = self.folded.text
        return frozenset(text) | {text[n : n + 2] for n in range(len(text) - 1)}

    @cached_property
    def answers(self) -> dict[int, Stretch | None]:
        """What was found to stand for a term, by the number of its entry."""
        return {}

    @cached_property
    def stand_in(self) -> Stretch | None:
        """The first word that stands for a person who was named before."""
        found = (re.search(pattern, self.text) for pattern in self.language.wording.stand_ins)
        return next((match.span() for match in found if match), None)

    @cached_property
    def folded(self) -> Folded:
        """The text in one spelling."""
        return fold(self.text, self.language.wording.folds)

    @cached_property
    def plain(self) -> Folded:
        """The text without differences of width and case, its spelling kept."""
        return fold(self.text, ())
