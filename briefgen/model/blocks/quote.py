"""Somebody's words, set off."""

from __future__ import annotations

from typing import Literal

from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Text, Translated


class Quote(Translated, BlockBase):
    """A quotation and who said it."""

    type: Literal["quote"]
    attribution: Text | None = None
    """Who said it, where and when."""
