"""A file's data and the places of its parts, changed together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from briefgen.diagnostics import KeyPath, SourceNode

_Change = Callable[[Any, SourceNode], tuple[Any, SourceNode]]


@dataclass(frozen=True)
class Draft:
    """Data with its places; every change leaves what was there as it is."""

    data: Any
    node: SourceNode

    def path_of(self, location: KeyPath) -> KeyPath:
        """Return the steps of a location that the data has.

        A validator names steps that no author wrote, such as the tag of a block.
        """
        path: list[str | int] = []
        value = self.data
        for part in location:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                continue
            path.append(part)
        return tuple(path)

    def at(self, path: KeyPath) -> Any:
        """Return the value at a path that the data has."""
        value = self.data
        for part in path:
            value = value[part]
        return value

    def without(self, path: KeyPath) -> Draft:
        """Return the draft without a key of a mapping or an entry of a list.

        The place of a key is kept: whatever comes to stand for its value stands there.
        """
        return self._changed(path[:-1], lambda data, node: _removed(data, node, path[-1]))

    def with_value(self, path: KeyPath, value: Any) -> Draft:
        """Return the draft with another value at a key of a mapping, which may be new."""

        def put(data: Any, node: SourceNode) -> tuple[Any, SourceNode]:
            return {**data, path[-1]: value}, node

        return self._changed(path[:-1], put)

    def renamed(self, path: KeyPath, key: str) -> Draft:
        """Return the draft with another name for a key of a mapping."""

        def rename(data: Any, node: SourceNode) -> tuple[Any, SourceNode]:
            names = {path[-1]: key}
            children = {names.get(name, name): child for name, child in node.children.items()}
            renamed = {names.get(name, name): value for name, value in data.items()}
            return renamed, replace(node, children=children)

        return self._changed(path[:-1], rename)

    def _changed(self, path: KeyPath, change: _Change) -> Draft:
        return Draft(*_change_at(self.data, self.node, path, change))


def _change_at(
    data: Any, node: SourceNode, path: KeyPath, change: _Change
) -> tuple[Any, SourceNode]:
    if not path:
        return change(data, node)
    part = path[0]
    child = node.children.get(part, SourceNode(node.start, node.end))
    value, child = _change_at(data[part], child, path[1:], change)
    copied = list(data) if isinstance(data, list) else dict(data)
    copied[part] = value  # type: ignore[index]  # an int in a list, a str in a dict
    return copied, replace(node, children={**node.children, part: child})


def _removed(data: Any, node: SourceNode, part: str | int) -> tuple[Any, SourceNode]:
    if isinstance(data, list) and isinstance(part, int):
        kept = {
            key - 1 if isinstance(key, int) and key > part else key: child
            for key, child in node.children.items()
            if key != part
        }
        return [*data[:part], *data[part + 1 :]], replace(node, children=kept)
    return {key: value for key, value in data.items() if key != part}, node
