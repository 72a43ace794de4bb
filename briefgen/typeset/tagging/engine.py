"""The parts of WeasyPrint that the tags build on, and whether they are the known ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from briefgen.typeset import weasy

# What is called or replaced, with the parameters that it is called with.
_FUNCTIONS: Final = {
    "pdf.add_tags": "pdf document pdf_version page_streams",
    "stream.Stream.marked": "self box tag",
    "stream.Stream.artifact": "self",
    "boxes.Box.is_in_normal_flow": "self",
    "boxes.Box.content_box_x": "self",
    "boxes.Box.content_box_y": "self",
    "boxes.Box.margin_height": "self",
}
_NAMES: Final = (
    "boxes.FootnoteAreaBox",
    "boxes.InlineLevelBox",
    "boxes.LineBox",
    "boxes.MarginBox",
    "boxes.ReplacedBox",
    "boxes.TextBox",
    "boxes.Box.bookmark_label",
    "boxes.Box.colspan",
    "boxes.Box.link_annotation",
    "boxes.Box.rowspan",
    "boxes.Box.widget_annotation",
    "absolute.AbsolutePlaceholder",
)


@dataclass(frozen=True)
class Engine:
    """Modules of WeasyPrint, by what they do.

    Attributes:
        version: the version installed.
        boxes: ``formatting_structure.boxes``.
        absolute: ``layout.absolute``.
        pdf: ``pdf``.
        stream: ``pdf.stream``.
    """

    version: str
    boxes: Any
    absolute: Any
    pdf: Any
    stream: Any


def engine() -> Engine:
    """Return WeasyPrint's modules.

    Raises:
        MissingLibraryError: Pango is not installed.
    """
    return Engine(
        version=weasy.weasyprint().__version__,
        boxes=weasy.submodule("formatting_structure.boxes"),
        absolute=weasy.submodule("layout.absolute"),
        pdf=weasy.submodule("pdf"),
        stream=weasy.submodule("pdf.stream"),
    )


def difference(parts: Engine) -> str | None:
    """Return how the installed WeasyPrint differs from the known one, or None if it does not."""
    return weasy.unknown_part(parts, _FUNCTIONS, _NAMES, may_be_none=True)
