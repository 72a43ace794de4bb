"""Whether a desk is better off after some fixes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.diagnostics.groups import group_of
from briefgen.results import Checked

_OF_FILES = frozenset({"FILE", "YAML"})
"""What keeps a file from being read."""

_OF_VALUES = frozenset({"MODEL", "LANG"})
"""What does not fit where it stands."""


def is_better(before: Checked, after: Checked, mended: Iterable[Diagnostic]) -> bool:
    """Say whether what was to be mended is gone, and nothing else came of it.

    A file with faults hides others: what only comes to light once it is whole is not held against
    a fix, but a file that cannot be read any more is.

    Args:
        before: the desk before the fixes.
        after: the desk after them.
        mended: the findings that they were for.
    """
    wanted = Counter(map(_name, mended))
    had, has = Counter(map(_name, before.diagnostics)), Counter(map(_name, after.diagnostics))
    if any(has[name] > had[name] - count for name, count in wanted.items()):
        return False
    return all(
        _is_no_worse(findings, after.by_brief.get(owner, ()), whole=_was_whole(before, owner))
        for owner, findings in before.by_brief.items()
    )


def _name(finding: Diagnostic) -> tuple[str, str, str]:
    file = str(finding.span.file) if finding.span else ""
    return finding.code, file, finding.message.render()


def _was_whole(checked: Checked, owner: str) -> bool:
    """Say whether the files of a brief, or for "" those of the desk, had no faults."""
    if _errors(checked.by_brief.get("", ())):
        return False
    return not owner or checked.desk.briefs[owner].complete


def _is_no_worse(before: Sequence[Diagnostic], after: Sequence[Diagnostic], *, whole: bool) -> bool:
    """Say whether a brief, or the desk's own files, have no error that a fix made."""
    if whole:
        return not Counter(map(_name, _errors(after))) - Counter(map(_name, _errors(before)))
    unread = [_count(findings, _OF_FILES) for findings in (before, after)]
    misfit = [_count(findings, _OF_VALUES) for findings in (before, after)]
    return unread[1] < unread[0] or (unread[1] == unread[0] and misfit[1] <= misfit[0])


def _errors(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [item for item in findings if item.severity is Severity.ERROR]


def _count(findings: Sequence[Diagnostic], groups: frozenset[str]) -> int:
    return sum(group_of(item.code) in groups for item in _errors(findings))
