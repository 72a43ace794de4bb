"""Plain text: each line is one, as an editor counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from briefgen.diagnostics.shortening import display_width
from briefgen.documents.encoding import decode_text
from briefgen.documents.lines import Body, Line, numbered

_WIDEST = 100
"""No program breaks lines by itself at more columns than this."""

_FULL = 0.72
"""A line that is broken by a program fills this much of the widest."""

_LEAST = 40
_OPENS = re.compile(
    r"[\s\u3000]|[-*+•●○◦・■□◆◇▶▷※→⇒✅☑✔✓💡📌🔑#>|【［\[]|\(?[0-9０-９]{1,2}[.)．）]|[①-⑳]|"
    r"https?://|\S{1,12}[:：]"
)
"""What begins a paragraph even where the line above it is full."""


def split_lines(text: str) -> list[str]:
    """Return the lines of a text, whichever way they end; what ends with one has no line more."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def read_plain(data: bytes, file: Path) -> Body:
    """Read a text in any of the usual encodings.

    Lines that a program broke at a fixed width continue the paragraph before.
    """
    text, encoding = decode_text(data, file)
    lines = split_lines(text)
    continuing = _broken_lines(lines)
    made = (Line(0, line, continues=index in continuing) for index, line in enumerate(lines))
    return Body(numbered(made), encoding=encoding)


def _broken_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes of lines that go on with the paragraph of the line before."""
    widths = [display_width(line.rstrip()) for line in lines]
    widest = max(widths)
    if not _LEAST <= widest <= _WIDEST:
        return frozenset()
    full = _FULL * widest
    continuing = {
        index
        for index in range(1, len(lines))
        if widths[index - 1] >= full and widths[index] and not _OPENS.match(lines[index])
    }
    filled = sum(width >= full for width in widths)
    # Lines of their own seldom fill the same measure; broken ones nearly always do.
    return frozenset(continuing) if len(continuing) >= max(2, 0.6 * filled) else frozenset()
