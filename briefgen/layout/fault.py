"""A fault of a page, before it is known which line of the YAML it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from briefgen.diagnostics import Rule
from briefgen.typeset.geometry import Line, PageLayout, Part

_EXCERPT: Final = 24


@dataclass(frozen=True)
class Fault:
    """Something wrong on a page.

    Attributes:
        rule: the rule that is broken.
        page: number of the page.
        source: the ``data-source`` of what is concerned.
        language: its language, as a BCP 47 tag.
        arguments: what fills the rule's message, beside the page and the name of the edition.
        words: words of the page that stand in the YAML at the very spot, if it is a text.
    """

    rule: Rule
    page: int
    source: str
    language: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    words: str = ""

    @classmethod
    def of(
        cls, rule: Rule, page: int, place: Line | Part, *, words: str = "", **arguments: Any
    ) -> Fault:
        """Return the fault of a line or an element."""
        return cls(rule, page, place.source, place.language, arguments, words)


def shortened(text: str) -> str:
    """Return the start of a text that is too long to be quoted."""
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()}…"


def text_of(part: Part, page: PageLayout) -> str:
    """Return what an element says on a page."""
    return " ".join(line.text for line in page.lines[part.start : part.end] if line.text)


def rows(lines: Iterable[Line]) -> int:
    """Return in how many rows some lines stand; those side by side make one row."""
    count, bottom = 0, float("-inf")
    for line in sorted(lines, key=lambda line: line.area.top):
        if line.area.top >= bottom - 1:
            count += 1
        bottom = max(bottom, line.area.bottom)
    return count


def pages_of(pages: Sequence[PageLayout]) -> dict[int, list[tuple[PageLayout, Part]]]:
    """Return the parts of each element, by its number, that hold any lines."""
    found: dict[int, list[tuple[PageLayout, Part]]] = {}
    for page in pages:
        for part in page.parts:
            if part.start < part.end:
                found.setdefault(part.element, []).append((page, part))
    return found
