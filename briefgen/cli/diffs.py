"""Showing how a file changes."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

from briefgen.diagnostics.sanitize import visible

_STYLES = {"-": "31", "+": "32", "@": "36"}


def diff_lines(file: Path, before: str, after: str, *, colour: bool, context: int = 2) -> str:
    """Return the difference between two texts of a file in the unified format (POSIX diff -u).

    Args:
        file: the file, shown as seen from here.
        before: its text.
        after: what it becomes.
        colour: whether the terminal shows colours.
        context: how many lines to show around each change.
    """
    name = os.path.relpath(file)
    lines = difflib.unified_diff(
        before.split("\n"), after.split("\n"), name, name, lineterm="", n=context
    )
    return "\n".join(_painted(lines, colour=colour))


def _painted(lines: Iterator[str], *, colour: bool) -> Iterator[str]:
    for line in lines:
        style = _STYLES.get(line[:1])
        shown = visible(line)
        yield f"\x1b[{style}m{shown}\x1b[0m" if colour and style else shown
