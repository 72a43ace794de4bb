"""What a reference manager's file holds, as CSL records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.diagnostics import Diagnostic, Position, Rule, Span

BROKEN_ENTRY = Rule(
    "IMPORT001",
    "this entry cannot be read: {problem}",
    "correct it, or export it again from the reference manager; the others were read",
)

Record = dict[str, Any]
"""A CSL record as JSON values; translations stand under ``custom``."""

NAME_PARTS = frozenset(
    {
        "family",
        "given",
        "literal",
        "suffix",
        "dropping-particle",
        "non-dropping-particle",
        "comma-suffix",
        "static-ordering",
        "parse-names",
    }
)
"""The parts of a CSL name (CSL 1.0.2, name variables; CSL-JSON schema)."""


@dataclass(frozen=True)
class Entry:
    """One entry of a file.

    Attributes:
        record: the CSL record; ``id`` is there where the file gives one that people write.
        label: what the file calls it, for messages.
        span: where it stands in the file.
        lost: names of the file's fields that have no place in a CSL record.
    """

    record: Record
    label: str
    span: Span
    lost: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bibliography:
    """The entries of a file in their order, and what is wrong with it."""

    entries: tuple[Entry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[Path, str] = field(default_factory=dict)


class Lines:
    """The text of a file, for places in it."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self.text = text
        self._lines = text.split("\n")

    def span(self, number: int) -> Span:
        """Return the whole of a line, counted from 1, without the space around it."""
        number = min(max(number, 1), len(self._lines))
        line = self._lines[number - 1]
        start = len(line) - len(line.lstrip())
        end = max(len(line.rstrip()), start + 1)
        return Span(self.file, Position(number, start + 1), Position(number, end + 1))

    def number_at(self, offset: int) -> int:
        """Return the number of the line that holds a character, counted from 1."""
        return self.text.count("\n", 0, offset) + 1


def first_of(values: Iterable[str | None]) -> str | None:
    """Return the first text that is not empty."""
    return next((value for value in values if value and value.strip()), None)
