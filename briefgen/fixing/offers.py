"""Which fixes go together, and what a file is once they are applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Fix, TextEdit
from briefgen.editing import TextFile

Files = Mapping[Path, bytes]
"""What files hold, by path."""


@dataclass(frozen=True)
class Chosen:
    """A finding and the fix that was chosen for it."""

    finding: Diagnostic
    fix: Fix


def overlap(fix: Fix, others: Iterable[Fix]) -> bool:
    """Say whether a fix touches what one of others changes."""
    taken = [edit for other in others for edit in other.edits]
    return any(_touch(edit, other) for edit in fix.edits for other in taken)


def _touch(edit: TextEdit, other: TextEdit) -> bool:
    return (
        edit.span.file == other.span.file
        and edit.span.start <= other.span.end
        and other.span.start <= edit.span.end
    )


def applied(chosen: Sequence[Chosen], read: Callable[[Path], bytes]) -> dict[Path, bytes]:
    """Return the files that fixes change, as they are after them; the fixes do not overlap.

    Args:
        chosen: the fixes.
        read: gives what a file holds.
    """
    edits: dict[Path, list[TextEdit]] = {}
    for item in chosen:
        for edit in item.fix.edits:
            edits.setdefault(edit.span.file, []).append(edit)
    return {file: TextFile.read(read(file)).edited(changes) for file, changes in edits.items()}


def offered(
    findings: Iterable[Diagnostic], texts: Mapping[Path, str], passed: Iterable[object]
) -> Iterator[Diagnostic]:
    """Yield the findings that have a fix and were not passed over before."""
    before = set(passed)
    for finding in findings:
        if finding.fixes and identity(finding, texts) not in before:
            yield finding


def identity(finding: Diagnostic, texts: Mapping[Path, str]) -> tuple[str, ...]:
    """Return what a finding is known by, wherever its line has moved to."""
    if finding.span is None:
        return (finding.code, finding.message.render())
    lines = texts.get(finding.span.file, "").split("\n")
    line = lines[finding.span.start.line - 1 : finding.span.start.line]
    return (finding.code, finding.message.render(), str(finding.span.file), *line)
