"""WeasyPrint's boxes as parts, without what only decorates the page or repeats itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from briefgen.typeset.tagging.engine import Engine
from briefgen.typeset.tagging.parts import Area, Content, Part

_POINTS_A_PIXEL: Final = 0.75
_DECORATIVE: Final = frozenset({"presentation", "none"})
_PICTURES: Final = frozenset({"img", "svg", "object", "embed"})


@dataclass
class BoxReader:
    """Reads the pages of a document, one after the other.

    Attributes:
        parts: WeasyPrint.
        margins: the boxes of text in the margins, by the edge that they stand at.
    """

    parts: Engine
    margins: dict[Any, str] = field(default_factory=dict)
    _pages: dict[int, int] = field(default_factory=dict)
    _page: int = 0
    _height: float = 0.0

    def read(self, document: Any) -> list[Part]:
        """Return the parts of each page, those of the body first and then the notes at its foot.

        Args:
            document: a ``weasyprint.Document``.
        """
        return [
            part for index, page in enumerate(document.pages) for part in self._read(index, page)
        ]

    def _read(self, index: int, page: Any) -> Iterator[Part]:
        box = page._page_box
        self._page, self._height = index, box.margin_height()
        for child in box.children:
            if isinstance(child, self.parts.boxes.MarginBox):
                self._note_margin(child)
            elif isinstance(child, self.parts.boxes.FootnoteAreaBox):
                for part in self._children(child):
                    if isinstance(part, Part):
                        part.note = True
                        yield part
            else:
                yield self._part(child)

    def _note_margin(self, margin: Any) -> None:
        edge = "Header" if margin.at_keyword.startswith("@top") else "Footer"
        for box in margin.descendants(placeholders=True):
            self.margins[self._shown(box)] = edge

    def _shown(self, box: Any) -> Any:
        """Return a box, or the one that a placeholder stands for."""
        return box._box if isinstance(box, self.parts.absolute.AbsolutePlaceholder) else box

    def _part(self, box: Any) -> Part:
        tag, _, pseudo = str(box.element_tag).partition("::")
        boxes = self.parts.boxes
        children = getattr(box, "children", ())
        part = Part(
            element=box.element,
            tag=tag.rpartition("}")[2],
            pseudo=pseudo,
            page=self._page,
            box=box,
            language=box.style["lang"] or "",
            inline=isinstance(box, boxes.InlineLevelBox),
            hanging=not box.is_in_normal_flow(),
            list_style=_list_style(box.style),
            bookmark=_bookmark(box),
            columns=box.colspan,
            rows=box.rowspan,
        )
        part.has_lines = any(isinstance(child, boxes.LineBox) for child in children)
        part.children = list(self._children(box))
        if isinstance(box, boxes.ReplacedBox) and part.tag in _PICTURES and not pseudo:
            part.children.append(Content(box, self._page, area=self._area(box)))
        return part

    def _children(self, box: Any) -> Iterator[Part | Content]:
        """Yield what a box holds; boxes that have no element of their own are seen through."""
        for placed in getattr(box, "children", ()):
            child = self._shown(placed)
            if isinstance(child, self.parts.boxes.TextBox):
                if _is_visible(child) and child.text.strip():
                    yield Content(child, self._page, text=child.text)
            elif _is_hidden(child.element) or self._is_repeated(child):
                continue
            elif child.element is box.element and child.element_tag == box.element_tag:
                yield from self._children(child)
            else:
                yield self._part(child)

    def _is_repeated(self, box: Any) -> bool:
        """Return whether a box is repeated on each page and stood on an earlier one."""
        is_group = getattr(box, "is_header", False) or getattr(box, "is_footer", False)
        if not is_group and box.style["position"] != "fixed":
            return False
        return self._pages.setdefault(id(box.element), self._page) != self._page

    def _area(self, box: Any) -> Area:
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, self._height - top - box.height, left + box.width, self._height - top)
        x0, y0, x1, y1 = (round(edge * _POINTS_A_PIXEL, 3) for edge in edges)
        return x0, y0, x1, y1


def _list_style(style: Any) -> str:
    """Return the name of a counter style; an anonymous one has none."""
    name = style["list_style_type"]
    return name if isinstance(name, str) else ""


def _bookmark(box: Any) -> str:
    """Return what the outline calls a box; as WeasyPrint, which wants a level and a label."""
    return box.bookmark_label or "" if box.style["bookmark_level"] != "none" else ""


def _is_visible(box: Any) -> bool:
    return bool(box.style["visibility"] == "visible" and box.style["font_size"] > 0)


def _is_hidden(element: Any) -> bool:
    """Return whether an element is decoration, by its author's word (HTML-AAM, WAI-ARIA 1.2)."""
    if element is None:
        return False
    if element.get("aria-hidden") == "true":
        return True
    is_picture = str(element.tag).rpartition("}")[2] in _PICTURES
    return is_picture and (element.get("alt") == "" or element.get("role") in _DECORATIVE)


def boxes_of(parts: Iterable[Part]) -> set[Any]:
    """Return the boxes of all text and pictures."""
    return {content.box for part in parts for content in part.contents()}
