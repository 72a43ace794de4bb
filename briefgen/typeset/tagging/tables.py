"""Which headers a table cell belongs to (ISO 32000-1 §14.8.5.7, HTML Living Standard 4.9.12)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from briefgen.typeset.tagging.nodes import Node
from briefgen.typeset.tagging.roles import CELLS


class _Place(NamedTuple):
    """The rows and columns that a cell takes."""

    cell: Node
    rows: range
    columns: range


def head_tables(document: Node) -> None:
    """Give header cells a scope and a name, and other cells the names of their headers.

    A table is one node over all its pages, so that a cell overleaf belongs to the headers of the
    first page. Feet are put last, where WeasyPrint draws them.
    """
    number = 0
    for table in document.walk():
        if table.role == "Table":
            number += 1
            table.kids.sort(key=lambda kid: isinstance(kid, Node) and kid.role == "TFoot")
            _head(table, f"table-{number}")


def _head(table: Node, name: str) -> None:
    places = list(_places(table))
    headers: list[tuple[_Place, str]] = []
    for place in places:
        if place.cell.role == "TH":
            scope = _scope(place.cell)
            place.cell.attributes["Table"]["Scope"] = f"/{scope}"
            row, column = place.rows.start + 1, place.columns.start + 1
            place.cell.identifier = f"{name}-row-{row}-column-{column}"
            headers.append((place, scope))
    for place in places:
        found = [it.cell.identifier for it, scope in headers if _covers(it, scope, place)]
        if found:
            place.cell.attributes["Table"]["Headers"] = found


def _covers(header: _Place, scope: str, place: _Place) -> bool:
    """Return whether a header cell is above or before another cell."""
    if header.cell is place.cell:
        return False
    if scope == "Row":
        in_line = _meet(header.rows, place.rows)
        return in_line and header.columns.start < place.columns.start
    in_line = _meet(header.columns, place.columns)
    return in_line and header.rows.start < place.rows.start


def _meet(first: range, second: range) -> bool:
    return first.start < second.stop and second.start < first.stop


def _scope(cell: Node) -> str:
    """Return the scope of a header; one without is of a row unless it stands in the head."""
    scope = str(cell.element.get("scope", "")) if cell.element is not None else ""
    if scope:
        return "Row" if scope.startswith("row") else "Column"
    row = cell.parent
    in_head = row is not None and row.parent is not None and row.parent.role == "THead"
    alone = row is not None and all(it.role == "TH" for it in row.nodes())
    return "Column" if in_head or alone else "Row"


def _places(table: Node) -> Iterator[_Place]:
    """Yield where each cell stands, by the row that it starts in and the first free column."""
    taken: set[tuple[int, int]] = set()
    for row_index, row in enumerate(_rows(table)):
        column = 0
        for cell in row.nodes():
            if cell.role not in CELLS:
                continue
            while (row_index, column) in taken:
                column += 1
            rows = range(row_index, row_index + _count(cell, "RowSpan"))
            columns = range(column, column + _count(cell, "ColSpan"))
            taken.update(product(rows, columns))
            yield _Place(cell, rows, columns)


def _rows(table: Node) -> Iterator[Node]:
    for node in table.nodes():
        if node.role == "TR":
            yield node
        elif node.role in {"THead", "TBody", "TFoot"}:
            yield from (row for row in node.nodes() if row.role == "TR")


def _count(cell: Node, name: str) -> int:
    count = cell.attributes["Table"].get(name, 1)
    return count if isinstance(count, int) else 1
