"""What can go wrong between us and pandoc."""

from __future__ import annotations

from briefgen.diagnostics import Message


class CiteprocError(Exception):
    """References could not be written in a style.

    Attributes:
        message: why, for the author.
        hint: what to do, where it is known.
    """

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.render())
        self.message = message
        self.hint = hint
        self.problems = (message.render(),)
