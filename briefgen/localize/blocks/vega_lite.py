"""A figure given by a Vega-Lite specification."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefgen.localize.blocks.figure import figure_parts
from briefgen.localize.blocks.place import Place
from briefgen.localize.figure_texts import DataTable, VegaLiteText
from briefgen.localize.numbers import format_number
from briefgen.localize.scope import Scope
from briefgen.model.blocks import VegaLite
from briefgen.model.blocks.vega_lite import resolve

_MOST_ROWS = 200
"""A longer table helps nobody; the data are in the specification's own file."""


def vega_lite_text(block: VegaLite, scope: Scope, place: Place) -> VegaLiteText:
    """Return a specification with its texts in the edition's language."""
    parts = figure_parts(
        scope, place, kind="figure", title=block.title, note=block.note, cite=block.cite
    )
    spec = resolve(block.spec, scope.plain)
    return VegaLiteText(
        type=block.type,
        **parts,
        language=scope.language,
        alternative=scope.plain(block.alt),
        data_label=scope.catalogue("chart.data", label=parts["label"]),
        tables=tuple(_tables(spec, scope)),
        notes=(),
        spec=spec,
    )


def _tables(spec: Mapping[str, Any], scope: Scope) -> Iterator[DataTable]:
    """Yield a table for each set of rows in the specification."""
    titles = dict(_titles(spec))
    for rows in _row_sets(spec):
        keys = list(dict.fromkeys(key for row in rows for key in row))
        if keys and len(rows) <= _MOST_ROWS:
            yield DataTable(
                tuple(titles.get(key, key) for key in keys),
                tuple(tuple(_cell(row.get(key), scope) for key in keys) for row in rows),
            )


def _row_sets(node: Any) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Yield the inline data of a specification and its parts (``data: {values: […]}``)."""
    if isinstance(node, Mapping):
        for key, item in node.items():
            if key == "data" and isinstance(item, Mapping):
                yield from _rows(item.get("values"))
            elif key == "datasets" and isinstance(item, Mapping):
                for values in item.values():
                    yield from _rows(values)
            else:
                yield from _row_sets(item)
    elif isinstance(node, list):
        for item in node:
            yield from _row_sets(item)


def _rows(values: Any) -> Iterator[Sequence[Mapping[str, Any]]]:
    if isinstance(values, list) and values and all(isinstance(row, Mapping) for row in values):
        yield values


def _titles(node: Any) -> Iterator[tuple[str, str]]:
    """Yield the titles that encodings, or the axes and legends in them, give to fields."""
    if isinstance(node, Mapping):
        field = node.get("field")
        guides = (node, *(node.get(key) for key in ("axis", "legend", "header")))
        titles = [guide.get("title") for guide in guides if isinstance(guide, Mapping)]
        named = [title for title in titles if isinstance(title, str)]
        if isinstance(field, str) and named:
            yield field, named[0]
        for item in node.values():
            yield from _titles(item)
    elif isinstance(node, list):
        for item in node:
            yield from _titles(item)


def _cell(value: Any, scope: Scope) -> str:
    if value is None:
        return "–"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return format_number(scope.language, value)
    return str(value)
