"""A quotation."""

from __future__ import annotations

from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import QuoteText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Quote


def quote_text(block: Quote, scope: Scope, _place: Place) -> QuoteText:
    """Return somebody's words with the sources at their end."""
    return QuoteText(
        type=block.type,
        html=scope.inline(block.text, block.cite),
        attribution=scope.optional(block.attribution),
    )
