from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, Message, Position, Severity, SourceMap, Span
from briefgen.diagnostics.diagnostic import has_errors, sort_diagnostics, unsaid

FILE = Path("a.yaml")


def span(start: tuple[int, int], end: tuple[int, int], file: Path = FILE) -> Span:
    return Span(file, Position(*start), Position(*end))


def finding(
    place: Span | None, code: str = "A1", severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(code, severity, Message("a fault"), place)


@given(st.text("ab\n再\u3099𠮷", max_size=40), st.data())
def test_a_position_counts_lines_and_characters(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    position = SourceMap(FILE, text).position(offset)
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: position.line - 1])
    assert before + position.column - 1 == offset
    assert position.column <= len(lines[position.line - 1]) + 1


@pytest.mark.parametrize(
    ("needle", "occurrence", "column"),
    [("**", 0, 1), ("**", 1, 4), ("**", 2, 7), ("**", 3, 1), ("a", 0, 3), ("x", 0, 1)],
)
def test_a_stretch_is_found_by_its_number(needle: str, occurrence: int, column: int) -> None:
    source = SourceMap(FILE, "**a**b**")
    assert source.find((), needle, occurrence).start == (1, column)


def test_a_stretch_that_is_broken_over_lines_is_the_whole_value() -> None:
    source = SourceMap(FILE, "one\ntwo")
    assert source.find((), "one two") == span((1, 1), (2, 4))


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        (((1, 1), (1, 4)), ((1, 3), (1, 9)), True),
        (((1, 1), (1, 4)), ((1, 4), (1, 9)), False),
        (((1, 1), (3, 4)), ((2, 8), (2, 9)), True),
        (((1, 4), (1, 4)), ((1, 4), (1, 9)), True),
        (((1, 4), (1, 4)), ((1, 2), (1, 9)), True),
        (((1, 4), (1, 4)), ((1, 1), (1, 4)), False),
        (((2, 1), (2, 1)), ((2, 1), (2, 1)), True),
    ],
)
def test_stretches_meet(
    first: tuple[tuple[int, int], tuple[int, int]],
    second: tuple[tuple[int, int], tuple[int, int]],
    meet: bool,
) -> None:
    assert span(*first).meets(span(*second)) is meet
    assert span(*second).meets(span(*first)) is meet
    assert not span(*first).meets(span(*second, file=Path("b.yaml")))


def test_what_a_fault_entails_is_not_said() -> None:
    fault = finding(span((2, 3), (2, 8)))
    inside = finding(span((1, 1), (4, 1)), "B1")
    beside = finding(span((3, 1), (3, 4)), "B2")
    nowhere = finding(None, "B3")
    assert unsaid([inside, beside, nowhere], [fault]) == [beside, nowhere]
    warning = finding(fault.span, severity=Severity.WARNING)
    assert unsaid([inside], [warning]) == [inside]


def test_findings_are_sorted_and_told_once() -> None:
    items = [
        finding(span((2, 1), (2, 2)), "B1"),
        finding(None, "Z1"),
        finding(span((2, 1), (2, 2)), "A1"),
        finding(span((1, 9), (2, 2)), "C1"),
        finding(span((10, 1), (10, 2), Path("A.yaml")), "D1"),
        finding(span((2, 1), (2, 2)), "B1"),
    ]
    assert [item.code for item in sort_diagnostics(items)] == ["Z1", "D1", "C1", "A1", "B1"]


def test_a_warning_stops_only_the_strict() -> None:
    warning = finding(None, severity=Severity.WARNING)
    assert not has_errors([warning])
    assert has_errors([warning], strict=True)
    assert has_errors([warning, finding(None)])
    assert not has_errors([], strict=True)
