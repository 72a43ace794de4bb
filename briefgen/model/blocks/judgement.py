"""An analytic judgement with its likelihood and confidence (ICD 203, PHIA)."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from briefgen.model.base import Id, Model
from briefgen.model.blocks.base import BlockBase
from briefgen.model.scales import LIKELIHOOD_TERMS, Change, Confidence, LikelihoodScale
from briefgen.model.text import Text, Translated


class Likelihood(Model):
    """A step of a scale, by the scale's English word."""

    scale: LikelihoodScale
    """Which yardstick."""
    term: str
    """Which step."""

    @model_validator(mode="after")
    def _term_is_of_scale(self) -> Likelihood:
        terms = LIKELIHOOD_TERMS[self.scale]
        if self.term not in terms:
            raise PydanticCustomError(
                "likelihood_term",
                "not a word of the scale",
                {"term": self.term, "scale": self.scale.value, "terms": list(terms)},
            )
        return self

    @property
    def percent(self) -> tuple[int, int]:
        """The range of probability that the word stands for, in per cent."""
        return LIKELIHOOD_TERMS[self.scale][self.term]


class Judgement(Translated, BlockBase):
    """What the authors hold to be so, how likely, how surely, and on what basis."""

    type: Literal["judgement"]
    id: Id
    """Name of the judgement, kept from brief to brief."""
    likelihood: Likelihood | None = None
    """How likely."""
    confidence: Confidence | None = None
    """How sure the authors are of their ground."""
    basis: tuple[Id, ...] = ()
    """Ids of sections, facts or judgements that it rests on."""
    assumptions: tuple[Text, ...] = ()
    """What is taken as given."""
    change: Change | None = None
    """What became of it since the brief before."""
    previous: Text | None = None
    """How it read then."""
