"""A box beside the argument."""

from __future__ import annotations

from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import CalloutText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Callout


def callout_text(block: Callout, scope: Scope, _place: Place) -> CalloutText:
    """Return the box's head and text with its sources at the end."""
    return CalloutText(
        type=block.type,
        title=scope.optional(block.title),
        html=scope.inline(block.text, block.cite),
    )
