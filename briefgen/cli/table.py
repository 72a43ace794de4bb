"""Tables of plain text, in columns that also fit Japanese."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefgen.cli.interface import say
from briefgen.diagnostics.sanitize import visible
from briefgen.diagnostics.shortening import display_width

if TYPE_CHECKING:
    from briefgen.results import Output


def print_outputs(outputs: Sequence[Output], *, err: bool = False) -> None:
    """Print what a build wrote: file, language, pages, size, seconds.

    The files beside an edition follow it.

    Args:
        outputs: the editions.
        err: print to standard error, because standard output holds something for a program.
    """
    head = [say("file"), say("language"), say("pages"), say("size"), say("seconds")]
    rows = [
        [
            _relative(output.path),
            output.language,
            "" if output.pages is None else str(output.pages),
            f"{output.size / 1000:,.0f} kB",
            f"{output.seconds:.2f}",
        ]
        for edition in outputs
        for output in (edition, *edition.companions)
    ]
    typer.echo(format_table(head, rows, right=frozenset({2, 3, 4})), err=err)


def format_table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()
) -> str:
    """Return rows under a head in aligned columns.

    Args:
        head: one word a column.
        rows: cells, row by row.
        right: columns that are set flush right, counted from 0.
    """
    table = [[visible(cell) for cell in row] for row in (head, *rows)]
    widths = [max(display_width(row[column]) for row in table) for column in range(len(head))]
    lines = []
    for row in table:
        cells = []
        for column, cell in enumerate(row):
            pad = " " * (widths[column] - display_width(cell))
            cells.append(pad + cell if column in right else cell + pad)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _relative(path: Path) -> str:
    """Return a path as seen from here, where it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
