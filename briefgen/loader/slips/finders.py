"""Finding the slip behind a parser's complaint.

The parser stops where it can go no further, often a line or more after the slip. Each finder
looks for one kind of slip; the order is from the surest sign to the vaguest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from briefgen.diagnostics import Message
from briefgen.loader.repair import Edit, Slip, masked
from briefgen.loader.slips import rules
from briefgen.loader.slips.complaint import LEAD, Complaint
from briefgen.loader.slips.glued import FOREIGN_MARKS, foreign_slip
from briefgen.loader.slips.layout import (
    full_width_colon,
    indent_sign,
    indentation,
    missing_colon,
    missing_space,
)

_FOREIGN_START = re.compile(rf"^[ \t]*(?P<mark>[{''.join(FOREIGN_MARKS)}])")
_VALUE = re.compile(LEAD + r"(?:(?P<key>[\w.-]+):[ \t]+)?(?P<value>\S.*)$")
_SPECIAL = re.compile(r"\*\*|[*@\[{%&!`,\]}]|[>|](?=[ \t]+[^\s#]|[^\s\d+#-])|[?-](?=\s)")
_TEXT_IN_BRACKETS = re.compile(r"\[@|\[[^\]]*\]\(|\{[^{}:]*[|｜]")
_CLOSED_FLOW = re.compile(r"(?:\[.*\]|\{.*\})[ \t]*,?[ \t]*(?:#.*)?$")
_CLOSING = {"[": "]", "{": "}"}
_START_LENGTH = 6


def find_slip(complaint: Complaint) -> Slip:
    """Return the slip that most likely led to a parser's complaint."""
    for finder in _FINDERS:
        slip = finder(complaint)
        if slip is not None:
            return slip
    return _unexplained(complaint)


def _unexplained(complaint: Complaint) -> Slip:
    problem: Message | str = rules.PROBLEMS.get(complaint.problem, complaint.problem)
    span = complaint.span(complaint.offset, complaint.offset + 1)
    return Slip(rules.SYNTAX.at(span, problem=problem))


def _escape(complaint: Complaint) -> Slip | None:
    if complaint.context != "while parsing a quoted scalar":
        return None
    start = complaint.text.rfind("\\", 0, complaint.offset + 1)
    sign = complaint.text[start + 1 : start + 2]
    span = complaint.span(start, start + 2)
    return Slip(rules.UNKNOWN_ESCAPE.at(span, sign=sign), (Edit(start, start + 1, masked("\\")),))


def _unclosed_quote(complaint: Complaint) -> Slip | None:
    if complaint.context != "while scanning a quoted scalar":
        return None
    return _never_closed(complaint, complaint.context_offset)


def _never_closed(complaint: Complaint, start: int) -> Slip:
    span = complaint.span(start, start + 1)
    mark = complaint.text[start]
    return Slip(rules.UNCLOSED_QUOTE.at(span), (Edit(start, start + 1, masked(mark)),))


def _quote_ends_early(complaint: Complaint) -> Slip | None:
    last = complaint.last
    if last is None or last.style not in {"'", '"'}:
        return None
    between = complaint.text[last.end : complaint.offset]
    if "\n" in between or complaint.offset < last.end or not complaint.problem.startswith("did"):
        return None
    lines = complaint.lines[complaint.line_of(last.start) + 1 : complaint.line + 1]
    if any(_looks_like_key(complaint, line) for line in lines):
        return _never_closed(complaint, last.start)
    line_end = complaint.start_of(complaint.line) + len(complaint.lines[complaint.line].rstrip())
    rest = complaint.text[complaint.offset : line_end]
    if rest[:1] in {"]", "}", ",", ""}:
        return None
    span = complaint.span(complaint.offset, line_end)
    edit = Edit(last.start, last.start + 1, masked(last.style))
    return Slip(rules.QUOTE_ENDS_EARLY.at(span), (edit,))


