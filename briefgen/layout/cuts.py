"""What belongs together stands on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.diagnostics import Message, Rule, Severity
from briefgen.layout.fault import Fault, pages_of
from briefgen.typeset.geometry import PageLayout, Part

CUT = Rule(
    "LAYOUT007",
    "{edition}, page {page}: this {kind} is cut in two and goes on overleaf",
    "make it short enough for a page, or divide it",
    severity=Severity.WARNING,
)
HEAD_WITHOUT_ROWS = Rule(
    "LAYOUT008",
    "{edition}, page {page}: the head of this table stands apart from its rows",
    "move the table, or make the text before it a few lines longer",
    severity=Severity.WARNING,
)

KINDS: Final = {"figure": "figure", "table": "table", "tr": "table row", "li": "list item"}
OTHER_KIND: Final = "box"
_NEVER_CUT: Final = frozenset({"figure", "tr"})
_TABLE_HEAD: Final = frozenset({"caption", "thead"})


def cut_blocks(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield what is cut in two but may not be: figures, rows, and what its style holds together.

    Of those that stand within each other, the outermost.
    """
    reported: list[tuple[PageLayout, Part]] = []
    for parts in pages_of(pages).values():
        page, part = parts[0]
        if len(parts) < 2 or not (part.unbreakable or part.tag in _NEVER_CUT):
            continue
        if not any(other is page and outer.holds(part) for other, outer in reported):
            reported.append((page, part))
            kind = Message(KINDS.get(part.tag, OTHER_KIND))
            yield Fault.of(CUT, page.number, part, kind=kind)


def table_heads_alone(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield the tables of which a page shows only the caption or the head."""
    for parts in pages_of(pages).values():
        page, table = parts[0]
        if table.tag == "table" and len(parts) > 1 and not _row_lines(table, page):
            yield Fault.of(HEAD_WITHOUT_ROWS, page.number, table)


def _row_lines(table: Part, page: PageLayout) -> set[int]:
    """Return the lines of a table that are neither caption nor head."""
    lines = set(range(table.start, table.end))
    for part in page.parts:
        if part.tag in _TABLE_HEAD and table.holds(part):
            lines -= set(range(part.start, part.end))
    return lines
