"""Readers' reactions."""

from __future__ import annotations

from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import VoicesText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Voices


def voices_text(block: Voices, scope: Scope, _place: Place) -> VoicesText:
    """Return the reactions; sources of the whole block go to the last of them."""
    title = scope.optional(block.title)
    last = len(block.items) - 1
    items = tuple(
        scope.item(item.text, (*item.cite, *(block.cite if index == last else ())))
        for index, item in enumerate(block.items)
    )
    return VoicesText(type=block.type, title=title, items=items)
