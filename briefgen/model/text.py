"""Text in several languages side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import GetJsonSchemaHandler, ValidationInfo, field_validator, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.model.base import Model
from briefgen.model.parity import Parity

DRAFT_KEY = "untranslated"
SCHEMA_MARK = "x-briefgen-languages"
"""Marks an object of the JSON Schema whose properties are the languages of the desk; its value is
the JSON type of each."""


def known_languages(info: ValidationInfo) -> LanguageRegistry:
    """Return the languages that the reader passed as validation context."""
    context = info.context or {}
    return context.get("languages") or builtin_languages()


class Text(Model):
    """One text in every language of the brief.

    Authors write ``{ja: …, en: …}``; a language that is still to come is ``null`` beside
    ``untranslated: true`` and shows as a draft.
    """

    translations: Mapping[str, str | None]
    """Language code to text; None where the translation is still to come."""
    untranslated: bool = False
    """Whether a missing translation is known and meant."""
    parity: Parity | None = None
    """Where the languages may differ, and why."""

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            raise PydanticCustomError("text_not_mapping", "a text without its language")
        if not isinstance(value, dict):
            raise PydanticCustomError("text_expected", "not a text in several languages")
        languages = known_languages(info)
        gathered: dict[str, Any] = {
            "translations": {key: item for key, item in value.items() if key in languages}
        }
        gathered |= {key: item for key, item in value.items() if key not in languages}
        if not gathered["translations"]:
            raise PydanticCustomError("text_empty", "no language")
        return gathered

    @field_validator("translations")
    @classmethod
    def _not_blank(cls, value: Mapping[str, str | None]) -> Mapping[str, str | None]:
        for text in value.values():
            if text is not None and not text.strip():
                raise PydanticCustomError("text_blank", "an empty text")
        return value

    def in_language(self, code: str) -> str | None:
        """Return the text in a language, or None where it is not there."""
        return self.translations.get(code)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        schema["properties"].pop("translations")
        schema.pop("required", None)
        schema[SCHEMA_MARK] = ["string", "null"]
        return schema


class Translated(Model):
    """A mapping that carries its languages beside its other keys (``- ja: …`` in a list)."""

    text: Text
    parity: Parity | None = None
    """Where the languages may differ, and why."""

    @model_validator(mode="before")
    @classmethod
    def _gather_text(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            raise PydanticCustomError("text_not_mapping", "a text without its language")
        if not isinstance(value, dict):
            return value
        if "text" in value:
            raise PydanticCustomError("text_key", "the languages stand one step too deep")
        languages = known_languages(info)
        own = {key: item for key, item in value.items() if key in languages or key == DRAFT_KEY}
        rest = {key: item for key, item in value.items() if key not in own}
        if not own:
            raise PydanticCustomError("text_empty", "no language")
        return {**rest, "text": own}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        schema["properties"].pop("text")
        schema["required"] = [key for key in schema.get("required", ()) if key != "text"]
        if not schema["required"]:
            del schema["required"]
        schema["properties"][DRAFT_KEY] = {"type": "boolean", "default": False}
        schema[SCHEMA_MARK] = ["string", "null"]
        return schema
