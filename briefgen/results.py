"""What the program hands back: findings, and what became of each output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Message
from briefgen.model import Desk


@dataclass(frozen=True)
class Output:
    """A file that a build wrote; size in bytes, time in seconds.

    ``language`` is the edition's code: ``ja``, or ``ja+en`` for two languages side by side.
    ``companions`` are the files that were written beside it, such as those for reference managers.
    """

    path: Path
    brief: str
    language: str
    format: str
    pages: int | None
    size: int
    seconds: float
    companions: tuple[Output, ...] = ()


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


def sort_by_brief(findings: Sequence[Diagnostic], desk: Desk) -> dict[str, tuple[Diagnostic, ...]]:
    """Sort findings by the brief that they concern; those of the desk come under ""."""
    owners = {
        document.source.file: name
        for name, brief in desk.briefs.items()
        for document in brief.documents()
    }
    sorted_: dict[str, list[Diagnostic]] = {"": [], **{brief: [] for brief in desk.briefs}}
    owners |= {file: name for name, brief in desk.briefs.items() for file in brief.faulty_files}
    for finding in findings:
        file = finding.span.file if finding.span else None
        owner = owners.get(file, "") if file else ""
        if file and not owner:
            inside = (name for name in desk.briefs if file.is_relative_to(desk.briefs[name].folder))
            owner = next(inside, "")
        sorted_[owner].append(finding)
    return {key: tuple(items) for key, items in sorted_.items()}
