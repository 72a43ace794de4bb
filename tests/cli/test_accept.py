from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.cli.editor import signature
from briefgen.errors import UsageError
from tests.cli.test_status import SECTION, change
from tests.command import Program, run_on_terminal

LEDGER = Path("content/ferry-service/accepted.yaml")


def entries() -> int:
    """Return how many pairs are recorded."""
    if not LEDGER.exists():
        return 0
    return len(re.findall(r'^  "', LEDGER.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize(
    ("target", "count"),
    [
        ("ferry-service", 8),
        ("content/ferry-service", 8),
        ("content/ferry-service/", 8),
        ("content/ferry-service/brief.yaml", 3),
        ("ferry-service/brief.yaml", 3),
        ("content/ferry-service/sections/timetable.yaml:3", 1),
        ("ferry-service/sections/timetable.yaml:3:12", 1),
        ("ferry-service/sections/timetable.yaml:10", 1),
        ("ferry-service/sections/timetable.yaml:key_points", 1),
        ("ferry-service/sections/timetable.yaml:body.1", 1),
        ("ferry-service/sections/timetable.yaml#/body/0", 1),
        ("ferry-service/brief.yaml:takeaways.1", 1),
    ],
)
def test_pairs_are_named_in_many_ways(
    target: str, count: int, minimal_desk: Path, program: Program
) -> None:
    run = program("accept", target, "--by", "A. Editor")
    assert (run.code, run.err) == (0, f"ferry-service: accepted {count} by A. Editor\n")
    assert entries() == count


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["content/ferry-service/sections/none.yaml"],
        ["content/publisher.yaml"],
        ["ferry-service/brief.yaml:1"],
        ["ferry-service/brief.yaml:key_points"],
        ["ferry-service/brief.yaml:takeaways.9"],
        [],
        ["--all", "ferry-service"],
        ["--interactive"],
    ],
)
def test_what_is_not_there_is_not_accepted(
    arguments: list[str],
    minimal_desk: Path,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        run = program("accept", *arguments)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("error: ")
    assert not LEDGER.exists()


def test_the_difference_is_shown_first(minimal_desk: Path, program: Program) -> None:
    program("accept", "--all", "--by", "A. Editor")
    change("4月である", "5月である")
    run = program("accept", f"{SECTION}:3", "--by", "B. Editor")
    assert "  ja  再開は[-4-]{+5+}月である。\n  en  It will resume in April.\n" in run.out
    assert run.err == "ferry-service: accepted 1 by B. Editor\n"
    again = program("accept", f"{SECTION}:3")
    assert (again.out, again.err) == ("", "ferry-service: everything was accepted already\n")


def test_a_text_without_its_translation_is_named(minimal_desk: Path, program: Program) -> None:
    change("en: When will it resume?", "en: null, untranslated: true")
    run = program("accept", "--all", "--by", "A. Editor")
    assert run.code == 1
    assert run.err.splitlines() == [
        "ferry-service: accepted 7 by A. Editor",
        f"{SECTION}:2: not accepted, it is still to be translated into en",
    ]


def test_other_findings_are_no_obstacle_but_faulty_files_are(
    minimal_desk: Path, program: Program
) -> None:
    change("cite: [city-notice]", "cite: [nobody]")
    assert program("accept", "ferry-service").code == 0
    LEDGER.unlink()
    change("answer: {", "answr: {")
    run = program("accept", "ferry-service")
    assert run.code == 1 and "error[MODEL001]" in run.err
    assert not LEDGER.exists()


def test_forgetting_is_asked_for(minimal_desk: Path, program: Program) -> None:
    program("accept", "--all", "--by", "A. Editor")
    pair = "\nbody:\n  - ja: 便は1日2往復となる。\n    en: There will be two return trips a day.\n"
    change(f"{pair}    cite: [city-notice]\n", "\n")
    program("accept", "--all")
    assert entries() == 8
    assert "accepted texts that the brief no longer has: 1" in program("status").out
    run = program("accept", "--prune")
    assert (run.code, run.err) == (0, "ferry-service: forgot 1 that it no longer has\n")
    assert entries() == 7


def answer(keys: str, *arguments: str) -> tuple[int, str]:
    """Run the command on a terminal of its own, and press some keys."""
    return run_on_terminal("accept", "--interactive", *arguments, keys=keys)


def test_pairs_are_asked_for_one_after_another(minimal_desk: Path) -> None:
    code, out = answer("y\nn\nwhat\nY\nq\n", "--by", "A. Editor")
    assert code == 0
    assert out.count("Do they agree?") == 5
    assert "(1/8)" in out and "(4/8)" in out and "(5/8)" not in out
    assert out.count("accepted 1 by A. Editor") == 2
    assert entries() == 2
    code, out = answer("y\n", f"{SECTION}:body", "--by", "A. Editor")
    assert (code, out.count("Do they agree?")) == (0, 1)
    assert entries() == 3


def test_the_end_of_input_ends_the_walk(minimal_desk: Path) -> None:
    code, out = answer("y\n\x04", "--by", "A. Editor")
    assert code == 0 and out.count("Do they agree?") == 2
    assert entries() == 1


def test_who_accepts_is_found_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("LOGNAME", "desk-login")
    assert signature(None, tmp_path, {}).by == "desk-login"
    subprocess.run(["git", "init", tmp_path], check=True, capture_output=True)
    subprocess.run(["git", "-C", tmp_path, "config", "user.name", "Git Name"], check=True)
    assert signature(None, tmp_path, {}).by == "Git Name"
    environment = {"BRIEFGEN_EDITOR": " 山田  花子 "}
    assert signature(None, tmp_path, environment).by == "山田 花子"
    assert signature("A. Editor", tmp_path, environment).by == "A. Editor"
    assert signature(" \n", tmp_path, environment).by == "山田 花子"


def test_the_time_may_be_set(tmp_path: Path) -> None:
    at = signature("x", tmp_path, {"SOURCE_DATE_EPOCH": "1752312600"}).at
    assert at == "2025-07-12T09:30:00Z"
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", signature("x", tmp_path, {}).at)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        signature("x", tmp_path, {"SOURCE_DATE_EPOCH": "today"})
