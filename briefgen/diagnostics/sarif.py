"""Findings as SARIF 2.1.0 (OASIS Standard), for code hosts and editors."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from briefgen.diagnostics.diagnostic import Diagnostic, Related, Severity
from briefgen.diagnostics.fix import Fix, TextEdit
from briefgen.diagnostics.json import ESCAPES
from briefgen.diagnostics.message import Translate
from briefgen.diagnostics.plain import plain_text, seen_from
from briefgen.diagnostics.rule import Rule
from briefgen.diagnostics.sanitize import visible
from briefgen.diagnostics.source import Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
"""What stands for the root of the repository, which whoever reads the file knows."""

_LINK = re.compile(r"\[(?=[^\]]*\]\()")


@dataclass(frozen=True)
class RuleHelp:
    """What those who show findings may tell of their rule.

    Attributes:
        rule: the rule.
        summary: its message, with its places in braces, in the reader's language.
        markdown: its page; empty where it has none.
        text: the same without marks.
        uri: where the page is on the web, if that is known.
    """

    rule: Rule
    summary: str
    markdown: str = ""
    text: str = ""
    uri: str | None = None


@dataclass(frozen=True)
class SarifPrinter:
    """Turns findings into SARIF.

    Attributes:
        version: version of the program.
        helps: the rules, by code.
        base: the root of the repository, an absolute path; places are as seen from there.
        language: code of the language that ``translate`` gives.
        translate: from an English template to the reader's language.
    """

    version: str
    helps: Mapping[str, RuleHelp]
    base: Path
    language: str = "en"
    translate: Translate = str

    def format(self, findings: Iterable[Diagnostic], *, complete: bool = True) -> str:
        """Return a log with one run.

        Args:
            findings: what was found.
            complete: whether everything that was to be looked at could be.
        """
        findings = list(findings)
        codes = sorted({item.code for item in findings} & self.helps.keys())
        numbers = {code: number for number, code in enumerate(codes)}
        run = {
            "tool": {
                "driver": {
                    "name": "briefgen",
                    "version": self.version,
                    "language": self.language,
                    "rules": [_rule(self.helps[code]) for code in codes],
                }
            },
            "invocations": [self._invocation(findings, numbers, complete=complete)],
            "columnKind": "unicodeCodePoints",
            "results": [self._result(item, numbers) for item in findings if item.span],
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(log, ensure_ascii=False, indent=2).translate(ESCAPES) + "\n"

    def _invocation(
        self, findings: Iterable[Diagnostic], numbers: Mapping[str, int], *, complete: bool
    ) -> dict[str, Any]:
        """Return how the run went, with what was found in no file, such as a check that failed."""
        placeless = [item for item in findings if item.span is None]
        notices = [
            {
                "level": item.severity.value,
                "message": {"text": _unlinked(plain_text(item, self.translate))},
                "associatedRule": {"id": item.code, "index": numbers.get(item.code, -1)},
            }
            for item in placeless
        ]
        failed = any(item.severity is Severity.ERROR for item in placeless)
        return {
            "executionSuccessful": complete and not failed,
            **({"toolExecutionNotifications": notices} if notices else {}),
        }

    def _result(self, item: Diagnostic, numbers: Mapping[str, int]) -> dict[str, Any]:
        result: dict[str, Any] = {
            "ruleId": item.code,
            "level": item.severity.value,
            "message": {"text": _unlinked(plain_text(item, self.translate))},
        }
        if item.code in numbers:
            result["ruleIndex"] = numbers[item.code]
        if item.span is not None:
            result["locations"] = [self._location(item.span)]
        if item.fixes:
            result["fixes"] = [self._fix(fix) for fix in item.fixes]
        if item.related:
            result["relatedLocations"] = [
                self._related(number, related) for number, related in enumerate(item.related)
            ]
        return result

    def _fix(self, fix: Fix) -> dict[str, Any]:
        files = dict.fromkeys(edit.span.file for edit in fix.edits)
        return {
            "description": {"text": _unlinked(visible(fix.title.render(self.translate)))},
            "artifactChanges": [
                {
                    "artifactLocation": self._artifact(file),
                    "replacements": [_replacement(it) for it in fix.edits if it.span.file == file],
                }
                for file in files
            ],
        }

    def _related(self, number: int, related: Related) -> dict[str, Any]:
        text = _unlinked(visible(related.message.render(self.translate)))
        return {"id": number, **self._location(related.span), "message": {"text": text}}

    def _location(self, span: Span) -> dict[str, Any]:
        """Return a place; lines and columns count from 1, the end is after the last character."""
        artifact = self._artifact(span.file)
        return {"physicalLocation": {"artifactLocation": artifact, "region": _region(span)}}

    def _artifact(self, path: Path) -> dict[str, Any]:
        file = seen_from(self.base, path)
        if file.is_absolute():
            return {"uri": file.as_uri()}
        return {"uri": quote(os.fsencode(file.as_posix())), "uriBaseId": ROOT}


def _region(span: Span) -> dict[str, Any]:
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


def _replacement(edit: TextEdit) -> dict[str, Any]:
    inserted = {"insertedContent": {"text": edit.new_text}} if edit.new_text else {}
    return {"deletedRegion": _region(edit.span), **inserted}


def _rule(help_: RuleHelp) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": help_.rule.code,
        "shortDescription": {"text": help_.summary},
        "defaultConfiguration": {"level": help_.rule.severity.value},
    }
    if help_.text:
        row["fullDescription"] = {"text": help_.text.partition("\n\n")[0]}
        row["help"] = {"text": help_.text, "markdown": help_.markdown}
    if help_.uri is not None:
        row["helpUri"] = help_.uri
    return row


def _unlinked(text: str) -> str:
    """Return a text in which nothing is taken for a link (SARIF 2.1.0, section 3.11.6)."""
    return _LINK.sub(r"\\[", text)
