"""What YAML has beside values, and briefgen does without: tags, anchors and aliases."""

from __future__ import annotations

import re

from briefgen.diagnostics import Diagnostic, Fix, SourceMap
from briefgen.diagnostics.fix import change, changes
from briefgen.diagnostics.quoting import IN_QUOTES, quoting
from briefgen.loader.scalars import plain_value
from briefgen.loader.slips.rules import ANCHOR, TAG

_TAG = re.compile(r"(?P<tag>\S+)[ \t]*")
_OF_STRINGS = frozenset({"!", "!!str", "!<tag:yaml.org,2002:str>"})


def tag_finding(source: SourceMap, start: int, end: int, *, plain: bool) -> Diagnostic:
    """Return what is said of a tag.

    Args:
        source: the file.
        start: offset of the tag.
        end: offset after the value that it belongs to.
        plain: whether the value is a text without quotation marks.
    """
    match = _TAG.match(source.text, start, max(start + 1, end))
    tag = match["tag"] if match else source.text[start : start + 1]
    value_start = match.end() if match else start + len(tag)
    fix = _fix(source, (start, value_start, end), tag, plain=plain)
    return TAG.at(source.between(start, start + len(tag)), tag=tag, fixes=[fix])


def anchor_finding(
    source: SourceMap, start: int, end: int, mark: str, *, is_text: bool
) -> Diagnostic:
    """Return what is said of an anchor or alias.

    Args:
        source: the file.
        start: offset of the anchor or alias.
        end: offset after the value that it belongs to.
        mark: the anchor or alias, with its sign.
        is_text: whether a text of a language is wanted there, which may begin with that sign.
    """
    text = source.text[start:end].rstrip()
    is_one = is_text and "\n" not in text
    fixes = [quoting(source, start, start + len(text), certain=False)] if is_one else []
    return ANCHOR.at(source.between(start, end), fixes=fixes, mark=mark)


def _fix(source: SourceMap, places: tuple[int, int, int], tag: str, *, plain: bool) -> Fix:
    start, value_start, end = places
    is_standard = tag.startswith("!!") or tag in _OF_STRINGS
    value = source.text[value_start:end]
    if plain and tag in _OF_STRINGS and not isinstance(plain_value(value), str):
        return changes(source, [(start, value_start, '"'), (end, end, '"')], IN_QUOTES)
    return change(source, start, value_start, "", certain=is_standard)
