"""Findings for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from briefgen.diagnostics.diagnostic import Diagnostic
from briefgen.diagnostics.fix import Fix
from briefgen.diagnostics.message import Translate
from briefgen.diagnostics.source import Span


def format_json(diagnostics: Iterable[Diagnostic], translate: Translate = str) -> str:
    """Return the findings as a JSON array, one object each.

    Lines and columns count from 1, in characters; the end column is the one after the last
    character. The edits of a fix belong together and do not overlap; a fix is certain if nothing
    else can have been meant. Control characters of the content are escaped (RFC 8259, section 7).
    """
    rows = [_as_object(item, translate) for item in diagnostics]
    return json.dumps(rows, ensure_ascii=False, indent=2).translate(ESCAPES) + "\n"


ESCAPES = {
    code: f"\\u{code:04x}"
    for code in (
        *(0x7F, *range(0x80, 0xA0), 0x061C, 0x200E, 0x200F),
        *(*range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF),
    )
}
"""Control characters, as JSON may write them."""


def _as_object(item: Diagnostic, translate: Translate) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": item.code,
        "severity": item.severity.value,
        "message": item.message.render(translate),
        "hint": item.hint.render(translate) if item.hint else None,
        **_place(item.span),
    }
    if item.related:
        row["related"] = [
            {"message": related.message.render(translate), **_place(related.span)}
            for related in item.related
        ]
    if item.fixes:
        row["fixes"] = [_as_fix(fix, translate) for fix in item.fixes]
    return row


def _as_fix(fix: Fix, translate: Translate) -> dict[str, Any]:
    return {
        "title": fix.title.render(translate),
        "certain": fix.certain,
        "edits": [{**_place(edit.span), "text": edit.new_text} for edit in fix.edits],
    }


def _place(span: Span | None) -> dict[str, Any]:
    if span is None:
        return {"file": None}
    return {
        "file": str(span.file),
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
