"""From plain data to a model, with every fault in the author's words."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.diagnostics import Diagnostic, KeyPath, SourceMap
from briefgen.languages import LanguageRegistry
from briefgen.loader.explain import Fault, explain
from briefgen.model.base import Model

ModelT = TypeVar("ModelT", bound=Model)

_MAX_ROUNDS = 24


def validate(
    model: type[ModelT], data: Any, source: SourceMap, languages: LanguageRegistry
) -> tuple[ModelT | None, list[Diagnostic]]:
    """Make a model of a file's data.

    Where the data has faults, the parts at fault are taken out and the rest is still made into a
    model if it can be, so that later checks speak of the rest in the same run.

    Args:
        model: what the file should be.
        data: what it holds.
        source: where it holds it.
        languages: the languages that texts may have.

    Returns:
        The model, or None where nothing of it stands, and a diagnostic for every fault.
    """
    context = {"languages": languages}
    diagnostics: list[Diagnostic] = []
    for round_number in range(_MAX_ROUNDS):
        try:
            return model.model_validate(data, context=context), diagnostics
        except ValidationError as error:
            details = error.errors(include_url=False)
        if round_number == 0:
            faults = [Fault(item, model, source, languages) for item in _root_causes(details)]
            diagnostics = [explain(fault) for fault in faults]
        data = _without(data, (_faulty_path(item, data) for item in details))
        if data is None:
            break
    return None, diagnostics


def _root_causes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out what only follows from another fault, and all but one word on a union."""
    causes: list[ErrorDetails] = []
    for item in details:
        location = item["loc"]
        follows = item["type"] == "too_short" and any(
            other["loc"][: len(location)] == location and other is not item for other in details
        )
        if not follows:
            causes.append(item)
    return _one_each_union(causes)


_UNION_MEMBERS = {"int", "float", "Text", "str", "constrained-str", "nullable"}


def _one_each_union(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """A union reports each member that did not fit; keep the one that an author can act on."""
    best: dict[KeyPath, ErrorDetails] = {}
    order: list[KeyPath] = []
    for item in details:
        location = item["loc"]
        member = str(location[-1]) if location else ""
        is_member = member in _UNION_MEMBERS or member.startswith(("constrained", "function"))
        key = location[:-1] if is_member else (*location, item["type"])
        if key not in best:
            order.append(key)
        if key not in best or member == "Text":
            best[key] = item
    return [best[key] for key in order]


def _faulty_path(item: ErrorDetails, data: Any) -> KeyPath:
    """Return the path, in the data itself, of the part that a fault makes unusable."""
    path: list[str | int] = []
    node = data
    for part in item["loc"]:
        try:
            node = node[part]
        except (KeyError, IndexError, TypeError):
            continue
        path.append(part)
    return tuple(path)


def _without(data: Any, paths: Iterable[KeyPath]) -> Any:
    """Return a copy of the data without the parts at ``paths``; None where the root is one."""
    data = copy.deepcopy(data)
    for path in sorted(set(paths), key=_deepest_and_last_first, reverse=True):
        if not path:
            return None
        node = data
        try:
            for part in path[:-1]:
                node = node[part]
            del node[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue
    return data


def _deepest_and_last_first(path: KeyPath) -> tuple[int, list[tuple[int, str]]]:
    return len(path), [(part, "") if isinstance(part, int) else (0, part) for part in path]
