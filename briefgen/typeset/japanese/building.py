"""The boxes of one line, made from those of the paragraph."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

from briefgen.typeset.japanese.adjust import AdjustedLine
from briefgen.typeset.japanese.engine import Engine
from briefgen.typeset.japanese.paragraph import Paragraph
from briefgen.typeset.japanese.reading import Piece
from briefgen.typeset.japanese.shaping import Nudges, ShapedText, nudged_layout

_THOUSANDTHS = 1000


@dataclass(frozen=True)
class Surroundings:
    """What WeasyPrint hands down while it lays out a line; see its ``split_inline_box``.

    Attributes:
        context: the layout of the document.
        containing_block: what percentages refer to.
        bottom_space: what is kept free at the foot of the page, in pixels.
        absolute_boxes: gathers boxes placed by offsets from an ancestor.
        fixed_boxes: gathers boxes placed on the page.
        line_placeholders: gathers where those would stand in the line.
    """

    context: Any
    containing_block: Any
    bottom_space: float
    absolute_boxes: list[Any]
    fixed_boxes: list[Any]
    line_placeholders: list[Any]


@dataclass(frozen=True)
class LineBuilder:
    """Makes the boxes of one line.

    Attributes:
        parts: WeasyPrint.
        paragraph: what the line is taken from.
        adjusted: the line, with its spaces.
        right: the x that the line may reach, in pixels.
    """

    parts: Engine
    paragraph: Paragraph
    adjusted: AdjustedLine
    right: float

    @cached_property
    def _stop(self) -> int:
        return self.paragraph.after(self.adjusted.line)[0]

    def build(self, line_box: Any, x: float, around: Surroundings) -> Any:
        """Return the line.

        Args:
            line_box: the whole paragraph.
            x: where the first cluster stands, in pixels.
            around: what the line is laid out in.
        """
        children, end = self._children(line_box, (), 0, x, around)
        line = line_box.copy_with_children(children)
        line.width = end - line.content_box_x()
        line.opening = self.adjusted.opening
        self.parts.inline._adjust_line_height(line)
        return line

    def _span(self, path: tuple[int, ...]) -> tuple[int, int]:
        """Return the first cluster of a box and the first after it."""
        following = (*path[:-1], path[-1] + 1)
        return self.paragraph.cluster_at(path, 0), self.paragraph.cluster_at(following, 0)

    def _children(
        self, box: Any, path: tuple[int, ...], first: int, x: float, around: Surroundings
    ) -> tuple[list[Any], float]:
        """Return copies of the children of a box as far as they are on the line, and their end.

        Args:
            box: the parent.
            path: the way to it.
            first: its first cluster.
            x: where its content starts, in pixels.
            around: what the line is laid out in.
        """
        line = self.adjusted.line
        children: list[Any] = []
        for index, child in enumerate(box.children):
            start, end = self._span((*path, index))
            if not self._is_on_line(start, end):
                continue
            if start < end and max(first, line.start) < start < line.end:
                x += self.adjusted.spaces[start - line.start]
            child.position_y = box.position_y
            copy = self._copy(child, (*path, index), x, around)
            if copy is not None:
                children.append(copy)
                if child.is_in_normal_flow():
                    x = copy.position_x + copy.margin_width()
        return children, x

    def _is_on_line(self, start: int, end: int) -> bool:
        """Return whether a box with these clusters has a part in the line.

        One without any, such as the target of a link, goes with what follows it.
        """
        line = self.adjusted.line
        if start < end:
            return start < self._stop and line.start < end
        return line.start <= start < self._stop or start == self._stop == self.paragraph.length

    def _copy(self, box: Any, path: tuple[int, ...], x: float, around: Surroundings) -> Any:
        """Return the part of a box that is on the line, or None if nothing of it shows."""
        boxes = self.parts.boxes
        if box.is_absolutely_positioned():
            return self._placeholder(box, x, around)
        if isinstance(box, boxes.TextBox):
            return self._text(box, path, x)
        if isinstance(box, boxes.InlineBox):
            return self._inline(box, path, x, around)
        return lay_out_object(self.parts, box, x, around)

    def _placeholder(self, box: Any, x: float, around: Surroundings) -> Any:
        box.position_x = x
        placeholder = self.parts.inline.AbsolutePlaceholder(box)
        around.line_placeholders.append(placeholder)
        is_fixed = box.style["position"] == "fixed"
        (around.fixed_boxes if is_fixed else around.absolute_boxes).append(placeholder)
        return placeholder

    def _inline(self, box: Any, path: tuple[int, ...], x: float, around: Surroundings) -> Any:
        inline = self.parts.inline
        start, end = self._span(path)
        inline.resolve_percentages(box, around.containing_block)
        for side in ("margin_left", "margin_right"):
            if getattr(box, side) == "auto":
                setattr(box, side, 0)
        inside = around
        if box.style["position"] == "relative":
            inside = replace(around, absolute_boxes=[])
        copy = box.copy_with_children([])
        copy.remove_decoration(start=start < self.adjusted.line.start, end=end > self._stop)
        copy.position_x = x
        copy.children, right = self._children(box, path, start, copy.content_box_x(), inside)
        copy.width = right - copy.content_box_x()
        inline._adjust_line_height(copy)
        if inside is not around:
            for placeholder in inside.absolute_boxes:
                inline.absolute_layout(
                    around.context, placeholder, copy, around.fixed_boxes, around.bottom_space, None
                )
        return copy

    def _text(self, box: Any, path: tuple[int, ...], x: float) -> Any:
        line = self.adjusted.line
        piece = self.paragraph.piece_at(path)
        if piece is None or piece.shaped is None:
            return None
        start = max(line.start, piece.first)
        end = min(line.end, piece.first + len(piece.shaped.offsets))
        if start >= end:
            return None
        text, nudges, width = self._cut(piece, piece.shaped, start, end)
        copy = box.copy_with_text(text)
        copy.position_x = x
        copy.width = width
        copy.height = piece.shaped.height
        line_height, _ = self.parts.line_break.strut(box.style)
        copy.margin_top = copy.margin_bottom = (line_height - copy.height) / 2
        copy.baseline = piece.shaped.baseline + copy.margin_top
        layout = nudged_layout(self.parts)
        copy.pango_layout = layout(text, piece.shaped, nudges, self.right - x)
        return copy

    def _cut(
        self, piece: Piece, shaped: ShapedText, start: int, end: int
    ) -> tuple[str, Nudges, float]:
        """Return the text of some clusters of a piece, what moves its glyphs, and its width."""
        line, spaces = self.adjusted.line, self.adjusted.spaces
        thousandth = piece.box.style["font_size"] / _THOUSANDTHS
        offsets = [*shaped.offsets[start - piece.first :], len(piece.box.text)]
        origin, stop = offsets[0], offsets[end - start]
        after: dict[int, int] = {}
        moved, done = 0.0, 0
        tail = self.adjusted.tail if end == line.end else 0.0
        amounts = islice(spaces, start - line.start + 1, end - line.start)
        for offset, amount in zip(offsets[1:], (*amounts, -tail), strict=False):
            moved += amount
            nudge = round(moved / thousandth) - done
            if nudge:
                after[offset - origin] = nudge
                done += nudge
        head = self.adjusted.head if start == line.start else 0.0
        width = math.fsum(shaped.widths[start - piece.first : end - piece.first]) + moved - head
        return piece.box.text[origin:stop], Nudges(round(head / thousandth), after), width


def lay_out_object(parts: Engine, box: Any, x: float, around: Surroundings) -> Any:
    """Return an inline block or image, laid out at a place.

    Args:
        parts: WeasyPrint.
        box: the box.
        x: where its margin starts, in pixels.
        around: what it is laid out in.
    """
    laid_out, *_ = parts.inline.split_inline_level(
        around.context,
        box,
        x,
        math.inf,
        around.bottom_space,
        None,
        around.containing_block,
        around.absolute_boxes,
        around.fixed_boxes,
        around.line_placeholders,
        [],
        [],
        None,
        None,
    )
    return laid_out
