"""Lines read back as the text that they are of."""

from __future__ import annotations

import pytest

from briefgen.diagnostics.shortening import display_width
from briefgen.formatting.wrapping import wrap_text, wrap_words
from tests.formatting.layout import laid_out

JAPANESE = (
    "北朝鮮の元山でロシアのセルゲイ・ラブロフ外相が金正恩総書記と会談したと、毎日新聞と時事通信が"
    "2025年7月12日に報じた。両国が2024年6月に結んだ**包括的戦略パートナーシップ条約**の下、"
    "協力は砲弾の供給や派兵にとどまらず[@mainichi-2025-07-12, 3頁]、{元山|ウォンサン}の観光へと"
    "広がっていると伝えられる。"
)
ENGLISH = (
    "Russian Foreign Minister Sergei Lavrov met General Secretary Kim Jong Un in Wonsan, North "
    "Korea, the Mainichi Shimbun reported on 12 July 2025.[@mainichi-2025-07-12, p. 3] That is all."
)


def test_japanese_is_broken_between_phrases_and_read_back_without_spaces() -> None:
    text = laid_out(f"ja: {JAPANESE}\n")
    assert text is not None
    head, *lines = text.splitlines()
    assert head == "ja: >-"
    assert [line for line in lines if display_width(line) > 96] == []
    assert all(display_width(line) > 50 for line in lines[:-1])
    assert "".join(line.strip() for line in lines) == JAPANESE
    for line in lines[1:]:
        assert line.strip()[0] not in "、。」』）ーっゃゅょ]}年月日", line
    for line in lines:
        assert line.count("[") == line.count("]") and line.count("{") == line.count("}"), line


def test_english_is_broken_between_words() -> None:
    text = laid_out(f"en: {ENGLISH!r}\n")
    assert text is not None
    _, *lines = text.splitlines()
    assert " ".join(line.strip() for line in lines) == ENGLISH
    assert [line for line in lines if len(line) > 98] == []
    assert any("[@mainichi-2025-07-12, p. 3]" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "word_spaces", "lines"),
    [
        ("あい うえ", False, ["あい う", "え"]),
        ("A harbour 港 and 船", False, ["A", "harbour 港 and 船"]),
        ("港 harbour quay", True, ["港", "harbour", "quay"]),
        ("two  spaces stay", True, ["two  spaces", "stay"]),
        ("averylongwordwithoutanyspace x", True, ["averylongwordwithoutanyspace", "x"]),
        ("[label text](https://example.org/a)", True, ["[label", "text](https://example.org/a)"]),
    ],
)
def test_no_break_changes_the_text(text: str, word_spaces: bool, lines: list[str]) -> None:
    assert wrap_text(text, 7, word_spaces=word_spaces) == lines


def test_other_texts_are_broken_at_spaces_alone() -> None:
    assert wrap_words("文献の表題は長い Report on it", 6) == ["文献の表題は長い", "Report", "on it"]
