"""A judgement and the words of its scales."""

from __future__ import annotations

from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import JudgementText
from briefgen.localize.labels import change_text, confidence_text, likelihood_text
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Judgement


def judgement_text(block: Judgement, scope: Scope, _place: Place) -> JudgementText:
    """Return what is held to be so with likelihood, confidence, basis and change in words."""
    words = scope.catalogue
    return JudgementText(
        type=block.type,
        anchor=scope.anchors.judgement(block.id),
        html=scope.inline(block.text, block.cite),
        likelihood=likelihood_text(words, block.likelihood) if block.likelihood else None,
        confidence=confidence_text(words, block.confidence) if block.confidence else None,
        basis=scope.links_to(block.basis),
        assumptions=tuple(scope.inline(text) for text in block.assumptions),
        change=change_text(words, block.change) if block.change else None,
        previous=scope.optional(block.previous),
    )
