"""CSV opens as it was written, in Excel as elsewhere, and none of its cells computes anything."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.formats.spreadsheet import as_csv

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1+1",
    "　=HYPERLINK(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    '=cmd|"/C calc"!A0',
]


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_is_utf_8_with_its_mark_and_windows_line_ends() -> None:
    data = as_csv(["番号", "No."], [["1", "a"]])
    assert data == "\ufeff番号,No.\r\n1,a\r\n".encode()


def test_commas_quotes_and_line_breaks_stay_in_their_cell() -> None:
    row = ['a, "b"', "one\ntwo", "one\r\ntwo", ""]
    data = as_csv(["h"] * 4, [row])
    assert read(data)[1] == row
    assert b'"a, ""b"""' in data


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    head, row = read(as_csv([text], [[text]]))
    assert head == row == [f"'{text}"]


@pytest.mark.parametrize("text", ["a=1", "12 July", "f01: 2, 9", "‘−5’", "", "第4条", "(-5)"])
def test_what_is_none_stays_as_it_is(text: str) -> None:
    assert read(as_csv(["h"], [[text]]))[1:] == ([[text]] if text else [[""]])


@given(st.lists(st.text(), min_size=2, max_size=4))
def test_any_text_comes_back(row: list[str]) -> None:
    [_, found] = read(as_csv(["h"] * len(row), [row]))
    for cell, text in zip(found, row, strict=True):
        assert cell in (text, f"'{text}")
        assert not cell.lstrip(" ").startswith(tuple("=+-@"))
