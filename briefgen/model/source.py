"""A brief's sources: CSL-YAML or CSL-JSON, as reference managers export it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from babel.core import get_global
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
from briefgen.model.source_date import SourceDate

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
    lists: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Variables of several words: ``categories``."""

    @model_validator(mode="before")
    @classmethod
    def _sort_by_kind(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        sorted_: dict[str, Any] = {group: {} for group in _GROUPS}
        for written, item in value.items():
            key = csl.SMALL_LETTERS.get(str(written), str(written))
            group = _group_of(key)
            if group is None:
                sorted_[written] = item
            else:
                sorted_[group][key] = _as_text(item) if group == "strings" else item
        return sorted_

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        for group in _GROUPS:
            schema["properties"].pop(group)
        schema[SCHEMA_MARK] = True
        return schema


_GROUPS = ("names", "dates", "strings", "lists")


def _group_of(variable: str) -> str | None:
    """Return the field that holds a CSL variable, or None for what is none."""
    kinds = (csl.NAME_VARIABLES, csl.DATE_VARIABLES, csl.TEXT_VARIABLES, csl.LIST_VARIABLES)
    return next(
        (group for group, kind in zip(_GROUPS, kinds, strict=True) if variable in kind), None
    )


def _as_text(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*", re.ASCII
)


def is_tag(written: object) -> bool:
    """Say whether a text is a BCP 47 tag of a language that CLDR knows."""
    match = _TAG.fullmatch(str(written))
    return match is not None and match["language"] in get_global("likely_subtags")


class SourceExtension(Model):
    """What CSL has no variable for, under its own key ``custom``."""

    alt: Mapping[str, Variables] = Field(default_factory=dict)
    """The record in other languages and scripts, by BCP 47 tag (`en`, `ja-Latn`)."""
    archive: Archive | None = None
    """A kept copy."""
    grade: Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")] | None = None
    """Admiralty grade: reliability of the source A–F, credibility of the content 1–6."""

    @field_validator("alt", mode="before")
    @classmethod
    def _tags_are_languages(cls, value: Any) -> Any:
        if isinstance(value, dict) and (wrong := [tag for tag in value if not is_tag(tag)]):
            raise PydanticCustomError("alt_tag", "no language tag", {"tags": wrong})
        return value


class Source(Variables):
    """One CSL record, in the language of the source, with translations under ``custom``."""

    ON_LINES: ClassVar[bool] = True

    id: Annotated[str, StringConstraints(pattern=SOURCE_ID_PATTERN, max_length=128)]
    """Name of the source, used in `cite:` and `[@…]`."""
    type: str = "document"
    """CSL type."""
    custom: SourceExtension = SourceExtension()
    """Translations, kept copy and grade."""

    @field_validator("id", mode="before")
    @classmethod
    def _id_may_be_a_number(cls, value: Any) -> Any:
        return _as_text(value)

    @field_validator("custom", mode="before")
    @classmethod
    def _custom_may_be_empty(cls, value: Any) -> Any:
        return {} if value in (None, "") else value

    @field_validator("type")
    @classmethod
    def _type_is_csl(cls, value: str) -> str:
        if not value:
            # Pandoc leaves the type of BibTeX's @misc empty.
            return "document"
        if value not in csl.TYPES:
            raise PydanticCustomError("csl_type", "not a CSL type", {"value": value})
        return value

    @property
    def language(self) -> str | None:
        """The primary language subtag of the source, where it says one."""
        tag = self.strings.get("language")
        return tag.split("-")[0].lower() if tag else None


class Sources(Model):
    """The list of sources of one brief; CSL-JSON has the list alone."""

    LIST_KEY: ClassVar[str | None] = "references"

    references: tuple[Source, ...] = ()
    """CSL records."""
    nocite: NonEmpty | None = None
    """Pandoc's key; kept, not used."""
