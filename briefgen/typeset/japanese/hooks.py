"""Japanese lines in place of WeasyPrint's own, for as long as a document is laid out."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from briefgen.typeset.japanese.adjust import adjust
from briefgen.typeset.japanese.building import LineBuilder, Surroundings, lay_out_object
from briefgen.typeset.japanese.engine import Engine, difference, engine
from briefgen.typeset.japanese.paragraph import Paragraph, read_paragraph

# For style sheets: `text-align: var(--japanese-justify, start)` justifies where it can be done.
_ON: Final = ":root{--japanese-justify:justify}"
_OFF: Final = (
    "Japanese is set without its own spacing and with a ragged edge: briefgen's rules for it were "
    "made for WeasyPrint 70, but {difference}"
)
_IN_JAPANESE: Final = re.compile(r"\blang\s*=\s*[\"']?ja\b", re.IGNORECASE)


@dataclass(frozen=True)
class Spacing:
    """Whether Japanese is being spaced.

    Attributes:
        css: the style sheets that tell a theme so.
        difference: how WeasyPrint differs from the one that the rules were made for, if it does.
    """

    css: tuple[str, ...] = ()
    difference: str | None = None

    def notes(self, html: str) -> tuple[str, ...]:
        """Return what the user of a document should know of its spacing."""
        if self.difference is None or not _IN_JAPANESE.search(html):
            return ()
        return (_OFF.format(difference=self.difference),)


@contextlib.contextmanager
def japanese_spacing() -> Iterator[Spacing]:
    """Set Japanese by its own rules within the block, if the installed WeasyPrint is known.

    Text in other languages is laid out as it is without. WeasyPrint's functions are exchanged for
    the whole process, and put back at the end: only one thread may be in the block.
    """
    parts = engine()
    found = difference(parts)
    if found:
        yield Spacing(difference=found)
        return
    typesetter = _Typesetter(parts)
    replacements = (
        (parts.inline, "split_inline_box", typesetter.split_inline_box),
        (parts.inline, "justify_line", typesetter.justify_line),
        (parts.preferred, "inline_line_widths", typesetter.inline_line_widths),
    )
    with contextlib.ExitStack() as stack:
        for module, name, function in replacements:
            stack.callback(setattr, module, name, getattr(module, name))
            setattr(module, name, function)
        yield Spacing(css=(_ON,))


def is_japanese(style: Any) -> bool:
    """Return whether a style's language is Japanese (BCP 47)."""
    language: str | None = style["lang"]
    return bool(language) and str(language).lower().partition("-")[0] == "ja"


@dataclass
class _Read:
    """What a line box was read as, by the widths of the objects in it.

    Attributes:
        box: the line box, held so that its identity stays its own.
        children: what it held when it was read.
        by_width: what it was read as, by what the widths of its objects depend on.
        plain: whether it holds no objects, so that one reading serves all.
    """

    box: Any
    children: Any
    by_width: dict[float | str, Paragraph | None] = field(default_factory=dict)
    plain: bool = True


