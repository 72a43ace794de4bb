"""Values put in the place of faulty ones, so that the rest of a file is still checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import count
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from briefgen.languages import LanguageRegistry
from briefgen.loader.fields import members_of, unwrap
from briefgen.model.base import Model
from briefgen.model.dates import PartialDate
from briefgen.model.text import Text, Translated

TEXT = "…"
"""Stands for a text."""

_DATE = "2000-01-01"
_WORD = "document"  # also a CSL type
_STRINGS = ("https://www.example.org/", "0" * 64, "A1")
_serial = count(1)


def stand_in_for(field: FieldInfo, languages: LanguageRegistry) -> Any:
    """Return data that a field of a model accepts.

    Args:
        field: the field.
        languages: the languages that texts have.
    """
    return _value(field.annotation, field.metadata, languages)


def _value(annotation: Any, metadata: Iterable[Any], languages: LanguageRegistry) -> Any:
    metadata = [*metadata, *getattr(annotation, "__metadata__", ())]
    annotation = unwrap(annotation)
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if get_origin(annotation) is tuple:
        return [_value(get_args(annotation)[0], (), languages)]
    if isinstance(annotation, type):
        return _of_class(annotation, metadata, languages)
    members = members_of(annotation)
    return _value(members[0], (), languages) if members else {}


def _of_class(kind: type[Any], metadata: list[Any], languages: LanguageRegistry) -> Any:
    if issubclass(kind, Model):
        return _mapping(kind, languages)
    if issubclass(kind, StrEnum):
        return next(iter(kind)).value
    if issubclass(kind, PartialDate):
        return _DATE
    if issubclass(kind, bool):
        return False
    if issubclass(kind, int | float):
        return 1
    return {} if issubclass(kind, Mapping) else _string(metadata)


def _mapping(model: type[Model], languages: LanguageRegistry) -> dict[str, Any]:
    """Return the keys that may not be left out."""
    has_text = issubclass(model, Text | Translated)
    texts: dict[str, Any] = dict.fromkeys(languages, TEXT) if has_text else {}
    fields = {
        field.alias or name: stand_in_for(field, languages)
        for name, field in model.model_fields.items()
        if field.is_required() and name not in {"text", "translations"}
    }
    return {**fields, **texts}


def _string(metadata: list[Any]) -> str:
    """Return a string of the form that is wanted; each differs, since it may be an id."""
    patterns = [item.pattern for item in metadata if getattr(item, "pattern", None)]
    if not patterns:
        return _WORD
    strings = (f"stand-in-{next(_serial)}", *_STRINGS)
    fitting = (text for text in strings if all(re.match(item, text) for item in patterns))
    return next(fitting, strings[0])
