"""Short paragraphs, with the lines and places that the rules ask for."""

from __future__ import annotations

import pytest

from tests.typeset.japanese.conftest import Compose, SetPage
from tests.typeset.japanese.reading import printed_lines, texts

FIGURE = 0.555
GAP = 0.14


def test_characters_stand_one_em_apart(compose: Compose) -> None:
    lines = compose("われわれはいてもいなくてもよいことになっていたので、", 10)
    assert texts(lines) == ["われわれはいてもいな", "くてもよいことになっ", "ていたので、"]
    assert lines[0].places == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("亜、「亜」亜", [0, 1, 1.5, 2.5, 3.5, 4.5]),  # 3.1.4 c
        ("亜。「亜", [0, 1, 1.5, 2.5]),
        ("亜。」亜", [0, 1, 1.5, 2.5]),  # 3.1.4 a
        ("亜」。亜", [0, 1, 1.5, 2.5]),  # 3.1.4 b
        ("亜」、亜", [0, 1, 1.5, 2.5]),
        ("亜」「亜", [0, 1, 1.5, 2.5]),  # 3.1.4 d
        ("亜（「亜", [0, 1, 1.5, 2.5]),  # 3.1.4 e
        ("亜」）亜", [0, 1, 1.5, 2.5]),  # 3.1.4 f
        ("亜」・亜", [0, 1, 1.5, 2.5]),  # 3.1.4 g
        ("亜・「亜", [0, 1, 1.5, 2.5]),  # 3.1.4 h
        ("亜『（「亜」）』亜", [0, 1, 1.5, 2, 3, 4, 4.5, 5, 6]),
        ("亜、亜。亜・亜", [0, 1, 2, 3, 4, 5, 6]),  # 3.1.2: one alone keeps its body
        ("「亜", [-0.5, 0.5]),  # 3.1.5
        ("（「亜", [-0.5, 0, 1]),
    ],
)
def test_white_of_marks(compose: Compose, text: str, places: list[float]) -> None:
    [line] = compose(text, 20)
    assert line.places == places


@pytest.mark.parametrize(
    "text",
    [
        "亜<strong>」</strong>「亜",
        "<strong>亜」</strong><a href='#x'>「</a>亜",
        "亜<b><i>」</i></b><u>「亜</u>",
    ],
)
def test_white_of_marks_in_different_elements(compose: Compose, text: str) -> None:
    [line] = compose(text, 20)
    assert line.places == [0, 1, 1.5, 2.5]


def test_a_bracket_stands_at_the_very_start_of_a_line(compose: Compose) -> None:
    lines = compose("亜亜亜亜亜「亜亜亜亜」亜", 5)
    assert texts(lines) == ["亜亜亜亜亜", "「亜亜亜亜」", "亜"]
    assert lines[1].places == [-0.5, 0.5, 1.5, 2.5, 3.5, 4.5]


def test_a_bracket_stands_one_em_in_at_the_start_of_a_paragraph(compose: Compose) -> None:
    [line] = compose("「亜」", 20, indent=1)
    assert line.places == [0.5, 1.5, 2.5]


@pytest.mark.parametrize("mark", "、。，．」』）］】")
def test_a_mark_ends_a_line_without_its_white(compose: Compose, mark: str) -> None:
    first, second = compose(f"亜亜亜亜{mark}亜亜", 4.5)
    assert first.text == f"亜亜亜亜{mark}"
    assert first.places == [0, 1, 2, 3, 4]
    assert second.places == [0, 1]


def test_one_more_character_is_pulled_in(compose: Compose) -> None:
    lines = compose("亜亜、亜亜、亜亜亜亜。亜亜亜", 10)
    assert texts(lines) == ["亜亜、亜亜、亜亜亜亜。", "亜亜亜"]
    assert lines[0].places == [0, 1, 2, 2.75, 3.75, 4.75, 5.5, 6.5, 7.5, 8.5, 9.5]


def test_white_after_a_full_stop_is_not_taken(compose: Compose) -> None:
    lines = compose("亜亜。亜亜、亜亜亜亜。亜亜亜亜", 10.2)
    assert texts(lines)[0] == "亜亜。亜亜、亜亜亜亜。"
    assert lines[0].places == [0, 1, 2, 3, 4, 5, 5.7, 6.7, 7.7, 8.7, 9.7]


