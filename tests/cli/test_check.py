from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.command import Program, run_program
from tests.conftest import TESTS

SECTION = "content/ferry-service/sections/timetable.yaml"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_desk_without_fault(minimal_desk: Path, program: Program) -> None:
    run = program("check")
    assert (run.code, run.out) == (0, "")
    assert run.err == "nothing found; briefs checked: 1\n"


def test_the_program_runs_as_a_process(minimal_desk: Path) -> None:
    change(minimal_desk / SECTION, "en: Service}", "en: Service ✅}")
    run = run_program("check", cwd=minimal_desk)
    assert (run.returncode, run.stdout) == (1, "")
    assert f"{SECTION}:1:29: error[GLYPH001] no font has the character '✅'" in run.stderr


def test_a_terminal_of_another_encoding_is_no_fault(minimal_desk: Path) -> None:
    change(minimal_desk / SECTION, "en: Service}", "fr: Service}")
    run = run_program("check", cwd=minimal_desk, environment={"PYTHONIOENCODING": "latin-1"})
    assert run.returncode == 1
    assert "topic: {ja: ??, fr: Service}" in run.stderr


@pytest.mark.parametrize(
    ("old", "new", "code", "strict"),
    [
        ("en: Service}", "en: Service}", 0, 0),
        ("en: Service}", "en: **Service}", 1, 1),
        ("en: Service}", "en: a **Service}", 0, 1),
    ],
    ids=["fine", "error", "warning"],
)
def test_the_exit_code_says_what_was_found(
    old: str, new: str, code: int, strict: int, minimal_desk: Path, program: Program
) -> None:
    change(minimal_desk / SECTION, old, new)
    assert program("check").code == code
    assert program("check", "--strict").code == strict


def test_a_brief_is_named_by_id_or_folder(minimal_desk: Path, program: Program) -> None:
    for name in ("ferry-service", "content/ferry-service", "content/ferry-service/"):
        assert program("check", name).code == 0


def test_other_briefs_are_not_looked_into(minimal_desk: Path, program: Program) -> None:
    other = minimal_desk / "content" / "harbour"
    other.mkdir()
    (other / "brief.yaml").write_text("id: harbour\n", encoding="utf-8")
    assert program("check", "ferry-service").code == 0
    assert program("check").code == 1


def test_the_content_may_lie_elsewhere(
    minimal_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    change(minimal_desk / SECTION, "en: Service}", "fr: Service}")
    run = program("check", "--content", "desk/content")
    assert run.code == 1
    assert run.err.startswith(f"desk/{SECTION}:1:")
    monkeypatch.chdir(minimal_desk / "content")
    run = program("check", "--content", str(minimal_desk / "content"))
    assert run.err.startswith("ferry-service/sections/timetable.yaml:1:")


def test_findings_for_programs(minimal_desk: Path, program: Program) -> None:
    change(minimal_desk / SECTION, "cite: [city-notice]\nbody", "cite: [city-notise]\nbody")
    run = program("check", "--format", "json")
    assert (run.code, run.err) == (1, "")
    assert json.loads(run.out) == [
        {
            "code": "REF001",
            "severity": "error",
            "message": "there is no source 'city-notise'",
            "hint": "did you mean 'city-notice'?",
            "file": SECTION,
            "line": 7,
            "column": 12,
            "end_line": 7,
            "end_column": 23,
            "fixes": [
                {
                    "title": "replace 'city-notise' with 'city-notice'",
                    "certain": True,
                    "edits": [
                        {
                            "file": SECTION,
                            "line": 7,
                            "column": 12,
                            "end_line": 7,
                            "end_column": 23,
                            "text": "city-notice",
                        }
                    ],
                }
            ],
        }
    ]


def test_no_findings_for_programs(minimal_desk: Path, program: Program) -> None:
    run = program("check", "--format", "json")
    assert (run.code, run.out, run.err) == (0, "[]\n", "")


def test_a_second_place_is_given_to_programs(minimal_desk: Path, program: Program) -> None:
    change(minimal_desk / SECTION, "body:", "key_points: []\nbody:")
    found = json.loads(program("check", "--format", "json").out)
    related = next(item["related"] for item in found if item["code"] == "YAML002")
    assert [(item["line"], item["column"]) for item in related] == [(4, 1)]


_ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_of_the_content_acts_on_the_terminal(
    form: str, minimal_desk: Path, program: Program
) -> None:
    acting = "\x1b]0;x\x07\x1b[31m\u202e\u2066\x9b\u2028\x85"
    change(minimal_desk / SECTION, "en: Service}", f"en: Service {acting}}}")
    change(minimal_desk / SECTION, "en: When", f"eng{acting}: When")
    quoted = '"\\e[31m\\u202e\\x9b"'
    change(minimal_desk / SECTION, "cite: [city-notice]\nbody", f"cite: [{quoted}]\nbody")
    run = program("check", "--format", form)
    assert run.code == 1
    assert "U+001B" in run.out + run.err
    assert not _ACTING.search(run.out + run.err)


def test_a_name_given_does_not_act_on_the_terminal(minimal_desk: Path, program: Program) -> None:
    run = program("check", "a\x1b[31m\u202e")
    assert run.code == 2
    assert "a<U+001B>[31m<U+202E>" in run.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--content", "nowhere"], ["there is no folder 'nowhere'", "--content FOLDER"]),
        (["--content", "content/publisher.yaml"], ["there is no folder 'content/publisher.yaml'"]),
        (["ferry-servise"], ["there is no brief 'ferry-servise'", "did you mean 'ferry-service'?"]),
        (["harbour"], ["there is no brief 'harbour'; briefs: ferry-service"]),
        (["--format", "xml"], ["xml", "json"]),
        (["--colour"], ["--colour"]),
    ],
)
def test_what_is_not_there_is_wrong_use(
    arguments: list[str], words: list[str], minimal_desk: Path, program: Program
) -> None:
    run = program("check", *arguments)
    assert (run.code, run.out) == (2, "")
    assert all(word in run.err for word in words)
    assert "Traceback" not in run.err


def test_a_folder_of_fonts_that_is_not_there(minimal_desk: Path, program: Program) -> None:
    run = program("check", "--font-dir", "nowhere")
    assert run.code == 3
    assert run.err == "error: nowhere: there is no such font folder\n"


def test_a_desk_without_briefs(minimal_desk: Path, program: Program) -> None:
    for file in sorted((minimal_desk / "content/ferry-service").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    run = program("check")
    assert (run.code, run.err) == (0, "nothing found; briefs checked: 0\n")


def test_findings_are_sorted(program: Program, tmp_path: Path) -> None:
    expected = (TESTS / "bad/several/in-several-files/expected.txt").read_text(encoding="utf-8")
    places = re.findall(r"^(\S+?):(\d+):(\d+): ", expected, re.MULTILINE)
    assert len({file for file, _, _ in places}) > 2
    assert places == sorted(places, key=lambda place: (place[0], int(place[1]), int(place[2])))
