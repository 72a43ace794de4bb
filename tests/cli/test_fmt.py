from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_status import SECTION
from tests.command import Program
from tests.conftest import ROOT

BRIEF = Path("content/ferry-service/brief.yaml")


@pytest.fixture
def tidy_desk(minimal_desk: Path, program: Program) -> Path:
    """A desk that is laid out."""
    assert program("fmt").code == 0
    return minimal_desk


def untidy(file: Path = SECTION) -> bytes:
    """Write a file in another layout, and return how it was."""
    before = file.read_bytes()
    text = before.decode("utf-8")
    file.write_bytes(text.replace("[", "[ ").replace("topic: ", "topic:   ").encode("utf-8"))
    assert file.read_bytes() != before
    return before


def test_a_file_is_laid_out_and_listed(tidy_desk: Path, program: Program) -> None:
    before = untidy()
    run = program("fmt")
    assert (run.code, run.out) == (0, f"{SECTION}\n")
    assert run.err == "files laid out anew: 1, of 4\n"
    assert SECTION.read_bytes() == before
    assert program("fmt").err == "files laid out anew: 0, of 4\n"


def test_a_check_lists_and_writes_nothing(tidy_desk: Path, program: Program) -> None:
    assert program("fmt", "--check").code == 0
    untidy()
    written = SECTION.read_bytes()
    run = program("fmt", "--check")
    assert (run.code, run.out) == (1, f"{SECTION}\n")
    assert run.err == "files to be laid out: 1, of 4\n"
    assert SECTION.read_bytes() == written


def test_a_difference_is_shown(tidy_desk: Path, program: Program) -> None:
    untidy()
    written = SECTION.read_bytes()
    run = program("fmt", "--diff")
    assert run.code == 1
    assert run.out.startswith(f"--- {SECTION}\n+++ {SECTION}\n@@ ")
    assert "-topic:   {ja" in run.out and "+topic: {ja" in run.out
    assert SECTION.read_bytes() == written


def test_files_and_folders_are_named(tidy_desk: Path, program: Program) -> None:
    untidy()
    untidy(BRIEF)
    assert program("fmt", "--check", str(BRIEF)).out == f"{BRIEF}\n"
    assert program("fmt", "--check", "content/ferry-service/sections").out == f"{SECTION}\n"
    assert program("fmt", "--check", ".", str(BRIEF)).out == f"{BRIEF}\n{SECTION}\n"


@pytest.mark.parametrize(
    ("path", "problem"),
    [("none.yaml", "there is no file or folder"), ("content/x.yaml", "is no YAML file of a desk")],
)
def test_what_is_no_file_of_a_desk_is_named(
    path: str, problem: str, minimal_desk: Path, program: Program
) -> None:
    Path("content/x.yaml").write_text("a: 1\n", encoding="utf-8")
    run = program("fmt", path)
    assert run.code == 2
    assert problem in run.err


def test_the_file_that_a_command_writes_is_left_alone(tidy_desk: Path, program: Program) -> None:
    assert program("accept", "--all", "--by", "A. Editor").code == 0
    assert program("fmt", "--check", ".").code == 0


def test_a_faulty_file_is_left_as_it_is(tidy_desk: Path, program: Program) -> None:
    before = untidy(BRIEF)
    SECTION.write_text("topic: {ja: x\n", encoding="utf-8")
    run = program("fmt")
    assert run.code == 1
    assert "YAML022" in run.err
    assert f"{SECTION} is left as it is: mend it first\n" in run.err
    assert SECTION.read_text(encoding="utf-8") == "topic: {ja: x\n"
    assert BRIEF.read_bytes() == before


def test_a_file_in_another_encoding_is_named(tidy_desk: Path, program: Program) -> None:
    data = SECTION.read_bytes().decode("utf-8").encode("cp932")
    SECTION.write_bytes(data)
    run = program("fmt")
    assert (run.code, SECTION.read_bytes()) == (1, data)
    assert "YAML006" in run.err


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_mark_and_line_ends_stay(
    mark: bytes, end: bytes, tidy_desk: Path, program: Program
) -> None:
    tidy = untidy()
    SECTION.write_bytes(mark + SECTION.read_bytes().replace(b"\n", end))
    assert program("fmt").code == 0
    assert SECTION.read_bytes() == mark + tidy.replace(b"\n", end)
    assert program("fmt", "--check").code == 0


def test_the_desk_says_which_language_comes_first(tidy_desk: Path, program: Program) -> None:
    file = Path("content/publisher.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[ja, en]", "[en, ja]"), encoding="utf-8")
    assert program("fmt", str(SECTION)).code == 0
    assert SECTION.read_text(encoding="utf-8").startswith("topic: {en: Service, ja: 運航}\n")


def test_a_file_that_changes_meanwhile_is_left_alone(
    tidy_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    untidy()
    from briefgen.formatting import files

    lay_out = files._lay_out

    def late(file: Path, languages: object) -> files.LaidOut:
        result = lay_out(file, languages)  # type: ignore[arg-type]
        if file == SECTION:
            SECTION.write_text("topic: {ja: 別, en: Other}\n", encoding="utf-8")
        return result

    monkeypatch.setattr(files, "_lay_out", late)
    run = program("fmt")
    assert run.code == 2
    assert "has changed while it was being worked on" in run.err
    assert SECTION.read_text(encoding="utf-8") == "topic: {ja: 別, en: Other}\n"


def test_our_own_content_is_laid_out(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    run = program("fmt", "--check")
    assert (run.code, run.out) == (0, "")
