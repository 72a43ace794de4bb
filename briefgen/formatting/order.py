"""The order of keys: that of the models, and of the desk's languages."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import get_annotations
from typing import Any, get_args, get_origin

from pydantic import Tag

from briefgen.formatting.tree import Collection, Entry, Node, Scalar, without_blanks
from briefgen.languages import LanguageRegistry
from briefgen.loader.fields import members_of, unwrap
from briefgen.model import csl
from briefgen.model.base import Model
from briefgen.model.blocks import block_type
from briefgen.model.source import Name, Source, Variables
from briefgen.model.source_date import SourceDate
from briefgen.model.text import DRAFT_KEY, Text, Translated

_DATE_KEYS = ("date-parts", "season", "circa", "literal", "raw")
_LAST_OF_SOURCE = ("custom",)


def class_of(annotation: Any, node: Collection) -> type[Model] | None:
    """Return the model that a mapping is to be, as far as its type alone tells."""
    annotation = unwrap(annotation)
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Model) and node.is_mapping else None
    tag = block_type(_scalars(node))
    for member in members_of(annotation):
        tags = [item.tag for item in getattr(member, "__metadata__", ()) if isinstance(item, Tag)]
        found = class_of(member, node)
        if found is not None and (not tags or tag in tags):
            return found
    return None


def _scalars(node: Collection) -> dict[str, Any]:
    return {
        entry.key: entry.value.value
        for entry in node.entries
        if entry.key is not None and isinstance(entry.value, Scalar)
    }


def type_of(annotation: Any, model: type[Model] | None, entry: Entry) -> Any:
    """Return the type that an entry's value is to have; None where nothing says so.

    Args:
        annotation: the type of the mapping or list.
        model: the model that it is to be, if it is one.
        entry: the entry.
    """
    if model is not None and issubclass(model, Variables) and entry.key in csl.NAME_VARIABLES:
        return tuple[Name, ...]
    if model is not None:
        for name, field in model.model_fields.items():
            if entry.key in (name, field.alias):
                return field.annotation
        return None
    for candidate in (unwrap(annotation), *members_of(annotation)):
        arguments = get_args(unwrap(candidate))
        if entry.key is None and get_origin(unwrap(candidate)) is tuple:
            return arguments[0]
        if entry.key is not None and len(arguments) == 2:
            return arguments[1]
    return None


def arrange(node: Node, annotation: Any, languages: LanguageRegistry) -> None:
    """Put the entries of a tree into their order, and comments where they can stay.

    What stands above the first entry of a list item's mapping, or behind its hyphen, goes above the
    hyphen.

    Args:
        node: the tree; it is changed.
        annotation: the type that it is to have; None where none is known.
        languages: the languages of its texts, in their order.
    """
    if not isinstance(node, Collection):
        return
    model = class_of(annotation, node)
    if node.is_mapping:
        node.entries = in_order(node.entries, model, languages)
    for entry in node.entries:
        arrange(entry.value, type_of(annotation, model, entry), languages)
        if entry.key is None and isinstance(entry.value, Collection) and entry.value.entries:
            first = entry.value.entries[0]
            behind = [] if entry.trailing is None else [entry.trailing]
            entry.leading += [*behind, *without_blanks(first.leading)]
            entry.trailing, first.leading = None, []


def in_order(
    entries: Sequence[Entry], model: type[Model] | None, languages: LanguageRegistry
) -> list[Entry]:
    """Return the entries of a mapping in the order of its model; keys that it has not come last.

    Where no model says otherwise, languages alone are put in their order.
    """
    order = list(languages) if model is None else keys_in_order(model, languages)
    if model is None and not all(entry.key in languages for entry in entries):
        return list(entries)
    if model is not None and issubclass(model, Variables):
        return _of_variables(entries, order)
    places = {key: number for number, key in enumerate(order)}
    return sorted(entries, key=lambda entry: places.get(entry.key or "", len(places)))


def _of_variables(entries: Sequence[Entry], order: Sequence[str]) -> list[Entry]:
    """Leave the variables of a source as they are, between its id and type and what is ours."""
    places = {key: number for number, key in enumerate(order)}
    places |= dict.fromkeys(_LAST_OF_SOURCE, len(order) + 1)
    return sorted(entries, key=lambda entry: places.get(entry.key or "", len(order)))


def keys_in_order(model: type[Model], languages: LanguageRegistry) -> list[str]:
    """Return the keys of a model: its own before those of its bases, languages among them."""
    if issubclass(model, SourceDate):
        return list(_DATE_KEYS)
    if issubclass(model, Variables):
        return ["id", "type"] if issubclass(model, Source) else []
    texts = [*languages, DRAFT_KEY]
    if issubclass(model, Text):
        return texts
    names = dict.fromkeys(name for base in model.__mro__ for name in _own_fields(base, model))
    keys = [model.model_fields[name].alias or name for name in names if name != "text"]
    if not issubclass(model, Translated):
        # A logo has a picture a language.
        return [*texts[:-1], *keys]
    first = [key for key in keys if key in model.BEFORE_TEXT]
    return [*first, *texts, *(key for key in keys if key not in first)]


def _own_fields(base: type[Any], model: type[Model]) -> list[str]:
    return [name for name in get_annotations(base) if name in model.model_fields]
