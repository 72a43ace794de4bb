"""A box beside the argument."""

from __future__ import annotations

from typing import Literal

from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Text, Translated


class Callout(Translated, BlockBase):
    """A short text set apart: a definition, a caveat, a method."""

    type: Literal["callout"]
    title: Text | None = None
    """Head of the box."""
