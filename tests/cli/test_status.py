from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import Program

SECTION = Path("content/ferry-service/sections/timetable.yaml")
HEAD = "file                     accepted  new  stale  edited  untranslated"


def change(old: str, new: str, file: Path = SECTION) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def accepted(minimal_desk: Path, program: Program) -> Path:
    """A desk of which every pair is accepted."""
    assert program("accept", "--all", "--by", "A. Editor").code == 0
    return minimal_desk


def test_a_brief_without_a_ledger_is_new(minimal_desk: Path, program: Program) -> None:
    run = program("status")
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        "ferry-service",
        HEAD,
        "brief.yaml                      0    3      0       0             0",
        "sections/timetable.yaml         0    5      0       0             0",
        "all                             0    8      0       0             0",
        "no translation of this brief was accepted so far: `briefgen accept` does so",
    ]
    assert program("check", "--strict").code == 0


def test_what_is_open_is_listed_with_what_changed(accepted: Path, program: Program) -> None:
    change("4月である", "5月である")
    change("two return trips", "three return trips")
    change("1日2往復", "1日3往復")
    change("いつ再開するのか, en: When will it resume?", "いつ, en: null, untranslated: true")
    body = SECTION.read_text(encoding="utf-8") + "  - {ja: 運賃は変わらない。, en: Fares stay.}\n"
    SECTION.write_text(body, encoding="utf-8")
    run = program("status", "ferry-service", "--list")
    assert run.code == 0
    assert "sections/timetable.yaml         2    1      1       1             1\n" in run.out
    by_place = dict(
        block.split("\n", 1) for block in run.out.strip().split("\n\n")[1:] if "\n" in block
    )
    since = "changed since A. Editor accepted it on"
    first = [line.partition(since)[0] for line in by_place]
    assert first == [
        f"{SECTION}:2  question  untranslated",
        f"{SECTION}:3  answer  stale: ja ",
        f"{SECTION}:9  body.1  edited: ja, en ",
        f"{SECTION}:12  body.2  new",
    ]
    assert list(by_place.values()) == [
        "  ja  いつ\n  en  (still to be translated)",
        "  ja  再開は[-4-]{+5+}月である。\n  en  It will resume in April.",
        "  ja  便は1日[-2-]{+3+}往復となる。\n"
        "  en  There will be [-two-]{+three+} return trips a day.",
        "  ja  運賃は変わらない。\n  en  Fares stay.",
    ]


def test_a_program_gets_the_same(accepted: Path, program: Program) -> None:
    change("4月である", "5月である")
    change("  - ja: 便は1日2往復となる。\n    en: There will be two return trips a day.\n", "")
    change("    cite: [city-notice]\nbody:\n    cite: [city-notice]\n", "")
    run = program("status", "--format", "json")
    [brief] = json.loads(run.out)
    assert (brief["brief"], brief["ledger"], brief["unused"]) == ("ferry-service", True, 1)
    assert brief["files"][1] == {
        "file": "sections/timetable.yaml",
        "section": "timetable",
        "accepted": 3,
        "new": 0,
        "stale": 1,
        "edited": 0,
        "untranslated": 0,
    }
    [pair] = brief["open"]
    assert pair.pop("accepted")["text"]["ja"] == "再開は4月である。"
    assert pair == {
        "file": str(SECTION),
        "line": 3,
        "path": ["answer"],
        "state": "stale",
        "changed": ["ja"],
        "behind": ["en"],
        "text": {"ja": "再開は5月である。", "en": "It will resume in April."},
    }


def test_undoing_a_change_accepts_it_again(accepted: Path, program: Program) -> None:
    change("4月である", "5月である")
    assert program("check", "--strict").code == 1
    change("5月である", "4月である")
    assert program("check", "--strict").code == 0


def test_the_state_is_said_in_the_users_language(accepted: Path, program: Program) -> None:
    change("4月である", "5月である")
    out = program("status", "--list", language="ja").out
    assert "承認済み" in out and "の承認（A. Editor）の後に ja が変更" in out


def test_a_control_character_does_not_reach_the_terminal(accepted: Path, program: Program) -> None:
    change("4月である", "\u202e5月である")
    out = program("status", "--list").out
    assert "<U+202E>" in out and "\u202e" not in out


def test_faulty_files_are_named(minimal_desk: Path, program: Program) -> None:
    change("answer:", "anser:")
    run = program("status")
    assert run.code == 1
    assert "error[MODEL001]" in run.err
    assert program("status", "nothing").code == 2
