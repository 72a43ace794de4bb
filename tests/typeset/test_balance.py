"""Titles in even lines."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset import FontLibrary
from briefgen.typeset.balance import TextMeasure, balance
from briefgen.typeset.faces import SANS, SANS_JP
from briefgen.typeset.phrases import phrases

WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=9)


def ems(text: str) -> float:
    return float(len(text))


@pytest.fixture(scope="module")
def measure(library: FontLibrary) -> TextMeasure:
    faces = (library.face(SANS_JP, 700), library.face(SANS, 700))
    return TextMeasure(library, faces, 23, {"palt": True})


def test_widths_are_those_of_the_fonts(library: FontLibrary) -> None:
    faces = (library.face(SANS_JP), library.face(SANS))
    plain = TextMeasure(library, faces, 10)
    assert plain("日本") == pytest.approx(20)
    assert plain("「日」") == pytest.approx(30)
    assert TextMeasure(library, faces, 10, {"palt": True})("「日」") < 25
    assert TextMeasure(library, faces, 10, letter_spacing=0.1)("日本") == pytest.approx(22)
    assert plain("ő") > 4  # from the second font
    assert plain("日\u200b本\u2060") == pytest.approx(20)


def test_weights_of_a_variable_font_differ(library: FontLibrary) -> None:
    regular, bold = (
        TextMeasure(library, (library.face(SANS, weight),), 10)("million") for weight in (400, 700)
    )
    assert bold > regular


def test_a_subtitle_begins_with_its_dash(measure: TextMeasure) -> None:
    title = "露朝関係の深化をどう読むか――観光と人的交流の拡大"
    lines = balance(title, script="Jpan", width_of=measure, measure=480)
    assert lines == ["露朝関係の深化をどう読むか", "――観光と人的交流の拡大"]


def test_a_title_that_fits_stays_in_one_line(measure: TextMeasure) -> None:
    assert balance("露朝関係", script="Jpan", width_of=measure, measure=480) == ["露朝関係"]
    assert balance("", script="Jpan", width_of=measure, measure=480) == [""]


def test_two_hundred_characters_at_once(measure: TextMeasure) -> None:
    title = (
        "昨年6月19日に署名された包括的戦略パートナーシップ条約は両国の関係をどこまで変えるのか、"
        * 5
    )
    lines = balance(title[:200], script="Jpan", width_of=measure, measure=480)
    assert "".join(lines) == title[:200]
    assert all(measure(line) <= 480 for line in lines)


def test_a_word_wider_than_the_measure_is_parted_in_japanese_alone(measure: TextMeasure) -> None:
    katakana = "ナショナリズムインターナショナリゼーション"
    lines = balance(katakana, script="Jpan", width_of=measure, measure=240)
    assert "".join(lines) == katakana
    assert all(measure(line) <= 240 for line in lines)
    assert balance("a incomprehensibilities", script="Latn", width_of=ems, measure=10) == [
        "a",
        "incomprehensibilities",
    ]


def test_no_character_is_left_alone() -> None:
    lines = balance("aaaa bbbb c", script="Latn", width_of=ems, measure=9)
    assert lines == ["aaaa", "bbbb c"]


@pytest.mark.parametrize(
    "title", ["制裁はどこへ向かうのか？", "制裁と貿易", "ナショナリズムと", "第3の道か"]
)
def test_no_japanese_character_is_left_alone_where_another_division_is_as_short(title: str) -> None:
    for measure in range(3, len(title) + 1):
        lines = balance(title, script="Jpan", width_of=len, measure=measure)
        assert "".join(lines) == title
        letters = [sum(map(str.isalnum, line)) for line in lines]
        assert min(letters) > 1, lines


def test_a_line_does_not_end_with_a_word_that_leans_on_the_next() -> None:
    title = "How far can tourism carry a sanctioned economy"
    lines = balance(title, script="Latn", width_of=ems, measure=28)
    assert lines == ["How far can tourism carry", "a sanctioned economy"]
    title = "観光の拡大が制裁の下にある経済にどう影響するか"
    lines = balance(title, script="Jpan", width_of=ems, measure=17)
    assert not lines[0].endswith("どう")


@given(WORDS, st.integers(9, 30))
def test_fewest_lines_that_fit(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = balance(text, script="Latn", width_of=ems, measure=width)
    assert " ".join(lines) == text
    assert all(len(line) <= width for line in lines)
    assert len(lines) == _fewest(words, width)


def _fewest(words: list[str], width: int) -> int:
    """Return the least number of lines, by trying every division."""
    for count in range(1, len(words) + 1):
        for ends in itertools.combinations(range(1, len(words)), count - 1):
            places = [0, *ends, len(words)]
            lines = [" ".join(words[a:b]) for a, b in itertools.pairwise(places)]
            if all(len(line) <= width for line in lines):
                return count
    raise AssertionError


@given(st.text("露朝の関係を深く読むカタカナ、。2025年", max_size=80), st.integers(60, 400))
def test_lines_hold_whole_phrases_and_lose_nothing(text: str, width: int) -> None:
    lines = balance(text, script="Jpan", width_of=lambda it: 10.0 * len(it), measure=width)
    assert "".join(lines) == text.strip()
    ends = set(itertools.accumulate(len(piece) for piece in phrases(text.strip(), "Jpan")))
    if all(10 * len(piece) <= width for piece in phrases(text.strip(), "Jpan")):
        assert set(itertools.accumulate(map(len, lines))) <= ends | {0}
