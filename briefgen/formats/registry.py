"""Finding formats: our own are registered as anybody's are."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points

from briefgen.formats.base import Format

ENTRY_POINT_GROUP = "briefgen.formats"


@cache
def available_formats() -> dict[str, EntryPoint]:
    """Return the entry point of every installed format by name, sorted."""
    found = entry_points(group=ENTRY_POINT_GROUP)
    return {point.name: point for point in sorted(found, key=lambda point: point.name)}


def load_format(name: str) -> Format:
    """Return a format by name.

    Raises:
        KeyError: there is no such format.
    """
    factory = available_formats()[name].load()
    found: Format = factory()
    return found
