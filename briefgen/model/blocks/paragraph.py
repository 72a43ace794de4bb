"""A paragraph: the block that needs no type."""

from __future__ import annotations

from typing import Literal

from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Translated


class Paragraph(Translated, BlockBase):
    """Running text."""

    type: Literal["paragraph"] = "paragraph"
