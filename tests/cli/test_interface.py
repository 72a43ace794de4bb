"""The doctor, the languages of the interface, and errors of the program's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.cli.interface import interface_language, uses_colour
from tests.command import Program


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "ja-JP"}, "ja"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LC_MESSAGES": "ja_JP.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "BRIEFGEN_LANGUAGE": "ja"}, "ja"),
        ({"LC_ALL": "", "LANG": "ja_JP"}, "ja"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
    ],
)
def test_the_system_says_which_language_to_speak(environment: dict[str, str], code: str) -> None:
    assert interface_language(environment) == code


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "nothing found; briefs checked: 1"),
        ("ja", "問題は見つかりませんでした。点検したブリーフ：1件"),
        ("c", "nothing found; briefs checked: 1"),
        ("xx", "nothing found; briefs checked: 1"),
    ],
)
def test_it_speaks_that_language(
    language: str, words: str, minimal_desk: Path, program: Program
) -> None:
    assert program("check", language=language).err == f"{words}\n"


def test_the_doctor_says_what_is_there(program: Program) -> None:
    run = program("doctor")
    assert (run.code, run.err) == (0, "")
    head, *rows = run.out.splitlines()
    assert head.split() == ["part", "version", "state"]
    assert {"Python", "weasyprint", "Pango", "HarfBuzz"} <= {row.split()[0] for row in rows}


def test_the_doctor_says_what_is_amiss(program: Program) -> None:
    run = program("doctor", "--font-dir", "nowhere")
    assert run.code == 3
    assert "nowhere: there is no such font folder" in run.out


class Terminal:
    def isatty(self) -> bool:
        return True


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert uses_colour(Terminal())
    assert not uses_colour(object())
    monkeypatch.setenv("TERM", "dumb")
    assert not uses_colour(Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not uses_colour(Terminal())


def test_a_fault_of_the_program_says_where_to_report_it(
    minimal_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(pipeline, "check", fail)
    run = program("check")
    assert run.code == 3
    assert "Traceback" in run.err
    assert "RuntimeError: a fault" in run.err
    assert "Please report it" in run.err


def test_an_interruption_ends_quietly(
    minimal_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check", interrupt)
    run = program("check")
    assert run.code == 130
    assert "Traceback" not in run.err
