"""Pages read back from the boxes that WeasyPrint laid out.

The boxes are no public interface, so that this module alone knows them, and only those of the
versions that it was tested with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from briefgen.typeset import weasy
from briefgen.typeset.geometry import Area, Line, PageLayout, Part

_POINTS_A_PIXEL: Final = 0.75
_TOLERANCE: Final = 1.0
_SOFT_HYPHEN: Final = "\u00ad"
_AVOID: Final = frozenset({"avoid", "avoid-page"})
# Note numbers; the readings of ruby and the parentheses around them.
_ASIDE: Final = frozenset({"sup", "rt", "rp"})


def read_pages(document: Any) -> tuple[PageLayout, ...] | None:
    """Return what stands on the pages of a document, or None if its boxes are not the known ones.

    Args:
        document: a ``weasyprint.Document``.
    """
    package = weasy.weasyprint()
    if not package.__version__.startswith(weasy.KNOWN_VERSION):
        return None
    reader = _DocumentReader(package.formatting_structure.boxes)
    return tuple(reader.page(page._page_box) for page in document.pages)


@dataclass(frozen=True)
class _Surroundings:
    """What a box has from those around it; lengths in pixels.

    Attributes:
        element: the element of the box around it.
        room: where its lines may stand.
        sheet: the same for what is placed out of the flow.
        source: value of ``data-source``.
        in_flow: whether all boxes around it are in the flow.
    """

    element: Any
    room: Area
    sheet: Area
    source: str = ""
    in_flow: bool = True


@dataclass
class _Numbers:
    """Gives a number to each element, and to each block of text over the pages that it spans."""

    elements: dict[int, int] = field(default_factory=dict)
    _last: dict[int, tuple[int, int]] = field(default_factory=dict)
    _blocks: int = 0

    def element(self, element: Any) -> int:
        """Return the number of an element."""
        return self.elements.setdefault(id(element), len(self.elements))

    def block(self, element: Any, page: int) -> int:
        """Return the number of a block of text; the first on a page goes on from the page before.

        An element has several where other blocks stand between its own lines.
        """
        on_page, number = self._last.get(id(element), (0, 0))
        if on_page != page - 1 or not on_page:
            self._blocks += 1
            number = self._blocks
        self._last[id(element)] = page, number
        return number


@dataclass
class _DocumentReader:
    """Reads one page after the other.

    Attributes:
        boxes: WeasyPrint's module of boxes.
    """

    boxes: Any
    _numbers: _Numbers = field(default_factory=_Numbers)
    _heads: dict[int, int] = field(default_factory=dict)
    _page: int = 0
    _lines: list[Line] = field(default_factory=list)
    _parts: list[Part] = field(default_factory=list)

    def page(self, page_box: Any) -> PageLayout:
        """Return what stands on the next page."""
        self._page += 1
        self._lines, self._parts = [], []
        area = _content(page_box)
        sheet = Area(0, 0, page_box.margin_width(), page_box.margin_height())
        around = _Surroundings(None, area, sheet)
        for child in page_box.children:
            if not isinstance(child, self.boxes.MarginBox):
                self._visit(child, around)
        return PageLayout(self._page, _in_points(area), tuple(self._lines), tuple(self._parts))

    def _visit(self, box: Any, around: _Surroundings) -> None:
        boxes = self.boxes
        if box.element_tag in _ASIDE or self._is_repeated(box):
            return
        around = self._within(box, around)
        index = None
        if box.element is not around.element and not isinstance(box, boxes.InlineLevelBox):
            index = len(self._parts)
            self._parts.append(self._part(box, around))
        around = replace(around, element=box.element)
        if isinstance(box, boxes.ReplacedBox):
            self._add_line(box, "", around)
        block = 0
        for child in getattr(box, "children", ()):
            if isinstance(child, boxes.LineBox):
                block = block or self._numbers.block(box.element, self._page)
                self._visit_line(child, block, around)
            else:
                self._visit(child, around)
        if index is not None:
            self._parts[index] = replace(self._parts[index], end=len(self._lines))

    def _visit_line(self, line: Any, block: int, around: _Surroundings) -> None:
        """Read a line, then what is placed out of the flow within it."""
        texts = list(self._texts(line))
        text = "".join(box.text for box in texts).replace(_SOFT_HYPHEN, "").strip()
        if text or any(self._is_atomic(box) for box in line.descendants()):
            self._add_line(line, text, around, block, hyphenated=_is_hyphenated(texts))
        for child in _out_of_flow(line):
            self._visit(child, around)

    def _texts(self, box: Any) -> Iterator[Any]:
        """Yield the text boxes of a line that belong to its text."""
        for child in box.children:
            if isinstance(child, self.boxes.TextBox):
                yield child
            elif child.is_in_normal_flow() and _tag(child) not in _ASIDE:
                yield from self._texts(child)

    def _is_atomic(self, box: Any) -> bool:
        return isinstance(box, self.boxes.AtomicInlineLevelBox)

    def _is_repeated(self, box: Any) -> bool:
        """Return whether a box is the head or foot of a table that stood on an earlier page."""
        if not (getattr(box, "is_header", False) or getattr(box, "is_footer", False)):
            return False
        return self._heads.setdefault(id(box.element), self._page) != self._page

    def _part(self, box: Any, around: _Surroundings) -> Part:
        return Part(
            element=self._numbers.element(box.element),
            tag=box.element_tag,
            source=around.source,
            language=_language(box),
            start=len(self._lines),
            end=len(self._lines),
            unbreakable=box.style["break_inside"] in _AVOID,
            kept_with_next=box.style["break_after"] in _AVOID,
        )

    def _add_line(
        self,
        box: Any,
        text: str,
        around: _Surroundings,
        block: int = 0,
        *,
        hyphenated: bool = False,
    ) -> None:
        self._lines.append(
            Line(
                text=text,
                area=_in_points(_border(box)),
                room=_in_points(around.room),
                block=block or self._numbers.block(box.element, self._page),
                source=around.source,
                language=_language(box),
                in_flow=around.in_flow,
                hyphenated=hyphenated,
                opening=getattr(box, "opening", 0.0),
            )
        )

    def _within(self, box: Any, around: _Surroundings) -> _Surroundings:
        """Return the surroundings of what is in a box; the element is still that around it."""
        source = around.source
        if box.element is not None:
            source = box.element.get("data-source", source)
        in_flow = around.in_flow and box.is_in_normal_flow()
        if box.is_in_normal_flow():
            room = self._room(box, around.room)
        else:
            room = _meet(_content(box), _margin(box), around.sheet)
        room = _clipped(room, around.sheet)
        return replace(around, source=source, room=room, in_flow=in_flow)

    def _room(self, box: Any, room: Area) -> Area:
        """Return where the lines of a box may stand: within it, and within the one around it.

        A box with a negative margin reaches beyond the one around it on purpose.
        """
        boxes = self.boxes
        if isinstance(box, boxes.TableCellBox):
            return _meet(_content(box), _border(box), room)
        if isinstance(box, boxes.ReplacedBox) or not isinstance(box, boxes.BlockLevelBox):
            return room
        return _meet(_content(box), _margin(box), room)


def _meet(inner: Area, outer: Area, room: Area) -> Area:
    """Return the inside of a box; on a side where its outside leaves the room, the room's edge."""
    return Area(
        left=room.left if outer.left < room.left - _TOLERANCE else inner.left,
        top=room.top,
        right=room.right if outer.right > room.right + _TOLERANCE else inner.right,
        bottom=room.bottom,
    )


