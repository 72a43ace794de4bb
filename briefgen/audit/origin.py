"""From what a page shows back to the line of YAML that says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

_LEAST: Final = 4
"""Fewer characters in a row than this could stand anywhere."""
_LONGEST: Final = 40
_MARKERS: Final = 4
"""As many characters at the start may be the page's own: numbers and marks of a list."""


@dataclass(frozen=True)
class Line:
    """A line of a file, from 1."""

    file: str
    number: int


def find_line(excerpt: str, texts: Mapping[str, str]) -> Line | None:
    """Return the line on which a text starts, or its longest beginning that is found.

    Spaces and line breaks do not count: pages break lines elsewhere, and Japanese has none.

    Args:
        excerpt: what the page shows.
        texts: the files to look in, by name.
    """
    wanted = _squeezed(excerpt)
    squeezed = {name: _squeezed(text) for name, text in texts.items()}
    for length in range(min(len(wanted), _LONGEST), _LEAST - 1, -1):
        for start, (name, text) in product(range(_MARKERS), squeezed.items()):
            part = wanted[start : start + length]
            place = text.find(part) if len(part) == length else -1
            if place >= 0:
                return Line(name, _line_of(texts[name], place))
    return None


def readable(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the YAML files among some, as texts."""
    names = (name for name in files if name.endswith((".yaml", ".yml")))
    return {name: files[name].decode("utf-8", errors="replace") for name in _briefs_first(names)}


def _briefs_first(names: Iterable[str]) -> list[str]:
    """Put what readers see before what lies behind it."""
    return sorted(names, key=lambda name: (name.startswith("seeds/"), name.count("/") * -1, name))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _line_of(text: str, place: int) -> int:
    """Return the line that holds the character at a place among those that are no space."""
    for number, line in enumerate(text.splitlines(), start=1):
        place -= len(_squeezed(line))
        if place < 0:
            return number
    return 1
