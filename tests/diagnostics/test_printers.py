from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, Message, Position, Related, Severity, Span
from briefgen.diagnostics.json import format_json
from briefgen.diagnostics.sanitize import character_name, is_deceptive, visible
from briefgen.diagnostics.shortening import display_width
from briefgen.diagnostics.suggestion import closest, suggest
from briefgen.diagnostics.text import TextPrinter

FILE = Path("/desk/content/brief.yaml")


def at(line: int, start: int, end: int) -> Span:
    return Span(FILE, Position(line, start), Position(line, end))


def finding(span: Span | None, text: str = "a fault") -> Diagnostic:
    return Diagnostic("X001", Severity.ERROR, Message("{text}", {"text": text}), span)


def excerpt(text: str, span: Span) -> list[str]:
    printed = TextPrinter({FILE: text}, Path("/desk")).format(finding(span))
    return printed.splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "start", "end", "lines"),
    [
        ("ja: abc", 5, 8, ["  1 | ja: abc", "    |     ^^^"]),
        ("ja: 再開", 5, 7, ["  1 | ja: 再開", "    |     ^^^^"]),
        ("再開：x", 3, 4, ["  1 | 再開：x", "    |     ^^"]),
        ("ｶﾓﾒ：x", 4, 5, ["  1 | ｶﾓﾒ：x", "    |    ^^"]),
        ("か\u3099：x", 3, 4, ["  1 | か\u3099：x", "    |   ^^"]),
        ("𠮷\U000e0100x", 3, 4, ["  1 | 𠮷\U000e0100x", "    |   ^"]),
        ("\tx", 2, 3, ["  1 |  x", "    |  ^"]),
        ("a\x1bb", 2, 3, ["  1 | a<U+001B>b", "    |  ^^^^^^^^"]),
        ("abc", 4, 4, ["  1 | abc", "    |    ^"]),
        ("abc", 2, 2, ["  1 | abc", "    |  ^"]),
    ],
)
def test_the_caret_stands_under_the_place(
    line: str, start: int, end: int, lines: list[str]
) -> None:
    assert excerpt(f"{line}\nsecond\n", at(1, start, end)) == lines


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "再" * 100 + "ここ" + "開" * 100
    above, caret = excerpt(line, at(1, 101, 103))
    assert "ここ" in above
    assert above.count("…") == 2
    assert display_width(above) < 100
    marked = display_width(above[: above.index("ここ")])
    assert caret == "    |" + " " * (marked - 5) + "^^^^"


def test_a_place_over_lines_is_marked_to_the_end_of_the_first() -> None:
    span = Span(FILE, Position(1, 3), Position(2, 4))
    assert excerpt("ab  cd  \nef\n", span) == ["  1 | ab  cd", "    |   ^^^^"]


def test_a_place_without_text_has_no_excerpt() -> None:
    assert TextPrinter({}, Path("/desk")).format(finding(at(7, 1, 2))) == (
        "content/brief.yaml:7:1: error[X001] a fault"
    )
    assert TextPrinter().format(finding(at(7, 1, 2))).startswith("/desk/content/brief.yaml:7:1:")
    assert TextPrinter().format(finding(None)) == "error[X001] a fault"


def test_colours_are_only_around() -> None:
    span = at(1, 1, 3)
    plain = TextPrinter({FILE: "再開\n"}).format(finding(span))
    painted = TextPrinter({FILE: "再開\n"}, colour=True).format(finding(span))
    assert painted.count("\x1b[0m") == 3
    for style in ("1;31", "1", "0"):
        painted = painted.replace(f"\x1b[{style}m", "")
    assert painted == plain


def test_a_message_within_a_message_is_translated() -> None:
    inner = Message("a tab", {})
    message = Message("{sign} stands here", {"sign": inner})
    words = {"a tab": "タブ", "{sign} stands here": "ここに{sign}があります"}
    assert message.render(words.__getitem__) == "ここにタブがあります"
    assert message.render() == "a tab stands here"


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(_TEXTS, _TEXTS)
def test_json_is_read_back_and_acts_on_nothing(text: str, name: str) -> None:
    span = Span(Path(f"x{name}".replace("\0", "")), Position(1, 2), Position(3, 4))
    said = Message("{text}", {"text": text})
    related = (Related(span, said),)
    printed = format_json([Diagnostic("X001", Severity.WARNING, said, span, said, related)])
    row = json.loads(printed)[0]
    assert row["message"] == row["hint"] == row["related"][0]["message"] == text
    assert (row["line"], row["column"], row["end_line"], row["end_column"]) == (1, 2, 3, 4)
    assert not any(is_deceptive(char) for char in printed)


@given(st.text(max_size=40))
def test_what_is_visible_acts_on_nothing(text: str) -> None:
    shown = visible(text)
    assert not any(is_deceptive(char) for char in shown)
    assert shown == text or any(is_deceptive(char) for char in text)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("✅", "WHITE HEAVY CHECK MARK"),
        ("\x1b", "control character"),
        ("\ue000", "private use"),
        ("\U000e0fff", "unassigned"),
    ],
)
def test_a_character_has_a_name(character: str, name: str) -> None:
    found = character_name(character)
    assert (found.render() if isinstance(found, Message) else found) == name


@pytest.mark.parametrize(
    ("word", "candidates", "meant"),
    [
        ("publised", ["published", "number"], "published"),
        ("url", ["URL", "DOI"], "URL"),
        ("AMBER", ["TLP:AMBER", "TLP:RED"], "TLP:AMBER"),
        ("jp", ["ja", "en"], "ja"),
        ("f20", ["f01", "f02"], "f02"),
        ("colour", ["id", "title"], None),
        ("表", ["table", "list"], None),
        ("", ["id"], None),
        ("id", [], None),
    ],
)
def test_what_was_meant_is_guessed(word: str, candidates: list[str], meant: str | None) -> None:
    assert closest(word, candidates) == meant
    hint = suggest(word, candidates)
    assert (hint.render() if hint else None) == (f"did you mean '{meant}'?" if meant else None)
