"""Going through a model with the path of every part of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.diagnostics import KeyPath
from briefgen.model.base import Model
from briefgen.model.text import Text


def walk(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Model]]:
    """Yield every model in ``value`` with its path, parents before children.

    Paths name fields as the YAML does; steps that the YAML does not have (``text`` of an inline
    text) are passed over by the source map.
    """
    if isinstance(value, Model):
        yield path, value
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from walk(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))


def walk_texts(value: object) -> Iterator[tuple[KeyPath, Text]]:
    """Yield every text in ``value`` with its path."""
    for path, node in walk(value):
        if isinstance(node, Text):
            yield path, node
