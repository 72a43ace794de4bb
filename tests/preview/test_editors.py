"""How an author's editor is told where to open a file."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from briefgen.preview.editors import EditorError, editor_command

FILE = Path("/desk/content/a b.yaml")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("code", "subl", "emacsclient", "gedit", "kate", "unheard-of", "vim"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("code", ["code", "--goto", "/desk/content/a b.yaml:7:3"]),
        ("code --wait --new-window", ["code", "--new-window", "--goto", f"{FILE}:7:3"]),
        ("subl", ["subl", f"{FILE}:7:3"]),
        ("emacsclient", ["emacsclient", "--no-wait", "+7:3", str(FILE)]),
        ("gedit", ["gedit", str(FILE), "+7"]),
        ("kate", ["kate", "--line", "7", "--column", "3", str(FILE)]),
        ("unheard-of -x", ["unheard-of", "-x", str(FILE)]),
    ],
)
def test_each_editor_is_told_in_its_own_way(editor: str, expected: list[str]) -> None:
    assert editor_command(FILE, 7, 3, {"EDITOR": editor}) == expected


@pytest.mark.usefixtures("installed")
def test_visual_comes_first() -> None:
    assert editor_command(FILE, 7, 3, {"EDITOR": "subl", "VISUAL": "code"})[0] == "code"


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({}, ""),
        ({"EDITOR": "vim"}, "vim +7 '/desk/content/a b.yaml'"),
        ({"EDITOR": "not-there"}, "not-there +7 '/desk/content/a b.yaml'"),
    ],
)
def test_what_cannot_be_opened_is_said(environment: dict[str, str], command: str) -> None:
    with pytest.raises(EditorError) as caught:
        editor_command(FILE, 7, 3, environment)
    assert caught.value.command == command
