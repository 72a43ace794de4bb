"""Where a heading may break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset.phrases import characters, phrases, runs

JAPANESE_TEXT = st.text(
    "露朝関係元山カルマー海岸をどうか読む、。「」（）――……12万年7月km% A", max_size=60
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("会談は2025年7月12日に元山で行われた", "2025年7月12日"),
        ("安保理は第2397号決議を採択した", "第2397号"),
        ("約1万4千人の部隊を派遣したとされる", "約1万4千人"),
        ("砲弾の40％を供給したとの報告", "40％"),
        ("前年比3.5%の増加", "3.5%"),
        ("10～15人の観光客", "10～15人"),
        ("11カ国が参加する枠組み", "11カ国"),
        ("全長1,000kmの路線", "1,000km"),
        ("条約（新条約）の発効", "（新条約）"),
        ("制裁委員会（1718委員会）の役割", "（1718委員会）"),
        ("Russia Todayの報道", "Russia"),
        ("元山カルマ海岸観光地区", "カルマ"),
    ],
)
def test_what_belongs_together_is_in_one_piece(text: str, kept: str) -> None:
    pieces = phrases(text, "Jpan")
    assert "".join(pieces) == text
    assert any(kept in piece for piece in pieces), pieces


def test_japanese_parts_between_phrases_and_after_stops() -> None:
    assert phrases("軍事面はどこまで変えるのか、そして日本は", "Jpan") == [
        "軍事面は",
        "どこまで",
        "変えるのか、",
        "そして",
        "日本は",
    ]


def test_a_dash_may_open_a_line_but_is_never_halved() -> None:
    pieces = phrases("どう読むか――観光の拡大", "Jpan")
    assert "――観光の" in pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("after 12 July 2025?", ["after ", "12 July 2025?"]),
        ("some 1.5 million shells", ["some ", "1.5 million ", "shells"]),
        ("a 1,000 km line", ["a ", "1,000 km ", "line"]),
        ("£5 million now", ["£5 million ", "now"]),
        ("shells—what is known", ["shells—", "what ", "is ", "known"]),
        ("the\u00a0DPRK and", ["the\u00a0DPRK ", "and"]),
    ],
)
def test_latin_parts_between_words_but_not_before_a_unit(text: str, pieces: list[str]) -> None:
    assert phrases(text, "Latn") == pieces


@given(JAPANESE_TEXT, st.sampled_from([runs, characters, lambda text: phrases(text, "Jpan")]))
def test_no_piece_starts_or_ends_with_a_forbidden_mark(text: str, divide: object) -> None:
    assert callable(divide)
    pieces = divide(text)
    assert "".join(pieces) == text
    for piece in pieces[1:]:
        assert piece[0] not in "、。」）…ー%"
    for piece in pieces[:-1]:
        assert piece[-1] not in "「（―"


@given(st.text(max_size=60))
def test_any_latin_text_joins_again(text: str) -> None:
    assert "".join(phrases(text, "Latn")) == text
