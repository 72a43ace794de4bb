"""What earlier checks found, kept beside the brief: ``sources-checked.json``."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from briefgen.diagnostics import Message
from briefgen.errors import UsageError
from briefgen.web.outcome import Kind, Outcome

FILE_NAME = "sources-checked.json"
DAMAGED = "{file} cannot be read: {problem}"
DAMAGED_HINT = "correct it, or delete it: the sources are then checked anew"


@dataclass(frozen=True)
class KeptCopy:
    """A copy of a page on disk: its path as seen from the brief's folder, SHA-256, and day."""

    file: str
    sha256: str
    date: str


@dataclass(frozen=True)
class Finding:
    """What is known of a source's page.

    Attributes:
        url: the address that was asked.
        checked: the time of the last check (ISO 8601, UTC).
        outcome: how the page answered, a ``Kind``.
        status: the last status code.
        reason: why it is not live: an English template, and what fills it.
        reason_values: the values of the template's places.
        moved_to: the address that took its place for good.
        digest: SHA-256 of what could be read of it.
        changed_since: the day of the check before the last one, where the text differed from it.
        copy: a copy that was kept.
    """

    url: str
    checked: str
    outcome: str
    status: int | None = None
    reason: str | None = None
    reason_values: Mapping[str, Any] | None = None
    moved_to: str | None = None
    digest: str | None = None
    changed_since: str | None = None
    copy: KeptCopy | None = None

    @property
    def kind(self) -> Kind:
        """How the page answered."""
        return Kind(self.outcome)

    @property
    def message(self) -> Message:
        """Why the page is not live."""
        return Message(self.reason or "", self.reason_values or {})

    def age(self, now: datetime.datetime) -> datetime.timedelta:
        """Return how long ago the page was asked for."""
        return now - datetime.datetime.fromisoformat(self.checked)


def finding_of(
    url: str, outcome: Outcome, before: Finding | None, now: datetime.datetime
) -> Finding:
    """Put the outcome of a check beside what was known before.

    A page that did not answer keeps the digest it had, so that a change shows once it answers.
    """
    known = before if before is not None and before.url == url else None
    old = known.digest if known else None
    changed = None
    if known and old and outcome.digest and outcome.digest != old:
        changed = known.checked[:10]
    return Finding(
        url,
        now.isoformat(timespec="seconds"),
        outcome.kind.value,
        outcome.status,
        outcome.reason.template if outcome.reason else None,
        dict(outcome.reason.arguments) if outcome.reason and outcome.reason.arguments else None,
        outcome.moved_to,
        outcome.digest or old,
        changed,
        known.copy if known else None,
    )


def with_copy(finding: Finding, copy: KeptCopy) -> Finding:
    """Return a finding with the copy that was kept of the page."""
    return replace(finding, copy=copy)


def read_findings(file: Path) -> dict[str, Finding]:
    """Return what earlier checks found, by the source's id; nothing where there is no file.

    Raises:
        UsageError: the file is damaged.
    """
    if not file.exists():
        return {}
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return {id_: _finding(item) for id_, item in data["sources"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        values = {"file": file, "problem": str(error) or type(error).__name__}
        raise UsageError(Message(DAMAGED, values), Message(DAMAGED_HINT)) from error


def _finding(item: Mapping[str, Any]) -> Finding:
    known = {field.name for field in fields(Finding)}
    values = {key: value for key, value in item.items() if key in known}
    if values.get("copy"):
        values["copy"] = KeptCopy(**values["copy"])
    finding = Finding(**values)
    # What is no kind or date has to be noticed here, where the file can be named.
    _ = finding.kind, finding.age(datetime.datetime.now(datetime.UTC))
    return finding


def findings_text(findings: Mapping[str, Finding]) -> str:
    """Return the text of the file, in the order of ids, so that versions can be compared."""
    data = {"sources": {id_: as_data(findings[id_]) for id_ in sorted(findings)}}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as JSON values, without what is not known."""
    data = {field.name: getattr(finding, field.name) for field in fields(finding)}
    if finding.copy is not None:
        data["copy"] = {field.name: getattr(finding.copy, field.name) for field in fields(KeptCopy)}
    return {key: value for key, value in data.items() if value is not None}
