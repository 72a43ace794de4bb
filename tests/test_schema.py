"""The JSON Schemas are current, fit what is shipped, and refuse what the loader refuses."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefgen.languages import Language, builtin_languages
from briefgen.languages.catalogue import read_catalogue
from briefgen.loader.yaml_reader import read_yaml
from briefgen.schema import CATALOGUE, FILES, schema_files
from tests.conftest import MINIMAL_DESK, ROOT, TESTS

SHIPPED = ROOT / "content" / ".schemas"
DESKS = [ROOT, MINIMAL_DESK, TESTS / "data" / "gallery-desk"]
KINDS = {
    "content/publisher.yaml": "publisher",
    "content/glossary.yaml": "glossary",
    "content/*/brief.yaml": "brief",
    "content/*/sections/*.yaml": "section",
    "content/*/sources.yaml": "sources",
    "seeds/*.yaml": "dossier",
}
CASES = [
    (file, kind)
    for desk in DESKS
    for pattern, kind in KINDS.items()
    for file in sorted(desk.glob(pattern))
]


def name_of(part: object) -> str:
    return "/".join(part.parts[-3:]) if isinstance(part, Path) else str(part)


def schema(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (SHIPPED / f"{kind}.schema.json").read_text(encoding="utf-8")
    )
    return found


def validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema(kind))


def data_of(file: Path) -> Any:
    return read_yaml(file.read_text(encoding="utf-8"), file, builtin_languages()).data


def faults(kind: str, data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(data)]


def test_the_shipped_schemas_are_current() -> None:
    wanted = schema_files(builtin_languages())
    assert {file.name for file in SHIPPED.iterdir()} == set(wanted)
    for name, text in wanted.items():
        assert (SHIPPED / name).read_text(encoding="utf-8") == text, "run briefgen schema"


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))
    assert "x-briefgen" not in json.dumps(schema(kind))


def _descriptions(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(text := node.get("description"), str):
            yield text
        for item in node.values():
            yield from _descriptions(item)
    elif isinstance(node, list):
        for item in node:
            yield from _descriptions(item)


@pytest.mark.parametrize(
    "language",
    [it for it in builtin_languages().values() if (it.folder / CATALOGUE).is_file()],
    ids=lambda language: language.code,
)
def test_every_key_is_described_in_every_language_that_has_words(language: Language) -> None:
    words = read_catalogue(language.folder / CATALOGUE, language.code)
    said = {text for kind in FILES for text in _descriptions(schema(kind))}
    names = {it.name for it in builtin_languages().values()}
    assert sorted(text for text in said - names if not text.endswith(tuple(words.values()))) == []
    assert sorted(msgid for msgid in words if not any(it.startswith(msgid) for it in said)) == []


def test_there_are_files_of_every_kind() -> None:
    assert {kind for _, kind in CASES} == set(FILES)
    assert len(CASES) > 10


@pytest.mark.parametrize(("file", "kind"), CASES, ids=name_of)
def test_what_is_shipped_fits(file: Path, kind: str) -> None:
    assert faults(kind, data_of(file)) == []


@pytest.mark.parametrize(
    ("file", "kind"), [case for case in CASES if case[0].is_relative_to(ROOT / "content")]
)
def test_a_shipped_file_names_its_schema(file: Path, kind: str) -> None:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    prefix = "# yaml-language-server: $schema="
    assert first.startswith(prefix)
    assert (file.parent / first.removeprefix(prefix)).resolve() == (
        SHIPPED / f"{kind}.schema.json"
    ).resolve()


def mappings(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every mapping."""
    if isinstance(data, dict):
        yield path
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, item in items:
        if isinstance(item, dict | list):
            yield from mappings(item, (*path, key))


def at(data: Any, path: tuple[Any, ...]) -> Any:
    for part in path:
        data = data[part]
    return data


def one_of_each_kind() -> Iterator[tuple[Path, str]]:
    seen: set[str] = set()
    for file, kind in reversed(CASES):
        if kind not in seen:
            seen.add(kind)
            yield file, kind


@pytest.mark.parametrize(("file", "kind"), list(one_of_each_kind()), ids=name_of)
def test_an_unknown_key_is_refused_everywhere(file: Path, kind: str) -> None:
    data = data_of(file)
    found = [path for path in mappings(data) if path[-2:-1] != ("alt",) and path[-1:] != ("alt",)]
    assert found
    for path in found:
        if path[-1:] == ("variants",):
            continue  # its keys are languages, which a desk may add
        changed = copy.deepcopy(data)
        at(changed, path)["colour"] = "blue"
        assert faults(kind, changed), path


@pytest.mark.parametrize(("file", "kind"), list(one_of_each_kind()), ids=name_of)
def test_a_string_in_place_of_a_text_is_refused(file: Path, kind: str) -> None:
    data = data_of(file)
    texts = [
        path
        for path in mappings(data)
        if path and isinstance(path[-1], str) and {"ja", "en"} <= at(data, path).keys()
        if path[-1] != "reason"  # which may be in one language
    ]
    assert texts or kind in {"sources", "glossary", "dossier"}
    for path in texts:
        changed = copy.deepcopy(data)
        at(changed, path[:-1])[path[-1]] = "a text without its language"
        assert faults(kind, changed), path


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("brief", ("as_of",), "2025-07"),
        ("brief", ("as_of",), "12 July 2025"),
        ("brief", ("handling",), "TLP:BLUE"),
        ("brief", ("sections",), []),
        ("brief", ("sections",), "outlook"),
        ("brief", ("number",), 0),
        ("brief", ("id",), "Not An Id"),
        ("publisher", ("languages",), []),
        ("publisher", ("citations",), {"name_order": "given"}),
        ("publisher", ("url",), "www.example.jp"),
        ("section", ("key_points",), []),
        ("section", ("body", 0), {"type": "quotation", "ja": "一", "en": "a"}),
        ("section", ("topic",), {}),
        ("section", ("topic",), {"ja": 1, "en": "a"}),
        ("section", ("topic",), {"ja": "", "en": "a"}),
        ("sources", ("references", 0, "issued"), {"year": 2025}),
        ("sources", ("references", 0, "id"), "not an id"),
        ("sources", ("references", 0, "title"), ["a"]),
    ],
)
def test_what_the_loader_refuses_is_refused(
    kind: str, path: tuple[Any, ...], value: object
) -> None:
    file = next(file for file, other in CASES if other == kind)
    changed = copy.deepcopy(data_of(file))
    at(changed, path[:-1])[path[-1]] = value
    assert faults(kind, changed)
