"""A brief's sources: ``sources.yaml``, CSL-YAML as reference managers export it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from briefgen.model import csl
from briefgen.model.base import Model, NonEmpty
from briefgen.model.dates import PartialDate

SOURCE_ID_PATTERN = r"^[A-Za-z0-9_][A-Za-z0-9_:.#$%&+?<>~/-]*$"
SCHEMA_MARK = "x-briefgen-csl"
"""Marks an object of the JSON Schema whose properties are the CSL variables."""


class Name(Model):
    """A CSL name: a person in parts, or an institution as ``literal``."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    suffix: str | None = None
    dropping_particle: str | None = Field(default=None, alias="dropping-particle")
    non_dropping_particle: str | None = Field(default=None, alias="non-dropping-particle")
    comma_suffix: bool | str | int | None = Field(default=None, alias="comma-suffix")
    static_ordering: bool | str | int | None = Field(default=None, alias="static-ordering")
    parse_names: bool | str | int | None = Field(default=None, alias="parse-names")

    @model_validator(mode="after")
    def _names_somebody(self) -> Name:
        if not (self.family or self.given or self.literal):
            raise PydanticCustomError("name_empty", "a name without a name")
        return self


class SourceDate(Model):
    """A date or a range of dates of a source."""

    start: PartialDate | None = None
    """The date, or the first of the range."""
    end: PartialDate | None = None
    """The last date of a range."""
    circa: bool = False
    """Whether it is approximate."""
    literal: str | None = None
    """A date that is no calendar date, as the source writes it."""

    @model_validator(mode="before")
    @classmethod
    def _from_csl(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return value if "start" in value else _from_csl_object(value)
        if isinstance(value, str) and "/" in value:
            first, _, last = value.partition("/")
            return {"start": first, "end": last or None}
        if isinstance(value, list):
            raise PydanticCustomError("date_format", "not an ISO 8601 date", {"value": value})
        return {"start": value}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        number = {"type": ["integer", "string"]}
        parts = {"type": "array", "items": number, "minItems": 1, "maxItems": 3}
        return {
            "description": "A date or a range: ISO 8601, or a CSL date object.",
            "anyOf": [
                {"type": ["string", "integer"]},
                {
                    "type": "object",
                    "properties": {
                        "date-parts": {"type": "array", "items": parts, "maxItems": 2},
                        "season": number,
                        "circa": {"type": ["boolean", "string", "integer"]},
                        "literal": {"type": "string"},
                        "raw": {"type": "string"},
                    },
                    "additionalProperties": False,
                },
            ],
        }


def _from_csl_object(value: dict[str, Any]) -> dict[str, Any]:
    """Read a CSL date object (``date-parts``, ``raw`` or ``literal``)."""
    unknown = set(value) - {"date-parts", "season", "circa", "literal", "raw"}
    if unknown:
        raise PydanticCustomError(
            "date_format", "not a CSL date", {"value": ", ".join(sorted(unknown))}
        )
    circa = value.get("circa") in (True, 1, "1", "true")
    if "raw" in value:
        return {"start": value["raw"], "circa": circa}
    if "literal" in value:
        return {"literal": value["literal"], "circa": circa}
    parts = value.get("date-parts")
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        raise PydanticCustomError("date_format", "not a CSL date", {"value": parts})
    dates = [_from_parts(item) for item in parts]
    return {"start": dates[0], "end": dates[1] if len(dates) == 2 else None, "circa": circa}


def _from_parts(parts: Any) -> str:
    """Turn ``[2026, 5, 20]`` into ``2026-05-20``."""
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3:
        raise PydanticCustomError("date_format", "not a CSL date", {"value": parts})
    try:
        numbers = [int(part) for part in parts]
    except (TypeError, ValueError):
        raise PydanticCustomError("date_format", "not a CSL date", {"value": parts}) from None
    return "-".join(f"{n:0{width}d}" for n, width in zip(numbers, (4, 2, 2), strict=False))


class Archive(Model):
    """A kept copy of the source."""

    url: Annotated[str, Field(alias="URL"), StringConstraints(pattern=r"^https?://")]
    """Where the copy is."""
    date: PartialDate | None = None
    """When it was made."""


class Variables(Model):
    """CSL variables by kind; what a record or one of its translations says."""

    names: Mapping[str, tuple[Name, ...]] = Field(default_factory=dict)
    """Name variables, such as ``author``."""
    dates: Mapping[str, SourceDate] = Field(default_factory=dict)
    """Date variables, such as ``issued``."""
    strings: Mapping[str, str] = Field(default_factory=dict)
    """All other variables, such as ``title``; numbers are kept as written."""

    @model_validator(mode="before")
    @classmethod
    def _sort_by_kind(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        sorted_: dict[str, Any] = {"names": {}, "dates": {}, "strings": {}}
        for key, item in value.items():
            if key in csl.NAME_VARIABLES:
                sorted_["names"][key] = item
            elif key in csl.DATE_VARIABLES:
                sorted_["dates"][key] = item
            elif key in csl.TEXT_VARIABLES:
                sorted_["strings"][key] = _as_text(item)
            else:
                sorted_[key] = item
        return sorted_

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        for group in ("names", "dates", "strings"):
            schema["properties"].pop(group)
        schema[SCHEMA_MARK] = True
        return schema


def _as_text(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


class SourceExtension(Model):
    """What CSL has no variable for, under its own key ``custom``."""

    alt: Mapping[str, Variables] = Field(default_factory=dict)
    """The record in other languages and scripts, by BCP 47 tag (`en`, `ja-Latn`)."""
    archive: Archive | None = None
    """A kept copy."""
    grade: Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")] | None = None
    """Admiralty grade: reliability of the source A–F, credibility of the content 1–6."""


class Source(Variables):
    """One CSL record, in the language of the source, with translations under ``custom``."""

    id: Annotated[str, StringConstraints(pattern=SOURCE_ID_PATTERN, max_length=128)]
    """Name of the source, used in `cite:` and `[@…]`."""
    type: str
    """CSL type."""
    custom: SourceExtension = SourceExtension()
    """Translations, kept copy and grade."""

    @field_validator("type")
    @classmethod
    def _type_is_csl(cls, value: str) -> str:
        if value not in csl.TYPES:
            raise PydanticCustomError("csl_type", "not a CSL type", {"value": value})
        return value

    @property
    def language(self) -> str | None:
        """The primary language subtag of the source, where it says one."""
        tag = self.strings.get("language")
        return tag.split("-")[0].lower() if tag else None


class Sources(Model):
    """The list of sources of one brief."""

    references: tuple[Source, ...] = ()
    """CSL records."""
    nocite: NonEmpty | None = None
    """Pandoc's key; kept, not used."""
