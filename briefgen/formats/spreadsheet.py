"""Tables for spreadsheets: CSV that opens as it was written, and whose cells compute nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

# Spreadsheets take a cell that begins so for a formula; Japanese ones full-width signs as well
# (OWASP, CSV Injection).
_FORMULA_SIGNS: Final = tuple("=+-@\t\r\n＝＋－＠")
_TEXT_SIGN: Final = "'"


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8.

    It begins with a byte order mark, without which Excel takes the file for one in the system's
    own encoding and garbles Japanese.

    Args:
        head: names of the columns.
        rows: cells, row by row.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([_as_text(cell) for cell in head])
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _as_text(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, however blanks precede its sign."""
    return _TEXT_SIGN + cell if cell.lstrip(" \u3000").startswith(_FORMULA_SIGNS) else cell