def _looks_like_key(complaint: Complaint, line: str) -> bool:
    match = _VALUE.match(line)
    return match is not None and match["key"] is not None and complaint.is_key(match["key"])


def _foreign_mark(complaint: Complaint) -> Slip | None:
    for line in complaint.lines_at_issue:
        match = _FOREIGN_START.match(complaint.lines[line])
        if match:
            start = complaint.start_of(line) + match.start("mark")
            return foreign_slip(complaint, start, match["mark"])
    return None


def _wants_quotes(complaint: Complaint) -> Slip | None:
    for line in complaint.lines_at_issue:
        match = _VALUE.match(complaint.lines[line])
        special = _SPECIAL.match(match["value"]) if match else None
        if match and special and _is_text(complaint, match["key"], match["value"]):
            start = complaint.start_of(line) + match.start("value")
            return text_wants_quotes(complaint, start, special[0])
    return None


def text_wants_quotes(complaint: Complaint, start: int, mark: str) -> Slip:
    """Return the slip of a text that starts with a sign of YAML at an offset."""
    end = start + len(mark)
    line_end = complaint.text.find("\n", start)
    shown = complaint.text[start : line_end if line_end >= 0 else None]
    finding = rules.WANTS_QUOTES.at(
        complaint.span(start, end),
        mark=mark,
        start=shown[: len(mark) + _START_LENGTH],
    )
    return Slip(finding, (Edit(start, end, masked(mark)),))


def _is_text(complaint: Complaint, key: str | None, value: str) -> bool:
    """Say whether a value that starts with a sign of YAML is meant to be read, not parsed."""
    if value[0] not in _CLOSING:
        return True
    if _TEXT_IN_BRACKETS.match(value):
        return True
    return key in complaint.languages and not _CLOSED_FLOW.match(value)


def _bracket(complaint: Complaint) -> Slip | None:
    if not complaint.context.startswith("while parsing a flow"):
        return None
    start = complaint.open_bracket
    if start is None:
        return None
    line = complaint.line_of(start)
    at_colon = complaint.text[complaint.offset : complaint.offset + 1] == ":"
    if at_colon and line == complaint.line:
        return None
    closing = _CLOSING[complaint.text[start]]
    finding = rules.UNCLOSED_BRACKET.at(complaint.span(start, start + 1), closing=closing)
    last_line = max(line, complaint.line - 1)
    while last_line > line and not complaint.lines[last_line].strip():
        last_line -= 1
    hidden = complaint.text.find(" #", start, complaint.start_of(last_line + 1)) + 1
    if hidden and closing in complaint.text[hidden : complaint.text.find("\n", hidden)]:
        finding = replace(finding, hint=rules.HIDDEN_BRACKET)
        return Slip(finding, (Edit(hidden, hidden + 1, masked("#")),))
    end = complaint.start_of(last_line) + len(complaint.lines[last_line].split(" #")[0].rstrip())
    return Slip(finding, (Edit(end, end, closing),))


def _colon_in_text(complaint: Complaint) -> Slip | None:
    start = complaint.offset
    if complaint.text[start : start + 1] != ":":
        return None
    span = complaint.span(start, start + 1)
    return Slip(rules.COLON_IN_TEXT.at(span), (Edit(start, start + 1, masked(":")),))


def _stray_mark(complaint: Complaint) -> Slip | None:
    start = complaint.offset
    mark = complaint.text[start : start + 1]
    if mark not in {"]", "}", ","}:
        return None
    span = complaint.span(start, start + 1)
    return Slip(rules.STRAY_MARK.at(span, mark=mark), (Edit(start, start + 1, " "),))


_FINDERS: tuple[Callable[[Complaint], Slip | None], ...] = (
    _escape,
    _unclosed_quote,
    full_width_colon,
    _foreign_mark,
    indent_sign,
    missing_space,
    _wants_quotes,
    _quote_ends_early,
    _stray_mark,
    _bracket,
    indentation,
    missing_colon,
    _colon_in_text,
)
