"""Who publishes: ``content/publisher.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler, StringConstraints, ValidationInfo, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from briefgen.model.base import Id, Model, NonEmpty
from briefgen.model.text import SCHEMA_MARK, Text, known_languages

TitleDisplay = Literal["rom+trans", "orig+trans", "rom+orig+trans", "trans"]
NameOrder = Literal["family-first", "given-first"]
PageSize = Literal["A4", "Letter"]
SeverityChoice = Literal["off", "note", "warning", "error"]

_ALL_LANGUAGES = ""


class CitationOptions(Model):
    """How references are written."""

    title_display: TitleDisplay = "rom+trans"
    """For a reader of another language: the romanised, original or translated title."""
    name_order: NameOrder = "family-first"
    """Order of East Asian names in Latin letters."""
    style: Annotated[str, StringConstraints(pattern=r"\.csl$")] | None = None
    """A CSL style below content/ that writes the list of sources; briefgen's own without it."""


class CheckOptions(Model):
    """How much findings weigh on this desk."""

    severity: Mapping[str, SeverityChoice] = Field(default_factory=dict)
    """How much a code or a group of codes weighs: off, note, warning or error."""


class Logo(Model):
    """The publisher's mark: one picture for all languages, or one for each."""

    paths: Mapping[str, NonEmpty]
    """Paths seen from the folder ``content``, by language; under ``""`` that for all languages."""

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {"paths": {_ALL_LANGUAGES: value}}
        if not isinstance(value, dict):
            raise PydanticCustomError("string_type", "not a path")
        languages = known_languages(info)
        paths = {key: item for key, item in value.items() if key in languages}
        return {key: item for key, item in value.items() if key not in paths} | {"paths": paths}

    @property
    def in_all_languages(self) -> bool:
        """Whether one picture serves all languages."""
        return _ALL_LANGUAGES in self.paths

    def in_language(self, code: str) -> str | None:
        """Return the path of the mark in a language, or None where it is not there."""
        return self.paths.get(_ALL_LANGUAGES) or self.paths.get(code)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core_schema))
        path = schema["properties"].pop("paths")["additionalProperties"]
        by_language = {**schema, SCHEMA_MARK: "string"}
        by_language.pop("required")
        description = by_language.pop("description")
        schema.clear()
        schema |= {"anyOf": [path, by_language], "description": description}
        return schema


class Publisher(Model):
    """The desk that publishes, and what its briefs have in common."""

    name: Text
    """Name of the publisher, in each language."""
    series: Text
    """Name of the series of briefs."""
    languages: tuple[NonEmpty, ...] = Field(min_length=1)
    """Codes of the languages that every brief must have, in the order of building."""
    editions: tuple[NonEmpty, ...] = ()
    """The editions that `briefgen build` makes without `--lang`: languages, or two of them side by
    side as in `ja+en`. Without this key, each language by itself."""
    formats: tuple[NonEmpty, ...] = ("html", "pdf")
    """The formats that `briefgen build` makes without `--format`."""
    theme: Id = "default"
    """The folder under templates/ that gives the look."""
    logo: Logo | None = None
    """The publisher's mark, a picture below content/: stands for the name at the head of page 1."""
    accent: (
        Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$", to_lower=True)] | None
    ) = None
    """The colour of numbers, marks and estimates, as in "#B5331B"; the theme's own without it."""
    page_size: PageSize = "A4"
    """The paper of the PDF."""
    citations: CitationOptions = CitationOptions()
    """How references are written."""
    checks: CheckOptions = CheckOptions()
    """How much findings weigh."""
    disclaimer: Text | None = None
    """The note at the foot of every brief."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://")] | None = None
    """The publisher's own page."""
    voices: bool = False
    """Whether editions show the readers' reactions (`voices` blocks)."""
    era: bool = False
    """Whether Japanese dates carry the era (令和7年)."""
