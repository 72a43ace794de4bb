"""``briefgen sources``: add, list, show."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.bibliography.reading import DATA
from tests.command import Program

SOURCES = Path("content/ferry-service/sources.yaml")


@pytest.fixture
def desk(minimal_desk: Path) -> Path:
    """The minimal desk, with a reference manager's files beside it."""
    for file in DATA.iterdir():
        shutil.copy(file, minimal_desk)
    return minimal_desk


@pytest.mark.parametrize("name", ["library.bib", "library.ris", "zotero.json"])
def test_sources_are_added_behind_those_there(desk: Path, program: Program, name: str) -> None:
    before = SOURCES.read_text(encoding="utf-8")
    run = program("sources", "add", name, "--brief", "ferry-service")
    assert run.code == 0, run.err
    after = SOURCES.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after != before
    assert f"sources added to {SOURCES}: " in run.err
    checked = program("check")
    assert "error[" not in checked.err
    again = program("sources", "add", name, "--brief", "ferry-service")
    assert SOURCES.read_text(encoding="utf-8") == after
    assert (again.code, again.out) == (0, "")
    assert "IMPORT004" in again.err


def test_each_reference_is_printed_in_both_languages(desk: Path, program: Program) -> None:
    run = program("sources", "add", "library.bib", "--brief", "ferry-service", "--dry-run")
    assert "  ja  佐藤一郎" in run.out
    assert "  en  Satō Ichirō" in run.out
    assert "nothing was written" in run.err
    assert "sato2021" not in SOURCES.read_text(encoding="utf-8")


def test_what_a_person_said_or_wrote_needs_no_title(desk: Path, program: Program) -> None:
    message = {"id": "ogawa", "type": "personal_communication", "issued": {"date-parts": [[2025]]}}
    named = {**message, "author": [{"family": "小川", "given": "明"}]}
    nameless = {**message, "id": "nobody"}
    (desk / "people.json").write_text(json.dumps([named, nameless]), encoding="utf-8")
    run = program("sources", "add", "people.json", "--brief", "ferry-service")
    assert run.code == 1
    assert "ja  小川明、私信（2025年）。" in run.out
    assert "nobody" not in run.out
    assert run.err.count("IMPORT001") == 1


def test_a_brief_without_sources_gets_a_file(desk: Path, program: Program) -> None:
    SOURCES.unlink()
    assert program("sources", "add", "zotero.json", "--brief", "ferry-service").code == 0
    text = SOURCES.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.schemas/")
    ids = [source["id"] for source in json.loads(listed(program))]
    assert ids == ["abe-1983-last", "un2024", "post1"]


def listed(program: Program) -> str:
    return program("sources", "list", "--format", "json").out


def test_windows_line_ends_and_a_link_are_kept(desk: Path, program: Program) -> None:
    elsewhere = desk / "shared.yaml"
    elsewhere.write_bytes(SOURCES.read_bytes().replace(b"\n", b"\r\n"))
    SOURCES.unlink()
    SOURCES.symlink_to(elsewhere)
    assert program("sources", "add", "zotero.json", "--brief", "ferry-service").code == 0
    assert SOURCES.is_symlink()
    data = elsewhere.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 30


def test_a_faulty_file_is_not_added_to(desk: Path, program: Program) -> None:
    SOURCES.write_text("references:\n  - {id: a, type: nonsense}\n", encoding="utf-8")
    before = SOURCES.read_bytes()
    run = program("sources", "add", "library.bib", "--brief", "ferry-service")
    assert run.code == 1
    assert "error[" in run.err
    assert SOURCES.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["add", "none.bib", "--brief", "ferry-service"], 3),
        (["add", "library.bib", "--brief", "no-such-brief"], 2),
        (["add", "library.bib"], 2),
        (["show", "no-such-source"], 2),
        (["list", "no-such-brief"], 2),
    ],
)
def test_what_is_not_there_is_said(
    desk: Path, program: Program, arguments: list[str], code: int
) -> None:
    run = program("sources", *arguments)
    assert run.code == code
    assert run.err and "Traceback" not in run.err


def test_the_list_has_every_language_and_use(minimal_desk: Path, program: Program) -> None:
    run = program("sources", "list")
    assert run.code == 0
    lines = run.out.splitlines()
    assert lines[0] == "ferry-service"
    assert lines[1].startswith("city-notice  webpage  uses: ")
    assert lines[2].startswith("  ja  みなと市") and lines[3].startswith("  en  City of Minato")
    [source] = json.loads(listed(program))
    assert source["record"]["custom"]["alt"]["en"]["publisher"] == "City of Minato"
    assert source["uses"] and all(":" in use for use in source["uses"])
    assert f"uses: {len(source['uses'])}" in lines[1]


def test_a_source_is_shown_with_its_record_and_uses(minimal_desk: Path, program: Program) -> None:
    run = program("sources", "show", "city-notice")
    assert run.code == 0
    assert "  - id: city-notice" in run.out or "- id: city-notice" in run.out
    assert "content/ferry-service/sections/timetable.yaml:" in run.out
    assert program("sources", "show", "city-notise").err.endswith("did you mean 'city-notice'?\n")
    [source] = json.loads(program("sources", "show", "city-notice", "--format", "json").out)
    assert source["id"] == "city-notice"
