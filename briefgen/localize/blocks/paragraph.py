"""A paragraph."""

from __future__ import annotations

from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import ParagraphText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Paragraph


def paragraph_text(block: Paragraph, scope: Scope, _place: Place) -> ParagraphText:
    """Return running text with its sources at the end."""
    return ParagraphText(type=block.type, html=scope.inline(block.text, block.cite))
