"""The tree of inline boxes in a line box, read into clusters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from briefgen.typeset.japanese.classes import CharacterClass, character_class
from briefgen.typeset.japanese.engine import Engine
from briefgen.typeset.japanese.shaping import ShapedText, shape
from briefgen.typeset.japanese.spacing import HAVE_WHITE
from briefgen.typeset.japanese.stream import Clusters

_WRAPPING: Final = frozenset({"normal", "pre-line"})
_COLLAPSING: Final = frozenset({"normal", "nowrap", "pre-line"})
# For the rules, an object among the characters is like a kanji (UAX #14 would take U+FFFC).
_OBJECT: Final = "\u2e80"
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]"
)
# A mark belongs to the figure before it or after it, and has the figure's space to Japanese.
_AFTER_FIGURES: Final = frozenset("%‰°′″")
_BEFORE_FIGURES: Final = frozenset("$£€¥№#+−±")
_WIDTH_TOLERANCE: Final = 0.02
_IN_CONTEXT: Final = HAVE_WHITE | {
    CharacterClass.PREFIX,
    CharacterClass.POSTFIX,
    CharacterClass.OTHER,
}
# What vanishes at the end of a line (JLReq 3.1.6 b, 3.2.2).
_HANGING: Final = frozenset(
    {CharacterClass.WORD_SPACE, CharacterClass.IDEOGRAPHIC_SPACE, CharacterClass.UNSEEN}
)


class UnreadableError(Exception):
    """Something in a line box is not set by these rules, so that WeasyPrint sets it."""


@dataclass(frozen=True)
class Piece:
    """A run of text or an object, and its place among the clusters.

    Attributes:
        box: the text box or the object's box.
        path: the child to take at each level to come to it.
        first: its first cluster.
        shaped: the text, shaped; None for an object.
    """

    box: Any
    path: tuple[int, ...]
    first: int
    shaped: ShapedText | None


class Reader:
    """Collects the clusters of a line box, and what was found with them.

    Attributes:
        clusters: what was read.
        positions: where each cluster starts in ``text``.
        wraps: whether the styles let a line end before each cluster.
        overflow_wraps: the style of this name of each cluster.
        feeds: the clusters that are line breaks of the author's.
        pieces: the runs of text and objects.
        text: all characters, those of objects included.
    """

    def __init__(self, parts: Engine, object_width: Callable[[Any], float]) -> None:
        self.clusters = Clusters()
        self.positions: list[int] = []
        self.wraps: list[bool] = []
        self.overflow_wraps: list[str] = []
        self.feeds: list[int] = []
        self.pieces: list[Piece] = []
        self.text = ""
        self._parts = parts
        self._object_width = object_width
        self._padding = 0.0
        self._fenced = False
        self._last_ancestors: tuple[Any, ...] = ()

    def read(self, line_box: Any) -> None:
        """Read a line box.

        Raises:
            UnreadableError: it holds something that these rules do not set.
        """
        _check_flow(line_box)
        self._read_children((line_box,), (), raised=False)

    def _read_children(
        self, ancestors: tuple[Any, ...], path: tuple[int, ...], *, raised: bool
    ) -> None:
        boxes = self._parts.boxes
        for index, child in enumerate(ancestors[-1].children):
            if child.is_absolutely_positioned():
                continue
            if not child.is_in_normal_flow() or child.is_leader:
                raise UnreadableError
            if isinstance(child, boxes.TextBox):
                self._read_text(child, ancestors, (*path, index), raised=raised)
            elif isinstance(child, boxes.InlineBox):
                self._read_inline(child, ancestors, (*path, index), raised=raised)
            elif isinstance(child, boxes.AtomicInlineLevelBox):
                self._read_object(child, ancestors, (*path, index))
            else:
                raise UnreadableError

    def _read_inline(
        self, box: Any, ancestors: tuple[Any, ...], path: tuple[int, ...], *, raised: bool
    ) -> None:
        _check_flow(box)
        if box.style["box_decoration_break"] == "clone":
            raise UnreadableError
        self._pad(_padding(box, "left"))
        before = len(self.clusters)
        raised = raised or box.style["vertical_align"] != "baseline"
        self._read_children((*ancestors, box), path, raised=raised)
        closing = _padding(box, "right")
        if closing and len(self.clusters) > before:
            self.clusters.widths[-1] += closing
            self._fenced = True
        else:
            self._pad(closing)

    def _pad(self, width: float) -> None:
        """Put padding before the next cluster."""
        self._padding += width
        self._fenced = self._fenced or bool(width)

    def _read_text(
        self, box: Any, ancestors: tuple[Any, ...], path: tuple[int, ...], *, raised: bool
    ) -> None:
        style = box.style
        if not box.text or style["font_size"] <= 0:
            return
        if style["white_space"] not in _COLLAPSING or _RIGHT_TO_LEFT.search(box.text):
            raise UnreadableError
        shaped = shape(self._parts, box.text, style)
        if shaped is None:
            raise UnreadableError
        # Text has no margins that depend on what holds it, so this is done once for all its lines.
        self._parts.inline.resolve_percentages(box, (0, 0))
        self.pieces.append(Piece(box, path, len(self.clusters), shaped))
        groups = self._groups(box, shaped)
        if raised:
            groups = [CharacterClass.RAISED] * len(groups)
        count = len(groups)
        self._add(groups, shaped.widths, style, [len(self.text) + it for it in shaped.offsets])
        self.wraps.append(self._wraps_after(ancestors))
        self.wraps += [style["white_space"] in _WRAPPING] * (count - 1)
        self.text += box.text

    def _read_object(self, box: Any, ancestors: tuple[Any, ...], path: tuple[int, ...]) -> None:
        self.pieces.append(Piece(box, path, len(self.clusters), None))
        base = "".join(_texts(self._parts, box)) if box.element_tag == "ruby" else ""
        group = character_class(base[0]) if base else CharacterClass.OTHER
        self._add([group], [self._object_width(box)], box.style, [len(self.text)])
        self.wraps.append(self._wraps_after(ancestors))
        self.text += base or _OBJECT

    def _add(
        self,
        groups: Sequence[CharacterClass],
        widths: Sequence[float],
        style: Any,
        positions: Sequence[int],
    ) -> None:
        """Add clusters that follow each other in one style."""
        first = len(self.clusters)
        self.clusters.hanging.update(first + it for it, at in enumerate(groups) if at in _HANGING)
        self.feeds += [first + it for it, at in enumerate(groups) if at is CharacterClass.LINE_FEED]
        if self._fenced:
            self.clusters.fenced.add(first)
        self.clusters.groups += groups
        self.clusters.widths += widths
        self.clusters.widths[first] += self._padding
        self.clusters.ems += [style["font_size"]] * len(groups)
        self.positions += positions
        self.overflow_wraps += [style["overflow_wrap"]] * len(groups)
        self._padding = 0.0
        self._fenced = False

    def _wraps_after(self, ancestors: tuple[Any, ...]) -> bool:
        """Return whether a line may end between the last piece and one with these ancestors.

        The style of the nearest box that holds both decides (CSS Text 3, section 5.1).
        """
        common = [
            box for box, other in zip(ancestors, self._last_ancestors, strict=False) if box is other
        ]
        self._last_ancestors = ancestors
        return bool(common) and common[-1].style["white_space"] in _WRAPPING

    def _groups(self, box: Any, shaped: ShapedText) -> list[CharacterClass]:
        """Return the classes by which the clusters of a text are spaced.

        They are those of the characters, but for punctuation that a font sets narrower than its
        white, and for marks that belong to a figure.
        """
        text, style = box.text, box.style
        groups = [character_class(text[offset]) for offset in shaped.offsets]
        tracking = 0.0 if style["letter_spacing"] == "normal" else style["letter_spacing"]
        full = style["font_size"] + tracking
        least, most = full * (1 - _WIDTH_TOLERANCE), full * (1 + _WIDTH_TOLERANCE)
        for index in (it for it, group in enumerate(groups) if group in _IN_CONTEXT):
            offset = shaped.offsets[index]
            if groups[index] in HAVE_WHITE:
                if not least < shaped.widths[index] < most:
                    groups[index] = CharacterClass.OTHER
            elif _is_beside_figure(text, offset):
                groups[index] = CharacterClass.WESTERN
        return groups


def _is_beside_figure(text: str, place: int) -> bool:
    """Return whether a mark belongs to the European figure before it or after it."""
    neighbour = ""
    if text[place] in _AFTER_FIGURES:
        neighbour = text[place - 1 : place]
    elif text[place] in _BEFORE_FIGURES:
        neighbour = text[place + 1 : place + 2]
    return neighbour.isascii() and neighbour.isdigit()


def _check_flow(box: Any) -> None:
    if box.style["direction"] != "ltr" or box.style["white_space"] not in _COLLAPSING:
        raise UnreadableError


def _padding(box: Any, side: str) -> float:
    """Return margin, border and padding of one side of an inline box, in pixels."""
    total = float(box.style[f"border_{side}_width"])
    for name in (f"margin_{side}", f"padding_{side}"):
        length = box.style[name]
        if length == "auto":
            continue
        if getattr(length, "unit", None) is None or length.unit.lower() != "px":
            raise UnreadableError
        total += float(length.value)
    return total


def _texts(parts: Engine, box: Any) -> Iterator[str]:
    """Yield the text in a box, without what is placed outside the flow, such as ruby's letters."""
    for child in box.children:
        if isinstance(child, parts.boxes.TextBox):
            yield child.text
        elif child.is_in_normal_flow() and isinstance(child, parts.boxes.ParentBox):
            yield from _texts(parts, child)
