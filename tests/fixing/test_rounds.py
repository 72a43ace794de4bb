"""Rounds of fixes on a desk whose check is made of a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from briefgen.diagnostics import Diagnostic, Fix, Message, Severity, SourceMap, TextEdit
from briefgen.diagnostics.fix import change
from briefgen.diagnostics.suggestion import SURE_OF_ID, is_sure
from briefgen.fixing import Outcome, mend
from briefgen.fixing.offers import Files, overlap
from briefgen.model import Desk
from briefgen.results import Checked

WORDS = {"bad": "good", "worse": "worst", "loop": "loop!", "ab": "x", "bc": "y"}
"""What each word is replaced with; "worst" is two errors, and "loop!" holds "loop" again."""


def findings(source: SourceMap) -> Iterator[Diagnostic]:
    for match in re.finditer("(?=(bad|worse|loop|ab|bc|worst))", source.text):
        start, end = match.span(1)
        fixes: tuple[Fix, ...] = ()
        if match[1] in WORDS:
            fixes = (change(source, start, end, WORDS[match[1]]),)
        for number in range(2 if match[1] == "worst" else 1):
            text = Message(f"{match[1]} {number}")
            yield Diagnostic(
                "X001", Severity.ERROR, text, source.between(start, end), None, (), fixes
            )


def run(text: str, tmp_path: Path, takes: str = "") -> Outcome:
    file = tmp_path / "words.txt"
    file.write_text(text, encoding="utf-8")

    def check(files: Files) -> Checked:
        now = files.get(file, file.read_bytes()).decode("utf-8")
        found = tuple(findings(SourceMap(file, now)))
        desk = cast(Desk, SimpleNamespace(briefs={"b": SimpleNamespace(complete=True)}))
        return Checked(desk, found, {"": (), "b": found}, {file: now})

    def choose(finding: Diagnostic, _checked: Checked) -> Fix | None:
        word = finding.message.template.split()[0]
        return finding.fixes[0] if not takes or word in takes.split() else None

    return mend(check, choose)


def text_of(outcome: Outcome) -> str:
    (data,) = outcome.files.values()
    return data.decode("utf-8")


def test_fixes_that_do_not_touch_go_together(tmp_path: Path) -> None:
    outcome = run("bad and bad\n", tmp_path)
    assert text_of(outcome) == "good and good\n"
    assert (len(outcome.applied), outcome.refused) == (2, ())


def test_fixes_that_overlap_go_into_rounds(tmp_path: Path) -> None:
    outcome = run("abc\n", tmp_path)
    assert text_of(outcome) == "xc\n"
    assert len(outcome.applied) == 1


def test_a_fix_that_makes_more_errors_is_taken_back(tmp_path: Path) -> None:
    outcome = run("bad\nworse\nbad\n", tmp_path)
    assert text_of(outcome) == "good\nworse\ngood\n"
    assert [item.finding.message.template for item in outcome.refused] == ["worse 0"]


def test_a_fix_that_does_not_help_is_taken_back(tmp_path: Path) -> None:
    outcome = run("loop\n", tmp_path)
    assert (outcome.files, len(outcome.refused)) == ({}, 1)


def test_what_is_not_chosen_stays_and_is_not_asked_for_again(tmp_path: Path) -> None:
    outcome = run("worse\nbad\n", tmp_path, takes="bad")
    assert text_of(outcome) == "worse\ngood\n"
    assert outcome.refused == ()


@pytest.mark.parametrize(
    ("first", "second", "touch"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 4), True),
        ((2, 2), (2, 2), True),
        ((0, 2), (3, 4), False),
        ((0, 9), (3, 4), True),
    ],
)
def test_what_touches_is_told(first: tuple[int, int], second: tuple[int, int], touch: bool) -> None:
    source = SourceMap(Path("x"), "0123456789")
    one, other = (
        Fix(Message("x"), (TextEdit(source.between(*place), ""),)) for place in (first, second)
    )
    assert overlap(one, [other]) is touch
    assert overlap(other, [one]) is touch


def test_other_files_do_not_touch() -> None:
    one, other = (
        Fix(Message("x"), (TextEdit(SourceMap(Path(name), "0123").between(0, 4), ""),))
        for name in ("a", "b")
    )
    assert not overlap(one, [other])


IDS: Mapping[tuple[str, str], bool] = {
    ("city-notise", "city-notice"): True,
    ("mainichi-2025-7-12", "mainichi-2025-07-12"): True,
    ("mainichi-2025-07-13", "mainichi-2025-07-12"): False,
    ("report-2023", "report-2024"): False,
    ("f20", "f02"): False,
    ("TLP:clear", "TLP:CLEAR"): True,
    ("desk", "city-notice"): False,
}


@pytest.mark.parametrize(("pair", "sure"), IDS.items())
def test_only_what_can_be_meant_by_nothing_else_is_sure(pair: tuple[str, str], sure: bool) -> None:
    assert is_sure(*pair, [pair[1]], SURE_OF_ID) is sure


def test_what_is_close_to_two_is_not_sure() -> None:
    assert is_sure("point", "points", ["points", "prints"])
    assert not is_sure("pint", "point", ["point", "print"])
