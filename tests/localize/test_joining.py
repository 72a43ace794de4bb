from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.scripts import has_script, is_japanese, is_latin, language_runs
from briefgen.model.joining import join_lines, joins_without_space


@pytest.mark.parametrize(
    ("text", "ja", "en"),
    [
        ("元山を\n訪問", "元山を訪問", "元山を訪問"),
        ("元山を\nABC", "元山をABC", "元山を ABC"),
        ("ABC\n元山", "ABC元山", "ABC 元山"),
        ("one\ntwo", "one two", "one two"),
        ("one  \r\n\t two", "one two", "one two"),
        ("一。\n\n二", "一。二", "一。二"),
        ("（注）\n「引用」", "（注）「引用」", "（注）「引用」"),
        ("로동\n신문", "로동 신문", "로동 신문"),
        ("\n端を\n切る\n", "端を切る", "端を切る"),
        ("**強**\n**調**", "**強****調**", "**強****調**"),
        ("２０２５\n年", "２０２５年", "２０２５年"),
        ("一　\n　二", "一　　二", "一　　二"),
    ],
)
def test_a_break_beside_japanese_is_no_space(text: str, ja: str, en: str) -> None:
    assert join_lines(text, word_spaces=False) == ja
    assert join_lines(text, word_spaces=True) == en


@given(st.text(), st.booleans())
def test_joining_leaves_one_line_and_every_letter(text: str, word_spaces: bool) -> None:
    joined = join_lines(text, word_spaces=word_spaces)
    assert "\n" not in joined
    assert "".join(joined.split()) == "".join(text.split())
    assert join_lines(joined, word_spaces=word_spaces) == joined


def test_nothing_on_a_side_joins_nothing() -> None:
    assert not joins_without_space("", "", word_spaces=False)
    assert joins_without_space("", "元", word_spaces=False)


@pytest.mark.parametrize("character", "元あア々「。〜ー｢ｱ％㈱𠮷　")
def test_japanese_characters(character: str) -> None:
    assert is_japanese(character)


@pytest.mark.parametrize("character", "aé1한Я“…·")
def test_other_characters(character: str) -> None:
    assert not is_japanese(character)


@pytest.mark.parametrize(
    ("text", "writing", "runs"),
    [
        ("plain", "Latn", [(None, "plain")]),
        ("元山とABC", "Jpan", [(None, "元山とABC")]),
        ("in 元山 (Wonsan)", "Latn", [(None, "in "), ("ja", "元山"), (None, " (Wonsan)")]),
        ("『원산』1항", "Jpan", [(None, "『"), ("ko", "원산"), (None, "』1"), ("ko", "항")]),
        ("«Правда России», да", "Latn", [(None, "«"), ("ru", "Правда России"), (None, "», "),
                                         ("ru", "да")]),
        ("로동 신문 元山", "Kore", [(None, "로동 신문 元山")]),
        ("", "Latn", []),
    ],
)  # fmt: skip
def test_runs_of_a_foreign_script_are_told_apart(
    text: str, writing: str, runs: list[tuple[str | None, str]]
) -> None:
    assert list(language_runs(text, writing)) == runs


@given(st.text(), st.sampled_from(["Latn", "Jpan", "Kore", "Cyrl"]))
def test_runs_make_up_the_text(text: str, writing: str) -> None:
    runs = list(language_runs(text, writing))
    assert "".join(run for _, run in runs) == text
    assert all(run for _, run in runs)


def test_scripts_are_found_in_texts() -> None:
    assert has_script("x元", "Jpan")
    assert not has_script("x", "Jpan")
    assert is_latin("café 12")
    assert not is_latin("café 元")
