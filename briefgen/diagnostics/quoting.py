"""Quotation marks around what stands in a YAML file without them."""

from __future__ import annotations

import re

from briefgen.diagnostics.fix import Fix, changes
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.source import SourceMap

IN_QUOTES = Message("put the text in quotation marks")


def quoting(source: SourceMap, start: int, end: int, *, certain: bool = True) -> Fix:
    """Return the fix that puts a text in quotation marks and leaves its characters alone.

    Lines fold alike in plain and quoted texts (YAML 1.2.2, 7.3), so the marks alone are new.

    Args:
        source: the file.
        start: offset of the text's first character.
        end: offset after its last.
        certain: whether nothing else can have been meant.
    """
    raw = source.text[start:end]
    mark = "'" if '"' in raw or "\\" in raw else '"'
    edits = [(start, start, mark)]
    if mark == "'":
        edits += [(start + match.start(), start + match.end(), "''") for match in _APOSTROPHE(raw)]
    return changes(source, [*edits, (end, end, mark)], IN_QUOTES, certain=certain)


_APOSTROPHE = re.compile("'").finditer
