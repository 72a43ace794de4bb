"""The words of scales with fixed steps, as an edition shows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HandlingText:
    """The handling mark: the TLP label, which is never translated, and what it means."""

    label: str
    meaning: str


@dataclass(frozen=True)
class LikelihoodText:
    """A likelihood in words, and its range in words and as whole per cents."""

    term: str
    range: str
    low: int
    high: int


@dataclass(frozen=True)
class ScaleText:
    """A scale of likelihood, explained once a brief: each step with its words and its range."""

    name: str
    steps: tuple[LikelihoodText, ...]


@dataclass(frozen=True)
class GradeText:
    """An Admiralty grade: its code and the words for its two axes."""

    code: str
    reliability: str
    credibility: str
