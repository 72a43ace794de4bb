"""Errors of use: what was asked for is not there. The command line ends with 2 for them."""

from __future__ import annotations

from briefgen.diagnostics import Diagnostic, Message


class UsageError(Exception):
    """A command was given something that it cannot use.

    Attributes:
        text: what is wrong.
        hint: what to do.
    """

    def __init__(self, text: Message, hint: Message | None = None) -> None:
        super().__init__(text.render())
        self.text = text
        self.hint = hint


class SurroundingsError(UsageError):
    """The machine lacks something that a command needs; the command line ends with 3 for it."""


class ContentError(Exception):
    """A desk has errors that forbid what was asked.

    Attributes:
        diagnostics: every finding.
    """

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(item.message.render() for item in diagnostics))
        self.diagnostics = diagnostics
