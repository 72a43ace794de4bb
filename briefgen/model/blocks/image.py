"""A picture."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import Text


class Image(BlockBase):
    """A picture from the brief's own folder."""

    type: Literal["image"]
    src: Annotated[str, StringConstraints(min_length=1)]
    """Path of the file, seen from the brief's folder."""
    alt: Text
    """What a reader who does not see the picture must know."""
    caption: Text | None = None
    """The line under the picture."""
    credit: Text | None = None
    """Who made it and who allows its use."""
