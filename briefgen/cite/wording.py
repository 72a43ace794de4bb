"""Patterns of references, from the catalogue, as HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter

from markupsafe import Markup, escape

from briefgen.languages import Language
from briefgen.languages.catalogue import Catalogue, read_catalogue

REFERENCE = "reference."
"""Begins the names of the messages of references."""

NOTHING = Markup("")
"""A part that the record has nothing for."""

_TAG = re.compile(r"<[^>]*>")


Pattern = tuple[str, tuple[str, ...]]
"""A message as HTML with ``%s`` for each place, and the names of the places."""


@dataclass(frozen=True)
class Wording:
    """Fills the ``reference.…`` messages of a catalogue.

    A stretch between asterisks in a message is the title of a work (HTML ``cite``). A part of a
    reference brings the punctuation before it along: ``, in {language}``.
    """

    catalogue: Catalogue
    _patterns: dict[str, Pattern] = field(default_factory=dict)

    def __call__(self, name: str, /, **values: str | Markup) -> Markup:
        """Return the message ``reference.<name>`` with its places filled and all else escaped."""
        found = self._patterns.get(name)
        if found is None:
            found = self._patterns[name] = _pattern(self.catalogue[REFERENCE + name])
        pattern, places = found
        filling = [
            value if type(value := values[place]) is Markup else escape(value) for place in places
        ]
        return Markup(pattern % tuple(filling))  # noqa: S704  escaped here and in _pattern


def wording_of(language: Language) -> Wording:
    """Return the patterns of references in a language."""
    return _wording(language.catalogue_file, language.code)


@cache
def _wording(file: Path, language: str) -> Wording:
    return Wording(read_catalogue(file, language))


def _pattern(message: str) -> Pattern:
    elements = (
        f"<cite>{piece}</cite>" if index % 2 else piece
        for index, piece in enumerate(str(escape(message)).split("*"))
    )
    pattern, places = "", []
    for literal, place, _, _ in Formatter().parse("".join(elements)):
        pattern += literal.replace("%", "%%")
        if place:
            pattern += "%s"
            places.append(place)
    return pattern, tuple(places)


def as_plain(markup: Markup) -> str:
    """Return the text of inline HTML that was escaped by the rules of MarkupSafe."""
    if "<" not in markup and "&" not in markup:
        return str(markup)
    # As a plain string: Markup would escape the pieces once more.
    return html.unescape(_TAG.sub("", str(markup)))
