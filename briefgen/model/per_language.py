"""One value for all languages, or one for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler, StringConstraints, ValidationInfo, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from briefgen.model.base import Model, NonEmpty
from briefgen.model.text import SCHEMA_MARK, known_languages

_ALL_LANGUAGES = ""

WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://")]
"""The address of a web page."""


class PerLanguage(Model):
    """A value that authors write once, or as ``{ja: …, en: …}``."""

    by_language: Mapping[str, NonEmpty]
    """Values by language; under ``""`` that for all languages."""

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {"by_language": {_ALL_LANGUAGES: value}}
        if not isinstance(value, dict):
            raise PydanticCustomError("string_type", "not a text")
        languages = known_languages(info)
        values = {key: item for key, item in value.items() if key in languages}
        others = {key: item for key, item in value.items() if key not in values}
        return others | {"by_language": values}

    @property
    def in_all_languages(self) -> bool:
        """Whether one value serves all languages."""
        return _ALL_LANGUAGES in self.by_language

    def in_language(self, code: str) -> str | None:
        """Return the value in a language, or None where it is not there."""
        return self.by_language.get(_ALL_LANGUAGES) or self.by_language.get(code)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        value = schema["properties"].pop("by_language")["additionalProperties"]
        by_language = {**schema, SCHEMA_MARK: "string"}
        by_language.pop("required")
        description = by_language.pop("description")
        schema.clear()
        schema |= {"anyOf": [value, by_language], "description": description}
        return schema


class Logo(PerLanguage):
    """The publisher's mark: one picture for all languages, or one for each."""


class Addresses(PerLanguage):
    """Where a brief is published: one address for all languages, or one for each."""

    by_language: Mapping[str, WebAddress]
    """Addresses by language; under ``""`` that for all languages."""
