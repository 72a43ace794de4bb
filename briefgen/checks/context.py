"""What checks may ask for beside the brief."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, TypeVar

from briefgen.diagnostics import Diagnostic, KeyPath, Rule, SourceMap, Span
from briefgen.languages import Language, LanguageRegistry
from briefgen.model import Brief, Desk, Document, Text
from briefgen.model.base import Model
from briefgen.model.dossier import Fact
from briefgen.model.markup import Inline, parse_inline

NodeT = TypeVar("NodeT")


@dataclass(frozen=True)
class Place:
    """A part of a brief and where it stands."""

    node: Model
    path: KeyPath
    source: SourceMap


@dataclass(frozen=True)
class TextPlace:
    """A text in one language, its marks, and where it stands."""

    language: str
    text: str
    path: KeyPath
    source: SourceMap

    @cached_property
    def inline(self) -> tuple[Inline, ...]:
        """The text with its marks read."""
        return parse_inline(self.text)

    def span(self, offset: int, needle: str) -> Span:
        """Return the place of a stretch of the text that stands at an offset in it."""
        occurrence = self.text.count(needle, 0, offset)
        return self.source.find(self.path, needle, occurrence)


@dataclass(frozen=True)
class DrawingOutcome:
    """What came of drawing a specification.

    Attributes:
        problem: why it could not be drawn, None where it could.
        too_heavy: whether it took too long or too much memory.
        warnings: what was warned of.
    """

    problem: str | None = None
    too_heavy: bool = False
    warnings: tuple[str, ...] = ()


class TryDrawing(Protocol):
    """Draws a specification to see whether it can be drawn."""

    def __call__(self, spec: Mapping[str, Any], language: Language) -> DrawingOutcome:
        """Draw a Vega-Lite specification in JSON values, in the words of a language."""


@dataclass(frozen=True)
class CheckContext:
    """The desk that a brief belongs to, and what only other packages can tell.

    Attributes:
        desk: the desk.
        missing_glyphs: returns the characters of a text that no font has.
        grounds: the colours that the theme sets text on, as ``#rrggbb``, by name.
        try_drawing: draws a Vega-Lite specification in JSON values for a language.
        rules: returns every rule that the program knows, by code; slow, so only asked when needed.
    """

    desk: Desk
    missing_glyphs: Callable[[str], Iterable[str]] | None = None
    grounds: Mapping[str, str] | None = None
    try_drawing: TryDrawing | None = None
    rules: Callable[[], Mapping[str, Rule]] = dict

    @property
    def languages(self) -> LanguageRegistry:
        """The languages that every text must have."""
        return self.desk.languages


Check = Callable[[Brief, CheckContext], Iterable[Diagnostic]]
"""A check: from a brief to its findings."""

DeskCheck = Callable[[CheckContext], Iterable[Diagnostic]]
"""A check of what belongs to no brief: from the desk to findings."""


def desk_documents(context: CheckContext) -> Iterator[Document[Model]]:
    """Yield the desk's own files."""
    yield context.desk.publisher_document
    if context.desk.glossary_document is not None:
        yield context.desk.glossary_document


def places(documents: Iterable[Document[Model]]) -> Iterator[Place]:
    """Yield every part of the documents with its place.

    The words of a fact that are still those of its document are passed over: nobody at the desk
    wrote them.
    """
    for document in documents:
        quoted: Text | None = None
        for path, node in document.parts:
            if isinstance(node, Fact) and node.verbatim:
                quoted = node.text
            if node is not quoted:
                yield Place(node, path, document.source)


def texts(documents: Iterable[Document[Model]]) -> Iterator[TextPlace]:
    """Yield every text of the documents, each language by itself."""
    for place in places(documents):
        if isinstance(place.node, Text):
            for language, text in place.node.translations.items():
                if text is not None:
                    yield TextPlace(language, text, (*place.path, language), place.source)
