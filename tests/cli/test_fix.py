from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_status import SECTION, change
from tests.command import Program, run_on_terminal

BRIEF = Path("content/ferry-service/brief.yaml")


def spoil(old: str, new: str) -> bytes:
    """Write something else into the section, and return what it was."""
    before = SECTION.read_bytes()
    assert old in before.decode("utf-8")
    SECTION.write_bytes(before.decode("utf-8").replace(old, new, 1).encode("utf-8"))
    return before


def test_all_writes_what_is_certain(minimal_desk: Path, program: Program) -> None:
    before = spoil("cite: [city-notice]", "cites: [city-notice]")
    run = program("fix", "--all")
    assert (run.code, run.err) == (0, "fixes applied: 1\n")
    assert run.out == f"{SECTION}:7:5: MODEL001 replace 'cites' with 'cite'\n"
    assert SECTION.read_bytes() == before


def test_nothing_to_fix_changes_nothing(minimal_desk: Path, program: Program) -> None:
    files = {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()}
    assert program("fix", "--all").err == "fixes applied: 0\n"
    assert {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()} == files


def test_a_dry_run_shows_a_difference_and_writes_nothing(
    minimal_desk: Path, program: Program
) -> None:
    spoil("cite: [city-notice]", "cites: [city-notice]")
    spoiled = SECTION.read_bytes()
    run = program("fix", "--dry-run")
    assert (run.code, run.err) == (0, "fixes that would be applied: 1\n")
    assert "-    cites: [city-notice]\n+    cite: [city-notice]\n" in run.out
    assert run.out.startswith(f"--- {SECTION}\n+++ {SECTION}\n@@ ")
    assert SECTION.read_bytes() == spoiled


def test_a_code_or_group_alone_is_fixed(minimal_desk: Path, program: Program) -> None:
    spoil("cite: [city-notice]", "cites: [city-notice]")
    change("as_of: 2025-03-01", "as_of: 2025/3/1", BRIEF)
    run = program("fix", "--all", "--code", "model009")
    assert run.code == 1
    assert "MODEL009" in run.out and "MODEL001" not in run.out
    assert run.err.endswith("errors left: 1; briefgen check shows them\n")
    assert "MODEL001" in program("fix", "--all", "--code", "YAML", "--code", "MODEL").out


def test_an_unknown_code_is_named(minimal_desk: Path, program: Program) -> None:
    run = program("fix", "--all", "--code", "MODEL0001")
    assert run.code == 2
    assert "there is no code 'MODEL0001'" in run.err and "did you mean" in run.err


def test_without_a_terminal_nothing_is_asked(minimal_desk: Path, program: Program) -> None:
    run = program("fix")
    assert run.code == 2
    assert "no terminal" in run.err and "--all" in run.err


def test_what_is_not_certain_is_left_to_be_chosen(minimal_desk: Path, program: Program) -> None:
    spoil("en: It will resume in April.", "en: 'It will resume in April.")
    run = program("fix", "--all")
    assert run.code == 1
    assert "findings left with a fix to choose: 1; briefgen fix asks\n" in run.err


def test_line_ends_and_mark_stay(minimal_desk: Path, program: Program) -> None:
    spoil("cite: [city-notice]", "cites: [city-notice]")
    spoiled = b"\xef\xbb\xbf" + SECTION.read_bytes().replace(b"\n", b"\r\n")
    SECTION.write_bytes(spoiled)
    assert program("fix", "--all").code == 0
    assert SECTION.read_bytes() == spoiled.replace(b"cites", b"cite")


def test_a_linked_file_is_written_where_it_lies(minimal_desk: Path, program: Program) -> None:
    before = spoil("cite: [city-notice]", "cites: [city-notice]")
    elsewhere = minimal_desk / "elsewhere.yaml"
    SECTION.rename(elsewhere)
    elsewhere.chmod(0o600)
    SECTION.symlink_to(elsewhere)
    assert program("fix", "--all").code == 0
    assert SECTION.is_symlink()
    assert elsewhere.read_bytes() == before
    assert elsewhere.stat().st_mode & 0o777 == 0o600


def test_fixes_are_asked_for_one_after_another(minimal_desk: Path) -> None:
    before = spoil("cite: [city-notice]", "cites: [city-notice]")
    change("as_of: 2025-03-01", "as_of: 2025/3/1", BRIEF)
    code, out = run_on_terminal("fix", keys="n\nwhat\ny\n")
    assert code == 1
    assert out.count("Apply it?") == 3
    assert "+    cite: [city-notice]" in out
    assert SECTION.read_bytes() == before
    assert "as_of: 2025/3/1" in BRIEF.read_text(encoding="utf-8")


def test_one_of_several_is_chosen_by_its_number(minimal_desk: Path) -> None:
    spoil("en: There will be two", "en: There will #be two")
    code, out = run_on_terminal("fix", keys="1\n")
    assert code == 0, out
    assert "Which one?" in out
    assert 'en: "There will #be two return trips a day."' in SECTION.read_text(encoding="utf-8")


@pytest.mark.parametrize("keys", ["q\n", "\x04"])
def test_one_can_stop(keys: str, minimal_desk: Path) -> None:
    spoil("cite: [city-notice]", "cites: [city-notice]")
    spoiled = SECTION.read_bytes()
    code, out = run_on_terminal("fix", keys=keys)
    assert (code, out.count("Apply it?")) == (1, 1)
    assert SECTION.read_bytes() == spoiled


def test_from_one_on_all_that_are_certain_are_taken(minimal_desk: Path) -> None:
    before = spoil("cite: [city-notice]", "cites: [city-notice]")
    change("as_of: 2025-03-01", "as_of: 2025/3/1", BRIEF)
    code, out = run_on_terminal("fix", keys="a\n")
    assert (code, out.count("Apply it?")) == (0, 1)
    assert SECTION.read_bytes() == before


def test_programs_are_told_of_fixes(minimal_desk: Path, program: Program) -> None:
    spoil("cite: [city-notice]", "cites: [city-notice]")
    found = json.loads(program("check", "--format", "json").out)
    (fix,) = found[0]["fixes"]
    place = {"file": str(SECTION), "line": 7, "column": 5, "end_line": 7, "end_column": 10}
    assert fix["title"] == "replace 'cites' with 'cite'"
    assert fix["certain"] is True
    assert fix["edits"] == [{**place, "text": "cite"}]
    log = json.loads(program("check", "--format", "sarif").out)
    (change_,) = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    assert change_["artifactLocation"]["uri"] == str(SECTION)
    region = {"startLine": 7, "startColumn": 5, "endLine": 7, "endColumn": 10}
    assert change_["replacements"] == [
        {"deletedRegion": region, "insertedContent": {"text": "cite"}}
    ]
