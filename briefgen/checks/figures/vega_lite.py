"""Vega-Lite specifications: data inside, nothing fetched, the same drawing every time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from briefgen.checks.context import CheckContext, DrawingOutcome, Place, places
from briefgen.checks.figures.expressions import CHANGING, KEYS, unknown_names
from briefgen.checks.figures.views import check_views
from briefgen.diagnostics import Diagnostic, KeyPath, Rule, Severity
from briefgen.model import Brief, Text
from briefgen.model.blocks import VegaLite
from briefgen.model.blocks.vega_lite import MAJOR_VERSION, resolve

OTHER_VERSION = Rule(
    "VEGA001",
    "the specification is written for {schema}; briefgen draws Vega-Lite {version}",
    "delete '$schema', or name https://vega.github.io/schema/vega-lite/v{version}.json",
)
OUTSIDE_DATA = Rule(
    "VEGA002",
    "the data of this figure lie elsewhere, at '{url}'",
    "write them into the specification, data: {{values: […]}}; a brief fetches nothing",
)
LINK_OR_PICTURE = Rule(
    "VEGA003",
    "'{key}' has no place in a figure",
    "a drawing cannot be clicked, and a picture is a block of its own: type: image",
)
CHANGING_DRAWING = Rule(
    "VEGA004",
    "'{name}' gives another drawing each time",
    "write the values into the data: the same brief has to give the same pages",
)
FOREIGN_FUNCTION = Rule(
    "VEGA005",
    "an expression may not use '{name}'",
    "expressions compute with numbers, texts and dates, as in datum.value / 1000",
)
NOT_DRAWN = Rule(
    "VEGA006",
    "Vega-Lite cannot draw this: {problem}",
    "the places that it speaks of are those of Vega-Lite's own documentation",
)
WARNED = Rule(
    "VEGA007",
    "Vega-Lite draws this, but says: {problem}",
    "change the specification until nothing is said",
    severity=Severity.WARNING,
)
TOO_HEAVY = Rule(
    "VEGA012",
    "drawing this takes too long or too much memory",
    "show fewer values: a figure on a page holds some thousand marks at most",
)

_SCHEMA: Final = re.compile(
    rf"https?://vega\.github\.io/schema/vega-lite/v{MAJOR_VERSION}(?:\.\d+)*\.json"
)
_FORBIDDEN: Final = frozenset(("url", "href"))


@dataclass(frozen=True)
class _Item:
    """A key of a specification, what it holds, and the way to it."""

    path: KeyPath
    key: str
    value: Any


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report what a specification may not do, and else whatever keeps it from being drawn."""
    for place in places(brief.section_documents.values()):
        if isinstance(place.node, VegaLite):
            found = [*_check_keys(place, place.node), *check_views(place, place.node.spec)]
            yield from found
            if place.node.spec and not found and context.try_drawing is not None:
                code, language = next(iter(context.languages.items()))
                draw = partial(context.try_drawing, language=language)
                yield from _check_drawing(place, place.node, draw, code)


def _check_keys(place: Place, block: VegaLite) -> Iterator[Diagnostic]:
    for item in _items(block.spec, ("spec",)):
        span = place.source.span((*place.path, *item.path))
        if item.key == "$schema" and not _SCHEMA.fullmatch(str(item.value)):
            yield OTHER_VERSION.at(span, schema=item.value, version=MAJOR_VERSION)
        elif item.key == "url" and "data" in item.path[-2:-1]:
            yield OUTSIDE_DATA.at(span, url=item.value)
        elif item.key in _FORBIDDEN or _is_picture(item):
            key_span = place.source.key_span((*place.path, *item.path))
            yield LINK_OR_PICTURE.at(key_span, key="image" if _is_picture(item) else item.key)
        elif item.key == "sample" and "transform" in item.path:
            yield CHANGING_DRAWING.at(span, name="sample")
        elif item.key in KEYS:
            yield from _check_expressions(place, item)


def _is_picture(item: _Item) -> bool:
    return item.value == "image" and (item.key == "mark" or item.path[-2:] == ("mark", "type"))


def _check_expressions(place: Place, item: _Item) -> Iterator[Diagnostic]:
    texts = item.value if isinstance(item.value, tuple) else (item.value,)
    for text in texts:
        if isinstance(text, str):
            for name in unknown_names(text):
                rule = CHANGING_DRAWING if name in CHANGING else FOREIGN_FUNCTION
                span = place.source.find((*place.path, *item.path), name)
                yield rule.at(span, name=name)


def _check_drawing(
    place: Place, block: VegaLite, draw: Callable[[Mapping[str, Any]], DrawingOutcome], code: str
) -> Iterator[Diagnostic]:
    """Report what the engine says of a specification.

    Args:
        place: the block.
        block: the same as a model.
        draw: draws a specification in JSON values.
        code: the language whose texts are drawn.
    """
    outcome = draw(resolve(block.spec, lambda text: _words(text, code)))
    span = place.source.key_span((*place.path, "spec"))
    if outcome.too_heavy:
        yield TOO_HEAVY.at(span)
    elif outcome.problem is not None:
        path = _faulty_expression(block, draw, outcome.problem)
        span = place.source.span((*place.path, *path)) if path else span
        yield NOT_DRAWN.at(span, problem=outcome.problem)
    for warning in outcome.warnings:
        yield WARNED.at(span, problem=warning)


def _faulty_expression(
    block: VegaLite, draw: Callable[[Mapping[str, Any]], DrawingOutcome], problem: str
) -> KeyPath | None:
    """Return the way to the expression that gives rise to a problem by itself, if one does."""
    for item in _items(block.spec, ("spec",)):
        if item.key in KEYS and isinstance(item.value, str):
            transform = [{"calculate": item.value, "as": "value"}]
            probe = {"data": {"values": [{}]}, "transform": transform, "mark": "point"}
            if draw(probe).problem == problem:
                return item.path
    return None


def _words(text: Text, code: str) -> str:
    written = text.in_language(code)
    return written or next((other for other in text.translations.values() if other), "")


def _items(node: Any, path: KeyPath) -> Iterator[_Item]:
    """Yield every key of a specification but those of its data."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield _Item((*path, key), key, value)
            if not (key == "datasets" or (key == "values" and path[-1] == "data")):
                yield from _items(value, (*path, key))
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for index, item in enumerate(node):
            yield from _items(item, (*path, index))
