"""Scales with fixed steps; the words for them stand in the catalogues of each language."""

from __future__ import annotations

from enum import StrEnum


class Handling(StrEnum):
    """Traffic Light Protocol 2.0 (FIRST): how far a brief may travel."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"


FORMER_HANDLING = {"WHITE": Handling.CLEAR}
"""What TLP 2.0 has in place of a label of TLP 1.0 (FIRST, August 2022)."""


class Confidence(StrEnum):
    """Analytic confidence (ICD 203)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class LikelihoodScale(StrEnum):
    """The yardsticks of likelihood that a judgement can use."""

    ICD203 = "icd203"
    PHIA = "phia"


LIKELIHOOD_TERMS: dict[LikelihoodScale, dict[str, tuple[int, int]]] = {
    LikelihoodScale.ICD203: {
        "almost no chance": (1, 5),
        "very unlikely": (5, 20),
        "unlikely": (20, 45),
        "roughly even chance": (45, 55),
        "likely": (55, 80),
        "very likely": (80, 95),
        "almost certain": (95, 99),
        "remote": (1, 5),
        "highly improbable": (5, 20),
        "improbable": (20, 45),
        "roughly even odds": (45, 55),
        "probable": (55, 80),
        "highly probable": (80, 95),
        "nearly certain": (95, 99),
    },
    LikelihoodScale.PHIA: {
        "remote chance": (0, 5),
        "highly unlikely": (10, 20),
        "unlikely": (25, 35),
        "realistic possibility": (40, 50),
        "likely or probable": (55, 75),
        "highly likely": (80, 90),
        "almost certain": (95, 100),
    },
}
"""The words of each scale and the range of probability, in per cent, that each stands for."""


def row_of(scale: LikelihoodScale, term: str) -> int:
    """Return which row of its scale a word is of, from 0; a row has each range once."""
    terms = LIKELIHOOD_TERMS[scale]
    return list(terms).index(term) // len(set(terms.values()))


class Change(StrEnum):
    """What became of a judgement since the brief before."""

    NEW = "new"
    RAISED = "raised"
    LOWERED = "lowered"
    UNCHANGED = "unchanged"
    DROPPED = "dropped"


class FactKind(StrEnum):
    """How a source document knows what it says."""

    REPORTED = "reported"
    STATED = "stated"
    ASSESSED = "assessed"
    BACKGROUND = "background"
