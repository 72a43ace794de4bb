"""Patterns of references, from the catalogue, as HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache
from string import Formatter

from markupsafe import Markup, escape

from briefgen.languages.catalogue import Catalogue

REFERENCE = "reference."
"""Begins the names of the messages of references."""

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Wording:
    """Fills the ``reference.…`` messages of a catalogue.

    A stretch between asterisks in a message is the title of a work (HTML ``cite``). A part of a
    reference brings the punctuation before it along: ``, in {language}``.
    """

    catalogue: Catalogue

    def __call__(self, name: str, /, **values: str | Markup) -> Markup:
        """Return the message ``reference.<name>`` with its places filled and all else escaped."""
        pieces = []
        for is_place, piece in _pieces(self.catalogue[REFERENCE + name]):
            filling = values[piece] if is_place else piece
            is_html = not is_place or type(filling) is Markup
            pieces.append(filling if is_html else escape(filling))
        return Markup("".join(pieces))  # noqa: S704  escaped here and in _pieces


@cache
def _pieces(message: str) -> tuple[tuple[bool, str], ...]:
    """Return a message as names of places and the HTML between them."""
    elements = (
        f"<cite>{piece}</cite>" if index % 2 else piece
        for index, piece in enumerate(str(escape(message)).split("*"))
    )
    pieces: list[tuple[bool, str]] = []
    for literal, place, _, _ in Formatter().parse("".join(elements)):
        pieces += [(False, literal)] if literal else []
        pieces += [(True, place)] if place else []
    return tuple(pieces)


def as_plain(markup: Markup) -> str:
    """Return the text of inline HTML that was escaped by the rules of MarkupSafe."""
    if "<" not in markup and "&" not in markup:
        return str(markup)
    # As a plain string: Markup would escape the pieces once more.
    return html.unescape(_TAG.sub("", str(markup)))
