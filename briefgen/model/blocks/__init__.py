"""The blocks of a section's body: one file a type, one line here."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from briefgen.model.blocks.callout import Callout
from briefgen.model.blocks.chart import Chart, ChartKind, Datum, Series
from briefgen.model.blocks.image import Image
from briefgen.model.blocks.judgement import Judgement, Likelihood
from briefgen.model.blocks.list import List, ListItem
from briefgen.model.blocks.paragraph import Paragraph
from briefgen.model.blocks.quote import Quote
from briefgen.model.blocks.table import Table
from briefgen.model.blocks.timeline import Event, Timeline
from briefgen.model.blocks.vega_lite import VegaLite
from briefgen.model.blocks.voices import Voices


def block_type(value: Any) -> Any:
    """Return the type that a block names; a block without one is a paragraph."""
    if isinstance(value, dict):
        return value.get("type", "paragraph")
    return getattr(value, "type", "paragraph")


Block = Annotated[
    Annotated[Paragraph, Tag("paragraph")]
    | Annotated[List, Tag("list")]
    | Annotated[Quote, Tag("quote")]
    | Annotated[Table, Tag("table")]
    | Annotated[Timeline, Tag("timeline")]
    | Annotated[Chart, Tag("chart")]
    | Annotated[VegaLite, Tag("vega-lite")]
    | Annotated[Image, Tag("image")]
    | Annotated[Callout, Tag("callout")]
    | Annotated[Judgement, Tag("judgement")]
    | Annotated[Voices, Tag("voices")],
    Discriminator(block_type),
]

__all__ = [
    "Block",
    "Callout",
    "Chart",
    "ChartKind",
    "Datum",
    "Event",
    "Image",
    "Judgement",
    "Likelihood",
    "List",
    "ListItem",
    "Paragraph",
    "Quote",
    "Series",
    "Table",
    "Timeline",
    "VegaLite",
    "Voices",
    "block_type",
]
