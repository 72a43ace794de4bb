"""What stands on the pages, by the HTML elements that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Area = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""


@dataclass(eq=False, slots=True)
class Content:
    """Text or a picture, drawn in one go.

    Attributes:
        box: what WeasyPrint draws.
        page: index of its page.
        text: the text; empty for a picture.
        area: where the picture stands; None for text.
    """

    box: Any
    page: int
    text: str = ""
    area: Area | None = None


@dataclass(eq=False, slots=True)
class Part:
    """What an element has on a page, or on a line of it.

    Attributes:
        element: the HTML element, an ``xml.etree.ElementTree.Element``.
        tag: its name; that of a pseudo-element is that of its element.
        pseudo: ``marker``, ``before``, ``footnote-call`` and so on; empty for the element itself.
        page: index of its page.
        box: WeasyPrint's box of it.
        language: the language that it is in (BCP 47).
        inline: whether it stands in a line.
        hanging: whether it is placed out of the flow.
        has_lines: whether it holds lines of text itself.
        list_style: ``disc``, ``decimal`` and so on.
        bookmark: what the outline calls it.
        columns: how many columns a cell spans.
        rows: how many rows a cell spans.
        note: whether it is a note set at the foot of the page.
        children: what it holds, in the order of the document.
    """

    element: Any
    tag: str
    pseudo: str
    page: int
    box: Any
    language: str = ""
    inline: bool = False
    hanging: bool = False
    has_lines: bool = False
    list_style: str = "none"
    bookmark: str = ""
    columns: int = 1
    rows: int = 1
    note: bool = False
    children: list[Part | Content] = field(default_factory=list)

    @property
    def key(self) -> tuple[int, str]:
        """What the parts of one element have in common over lines and pages."""
        return id(self.element), self.pseudo

    @property
    def role(self) -> str:
        """The element's role (WAI-ARIA, DPUB-ARIA); that of a pseudo-element is none."""
        return "" if self.pseudo else str(self.element.get("role", ""))

    def contents(self) -> Iterator[Content]:
        """Yield the text and pictures in it."""
        for child in self.children:
            if isinstance(child, Content):
                yield child
            else:
                yield from child.contents()
