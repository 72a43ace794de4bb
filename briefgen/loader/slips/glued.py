"""Keys that YAML reads as part of a text, because what should part them is not what YAML knows."""

from __future__ import annotations

import re

from briefgen.loader.repair import Edit, Slip
from briefgen.loader.slips import rules
from briefgen.loader.slips.complaint import Complaint
from briefgen.loader.slips.layout import colon_slip, indent_slip, space_slip

FOREIGN_MARKS = {"＃": "# ", "－": "- ", "−": "- ", "・": "- ", "•": "- "}
"""Signs of a Japanese keyboard or a word processor, and what they stand for in YAML."""

_BEFORE_ENTRY = re.compile(r"[ \t]*(?:-[ \t]+)*$")
_WIDE_INDENT = re.compile(r"[ 　]*　[ 　]*(?P<key>[A-Za-z_][\w-]*)")
_FOREIGN_HYPHEN = re.compile(r"(?P<mark>[－−・•])[ 　]*(?P<key>[A-Za-z_][\w-]*)")
_HYPHEN = re.compile(r"(?P<hyphen>-)(?P<key>[A-Za-z_][\w-]*)")
_COLON = re.compile(r"(?P<key>[A-Za-z_][\w-]*)(?P<colon>[:：])(?P<blank>[ \t　]*)(?!//)(?=\S)")


def full_width_colon_in(text: str) -> str | None:
    """Return the key that a full-width colon hides in, as in ``ja：…``."""
    match = _COLON.match(text)
    return match["key"] if match and match["colon"] == "：" else None


def glued_key(complaint: Complaint, end: int, *, is_key: bool) -> Slip | None:
    """Return the slip that hides a key in a text without quotation marks, if one does.

    Args:
        complaint: its offset is where the text starts.
        end: where the text ends.
        is_key: whether YAML takes the text for a key.
    """
    start = complaint.offset
    if not is_key and not _starts_entry(complaint.text, start):
        return None
    text = complaint.text[start:end].split("\n", 1)[0]
    if (match := _WIDE_INDENT.match(text)) and complaint.is_key(match["key"]):
        return indent_slip(complaint, start + match[0].index("　"))
    if (match := _FOREIGN_HYPHEN.match(text)) and complaint.is_key(match["key"]):
        return foreign_slip(complaint, start, match["mark"])
    if is_key and (match := _HYPHEN.match(text)) and complaint.is_key(match["key"]):
        return space_slip(complaint, start, match, "hyphen")
    if (match := _COLON.match(text)) and complaint.is_key(match["key"]):
        if match["colon"] == "：":
            return colon_slip(complaint, start, match)
        return space_slip(complaint, start, match, "colon")
    return None


def foreign_slip(complaint: Complaint, start: int, mark: str) -> Slip:
    """Return the slip of a sign at an offset that stands for one of YAML's."""
    half = FOREIGN_MARKS[mark]
    end = start + 1
    while complaint.text[end : end + 1] in _SPACES:
        end += 1
    finding = rules.FOREIGN_MARK.at(complaint.span(start, start + 1), mark=mark, half=half.strip())
    return Slip(finding, (Edit(start, end, half),))


_SPACES = frozenset({" ", "　"})


def _starts_entry(text: str, start: int) -> bool:
    """Say whether nothing but hyphens of list entries stands before an offset on its line."""
    line_start = text.rfind("\n", 0, start) + 1
    return _BEFORE_ENTRY.match(text[line_start:start]) is not None
