from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import SourceMap, TextEdit
from briefgen.editing import TextFile

MARK = b"\xef\xbb\xbf"
LINES = st.text(st.sampled_from("a再 #:\t"), max_size=6)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def written(draw: st.DrawFn) -> bytes:
    """Draw the bytes of a file with line ends of any kind, with or without a byte order mark."""
    lines = draw(st.lists(LINES, min_size=1, max_size=6))
    text = "".join(line + draw(ENDS) for line in lines[:-1]) + lines[-1]
    return draw(st.sampled_from([b"", MARK])) + text.encode("utf-8")


@st.composite
def edited(draw: st.DrawFn) -> tuple[bytes, int, int, str]:
    """Draw a file, a stretch of its text and what comes in its place."""
    data = draw(written())
    length = len(TextFile.read(data).text)
    start = draw(st.integers(0, length))
    return data, start, draw(st.integers(start, length)), draw(LINES)


def edit(file: TextFile, start: int, end: int, new: str) -> TextEdit:
    return TextEdit(SourceMap(Path("x.yaml"), file.text).between(start, end), new)


@given(edited())
def test_all_that_is_not_edited_is_byte_for_byte_as_it_was(
    case: tuple[bytes, int, int, str],
) -> None:
    data, start, end, new = case
    file = TextFile.read(data)
    result = file.edited([edit(file, start, end, new)])
    written_text = data.removeprefix(MARK).decode("utf-8")
    result_text = result.removeprefix(MARK).decode("utf-8")
    assert result.startswith(MARK) == data.startswith(MARK)
    before = len(written_text) - len(written_text.replace("\r\n", "\n"))
    assert result_text.count(new) >= 1
    assert any(
        written_text.startswith(head) and written_text.endswith(result_text[len(head) + len(new) :])
        for head in (result_text[: start + extra] for extra in range(before + 1))
    )


@given(written())
def test_no_edit_changes_nothing(data: bytes) -> None:
    assert TextFile.read(data).edited([]) == data


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_new_lines_end_as_the_others_do(end: str) -> None:
    file = TextFile.read(f"a{end}b{end}".encode())
    assert file.edited([edit(file, 2, 2, "x\ny\n")]) == f"a{end}x{end}y{end}b{end}".encode()
    assert file.encoded("one\ntwo\n") == f"one{end}two{end}".encode()


def test_most_lines_tell_how_lines_end() -> None:
    assert TextFile.read(b"a\r\nb\nc\r\n").line_end == "\r\n"
    assert TextFile.read(b"a").line_end == "\n"


def test_edits_at_one_place_come_in_their_order() -> None:
    file = TextFile.read(b"ab")
    assert (
        file.edited([edit(file, 1, 2, ""), edit(file, 1, 1, "x"), edit(file, 1, 1, "y")]) == b"axy"
    )


def test_edits_may_not_overlap() -> None:
    file = TextFile.read(b"abcd")
    with pytest.raises(ValueError, match="overlap"):
        file.edited([edit(file, 0, 2, ""), edit(file, 1, 3, "")])


def test_what_is_not_utf8_is_not_taken() -> None:
    with pytest.raises(UnicodeDecodeError):
        TextFile.read("再開".encode("cp932"))
