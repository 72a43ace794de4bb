"""Seeing what an author saves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

# An editor that writes a file and renames it makes several changes within some milliseconds; more
# than that the author would notice.
SETTLE = 20
GATHER = 60

_TEMPORARY = (".tmp", ".swp", ".swx", "~", ".part", ".bak")


def matters(path: str) -> bool:
    """Say whether a changed file may change what the preview shows."""
    name = Path(path).name
    return not (name.startswith((".", "#")) or name.endswith(_TEMPORARY) or name == "4913")


async def saves(folders: tuple[Path, ...], stop: asyncio.Event) -> AsyncIterator[frozenset[Path]]:
    """Yield the files of each save, all that change within a moment together.

    Args:
        folders: the folders to look at, with all below them.
        stop: ends the watch when it is set.
    """
    from watchfiles import awatch

    changes = awatch(
        *folders,
        watch_filter=lambda _change, path: matters(path),
        step=SETTLE,
        debounce=GATHER,
        stop_event=stop,
        recursive=True,
        ignore_permission_denied=True,
    )
    async for changed in changes:
        yield frozenset(Path(path) for _, path in changed)
