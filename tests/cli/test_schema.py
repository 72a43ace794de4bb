from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import Program

NAMES = [
    f"content/.schemas/{kind}.schema.json"
    for kind in ("publisher", "glossary", "brief", "section", "sources", "dossier")
]


def test_schemas_are_written_where_files_look_for_them(
    minimal_desk: Path, program: Program
) -> None:
    run = program("schema")
    assert (run.code, run.err) == (0, "")
    assert run.out.split() == NAMES
    assert all(json.loads((minimal_desk / name).read_text("utf-8")) for name in NAMES)


def test_what_is_current_is_left_alone(minimal_desk: Path, program: Program) -> None:
    program("schema")
    (minimal_desk / NAMES[2]).write_text("{}", encoding="utf-8")
    run = program("schema")
    assert (run.code, run.out.split()) == (0, [NAMES[2]])


def test_check_writes_nothing(minimal_desk: Path, program: Program) -> None:
    run = program("schema", "--check")
    assert (run.code, run.out) == (1, "")
    assert run.err.count("is not current: run briefgen schema") == len(NAMES)
    assert not (minimal_desk / "content/.schemas").exists()
    program("schema")
    run = program("schema", "--check")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_schemas_may_go_elsewhere(minimal_desk: Path, program: Program) -> None:
    run = program("schema", "--output", "schemas")
    assert run.code == 0
    assert len(list((minimal_desk / "schemas").iterdir())) == len(NAMES)


def test_the_languages_of_the_desk_are_keys(minimal_desk: Path, program: Program) -> None:
    program("schema")
    section = json.loads((minimal_desk / NAMES[3]).read_text("utf-8"))
    assert {"ja", "en", "untranslated"} <= section["$defs"]["Text"]["properties"].keys()


def test_a_folder_that_is_not_there_is_wrong_use(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = program("schema")
    assert (run.code, run.out) == (2, "")
    assert "there is no folder 'content'" in run.err


def test_a_broken_language_is_explained(minimal_desk: Path, program: Program) -> None:
    folder = minimal_desk / "languages" / "fr"
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text('code = "fr"\n', encoding="utf-8")
    run = program("schema")
    assert (run.code, run.out) == (2, "")
    assert "languages/fr/language.toml: " in run.err
    assert "'name' is missing" in run.err
    assert "Traceback" not in run.err


def test_a_folder_that_cannot_be_written_is_explained(minimal_desk: Path, program: Program) -> None:
    (minimal_desk / "content/.schemas").write_text("no folder", encoding="utf-8")
    run = program("schema")
    assert (run.code, run.out) == (3, "")
    assert run.err.startswith("error: content/.schemas: ")
