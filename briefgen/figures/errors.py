"""What can go wrong with a drawing."""

from __future__ import annotations

from briefgen.typeset.errors import TypesetError


class DrawingError(TypesetError):
    """A specification that cannot be drawn; the text says why, in Vega-Lite's own words."""


class TooHeavyError(DrawingError):
    """A specification whose drawing takes more time or memory than a figure may."""

    def __init__(self) -> None:
        super().__init__("drawing it takes too long or too much memory")


class NotStartedError(TypesetError):
    """The program that draws does not start on this machine.

    Args:
        said: what it said, the reason in its last line.
    """

    def __init__(self, said: str) -> None:
        lines = said.split("\n")
        reason = next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")
        super().__init__(f"the program that draws figures does not start: {reason}")
