"""Readers' reactions; shown only in editions that ask for them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefgen.model.blocks.base import BlockBase
from briefgen.model.blocks.list import ListItem
from briefgen.model.text import Text


class Voices(BlockBase):
    """What readers said. It is colour, not evidence."""

    type: Literal["voices"]
    title: Text | None = None
    """A line above the reactions."""
    items: tuple[ListItem, ...] = Field(min_length=1)
    """The reactions."""
