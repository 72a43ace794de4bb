"""Words of likelihood in a text, and the steps of the scales that they may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
from briefgen.model.scales import LIKELIHOOD_TERMS, LikelihoodScale, row_of

Range = tuple[int, int]
"""Probability in per cent, from and to."""


@dataclass(frozen=True)
class Step:
    """A step of a scale of likelihood."""

    scale: LikelihoodScale
    term: str

    @property
    def percent(self) -> Range:
        """The range that it stands for."""
        return LIKELIHOOD_TERMS[self.scale][self.term]

    @property
    def row(self) -> tuple[LikelihoodScale, int]:
        """The scale and the row of words that it is of."""
        return self.scale, row_of(self.scale, self.term)


@dataclass(frozen=True)
class Expression:
    """A word of likelihood: where it stands in a text, and the steps it may stand for."""

    start: int
    end: int
    written: str
    steps: frozenset[Step]

    @property
    def rows(self) -> frozenset[tuple[LikelihoodScale, int]]:
        """The rows of words that it may be of."""
        return frozenset(step.row for step in self.steps)

    def agrees_with(self, steps: frozenset[Step]) -> bool:
        """Say whether it may mean what one of some steps means, on whatever scale."""
        return any(same_range(own.percent, other.percent) for own in self.steps for other in steps)


def expressions(text: str, language: Language) -> list[Expression]:
    """Return the words of likelihood in a text, the longest where several overlap."""
    return list(_found(text, _Key(language)))


@lru_cache(maxsize=4096)
def _found(text: str, key: _Key) -> tuple[Expression, ...]:
    """Several rules ask for the words of one text."""
    patterns, masks = _compiled(key)
    found: dict[tuple[int, int], set[Step]] = {}
    for pattern, meant in patterns:
        for match in pattern.finditer(text):
            found.setdefault(match.span(), set()).update(meant)
    if not found:
        return ()
    taken = [match.span() for mask in masks for match in mask.finditer(text)]
    result = []
    for (start, end), steps in sorted(found.items(), key=lambda item: item[0][0] - item[0][1]):
        if all(end <= first or last <= start for first, last in taken):
            taken.append((start, end))
            result.append(Expression(start, end, text[start:end], frozenset(steps)))
    return tuple(sorted(result, key=lambda item: item.start))


def sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends; a text without stops is one."""
    end_pattern = language.wording.sentence_end
    start = 0
    for match in re.finditer(end_pattern, text) if end_pattern else ():
        yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def same_range(one: Range, other: Range) -> bool:
    """Say whether two ranges share more than half of the smaller."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared > min(one[1] - one[0], other[1] - other[0])


_Patterns = tuple[list[tuple[re.Pattern[str], frozenset[Step]]], list[re.Pattern[str]]]


class _Key:
    """A language as a key of the cache; a record itself has no hash."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __hash__(self) -> int:
        return hash(self.language.code)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Key):
            return False
        return self.language is other.language or self.language == other.language


@cache
def _compiled(key: _Key) -> _Patterns:
    language = key.language
    labels = catalogue_of(language)
    steps: dict[str, set[Step]] = {}
    for scale, terms in LIKELIHOOD_TERMS.items():
        for term in terms:
            name = f"{scale.value}.{term.replace(' ', '-')}"
            label = f"likelihood.{name}"
            own = [_literal(labels[label], language)] if label in labels else []
            for pattern in language.wording.likelihood.get(name, own):
                steps.setdefault(pattern, set()).add(Step(scale, term))
    patterns = [(re.compile(pattern), frozenset(meant)) for pattern, meant in steps.items()]
    return patterns, [re.compile(item) for item in language.wording.not_likelihood]


def _literal(label: str, language: Language) -> str:
    words = re.escape(label)
    return rf"(?i)\b{words}\b" if language.word_spaces else words