def test_a_line_is_opened_evenly(compose: Compose) -> None:
    lines = compose("亜亜亜亜亜亜亜亜亜「亜亜亜亜亜", 10)
    assert texts(lines) == ["亜亜亜亜亜亜亜亜亜", "「亜亜亜亜亜"]
    assert [glyph.x for glyph in lines[0].glyphs] == pytest.approx(
        [place * 1.125 for place in range(9)], abs=0.002
    )


def test_the_last_line_is_not_opened(compose: Compose) -> None:
    lines = compose("亜亜亜亜亜亜亜<br>亜亜亜亜亜", 10)
    assert [line.places for line in lines] == [[0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4]]


def test_a_line_that_would_be_torn_open_is_left(compose: Compose) -> None:
    lines = compose("亜亜亜亜Verkehrsministerium亜亜", 10)
    assert texts(lines) == ["亜亜亜亜", "Verkehrsministerium", "亜亜"]
    assert lines[0].places == [0, 1, 2, 3]


def test_no_last_line_of_one_character(compose: Compose) -> None:
    lines = compose("亜亜、亜亜亜、亜亜亜亜亜、亜亜亜亜亜亜亜亜亜亜亜亜亜亜ぶ。", 14)
    assert len(lines[-1].text) > 2
    assert [line.end for line in lines[:-1]] == pytest.approx([14] * (len(lines) - 1), abs=0.02)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("亜2亜", [0, 1 + GAP, 1 + FIGURE + 2 * GAP]),
        ("あ2ア", [0, 1 + GAP, 1 + FIGURE + 2 * GAP]),
        ("亜<strong>2</strong>亜", [0, 1 + GAP, None]),
        ("<a href='#x'>亜</a><strong><i>2</i></strong>", [0, 1 + GAP]),
        ("<ruby>亜<rt>あ</rt></ruby>2<ruby>亜<rt>あ</rt></ruby>", [0, 1 + GAP, None]),
        ("亜<sup>2</sup>亜", [0, 1.08, None]),
        ("亜 2", [0, 1.224]),
        ("亜、2", [0, 1, 2]),
        ("亜（2）亜", [0, 1, 2, 2 + FIGURE, 3 + FIGURE]),
        ("2%亜", [0, FIGURE, None]),
        ("数%に", [0, 1, None]),
        ("亜$2", [0, 1 + GAP, None]),
        ("亜(2)亜", [0, 1, None, None, None]),
    ],
)
def test_gaps_between_japanese_and_latin(
    compose: Compose, text: str, places: list[float | None]
) -> None:
    [line] = compose(text, 20)
    for glyph, place in zip(line.glyphs, places, strict=True):
        assert place is None or glyph.x == pytest.approx(place, abs=0.005)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("亜<strong>2</strong>亜", GAP),
        ("2%亜", GAP),
        ("<ruby>亜<rt>あ</rt></ruby>2<ruby>亜<rt>あ</rt></ruby>", GAP),
        ("数%に", 0),
        ("亜<sup>2</sup>亜", 0.08),
        ("亜(2)亜", 0),
    ],
)
def test_gaps_before_the_last_character(compose: Compose, text: str, gap: float) -> None:
    [line] = compose(text, 20)
    before, last = line.glyphs[-2:]
    assert last.x - before.right == pytest.approx(gap, abs=0.012)


def test_there_is_no_gap_at_the_ends_of_a_line(compose: Compose) -> None:
    first, second, third = compose("亜亜亜亜2012亜亜亜亜亜", 4 + 2 * GAP)
    assert (first.text, second.text, third.text) == ("亜亜亜亜", "2012亜", "亜亜亜亜")
    assert second.places[0] == 0


@pytest.mark.parametrize("mark", "！？")
def test_the_space_after_a_question_ends_with_the_line(compose: Compose, mark: str) -> None:
    lines = compose(f"亜亜亜亜亜{mark}\u3000亜亜亜", 6)
    assert texts(lines) == [f"亜亜亜亜亜{mark}", "亜亜亜"]
    assert [line.places[0] for line in lines] == [0, 0]


def test_spaces_end_with_the_line(compose: Compose) -> None:
    lines = compose("亜亜 亜亜 亜亜 <b>亜亜 </b>亜亜", 4.3)
    assert [line.places[0] for line in lines] == [0] * len(lines)
    assert "".join(texts(lines)) == "亜" * 10


