"""Blocks in words: one file a type, one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from briefgen.localize.blocks.callout import callout_text
from briefgen.localize.blocks.chart import chart_text
from briefgen.localize.blocks.image import image_text
from briefgen.localize.blocks.judgement import judgement_text
from briefgen.localize.blocks.list import list_text
from briefgen.localize.blocks.paragraph import paragraph_text
from briefgen.localize.blocks.place import Place
from briefgen.localize.blocks.quote import quote_text
from briefgen.localize.blocks.table import table_text
from briefgen.localize.blocks.timeline import timeline_text
from briefgen.localize.blocks.vega_lite import vega_lite_text
from briefgen.localize.blocks.voices import voices_text
from briefgen.localize.edition import BlockText
from briefgen.localize.scope import Scope
from briefgen.model import Block

BLOCKS: Mapping[str, Callable[[Any, Scope, Place], BlockText]] = {
    "callout": callout_text,
    "chart": chart_text,
    "image": image_text,
    "judgement": judgement_text,
    "list": list_text,
    "paragraph": paragraph_text,
    "quote": quote_text,
    "table": table_text,
    "timeline": timeline_text,
    "vega-lite": vega_lite_text,
    "voices": voices_text,
}
"""What turns each type of block into its words."""


def block_text(block: Block, scope: Scope, place: Place) -> BlockText:
    """Return a block in the language of the edition."""
    return replace(BLOCKS[block.type](block, scope, place), origin=place.origin)


__all__ = ["BLOCKS", "Place", "block_text"]
