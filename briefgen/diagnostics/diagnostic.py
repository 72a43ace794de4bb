"""One finding about a brief."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefgen.diagnostics.fix import Fix
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.source import Span


class Severity(StrEnum):
    """How much a finding weighs.

    An error stops the build, a warning does so with ``--strict``, a note never does.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Related:
    """A second place that a finding speaks of, such as the first of two equal keys."""

    span: Span
    message: Message


@dataclass(frozen=True)
class Diagnostic:
    """A finding with its stable code, its place, what is wrong and what to do next."""

    code: str
    severity: Severity
    message: Message
    span: Span | None = None
    hint: Message | None = None
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    """Ways to mend it, the likeliest first."""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by file, line and column, then by code, so that output never depends on timing."""
        if self.span is None:
            return ("", 0, 0, self.code, self.message.render())
        start = self.span.start
        return (str(self.span.file), start.line, start.column, self.code, self.message.render())


def sort_diagnostics(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings without repeats, in the order of files, lines and columns."""
    unique = {(d.code, d.span, d.message.render()): d for d in diagnostics}
    return sorted(unique.values(), key=lambda diagnostic: diagnostic.sort_key)


def has_errors(diagnostics: list[Diagnostic], *, strict: bool = False) -> bool:
    """Say whether the findings forbid a build; with ``strict`` a warning does so too."""
    forbidding = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(d.severity in forbidding for d in diagnostics)


def unsaid(findings: list[Diagnostic], said: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that say something new beside the errors said of the same places."""
    errors: dict[Path, list[Span]] = {}
    for item in said:
        if item.severity is Severity.ERROR and item.span is not None:
            errors.setdefault(item.span.file, []).append(item.span)
    return [
        item
        for item in findings
        if item.span is None
        or not any(item.span.meets(place) for place in errors.get(item.span.file, ()))
    ]
