"""Character classes, the white of the fonts' marks, and the space between two classes."""

from __future__ import annotations

import pytest
from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from briefgen.typeset import phrases
from briefgen.typeset.faces import BUNDLED
from briefgen.typeset.fonts import installed_font
from briefgen.typeset.japanese.classes import (
    NOT_AT_LINE_END,
    NOT_AT_LINE_START,
    CharacterClass,
    character_class,
)
from briefgen.typeset.japanese.spacing import LATIN_GAP, glue, line_end_white, line_start_white

C = CharacterClass

# JLReq 3.1.7, word for word from its classes, and 3.1.8.
NEVER_FIRST = (
    "’”）〕］｝〉》」』】‐〜！？・：；。．、，々ゝゞヽヾー"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
NEVER_LAST = "‘“（〔［｛〈《「『【"


@pytest.mark.parametrize(
    ("characters", "group"),
    [
        ("「（『【", C.OPENING),
        ("」）』】", C.CLOSING),
        ("。．", C.FULL_STOP),
        ("、，", C.COMMA),
        ("・：；", C.MIDDLE_DOT),
        ("！？", C.DIVIDING),
        ("―…", C.INSEPARABLE),
        ("々ゝヾ", C.ITERATION),
        ("ー", C.PROLONGED),
        ("ぁっゃァッャヶㇰ", C.SMALL_KANA),
        ("あんアン", C.KANA),
        ("亜〆〇㈱㌔𠮷㐀", C.IDEOGRAPH),
        ("AzÀŐẁαЯ09²½", C.WESTERN),
        (" ", C.WORD_SPACE),
        ("\u3000", C.IDEOGRAPHIC_SPACE),
        ("\u2060\u200b\u00ad", C.UNSEEN),
        ("(),.*\u00a0한ＡＡ", C.OTHER),
        ("\n", C.LINE_FEED),
    ],
)
def test_class_of_a_character(characters: str, group: CharacterClass) -> None:
    assert {it: character_class(it) for it in characters} == dict.fromkeys(characters, group)


def test_a_cluster_has_the_class_of_its_base() -> None:
    assert character_class("葛\U000e0100") is C.IDEOGRAPH
    assert character_class("か\u3099") is C.KANA


def test_characters_that_no_line_starts_or_ends_with() -> None:
    assert {character_class(it) for it in NEVER_FIRST} == NOT_AT_LINE_START
    assert {character_class(it) for it in NEVER_LAST} == NOT_AT_LINE_END


def test_headings_keep_the_same_rules() -> None:
    assert not [it for it in NEVER_FIRST if phrases.characters(f"亜{it}") != [f"亜{it}"]]
    assert not [it for it in NEVER_LAST if phrases.characters(f"{it}亜") != [f"{it}亜"]]


@pytest.mark.parametrize("name", ["NotoSansCJKjp-Regular", "NotoSansCJKjp-Bold"])
def test_the_white_that_is_taken_is_there(name: str) -> None:
    [font] = [it for it in BUNDLED if name in it.file]
    with TTFont(installed_font(font), lazy=True) as opened:
        glyphs, names = opened.getGlyphSet(), opened.getBestCmap()
        full = opened["head"].unitsPerEm
        for mark in "（〔［｛〈《「『【）〕］｝〉》」』】。．、，・：；":
            glyph = glyphs[names[ord(mark)]]
            pen = BoundsPen(glyphs)
            glyph.draw(pen)
            left, _, right, _ = pen.bounds
            group = character_class(mark)
            before = 0.25 if group is C.MIDDLE_DOT else line_start_white(group)
            assert glyph.width == full
            assert left >= before * full
            assert right <= (1 - line_end_white(group)) * full


def test_space_between_two_classes() -> None:
    assert glue(C.KANA, C.WESTERN).gap == glue(C.WESTERN, C.IDEOGRAPH).gap == LATIN_GAP
    assert glue(C.COMMA, C.WESTERN).gap == glue(C.RAISED, C.IDEOGRAPH).gap == 0
    assert (glue(C.CLOSING, C.OPENING).after, glue(C.CLOSING, C.OPENING).before) == (0, 0.5)
    assert (glue(C.CLOSING, C.CLOSING).after, glue(C.CLOSING, C.CLOSING).before) == (0.5, 0)
    assert glue(C.IDEOGRAPH, C.OPENING).before == 0


@pytest.mark.parametrize(
    ("first", "second", "shrinks"),
    [
        (C.COMMA, C.KANA, True),
        (C.CLOSING, C.KANA, True),
        (C.KANA, C.OPENING, True),
        (C.COMMA, C.OPENING, True),
        (C.MIDDLE_DOT, C.KANA, True),
        (C.FULL_STOP, C.KANA, False),
        (C.FULL_STOP, C.OPENING, False),
        (C.KANA, C.KANA, False),
        (C.KANA, C.WESTERN, False),
    ],
)
def test_white_that_a_full_line_may_take(
    first: CharacterClass, second: CharacterClass, shrinks: bool
) -> None:
    rule = glue(first, second)
    assert (rule.shrink_after + rule.shrink_before > 0) is shrinks


def test_no_mark_loses_more_white_than_it_has() -> None:
    white = {C.OPENING: (0.5, 0.0), C.MIDDLE_DOT: (0.25, 0.25)}
    white |= dict.fromkeys((C.CLOSING, C.COMMA, C.FULL_STOP), (0.0, 0.5))
    spaces = {C.WORD_SPACE: (0.0, 0.2)}
    for first in C:
        for second in C:
            rule = glue(first, second)
            assert rule.after + rule.shrink_after <= {**white, **spaces}.get(first, (0, 0))[1]
            assert rule.before + rule.shrink_before <= white.get(second, (0, 0))[0]


@pytest.mark.parametrize(
    ("first", "second", "opens"),
    [
        (C.IDEOGRAPH, C.KANA, True),
        (C.KANA, C.SMALL_KANA, True),
        (C.KANA, C.OPENING, True),
        (C.COMMA, C.KANA, True),
        (C.FULL_STOP, C.OPENING, True),
        (C.WORD_SPACE, C.WESTERN, True),
        (C.OPENING, C.KANA, False),
        (C.KANA, C.CLOSING, False),
        (C.KANA, C.COMMA, False),
        (C.KANA, C.MIDDLE_DOT, False),
        (C.KANA, C.DIVIDING, False),
        (C.INSEPARABLE, C.INSEPARABLE, False),
        (C.KANA, C.RAISED, False),
        (C.WESTERN, C.WESTERN, False),
        (C.KANA, C.WESTERN, False),
    ],
)
def test_where_a_line_is_opened(first: CharacterClass, second: CharacterClass, opens: bool) -> None:
    assert (glue(first, second).stretch > 0) is opens


def test_the_gap_to_latin_is_opened_last() -> None:
    rule = glue(C.KANA, C.WESTERN)
    assert rule.stretch == 0 < rule.last_stretch
