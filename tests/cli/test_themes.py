"""``briefgen themes``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import Program


def add_theme(desk: Path, name: str, record: str) -> None:
    folder = desk / "templates" / name
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text(record, encoding="utf-8")


def test_themes_are_listed_with_a_line_on_each(minimal_desk: Path, program: Program) -> None:
    run = program("themes")
    assert (run.code, run.err) == (0, "")
    head, default, ministry, _, key = run.out.splitlines()
    assert head.split() == ["theme", "from", "description"]
    assert default.split()[:3] == ["*", "default", "briefgen"]
    assert ministry.split()[:2] == ["ministry", "briefgen"]
    assert "vermilion" in default and "mincho" in ministry
    assert key == "* named in publisher.yaml"


def test_the_lines_are_in_the_users_language(minimal_desk: Path, program: Program) -> None:
    run = program("themes", language="ja")
    assert "テーマ" in run.out and "明朝体" in run.out and "mincho" not in run.out
    other = program("themes", language="fr")
    assert "mincho" in other.out


def test_themes_of_the_desk_and_its_choice_are_marked(minimal_desk: Path, program: Program) -> None:
    add_theme(minimal_desk, "harbour", '[description]\nen = "green"\n')
    add_theme(minimal_desk, "ministry", "")
    (minimal_desk / "templates" / "bare").mkdir()
    publisher = minimal_desk / "content" / "publisher.yaml"
    publisher.write_text(publisher.read_text("utf-8") + "theme: harbour\n", encoding="utf-8")
    lines = program("themes").out.splitlines()[1:5]
    cells = {line[1:].split()[0]: line for line in lines}
    assert sorted(cells) == ["bare", "default", "harbour", "ministry"]
    assert [name for name, line in cells.items() if line.startswith("*")] == ["harbour"]
    assert cells["harbour"].split() == ["*", "harbour", "the", "desk", "green"]
    assert "briefgen, changed by the desk" in cells["ministry"]
    assert cells["bare"].rstrip().endswith("–")


def test_json_is_for_programs(minimal_desk: Path, program: Program) -> None:
    run = program("themes", "--format", "json")
    rows = json.loads(run.out)
    assert [row["name"] for row in rows] == ["default", "ministry"]
    assert rows[0].keys() == {"name", "description", "built_in", "of_desk", "chosen"}
    assert [row["chosen"] for row in rows] == [True, False]
    assert rows[1]["description"].keys() == {"ja", "en"}


def test_a_record_that_cannot_be_read_is_named(minimal_desk: Path, program: Program) -> None:
    add_theme(minimal_desk, "harbour", "[light]\nink = 1\n")
    run = program("themes")
    assert (run.code, run.out) == (3, "")
    assert "templates/harbour/theme.toml: light.ink: a colour" in run.err


def test_a_folder_that_is_not_there_is_wrong_use(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = program("themes")
    assert (run.code, run.out) == (2, "")
    assert "there is no folder 'content'" in run.err
