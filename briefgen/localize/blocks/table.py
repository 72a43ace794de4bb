"""A table."""

from __future__ import annotations

from dataclasses import replace

from babel.numbers import get_decimal_symbol
from markupsafe import Markup

from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.figure_texts import CellText, TableText
from briefgen.localize.numbers import format_number
from briefgen.localize.scope import Scope
from briefgen.model import Text
from briefgen.model.blocks import Table
from briefgen.model.blocks.table import Cell

_NO_VALUE = Markup('<span role="img" aria-label="{}">–</span>')


def table_text(block: Table, scope: Scope, place: Place) -> TableText:
    """Return a table; a column whose filled cells are all numbers is numeric, head included."""
    parts = figure_parts(
        scope, place, kind="table", title=block.title, note=block.note, cite=block.cite
    )
    contents = list(zip(*block.rows, strict=True))
    heads = tuple(
        CellText(scope.inline(head), numeric=_is_numeric(column))
        for head, column in zip(block.columns, contents, strict=True)
    )
    columns = [
        _aligned(
            [_cell(cell, scope, numeric=head.numeric) for cell in column],
            get_decimal_symbol(scope.language.locale),
        )
        for head, column in zip(heads, contents, strict=True)
    ]
    rows = tuple(zip(*columns, strict=True))
    return TableText(
        type=block.type, **parts, columns=heads, rows=rows, unit=scope.optional(block.unit)
    )


def _is_numeric(column: tuple[Cell | None, ...]) -> bool:
    filled = [cell for cell in column if cell is not None]
    return bool(filled) and not any(isinstance(cell, Text) for cell in filled)


def _cell(cell: Cell | None, scope: Scope, *, numeric: bool) -> CellText:
    """Return a cell; an empty one holds a dash, which is read out in words."""
    if cell is None:
        return CellText(_NO_VALUE.format(scope.catalogue("no-value")), numeric=numeric)
    if isinstance(cell, Text):
        return CellText(scope.inline(cell))
    return CellText(Markup("{}").format(format_number(scope.language, cell)), numeric=True)


def _aligned(cells: list[CellText], mark: str) -> list[CellText]:
    """Return the cells of a column, numbers padded to stand with their decimal marks in line.

    Args:
        cells: the cells.
        mark: the decimal mark of the language.
    """
    ends = [_fraction(cell, mark) for cell in cells if cell.numeric]
    longest = max(ends, key=len, default="")
    return [
        replace(cell, padding=_padding(_fraction(cell, mark), longest)) if cell.numeric else cell
        for cell in cells
    ]


def _fraction(cell: CellText, mark: str) -> str:
    """Return what follows the whole number, the decimal mark first."""
    _, found, digits = cell.html.striptags().partition(mark)
    return found + digits


def _padding(fraction: str, longest: str) -> str:
    """Return what a fraction is short of the longest; all figures are of one width."""
    return longest[len(fraction) :]
