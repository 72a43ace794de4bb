"""Patterns of references, from the catalogue, as HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

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
        return _template(self.catalogue[REFERENCE + name]).format(**values)


def _template(message: str) -> Markup:
    """Return a message as HTML whose places are still open."""
    pieces = (
        Markup("<cite>") + piece + Markup("</cite>") if index % 2 else escape(piece)
        for index, piece in enumerate(message.split("*"))
    )
    return Markup("").join(pieces)


def as_plain(markup: Markup) -> str:
    """Return the text of inline HTML that was escaped by the rules of MarkupSafe."""
    # As a plain string: Markup would escape the pieces once more.
    return html.unescape(_TAG.sub("", str(markup)))
