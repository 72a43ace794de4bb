"""What a file of sources needs before it is looked at: numbers as their author wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.diagnostics import SourceMap, SourceNode
from briefgen.model import csl


def numbers_as_written(data: Mapping[str, Any], source: SourceMap) -> dict[str, Any]:
    """Return the data of a file of sources with the numbers of text variables as texts.

    A volume 010 or a version 3.10 is a name made of digits: as a number it would lose its zeros.

    Args:
        data: what the file holds.
        source: where it holds it.
    """
    return {
        key: _with_texts(item, source.root.children.get(key), source) for key, item in data.items()
    }


def _with_texts(value: Any, node: SourceNode | None, source: SourceMap) -> Any:
    if node is None or not isinstance(value, dict | list):
        return value
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    changed = {
        key: _as_written(item, node.children[key], source)
        if key in csl.TEXT_VARIABLES and key in node.children
        else _with_texts(item, node.children.get(key), source)
        for key, item in pairs
    }
    return changed if isinstance(value, dict) else list(changed.values())


def _as_written(value: Any, node: SourceNode, source: SourceMap) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return source.text[node.start : node.end].strip()
    return value
