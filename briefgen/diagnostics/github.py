"""Findings as workflow commands of GitHub Actions, which show them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefgen.diagnostics.diagnostic import Diagnostic, Severity
from briefgen.diagnostics.message import Translate
from briefgen.diagnostics.plain import plain_text, seen_from
from briefgen.diagnostics.sanitize import visible
from briefgen.diagnostics.source import Span

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))


def format_github(findings: Iterable[Diagnostic], base: Path, translate: Translate = str) -> str:
    """Return a line for each finding: ``::error file=…,line=…,title=…::message``.

    What the runner of Actions reads as part of a command is escaped as its toolkit does it. Columns
    are only given where a place is on one line, as the Checks API demands; the end column is the
    one after the last character.

    Args:
        findings: what was found.
        base: the root of the repository; paths are as seen from there.
        translate: from an English template to the reader's language.
    """
    return "".join(f"{_command(item, base, translate)}\n" for item in findings)


def _command(item: Diagnostic, base: Path, translate: Translate) -> str:
    values = {**_place(item.span, base), "title": item.code}
    properties = ",".join(
        f"{key}={_escape(str(value), _IN_PROPERTY)}" for key, value in values.items()
    )
    message = _escape(_with_related(item, base, translate), _IN_MESSAGE)
    return f"::{_COMMANDS[item.severity]} {properties}::{message}"


def _place(span: Span | None, base: Path) -> dict[str, object]:
    if span is None:
        return {}
    place: dict[str, object] = {
        "file": visible(seen_from(base, span.file).as_posix()),
        "line": span.start.line,
        "endLine": span.end.line,
    }
    if span.start.line == span.end.line:
        place |= {"col": span.start.column, "endColumn": span.end.column}
    return place


def _with_related(item: Diagnostic, base: Path, translate: Translate) -> str:
    """Return the message with the further places, which a command has no properties for."""
    lines = [plain_text(item, translate)]
    for related in item.related:
        file, start = seen_from(base, related.span.file).as_posix(), related.span.start
        place = f"{file}:{start.line}:{start.column}"
        lines.append(visible(f"{place}: {related.message.render(translate)}"))
    return "\n".join(lines)


def _escape(text: str, replacements: Iterable[tuple[str, str]]) -> str:
    for character, code in replacements:
        text = text.replace(character, code)
    return text
