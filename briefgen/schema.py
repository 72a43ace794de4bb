"""JSON Schemas of the YAML files, for editors (JSON Schema 2020-12)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from briefgen.languages import LanguageRegistry
from briefgen.languages.catalogue import read_catalogue
from briefgen.model import BriefMeta, Dossier, Glossary, Publisher, Section, Sources, csl
from briefgen.model.base import Model
from briefgen.model.source import SCHEMA_MARK as CSL_MARK
from briefgen.model.source import Name
from briefgen.model.source_date import SourceDate
from briefgen.model.text import SCHEMA_MARK as LANGUAGES_MARK

CATALOGUE = "schema.po"
"""What the keys mean in a language, in its folder; English stands in the models."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES: Mapping[str, type[Model]] = {
    "publisher": Publisher,
    "glossary": Glossary,
    "brief": BriefMeta,
    "section": Section,
    "sources": Sources,
    "dossier": Dossier,
}
"""Which model each kind of file is."""


def schema_files(languages: LanguageRegistry) -> dict[str, str]:
    """Return the schemas by file name.

    Args:
        languages: the languages that a text may have.
    """
    return {
        f"{name}.schema.json": json.dumps(schema_of(model, languages), ensure_ascii=False, indent=2)
        + "\n"
        for name, model in FILES.items()
    }


def schema_of(model: type[Model], languages: LanguageRegistry) -> dict[str, Any]:
    """Return the schema of one kind of file, its keys described in every language that can."""
    schema = model.model_json_schema(mode="validation")
    definitions = schema.setdefault("$defs", {})
    for used in (Name, SourceDate):
        if _has_mark(schema, CSL_MARK):
            definitions.setdefault(used.__name__, used.model_json_schema())
    _expand(schema, languages)
    files = [(language.folder / CATALOGUE, code) for code, language in languages.items()]
    _describe(schema, [read_catalogue(file, code) for file, code in files if file.is_file()])
    return {"$schema": DIALECT, **schema}


def _has_mark(node: Any, mark: str) -> bool:
    if isinstance(node, dict):
        return mark in node or any(_has_mark(item, mark) for item in node.values())
    return isinstance(node, list) and any(_has_mark(item, mark) for item in node)


def _expand(node: Any, languages: LanguageRegistry) -> None:
    """Put languages and CSL variables in the place of their marks."""
    if isinstance(node, dict):
        if kind := node.pop(LANGUAGES_MARK, None):
            texts = {
                code: {"type": kind, "minLength": 1, "description": language.name}
                for code, language in languages.items()
            }
            node["properties"] = {**texts, **node["properties"]}
            node.setdefault("anyOf", [{"required": [code]} for code in languages])
        if node.pop(CSL_MARK, False):
            node["properties"] = {**node["properties"], **_csl_properties()}
        for item in node.values():
            _expand(item, languages)
    elif isinstance(node, list):
        for item in node:
            _expand(item, languages)


def _describe(node: Any, catalogues: Sequence[Mapping[str, str]]) -> None:
    """Put what is said of each part in other languages below the English."""
    if isinstance(node, dict):
        text = node.get("description")
        if isinstance(text, str):
            others = (words[text] for words in catalogues if text in words)
            node["description"] = "\n\n".join([text, *others])
        for item in node.values():
            _describe(item, catalogues)
    elif isinstance(node, list):
        for item in node:
            _describe(item, catalogues)


def _csl_properties() -> dict[str, Any]:
    names = {"type": "array", "items": {"$ref": "#/$defs/Name"}}
    return {
        **dict.fromkeys(sorted(csl.NAME_VARIABLES), names),
        **{key: {"$ref": "#/$defs/SourceDate"} for key in sorted(csl.DATE_VARIABLES)},
        **{key: {"type": ["string", "number"]} for key in sorted(csl.TEXT_VARIABLES)},
        **{
            key: {"type": "array", "items": {"type": "string"}}
            for key in sorted(csl.LIST_VARIABLES)
        },
    }
