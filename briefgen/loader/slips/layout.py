"""Slips in what gives YAML its structure: colons, spaces, hyphens, indentation."""

from __future__ import annotations

import re

from briefgen.loader.repair import Edit, Slip
from briefgen.loader.slips import rules
from briefgen.loader.slips.complaint import KEY_LINE, LEAD, Complaint

_WORD = r"(?P<key>[A-Za-z_][\w-]*)"
_FULL_WIDTH_COLON = re.compile(LEAD + _WORD + r"(?P<colon>：)(?P<blank>[ \t　]*)")
_NO_SPACE = re.compile(LEAD + _WORD + r"(?P<colon>:)(?![\s/]|$)")
_NO_SPACE_AFTER_HYPHEN = re.compile(rf"^[ \t]*(?P<hyphen>-){_WORD}[ \t]*[:：]")
_KEY_ALONE = re.compile(LEAD + _WORD + r"[ \t]*$")
_TABS = re.compile(r"^(?P<lead>[ \t　]*(?:-[ \t　]+)*)", re.MULTILINE)
_NO_NEIGHBOUR = (
    "mapping values are not allowed in this context",
    "did not find expected key",
    "did not find expected '-' indicator",
)
_TWO_SPACES = "  "


def full_width_colon(complaint: Complaint) -> Slip | None:
    """Find ``key：value``."""
    for line in complaint.lines_at_issue:
        match = _FULL_WIDTH_COLON.match(complaint.lines[line])
        if match and complaint.is_key(match["key"]):
            return colon_slip(complaint, complaint.start_of(line), match)
    return None


def colon_slip(complaint: Complaint, start: int, match: re.Match[str]) -> Slip:
    """Return the slip of a full-width colon.

    Args:
        complaint: the text.
        start: where the matched stretch of it starts.
        match: with groups ``key``, ``colon`` and ``blank``.
    """
    colon, end = start + match.start("colon"), start + match.end("blank")
    finding = rules.FULL_WIDTH_COLON.at(complaint.span(colon, colon + 1), key=match["key"])
    at_line_end = complaint.text[end : end + 1] in {"\n", ""}
    return Slip(finding, (Edit(colon, end, ":" if at_line_end else ": "),))


def indent_sign(complaint: Complaint) -> Slip | None:
    """Find a tab before a key; all of the file's are mended at once."""
    at_tab = complaint.text[complaint.offset : complaint.offset + 1] == "\t"
    for line in complaint.lines_at_issue:
        match = _TABS.match(complaint.lines[line])
        if match and "\t" in match["lead"]:
            start = complaint.start_of(line) + match["lead"].index("\t")
            return indent_slip(complaint, start)
    return indent_slip(complaint, complaint.offset) if at_tab else None


def indent_slip(complaint: Complaint, start: int) -> Slip:
    """Return the slip of a tab or full-width space at an offset, mended in the whole file."""
    sign = rules.A_TAB if complaint.text[start] == "\t" else rules.A_FULL_WIDTH_SPACE
    edits = {
        Edit(place, place + 1, _TWO_SPACES)
        for match in _TABS.finditer(complaint.text)
        for place in range(match.start(), match.end())
        if complaint.text[place] == complaint.text[start]
    }
    edits.add(Edit(start, start + 1, _TWO_SPACES))
    finding = rules.INDENT_SIGN.at(complaint.span(start, start + 1), sign=sign)
    return Slip(finding, tuple(edits))


def missing_space(complaint: Complaint) -> Slip | None:
    """Find ``key:value`` and ``-key: value``."""
    for line in complaint.lines_at_issue:
        for pattern, group in ((_NO_SPACE, "colon"), (_NO_SPACE_AFTER_HYPHEN, "hyphen")):
            match = pattern.match(complaint.lines[line])
            if match and complaint.is_key(match["key"]):
                return space_slip(complaint, complaint.start_of(line), match, group)
    return None


def space_slip(complaint: Complaint, start: int, match: re.Match[str], group: str) -> Slip:
    """Return the slip of a colon or hyphen without a space after it.

    Args:
        complaint: the text.
        start: where the matched stretch of it starts.
        match: with a group ``key``.
        group: the group that lacks the space, ``colon`` or ``hyphen``.
    """
    mark_start, end = start + match.start(group), start + match.end(group)
    mark = f"{match['key']}:" if group == "colon" else "-"
    finding = rules.NO_SPACE.at(complaint.span(mark_start, end), mark=mark)
    return Slip(finding, (Edit(end, end, " "),))


def missing_colon(complaint: Complaint) -> Slip | None:
    """Find a key that stands on its line without a colon."""
    for line in complaint.lines_at_issue:
        match = _KEY_ALONE.match(complaint.lines[line])
        if match and complaint.is_key(match["key"]):
            start = complaint.start_of(line) + match.start("key")
            end = start + len(match["key"])
            finding = rules.MISSING_COLON.at(complaint.span(start, end), key=match["key"])
            return Slip(finding, (Edit(end, end, ":"),))
    return None


def indentation(complaint: Complaint) -> Slip | None:
    """Find a key that starts in another column than the keys beside it."""
    if complaint.problem not in _NO_NEIGHBOUR:
        return None
    match = KEY_LINE.match(complaint.lines[complaint.line])
    if match is None or not complaint.is_key(match["key"]):
        return None
    neighbour = _neighbour(complaint)
    if neighbour is None or neighbour.start("key") == match.start("key"):
        return None
    column = neighbour.start("key")
    start = complaint.start_of(complaint.line)
    if not start + match.start("key") <= complaint.offset <= start + match.end():
        return None
    finding = rules.INDENTATION.at(
        complaint.span(start + match.start("key"), start + match.end("key")),
        key=match["key"],
        neighbour=neighbour["key"],
        column=column + 1,
    )
    if "-" in match["lead"]:
        return Slip(finding)
    return Slip(finding, (Edit(start, start + len(match["lead"]), " " * column),))


def _neighbour(complaint: Complaint) -> re.Match[str] | None:
    """Return the line of the nearest key above; where a text ran on, that of its key."""
    last = complaint.last
    ran_on = last is not None and not last.style and last.end >= complaint.offset
    first = complaint.line_of(last.start) if last is not None and ran_on else complaint.line - 1
    for line in range(first, -1, -1):
        match = KEY_LINE.match(complaint.lines[line])
        if match is not None:
            return match
    return None
