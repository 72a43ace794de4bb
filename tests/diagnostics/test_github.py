"""Workflow commands say what was found, and nothing of the content is taken for a command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, Message, Position, Related, Severity, Span
from briefgen.diagnostics.github import format_github

BASE = Path("/desk")
FILE = BASE / "content/brief.yaml"
COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>[^:]*)::(?P<message>.*)")
PLAIN = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def unescape(text: str) -> str:
    """Undo what is escaped as the runner does: all at once, so that ``%250A`` is ``%0A``."""
    return re.sub("|".join(PLAIN), lambda match: PLAIN[match[0]], text)


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner of Actions does."""
    match = COMMAND.fullmatch(line)
    assert match is not None, line
    pairs = (item.split("=", 1) for item in match["properties"].split(",") if item)
    return (
        match["name"],
        {key: unescape(value) for key, value in pairs},
        unescape(match["message"]),
    )


def span(start: tuple[int, int], end: tuple[int, int], file: Path = FILE) -> Span:
    return Span(file, Position(*start), Position(*end))


def finding(text: str, place: Span | None, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic("REF001", severity, Message("{text}", {"text": text}), place)


def test_a_finding_is_a_line() -> None:
    line = format_github([finding("there is no source 'x'", span((7, 12), (7, 15)))], BASE)
    assert line == (
        "::error file=content/brief.yaml,line=7,endLine=7,col=12,endColumn=15,title=REF001::"
        "there is no source 'x'\n"
    )


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_the_command_says_how_much_it_weighs(severity: Severity, command: str) -> None:
    assert format_github([finding("x", None, severity)], BASE) == f"::{command} title=REF001::x\n"


def test_columns_are_left_out_over_several_lines() -> None:
    _, properties, _ = read(format_github([finding("x", span((7, 12), (9, 2)))], BASE).rstrip("\n"))
    assert properties == {
        "file": "content/brief.yaml",
        "line": "7",
        "endLine": "9",
        "title": "REF001",
    }


def test_hint_and_further_places_stand_in_the_message() -> None:
    related = (Related(span((2, 1), (2, 4)), Message("the first one")),)
    item = Diagnostic(
        "YAML002", Severity.ERROR, Message("a key twice"), None, Message("delete one"), related
    )
    _, _, message = read(format_github([item], BASE, str).rstrip("\n"))
    assert message == "a key twice\nhint: delete one\ncontent/brief.yaml:2:1: the first one"


@given(st.text(), st.text(alphabet=st.characters(exclude_characters="\0/"), min_size=1))
def test_a_runner_reads_what_was_meant(text: str, name: str) -> None:
    file = BASE / f"x{name}"
    lines = format_github([finding(text, span((1, 1), (1, 2), file))], BASE).split("\n")
    assert lines[1:] == [""]
    _, properties, message = read(lines[0])
    assert properties["title"] == "REF001"
    if text.isprintable():
        assert message == text
    if name.isprintable():
        assert properties["file"] == f"x{name}"
