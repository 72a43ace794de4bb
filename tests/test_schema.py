"""The JSON Schemas: current, true to the shipped content, and strict."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import read_yaml
from briefgen.schema import FILES, schema_files, schema_of
from tests.conftest import ROOT

LANGUAGES = builtin_languages()
SHIPPED = ROOT / "content"
DESKS = [ROOT, ROOT / "tests/data/minimal-desk", ROOT / "tests/data/gallery-desk"]


def kind_of(file: Path) -> str:
    """Return which kind of content a file of a desk is."""
    if file.parent.name == "seeds":
        return "dossier"
    return "section" if file.parent.name == "sections" else file.stem


def content_files() -> Iterator[Path]:
    for desk in DESKS:
        yield from sorted(desk.glob("content/**/*.yaml"))
        yield from sorted(desk.glob("seeds/*.yaml"))


def read(file: Path) -> Any:
    found = read_yaml(file.read_text(encoding="utf-8"), file, LANGUAGES)
    assert not found.diagnostics
    return found.data


def validator(kind: str) -> jsonschema.Draft202012Validator:
    schema = schema_of(FILES[kind], LANGUAGES)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_schemas_are_current() -> None:
    for name, text in schema_files(LANGUAGES).items():
        shipped = (SHIPPED / ".schemas" / name).read_text(encoding="utf-8")
        assert shipped == text, f"{name}: run briefgen schema"


def test_there_is_content_of_every_kind() -> None:
    assert {kind_of(file) for file in content_files()} == set(FILES)


@pytest.mark.parametrize(
    "file", list(content_files()), ids=lambda file: "/".join(file.relative_to(ROOT).parts[-4:])
)
def test_content_validates(file: Path) -> None:
    errors = [error.message for error in validator(kind_of(file)).iter_errors(read(file))]
    assert errors == []


@pytest.mark.parametrize("kind", sorted(FILES))
def test_an_unknown_key_is_refused(kind: str) -> None:
    file = next(file for file in content_files() if kind_of(file) == kind)
    data = read(file)
    assert validator(kind).is_valid(data)
    assert not validator(kind).is_valid({**data, "no_such_key": 1})


@pytest.mark.parametrize(("kind", "key"), [("brief", "title"), ("section", "topic")])
def test_a_text_without_its_language_is_refused(kind: str, key: str) -> None:
    file = next(file for file in content_files() if kind_of(file) == kind)
    data = read(file)
    assert not validator(kind).is_valid({**data, key: "観光"})
    assert not validator(kind).is_valid({**data, key: {"jp": "観光"}})


def test_every_key_is_described() -> None:
    """An editor shows the description when the pointer rests on a key."""
    csl_objects = {"Variables", "Source", "Name"}  # CSL describes its variables itself
    for kind, model in FILES.items():
        schema = schema_of(model, LANGUAGES)
        for name, definition in {kind: schema, **schema["$defs"]}.items():
            if name in csl_objects:
                continue
            for key, item in definition.get("properties", {}).items():
                described = {"description", "$ref"} & set(item)
                assert described or key in {"untranslated", "type"}, f"{name}.{key}"
