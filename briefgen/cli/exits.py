"""Exit codes."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the program's end says to whoever started it."""

    FINE = 0
    CONTENT = 1
    """The content has errors (with ``--strict``: or warnings)."""
    USAGE = 2
    """Something was asked for that is not there."""
    FAILED = 3
    """Something could not be rendered or written."""
    INTERRUPTED = 130
