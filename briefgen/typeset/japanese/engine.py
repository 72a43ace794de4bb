"""The parts of WeasyPrint that Japanese spacing builds on, and whether they are the known ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from briefgen.typeset import weasy

# What is called or replaced, with the parameters that it is called with.
_FUNCTIONS: Final = {
    "inline.split_inline_box": (
        "context box position_x max_x bottom_space skip_stack containing_block absolute_boxes "
        "fixed_boxes line_placeholders waiting_floats line_children first_letter_style "
        "first_line_style"
    ),
    "inline.split_inline_level": (
        "context box position_x max_x bottom_space skip_stack containing_block absolute_boxes "
        "fixed_boxes line_placeholders waiting_floats line_children first_letter_style "
        "first_line_style"
    ),
    "inline.justify_line": "context line extra_width",
    "inline.resolve_percentages": "box containing_block",
    "inline.absolute_layout": (
        "context placeholder containing_block fixed_boxes bottom_space skip_stack"
    ),
    "inline._adjust_line_height": "box",
    "inline.AbsolutePlaceholder": "box",
    "preferred.inline_line_widths": (
        "context box outer is_line_start minimum skip_stack first_line"
    ),
    "preferred.max_content_width": "context box outer",
    "preferred.min_content_width": "context box outer",
    "preferred.trailing_whitespace_size": "context box",
    "line_break.line_size": "line style",
    "line_break.strut": "style",
    "line_break.get_log_attrs": "text lang",
    "line_break.Layout": "style justification_spacing max_width",
    "line_break.Layout.setup": "self style",
    "line_break.Layout.set_text": "self text justify",
    "line_break.Layout.get_first_line": "self",
    "line_break.Layout.deactivate": "self",
    "line_break.Layout.reactivate": "self style",
    "boxes.TextBox.copy_with_text": "self text",
    "boxes.ParentBox.copy_with_children": "self new_children",
    "boxes.ParentBox.remove_decoration": "self start end",
    "boxes.Box.translate": "self dx dy ignore_floats",
}
_NAMES: Final = (
    "boxes.LineBox",
    "boxes.InlineBox",
    "boxes.AtomicInlineLevelBox",
    "boxes.Box.is_in_normal_flow",
    "boxes.Box.is_absolutely_positioned",
    "library.ffi",
    "library.pango",
    "library.FROM_UNITS",
)
_GLYPH_FIELDS: Final = ["glyph", "geometry", "attr"]
_GEOMETRY_FIELDS: Final = ["width", "x_offset", "y_offset"]


@dataclass(frozen=True)
class Engine:
    """Modules of WeasyPrint, by what they do.

    Attributes:
        version: the version installed.
        boxes: ``formatting_structure.boxes``.
        inline: ``layout.inline``.
        preferred: ``layout.preferred``.
        line_break: ``text.line_break``.
        library: ``text.ffi``.
    """

    version: str
    boxes: Any
    inline: Any
    preferred: Any
    line_break: Any
    library: Any


def engine() -> Engine:
    """Return WeasyPrint's modules.

    Raises:
        MissingLibraryError: Pango is not installed.
    """
    return Engine(
        version=weasy.weasyprint().__version__,
        boxes=weasy.submodule("formatting_structure.boxes"),
        inline=weasy.submodule("layout.inline"),
        preferred=weasy.submodule("layout.preferred"),
        line_break=weasy.submodule("text.line_break"),
        library=weasy.submodule("text.ffi"),
    )


def difference(parts: Engine) -> str | None:
    """Return how the installed WeasyPrint differs from the known one, or None if it does not."""
    found = weasy.unknown_part(parts, _FUNCTIONS, _NAMES)
    if found is None and not _glyphs_are_known(parts):
        return "Pango's glyphs are laid out otherwise in memory"
    return found


def _glyphs_are_known(parts: Engine) -> bool:
    """Return whether a glyph is five integers in memory, as they are read from there."""
    ffi = parts.library.ffi
    glyph = ffi.typeof("PangoGlyphInfo")
    geometry = ffi.typeof("PangoGlyphGeometry")
    return (
        [name for name, _ in glyph.fields] == _GLYPH_FIELDS
        and [name for name, _ in geometry.fields] == _GEOMETRY_FIELDS
        and ffi.sizeof("PangoGlyphInfo") == 5 * ffi.sizeof("int")
    )
