"""Where a line may end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.typeset.japanese.classes import CharacterClass, character_class
from briefgen.typeset.japanese.kinsoku import break_places, may_part

EVERY_CHARACTER = "".join(
    map(
        chr,
        (
            *range(0x21, 0x2FF),
            *range(0x2010, 0x2040),
            *range(0x3001, 0x3100),
            *range(0xFF01, 0xFF60),
        ),
    )
)


def pieces(text: str, impossible: str = "") -> list[str]:
    """Part a text wherever the rules allow it, but for places before some characters."""
    places = break_places(text, [it not in impossible for it in text])
    starts = [0, *(index for index, allowed in enumerate(places) if allowed), len(text)]
    return [text[start:stop] for start, stop in pairwise(starts)]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("亜亜", "亜|亜"),
        ("亜。亜", "亜。|亜"),
        ("亜」。「亜」亜", "亜」。|「亜」|亜"),
        ("チョッキー", "チョッ|キー"),
        ("人々", "人々"),
        ("亜――亜", "亜|――|亜"),
        ("亜……亜", "亜|……|亜"),
        ("亜・亜", "亜・|亜"),
        ("亜$5", "亜|$5"),
        ("第2397号に", "第2397号|に"),
        ("300ドルを", "300ドル|を"),
        ("1万4千人が", "1万4千人|が"),
        ("2025年7月12日の", "2025年7月12日|の"),
        ("2024年〜2025年に", "2024年〜2025年|に"),
        ("亜\u2060亜", "亜|\u2060|亜"),
        ("「\u2060亜", "「\u2060亜"),
        ("ab\u00adcd", "a|b|\u00adc|d"),
    ],
)
def test_places(text: str, parted: str) -> None:
    assert "|".join(pieces(text)) == parted


def test_what_unicode_forbids_stays_forbidden() -> None:
    assert pieces("word亜", impossible="ord") == ["word", "亜"]
    assert break_places("亜亜", [True, False]) == [False, False]


def test_quotation_marks_part_on_their_outer_side() -> None:
    assert pieces("亜“亜亜”亜", impossible="亜“”") == ["亜", "“亜亜”", "亜"]
    assert pieces("it’s", impossible="it’s") == ["it’s"]


def test_no_place_before_or_after_what_may_not_be_there() -> None:
    before = {it for it in EVERY_CHARACTER if not may_part(f"亜{it}", 1)}
    after = {it for it in EVERY_CHARACTER if not may_part(f"{it}亜", 1)}
    groups = CharacterClass
    for it in EVERY_CHARACTER:
        group = character_class(it)
        if group in {groups.CLOSING, groups.COMMA, groups.FULL_STOP, groups.SMALL_KANA}:
            assert it in before
        if group is groups.OPENING:
            assert it in after
    assert not before & set("亜あアA1「（")
    assert not after & set("亜あアA1」）、。")