def _clipped(area: Area, sheet: Area) -> Area:
    """Return an area as far as it lies on the sheet."""
    return Area(
        max(area.left, sheet.left),
        max(area.top, sheet.top),
        min(area.right, sheet.right),
        min(area.bottom, sheet.bottom),
    )


def _out_of_flow(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        if child.is_in_normal_flow():
            yield from _out_of_flow(child)
        else:
            yield child


def _is_hyphenated(texts: list[Any]) -> bool:
    if not texts:
        return False
    last = texts[-1]
    return bool(last.text.endswith(last.style["hyphenate_character"]))


def _tag(box: Any) -> str:
    return str(box.element_tag).partition("::")[0]


def _language(box: Any) -> str:
    return box.style["lang"] or ""


def _content(box: Any) -> Area:
    left, top = box.content_box_x(), box.content_box_y()
    return Area(left, top, left + box.width, top + box.height)


def _border(box: Any) -> Area:
    left, top, width, height = box.hit_area()
    return Area(left, top, left + width, top + height)


def _margin(box: Any) -> Area:
    left, top = box.position_x, box.position_y
    return Area(left, top, left + box.margin_width(), top + box.margin_height())


def _in_points(area: Area) -> Area:
    scale = _POINTS_A_PIXEL
    return Area(area.left * scale, area.top * scale, area.right * scale, area.bottom * scale)
