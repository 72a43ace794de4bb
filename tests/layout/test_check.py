"""Faults of pages become findings about lines of YAML; with ``--strict`` nothing is written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import briefgen
from briefgen.diagnostics.json import format_json
from briefgen.errors import ContentError
from briefgen.layout import check_layout
from briefgen.model import Desk
from briefgen.typeset.geometry import Area, Line, PageLayout
from tests.command import Program
from tests.conftest import TESTS

SECTION = Path("content/ferry-service/sections/timetable.yaml")
WIDE = Area(0, 0, 400, 12)
ROOM = Area(0, 0, 300, 800)


@pytest.fixture
def desk(minimal_desk: Path) -> Desk:
    return briefgen.load("content")


@pytest.fixture
def faulty_desk(minimal_desk: Path) -> Path:
    """Lay the sample over the desk whose paragraphs end with a lone character, and go there."""
    shutil.copytree(TESTS / "bad/layout/lone-character", minimal_desk, dirs_exist_ok=True)
    return minimal_desk


def place_of(text: str, source: str, language: str, desk: Desk) -> tuple[str, int, int] | None:
    """Return file, line and column of the finding about an overfull line."""
    line = Line(text, WIDE, ROOM, block=1, source=source, language=language)
    page = PageLayout(1, ROOM, (line,), ())
    (found,) = check_layout([page], edition="x.pdf", brief=desk.briefs["ferry-service"], desk=desk)
    span = found.span
    return (span.file.name, span.start.line, span.start.column) if span else None


@pytest.mark.parametrize(("text", "source", "language", "expected"), [
    ("return trips", "sections/timetable.yaml#/body/0", "en", ("timetable.yaml", 10, 27)),
    ("便は1日2往復", "sections/timetable.yaml#/body/0", "ja", ("timetable.yaml", 9, 9)),
    ("not in it", "sections/timetable.yaml#/body/0", "en", ("timetable.yaml", 10, 9)),
    ("", "sections/timetable.yaml#/body/0", "en", ("timetable.yaml", 10, 9)),
    ("", "sections/timetable.yaml#/question", "en", ("timetable.yaml", 2, 30)),
    ("", "brief.yaml#/takeaways/0", "ja", ("brief.yaml", 10, 9)),
    ("", "sources.yaml#/references/0", "en", ("sources.yaml", 2, 5)),
    ("", "brief.yaml#", "en", ("brief.yaml", 1, 1)),
])  # fmt: skip
def test_a_finding_leads_to_the_words_in_the_yaml(
    text: str, source: str, language: str, expected: tuple[str, int, int], desk: Desk
) -> None:
    assert place_of(text, f"ferry-service/{source}", language, desk) == expected


@pytest.mark.parametrize("source", ["", "elsewhere", "elsewhere/brief.yaml#/title"])
def test_a_theme_without_places_leaves_a_finding_without_one(source: str, desk: Desk) -> None:
    assert place_of("text", source, "en", desk) is None


def test_the_last_of_equal_words_is_meant(desk: Desk) -> None:
    found = place_of("l", "ferry-service/sections/timetable.yaml#/answer", "en", desk)
    assert found == ("timetable.yaml", 3, 51)


def test_warnings_do_not_keep_an_edition_from_being_written(faulty_desk: Path) -> None:
    report = briefgen.build("content")
    assert [item.code for item in report.diagnostics] == ["LAYOUT002", "LAYOUT002"]
    assert len(report.outputs) == 4
    assert all(output.path.is_file() for output in report.outputs)


def test_strict_writes_nothing_of_the_brief_and_leaves_what_was_there(faulty_desk: Path) -> None:
    shutil.copytree("content/ferry-service", "content/sound")
    for file in ("brief.yaml", "sections/timetable.yaml"):
        path = Path("content/sound", file)
        text = path.read_text(encoding="utf-8").replace("id: ferry-service", "id: sound")
        path.write_text(text.split("body:")[0], encoding="utf-8")
    old = Path("output/ferry-service/ferry-service.ja.pdf")
    old.parent.mkdir(parents=True)
    old.write_bytes(b"old")
    with pytest.raises(ContentError) as caught:
        briefgen.build("content", strict=True)
    assert [item.code for item in caught.value.diagnostics] == ["LAYOUT002", "LAYOUT002"]
    written = sorted(Path("output").glob("*/*"))
    assert [file.name for file in written if file.suffix in {".html", ".pdf"}] == [
        old.name,
        *(f"sound.{ending}" for ending in ("en.html", "en.pdf", "ja.html", "ja.pdf")),
    ]
    assert old.read_bytes() == b"old"


def test_a_web_page_alone_has_no_pages_to_look_at(faulty_desk: Path) -> None:
    report = briefgen.build("content", formats=["html"], strict=True)
    assert not report.diagnostics
    assert len(report.outputs) == 2


def test_the_command_fails_only_if_strict(faulty_desk: Path, program: Program) -> None:
    assert program("build", "--format", "pdf", "--lang", "ja").code == 0
    shutil.rmtree("output")
    run = program("build", "--format", "pdf", "--lang", "ja", "--strict")
    assert run.code == 1
    assert "warning[LAYOUT002] ferry-service.ja.pdf, page 1" in run.err
    assert not Path("output").exists()


def test_the_pages_can_be_looked_at_without_a_build(faulty_desk: Path, program: Program) -> None:
    assert program("check", "--strict").code == 0
    run = program("check", "--layout")
    assert (run.code, run.err.count("warning[LAYOUT002]")) == (0, 2)
    run = program("check", "--layout", "--strict", "--format", "json")
    assert run.code == 1
    assert [row["code"] for row in json.loads(run.out)] == ["LAYOUT002", "LAYOUT002"]
    assert not Path("output").exists()


def test_pages_that_cannot_be_set_fail_the_check(minimal_desk: Path, program: Program) -> None:
    theme = Path("templates/default/blocks/paragraph.html.j2")
    theme.parent.mkdir(parents=True)
    theme.write_text("<p style='no-such-property: 1'>{{ block.html }}</p>", encoding="utf-8")
    run = program("check", "--layout")
    assert run.code == 3
    assert "no-such-property" in run.err


def test_programs_get_the_place_too(faulty_desk: Path) -> None:
    report = briefgen.build("content", formats=["pdf"], languages=["ja"])
    (row,) = json.loads(format_json(report.diagnostics))
    assert row["file"].endswith(str(SECTION))
    assert (row["line"], row["severity"]) == (9, "warning")
    assert row["message"] == (
        "ferry-service.ja.pdf, page 1: the last line is one character, 'る。'"
    )
