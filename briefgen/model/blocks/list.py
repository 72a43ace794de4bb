"""A list, ordered or not."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from briefgen.model.base import Id
from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Text, Translated


class ListItem(Translated):
    """One item."""

    cite: tuple[str, ...] = ()
    """Ids of sources."""
    facts: tuple[Id, ...] = ()
    """Ids of facts of the dossier."""


class List(BlockBase):
    """Items, numbered where their order matters."""

    type: Literal["list"]
    title: Text | None = None
    """A line above the list."""
    ordered: bool = False
    """Whether the items are numbered."""
    items: tuple[ListItem, ...] = Field(min_length=1)
    """The items."""
