"""A picture."""

from __future__ import annotations

from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.figure_texts import ImageText
from briefgen.localize.scope import Scope
from briefgen.model.blocks import Image


def image_text(block: Image, scope: Scope, place: Place) -> ImageText:
    """Return a picture's words and where its file lies; the file is not read here."""
    parts = figure_parts(
        scope, place, kind="figure", title=block.caption, note=None, cite=block.cite
    )
    return ImageText(
        type=block.type,
        **parts,
        path=scope.brief.folder / block.src,
        alt=scope.plain(block.alt),
        credit=scope.optional(block.credit),
    )