def test_quotation_marks_are_brackets(compose: Compose) -> None:
    lines = texts(compose([f"{'亜' * before}“亜亜”亜亜亜亜" for before in range(3, 9)], 6))
    assert not [line for line in lines if line.endswith("“") or line.startswith("”")]
    assert max(map(len, lines)) >= 6


@pytest.mark.parametrize(
    ("align", "start"), [("start", 0), ("justify", 0), ("center", 5), ("end", 10)]
)
def test_other_alignments(compose: Compose, align: str, start: float) -> None:
    css = f"p {{ text-align: {align} !important }}"
    [line] = compose("亜亜亜亜亜亜亜亜亜亜", 20, css=css)
    assert line.places == [start + place for place in range(10)]


def test_a_ragged_line_is_not_opened(compose: Compose) -> None:
    lines = compose("亜亜亜亜亜亜亜亜亜「亜亜亜亜", 10, css="p { text-align: start !important }")
    assert lines[0].places == list(range(9))


@pytest.mark.parametrize(
    "wrap",
    [
        '<table style="border-collapse:collapse"><tr><td style="padding:0">{}<td>亜</table>',
        '<div style="display:inline-block">{}</div>',
        '<div style="float:left">{}</div>',
        '<div style="display:flex"><div>{}</div><div>亜</div></div>',
        '<div style="display:grid;grid-template-columns:max-content 1fr"><div>{}</div></div>',
    ],
)
def test_boxes_are_as_wide_as_their_text(set_page: SetPage, wrap: str) -> None:
    text = "「亜、亜」は2024年に（「約2km」）とした。"
    [line] = printed_lines(set_page(wrap.format(text)).data)
    assert line.text.startswith(text)


def test_nothing_is_parted_that_may_not_be(compose: Compose) -> None:
    nowrap = '<span style="white-space:nowrap">亜亜亜亜亜亜</span>'
    assert texts(compose(f"亜亜亜亜{nowrap}亜亜", 8)) == ["亜" * 4, "亜" * 8]
    assert texts(compose(f"{nowrap}{nowrap}", 8)) == ["亜" * 6, "亜" * 6]


def test_a_web_address_is_parted_where_it_is_allowed(compose: Compose) -> None:
    address = "https://example.org/" + "abcdefghij" * 4
    lines = compose(f'<span style="overflow-wrap:anywhere">{address}</span>', 10)
    assert "".join(texts(lines)) == address
    assert max(line.end for line in lines) <= 10.03


def test_adjoining_ruby_is_parted_between(compose: Compose) -> None:
    ruby = "<ruby>亜亜<rt>ああ</rt></ruby>"
    lines = compose(ruby * 5, 6)
    assert texts(lines) == ["亜" * 6, "亜" * 4]


@pytest.mark.parametrize(("measure", "shown"), [(20, "亜2亜「亜」「亜」亜"), (6, "亜2亜「亜")])
def test_a_line_that_ends_with_an_ellipsis(compose: Compose, measure: int, shown: str) -> None:
    css = "p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }"
    [line] = compose("亜2亜「亜」「亜」亜", measure, css=css)
    assert line.text.startswith(shown)
    places = [0, 1 + GAP, 1 + 2 * GAP + FIGURE]
    assert [glyph.x for glyph in line.glyphs[:3]] == pytest.approx(places, abs=0.01)


def test_an_unseen_character_does_not_stand_at_the_end_of_a_line(compose: Compose) -> None:
    lines = compose("亜亜亜亜、\u200b亜亜<span>、<wbr></span>亜亜", 4.5)
    assert lines[0].places == [0, 1, 2, 3, 4]
    assert [line.end for line in lines[:-1]] == pytest.approx([4.5, 4.5], abs=0.02)


def test_letter_spacing_is_kept(compose: Compose) -> None:
    [line] = compose("<b style='letter-spacing:0.1em'>亜亜亜</b>亜", 20)
    assert line.places == [0, 1.1, 2.2, 3.3]


def test_preformatted_text_is_left_to_the_engine(compose: Compose) -> None:
    css = "p { white-space: pre }"
    assert texts(compose("亜2亜\n亜亜", 20, css=css)) == ["亜2亜", "亜亜"]
