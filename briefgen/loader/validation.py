"""From plain data to a model, with every fault in the author's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.diagnostics import Diagnostic, KeyPath, SourceMap
from briefgen.languages import LanguageRegistry
from briefgen.loader.draft import Draft
from briefgen.loader.explain import explain
from briefgen.loader.fault import Fault
from briefgen.loader.fields import field_at
from briefgen.loader.misspelling import misspelt_keys
from briefgen.loader.stand_ins import TEXT, stand_in_for
from briefgen.model import Document
from briefgen.model.base import Model

ModelT = TypeVar("ModelT", bound=Model)

_MAX_ROUNDS = 24


def validate(
    model: type[ModelT], data: Any, source: SourceMap, languages: LanguageRegistry
) -> tuple[Document[ModelT] | None, list[Diagnostic]]:
    """Make a model of a file's data.

    Where the data has faults, what is at fault is taken out or a stand-in is put in its place, so
    that later checks speak of the rest in the same run. Nothing is ever built from the result.

    Args:
        model: what the file should be.
        data: what it holds.
        source: where it holds it.
        languages: the languages that texts may have.

    Returns:
        The model, or None where nothing of it stands, and a diagnostic for every fault.
    """
    draft, diagnostics = _with_right_keys(model, data, source, languages)
    stand_ins: set[KeyPath] = set()
    for round_number in range(_MAX_ROUNDS):
        content, errors = _try(model, draft.data, languages)
        places = source.with_root(draft.node)
        if content is not None:
            return Document(content, places, frozenset(stand_ins)), diagnostics
        if round_number == 0:
            faults = [Fault(item, model, places, languages) for item in _root_causes(errors)]
            diagnostics += [finding for fault in faults for finding in explain(fault)]
        mended = _mend_all(draft, errors, model, languages, stand_ins)
        if mended is None:
            break
        draft = mended
    return None, diagnostics


def _try(
    model: type[ModelT], data: Any, languages: LanguageRegistry
) -> tuple[ModelT | None, list[ErrorDetails]]:
    try:
        return model.model_validate(data, context={"languages": languages}), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _with_right_keys(
    model: type[ModelT], data: Any, source: SourceMap, languages: LanguageRegistry
) -> tuple[Draft, list[Diagnostic]]:
    """Report keys that are misspelt, and go on as if they were right."""
    draft = Draft(data, source.root)
    found: list[Diagnostic] = []
    for _ in range(_MAX_ROUNDS):
        _, errors = _try(model, draft.data, languages)
        places = source.with_root(draft.node)
        faults = [Fault(item, model, places, languages) for item in errors]
        renamings = {
            draft.path_of(item.path): item for fault in faults for item in misspelt_keys(fault)
        }
        if not renamings:
            break
        found += [item.finding for item in renamings.values()]
        for path, item in renamings.items():
            draft = draft.renamed(path, item.meant)
    return draft, found


def _mend_all(
    draft: Draft,
    errors: list[ErrorDetails],
    model: type[Model],
    languages: LanguageRegistry,
    stand_ins: set[KeyPath],
) -> Draft | None:
    """Return the draft without its faults; None where that would leave nothing.

    Later parts are mended first, so that the paths of the others stay true.
    """
    paths = [(draft.path_of(item["loc"]), item) for item in errors]
    removed: set[KeyPath] = set()
    for path, item in sorted(paths, key=lambda place: _order(place[0]), reverse=True):
        kind = item["type"]
        missing = (*path, *item["loc"][-1:])
        field = field_at(model, item["loc"]) if kind == "missing" else None
        if field is not None and missing not in stand_ins:
            stand_ins.add(missing)
            draft = draft.with_value(missing, stand_in_for(field, languages))
        elif kind in {"text_blank", "text_empty"} and isinstance(draft.at(path), dict):
            draft = _with_texts(draft, path, languages)
        elif path and path[-1] in languages:
            draft = draft.with_value(path, TEXT)
        elif not path:
            return None
        elif path not in removed:
            removed.add(path)
            draft = draft.without(path)
    return draft


def _with_texts(draft: Draft, path: KeyPath, languages: LanguageRegistry) -> Draft:
    value = draft.at(path)
    for code in languages:
        if not str(value.get(code) or "").strip():
            draft = draft.with_value((*path, code), TEXT)
    return draft


def _order(path: KeyPath) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in path)


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


def _one_each_union(details: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """A union reports each member that did not fit; keep the one that an author can act on."""
    best: dict[KeyPath, ErrorDetails] = {}
    for item in details:
        location = item["loc"]
        member = str(location[-1]) if location else ""
        is_member = member in _UNION_MEMBERS or member.startswith(("constrained", "function"))
        key = location[:-1] if is_member else (*location, item["type"])
        if key not in best or member == "Text":
            best[key] = item
    return list(best.values())
