"""A table."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.edition import CellText, TableText
from briefgen.localize.numbers import format_number
from briefgen.localize.scope import Scope
from briefgen.model import Text
from briefgen.model.blocks import Table
from briefgen.model.blocks.table import Cell


def table_text(block: Table, scope: Scope, place: Place) -> TableText:
    """Return a table; a column whose filled cells are all numbers is numeric, head included."""
    parts = figure_parts(
        scope, place, kind="table", title=block.title, note=block.note, cite=block.cite
    )
    numeric = [_is_numeric(column) for column in zip(*block.rows, strict=True)]
    columns = tuple(
        CellText(scope.inline(head), numeric=flag)
        for head, flag in zip(block.columns, numeric, strict=True)
    )
    rows = tuple(tuple(_cell(cell, scope) for cell in row) for row in block.rows)
    return TableText(
        type=block.type, **parts, columns=columns, rows=rows, unit=scope.optional(block.unit)
    )


def _is_numeric(column: tuple[Cell | None, ...]) -> bool:
    filled = [cell for cell in column if cell is not None]
    return bool(filled) and not any(isinstance(cell, Text) for cell in filled)


def _cell(cell: Cell | None, scope: Scope) -> CellText:
    if cell is None:
        return CellText(Markup(""))
    if isinstance(cell, Text):
        return CellText(scope.inline(cell))
    return CellText(Markup("{}").format(format_number(scope.language, cell)), numeric=True)
