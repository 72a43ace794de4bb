"""What the program hands back: findings, and what became of each output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Message
from briefgen.model import Desk


@dataclass(frozen=True)
class Output:
    """A file that a build wrote; size in bytes, time in seconds.

    ``language`` is the edition's code: ``ja``, or ``ja+en`` for two languages side by side.
    """

    path: Path
    brief: str
    language: str
    format: str
    pages: int | None
    size: int
    seconds: float


@dataclass(frozen=True)
class Failure:
    """An output that could not be made, and every reason."""

    path: Path
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """A desk with everything that is wrong in it."""

    desk: Desk
    diagnostics: tuple[Diagnostic, ...]
    by_brief: Mapping[str, tuple[Diagnostic, ...]]
    texts: Mapping[Path, str]
    failures: tuple[Failure, ...] = ()
    """Pages that could not be looked at."""


@dataclass(frozen=True)
class BuildReport:
    """What a build wrote, what it could not make, and what it found."""

    outputs: tuple[Output, ...] = ()
    failures: tuple[Failure, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str | Message, ...] = ()
    texts: Mapping[Path, str] = field(default_factory=dict)
