"""The words for scales with fixed steps (TLP 2.0, ICD 203, PHIA, Admiralty code)."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.languages.catalogue import Catalogue
from briefgen.localize.numbers import format_percent_range
from briefgen.localize.scale_texts import GradeText, HandlingText, LikelihoodText, ScaleText
from briefgen.model.blocks import Likelihood
from briefgen.model.scales import (
    LIKELIHOOD_TERMS,
    Change,
    Confidence,
    FactKind,
    Handling,
    LikelihoodScale,
)


def handling_text(catalogue: Catalogue, handling: Handling) -> HandlingText:
    """Return a handling mark with its meaning; TLP 2.0 forbids translating the label."""
    return HandlingText(handling.value, catalogue(f"handling.{handling.value}"))


def likelihood_text(catalogue: Catalogue, likelihood: Likelihood) -> LikelihoodText:
    """Return a likelihood in words with its range."""
    return _step_text(catalogue, likelihood.scale, [likelihood.term], likelihood.percent)


def scale_text(catalogue: Catalogue, scale: LikelihoodScale) -> ScaleText:
    """Return a scale with all its steps from the lowest; synonyms share a step."""
    terms: dict[tuple[int, int], list[str]] = {}
    for term, percent in LIKELIHOOD_TERMS[scale].items():
        terms.setdefault(percent, []).append(term)
    steps = (_step_text(catalogue, scale, words, percent) for percent, words in terms.items())
    return ScaleText(catalogue(f"likelihood-scale.{scale.value}"), tuple(steps))


def _step_text(
    catalogue: Catalogue, scale: LikelihoodScale, terms: Iterable[str], percent: tuple[int, int]
) -> LikelihoodText:
    words = (catalogue(f"likelihood.{scale.value}.{term.replace(' ', '-')}") for term in terms)
    low, high = percent
    return LikelihoodText(
        term=catalogue("synonyms-separator").join(words),
        range=format_percent_range(catalogue, low, high),
        low=low,
        high=high,
    )


def confidence_text(catalogue: Catalogue, confidence: Confidence) -> str:
    """Return the word for a level of analytic confidence."""
    return catalogue(f"confidence.{confidence.value}")


def change_text(catalogue: Catalogue, change: Change) -> str:
    """Return the word for what became of a judgement."""
    return catalogue(f"change.{change.value}")


def fact_kind_text(catalogue: Catalogue, kind: FactKind) -> str:
    """Return the word for how a source document knows what it says."""
    return catalogue(f"fact-kind.{kind.value}")


def grade_text(catalogue: Catalogue, grade: str) -> GradeText:
    """Return an Admiralty grade such as ``B2`` in words, its two axes apart."""
    return GradeText(
        code=grade,
        reliability=catalogue(f"grade.reliability.{grade[0]}"),
        credibility=catalogue(f"grade.credibility.{grade[1]}"),
    )
