"""A figure of any form, as a Vega-Lite specification."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from pydantic import ValidationInfo, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError

from briefgen.diagnostics import KeyPath
from briefgen.languages import LanguageRegistry
from briefgen.model.blocks.base import BlockBase
from briefgen.model.text import DRAFT_KEY, Text, known_languages

MAJOR_VERSION = 6
"""The major version of Vega-Lite that specifications are read as."""

Spec = Annotated[Mapping[str, Any], WithJsonSchema({"type": "object"})]


class VegaLite(BlockBase):
    """A figure given by a Vega-Lite specification, for what `chart` cannot show."""

    type: Literal["vega-lite"]
    title: Text
    """The finding, in words."""
    alt: Text
    """What a reader who does not see the figure must know."""
    spec: Spec
    """The specification (Vega-Lite 6), its data inside. Any text in it may be given in each
    language: `title: {ja: …, en: …}`. Fonts and colours are the theme's where it says nothing."""
    note: Text | None = None
    """A note under the figure."""

    @field_validator("spec", mode="before")
    @classmethod
    def _find_texts(cls, value: Any, info: ValidationInfo) -> Any:
        return _gather(value, known_languages(info), ()) if isinstance(value, dict) else value


def resolve(spec: Any, text_of: Callable[[Text], str]) -> Any:
    """Return a part of a specification as plain JSON values.

    Args:
        spec: the part; texts in several languages are ``Text``, lists are tuples.
        text_of: gives a text in the language that is wanted.
    """
    if isinstance(spec, Text):
        return text_of(spec)
    if isinstance(spec, Mapping):
        return {key: resolve(item, text_of) for key, item in spec.items()}
    if isinstance(spec, tuple):
        return [resolve(item, text_of) for item in spec]
    return spec


def _gather(value: Any, languages: LanguageRegistry, path: KeyPath) -> Any:
    """Return a part of a specification with its texts found, and frozen."""
    if isinstance(value, dict):
        if _is_text(value, languages):
            return _text(value, languages, path)
        return {key: _gather(item, languages, (*path, key)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_gather(item, languages, (*path, n)) for n, item in enumerate(value))
    return value


def _is_text(value: Mapping[str, Any], languages: LanguageRegistry) -> bool:
    """Say whether a mapping is a text in several languages; no key of Vega-Lite is a language."""
    named = [item for key, item in value.items() if key in languages]
    return bool(named) and all(
        (key in languages and isinstance(item, str | None)) or key == DRAFT_KEY
        for key, item in value.items()
    )


def _text(value: Mapping[str, Any], languages: LanguageRegistry, path: KeyPath) -> Text:
    for code, item in value.items():
        if isinstance(item, str) and not item.strip():
            raise PydanticCustomError("spec_blank_text", "an empty text", {"path": (*path, code)})
    return Text.model_validate(value, context={"languages": languages})