class _Typesetter:
    """Stands in for three functions of WeasyPrint, and remembers each paragraph that it read."""

    def __init__(self, parts: Engine) -> None:
        self.parts = parts
        self._readings: dict[int, _Read] = {}
        self._split_inline_box = parts.inline.split_inline_box
        self._justify_line = parts.inline.justify_line
        self._inline_line_widths = parts.preferred.inline_line_widths

    def split_inline_box(self, *arguments: Any) -> Any:
        """Lay out one line; the arguments and result are those of WeasyPrint's function."""
        context, box, position_x, max_x, bottom_space, skip_stack, containing_block = arguments[:7]
        absolute_boxes, fixed_boxes, placeholders, _, _, letter_style, line_style = arguments[7:]
        paragraph = None
        if self._is_ours(box) and letter_style is None and line_style is None:
            around = Surroundings(
                context, containing_block, bottom_space, absolute_boxes, fixed_boxes, placeholders
            )
            paragraph = self._read(box, _width_of(containing_block), self._used_width(around))
        if paragraph is None:
            return self._split_inline_box(*arguments)
        start = _cluster_at(self.parts, paragraph, box, skip_stack)
        measure = max_x - position_x
        line = paragraph.line(start, measure, measure + box.text_indent)
        adjusted = adjust(paragraph.stream, line, measure, justified=paragraph.justified)
        built = LineBuilder(self.parts, paragraph, adjusted, max_x).build(box, position_x, around)
        following, fed = paragraph.after(line)
        return built, _skip_stack(paragraph, following), fed, None, None, {"left": 0, "right": 0}

    def justify_line(self, context: Any, line: Any, extra_width: float) -> None:
        """Leave a Japanese line as it is: it is as wide as it may be."""
        if not is_japanese(line.style):
            self._justify_line(context, line, extra_width)

    def inline_line_widths(
        self,
        context: Any,
        box: Any,
        outer: bool,
        is_line_start: bool,
        minimum: bool,
        skip_stack: Any = None,
        first_line: bool = False,
    ) -> Iterator[float]:
        """Yield the widths of lines, parted everywhere or nowhere; see WeasyPrint's function."""
        paragraph = None
        if self._is_ours(box):
            preferred = self.parts.preferred
            measure = preferred.min_content_width if minimum else preferred.max_content_width
            name = "narrowest" if minimum else "widest"
            paragraph = self._read(box, name, partial(measure, context))
        if paragraph is None:
            yield from self._inline_line_widths(
                context, box, outer, is_line_start, minimum, skip_stack, first_line
            )
            return
        start = _cluster_at(self.parts, paragraph, box, skip_stack)
        widths = list(paragraph.widths(start, parted=minimum)) or [0.0]
        widths[0] += _indent(box) if skip_stack is None else 0.0
        if not minimum:
            # The caller takes it off again.
            widths[-1] += self.parts.preferred.trailing_whitespace_size(context, box)
        yield from widths

    def _is_ours(self, box: Any) -> bool:
        return isinstance(box, self.parts.boxes.LineBox) and is_japanese(box.style)

    def _read(
        self, box: Any, key: float | str, object_width: Callable[[Any], float]
    ) -> Paragraph | None:
        """Return what a line box holds, read once for each width that its objects may have."""
        reading = self._readings.get(id(box))
        if reading is None or reading.children is not box.children:
            reading = self._readings[id(box)] = _Read(box, box.children)
        if reading.plain and reading.by_width:
            return next(iter(reading.by_width.values()))
        if key not in reading.by_width:

            def measured(child: Any) -> float:
                reading.plain = False
                return object_width(child)

            reading.by_width[key] = read_paragraph(self.parts, box, measured)
        return reading.by_width[key]

    def _used_width(self, around: Surroundings) -> Callable[[Any], float]:
        """Return what lays out an object to know its width."""

        def width(child: Any) -> float:
            trial = replace(around, absolute_boxes=[], fixed_boxes=[], line_placeholders=[])
            return float(lay_out_object(self.parts, child, 0, trial).margin_width())

        return width


def _width_of(containing_block: Any) -> float:
    width = getattr(containing_block, "width", None)
    return float(containing_block[0] if width is None else width)


def _indent(line_box: Any) -> float:
    """Return the indent of a paragraph's first line, in pixels; a share of the width is none."""
    indent = line_box.style["text_indent"]
    return float(indent.value) if getattr(indent, "unit", "").lower() == "px" else 0.0


def _cluster_at(parts: Engine, paragraph: Paragraph, line_box: Any, skip_stack: Any) -> int:
    """Return the cluster at which WeasyPrint resumes a line box."""
    path: list[int] = []
    offset = 0
    box = line_box
    while skip_stack:
        ((index, skip_stack),) = skip_stack.items()
        if isinstance(box, parts.boxes.TextBox):
            offset = len(box.text.encode()[:index].decode())
        else:
            path.append(index)
            box = box.children[index] if index < len(box.children) else None
    return paragraph.cluster_at(tuple(path), offset)


def _skip_stack(paragraph: Paragraph, cluster: int) -> Any:
    """Return what makes WeasyPrint resume at a cluster, or None at the end."""
    if cluster >= paragraph.length:
        return None
    piece, offset = paragraph.place_of(cluster)
    stack = {len(piece.box.text[:offset].encode()): None} if offset else None
    for index in reversed(piece.path):
        stack = {index: stack}  # type: ignore[dict-item]
    return stack
