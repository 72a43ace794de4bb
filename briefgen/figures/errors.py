"""What can go wrong with a drawing."""

from __future__ import annotations

from briefgen.typeset.errors import TypesetError


class DrawingError(TypesetError):
    """A specification that cannot be drawn; the text says why, in Vega-Lite's own words."""


class TooHeavyError(DrawingError):
    """A specification whose drawing takes more time or memory than a figure may."""

    def __init__(self) -> None:
        super().__init__("drawing it takes too long or too much memory")
