"""What tables, timelines, charts and images share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from markupsafe import Markup

from briefgen.localize.blocks.place import Place
from briefgen.localize.scope import Scope
from briefgen.model import Text


class FigureParts(TypedDict):
    """The fields of ``FigureText``."""

    number: int
    label: str
    title: Markup
    note: Markup | None
    source: Markup
    anchor: str


def figure_parts(
    scope: Scope,
    place: Place,
    *,
    kind: str,
    title: Text | None,
    note: Text | None,
    cite: Iterable[str],
) -> FigureParts:
    """Return the numbered name, title, note and sources of a figure.

    Args:
        scope: the edition's scope.
        place: where the figure stands.
        kind: ``figure`` or ``table``: names the message of the label and the anchor.
        title: title or caption.
        note: the note under the figure.
        cite: ids of the figure's sources.
    """
    return FigureParts(
        number=place.figure,
        label=scope.catalogue(kind, number=place.figure),
        title=scope.optional(title) or Markup(""),
        note=scope.optional(note),
        anchor=scope.anchors.figure(kind, place.figure),
        source=scope.source_line(cite),
    )
