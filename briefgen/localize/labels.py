"""The words for scales with fixed steps (TLP 2.0, ICD 203, PHIA, Admiralty code)."""

from __future__ import annotations

from briefgen.languages.catalogue import Catalogue
from briefgen.localize.edition import GradeText, HandlingText, LikelihoodText
from briefgen.localize.numbers import format_percent_range
from briefgen.model.blocks import Likelihood
from briefgen.model.scales import LIKELIHOOD_TERMS, Change, Confidence, FactKind, Handling


def handling_text(catalogue: Catalogue, handling: Handling) -> HandlingText:
    """Return a handling mark with its meaning; TLP 2.0 forbids translating the label."""
    return HandlingText(handling.value, catalogue(f"handling.{handling.value}"))


def likelihood_text(catalogue: Catalogue, likelihood: Likelihood) -> LikelihoodText:
    """Return a likelihood in words, its range and its step; synonyms share a step."""
    terms = LIKELIHOOD_TERMS[likelihood.scale]
    steps = sorted(set(terms.values()))
    symbol = likelihood.term.replace(" ", "-")
    return LikelihoodText(
        term=catalogue(f"likelihood.{likelihood.scale.value}.{symbol}"),
        range=format_percent_range(catalogue, *likelihood.percent),
        step=steps.index(likelihood.percent) + 1,
        steps=len(steps),
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
