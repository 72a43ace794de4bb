"""Texts that are drawn: a drawing has no place for a citation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.checks.context import CheckContext, Place, TextPlace, places
from briefgen.diagnostics import Diagnostic, Rule
from briefgen.model import Brief, Text
from briefgen.model.blocks import Datum, Series, VegaLite
from briefgen.model.markup import Citation, walk_inline
from briefgen.model.walk import walk

CITATION = Rule(
    "CHART008",
    "a citation in a drawing is not shown",
    "put the source's id into 'cite:' of the figure; it is named under it",
)


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report citations in the labels of charts and in the texts of specifications."""
    for place in places(brief.section_documents.values()):
        for text in _drawn_texts(place):
            if any(isinstance(part, Citation) for part in walk_inline(text.inline)):
                yield CITATION.at(text.source.find(text.path, "[@"))


def _drawn_texts(place: Place) -> Iterator[TextPlace]:
    parts: Mapping[str, Any] = {}
    if isinstance(place.node, Datum):
        parts = {"label": place.node.label}
    elif isinstance(place.node, Series):
        parts = {"name": place.node.name}
    elif isinstance(place.node, VegaLite):
        parts = {"spec": place.node.spec}
    for path, node in walk(parts, place.path):
        if isinstance(node, Text):
            for language, text in node.translations.items():
                if text is not None:
                    yield TextPlace(language, text, (*path, language), place.source)
