"""A list."""

from __future__ import annotations

from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import ListText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import List


def list_text(block: List, scope: Scope, _place: Place) -> ListText:
    """Return the items with their sources; those of the whole list stand apart."""
    title = scope.optional(block.title)
    citations = scope.marks(block.cite)
    items = tuple(scope.item(item.text, item.cite) for item in block.items)
    return ListText(
        type=block.type, items=items, ordered=block.ordered, title=title, citations=citations
    )
