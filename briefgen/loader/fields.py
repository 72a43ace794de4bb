"""Which keys and values a place in the content may have, read from the models."""

from __future__ import annotations

import types
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import Tag
from pydantic.fields import FieldInfo

from briefgen.diagnostics import KeyPath
from briefgen.languages import LanguageRegistry
from briefgen.model import csl
from briefgen.model.base import Model
from briefgen.model.per_language import PerLanguage
from briefgen.model.source import Variables
from briefgen.model.source_date import SourceDate
from briefgen.model.text import DRAFT_KEY, Text, Translated

_GATHERED = {"text", "translations", "names", "dates", "strings", "lists", "by_language"}
"""Fields that models fill from keys beside them; authors never write them."""


def annotation_at(root: Any, location: KeyPath) -> Any:
    """Return the type that the model gives to a place, or None where it has none."""
    current: Any = root
    for part in location:
        current = _step(current, part)
        if current is None:
            return None
    return unwrap(current)


def field_at(root: Any, location: KeyPath) -> FieldInfo | None:
    """Return the field that fills the key at the end of a location, or None where there is none."""
    for model in _models(annotation_at(root, location[:-1])):
        for name, field in model.model_fields.items():
            if location[-1] in (name, field.alias):
                return field
    return None


def keys_of(annotation: Any, languages: LanguageRegistry) -> list[str]:
    """Return the keys that an author may write in a mapping of this type."""
    for model in _models(annotation):
        keys = [*languages] if issubclass(model, Text | Translated | PerLanguage) else []
        keys += [
            field.alias or name
            for name, field in model.model_fields.items()
            if name not in _GATHERED
        ]
        if issubclass(model, Translated):
            keys.append(DRAFT_KEY)
        if issubclass(model, Variables):
            keys += sorted(csl.VARIABLES)
        if issubclass(model, SourceDate):
            keys = ["date-parts", "circa", "literal", "raw", "season"]
        return list(dict.fromkeys(keys))
    return []


def known_keys(languages: LanguageRegistry) -> frozenset[str]:
    """Return every word that is a key somewhere in a desk."""
    keys = {"date-parts", *csl.VARIABLES, *languages, DRAFT_KEY}
    models: list[type[Model]] = [Model]
    while models:
        model = models.pop()
        models += model.__subclasses__()
        keys.update(keys_of(model, languages))
    return frozenset(keys)


def values_of(annotation: Any) -> list[str]:
    """Return the words that a place may hold, where they are a fixed list."""
    annotation = unwrap(annotation)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [member.value for member in annotation]
    if get_origin(annotation) is Literal:
        return [str(value) for value in get_args(annotation)]
    return [value for member in members_of(annotation) for value in values_of(member)]


def _step(annotation: Any, part: str | int) -> Any:
    annotation = unwrap(annotation)
    origin = get_origin(annotation)
    if isinstance(part, int):
        arguments = get_args(annotation)
        if origin is tuple and arguments:
            return arguments[0]
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        for name, field in annotation.model_fields.items():
            if part in (name, field.alias):
                return field.annotation
        return None
    elif origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return get_args(annotation)[1]
    return _member_named(annotation, part)


def _member_named(annotation: Any, part: str | int) -> Any:
    """Take the member of a union that a validator names, else the one that has the step."""
    for member in members_of(annotation):
        tags = [item.tag for item in getattr(member, "__metadata__", ()) if isinstance(item, Tag)]
        if part in tags or getattr(unwrap(member), "__name__", None) == part:
            return member
    for member in members_of(annotation):
        found = _step(member, part)
        if found is not None:
            return found
    return None


def members_of(annotation: Any) -> tuple[Any, ...]:
    """Return the members of a union but for None; nothing where the type is no union."""
    annotation = unwrap(annotation)
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(item for item in get_args(annotation) if item is not type(None))
    return ()


def unwrap(annotation: Any) -> Any:
    """Drop ``Annotated`` and a lone ``| None``."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, types.UnionType):
        members = [item for item in get_args(annotation) if item is not type(None)]
        if len(members) == 1:
            return unwrap(members[0])
    return annotation


def _models(annotation: Any) -> list[type[Model]]:
    annotation = unwrap(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return [annotation]
    return [model for member in members_of(annotation) for model in _models(member)]
