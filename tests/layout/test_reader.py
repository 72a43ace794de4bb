"""Pages read back say what is on them, whoever laid them out."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.typeset import load_fonts, render_pdf, weasy
from briefgen.typeset.geometry import Area
from tests.layout.pages import LANGUAGES, STACKS, filled, lines_of, picture, set_pages

POINTS_A_MILLIMETRE = 72 / 25.4


def millimetres(area: Area) -> tuple[int, ...]:
    lengths = (area.left, area.top, area.right, area.bottom)
    return tuple(round(length / POINTS_A_MILLIMETRE) for length in lengths)


def test_lines_stand_where_they_were_put() -> None:
    css = "@page { margin: 5mm 10mm } p { margin-left: 20mm; width: 30mm }"
    (page,) = set_pages("<p>one<br>two</p>", css=css)
    assert (page.number, millimetres(page.area)) == (1, (10, 5, 90, 55))
    first, second = page.lines
    assert (first.text, second.text) == ("one", "two")
    assert millimetres(first.area)[:2] == (30, 5)
    assert millimetres(second.area)[1::2] == (10, 15)
    assert millimetres(first.room) == (30, 5, 60, 55)


def test_an_element_has_one_number_on_all_its_pages() -> None:
    pages = set_pages(f"<section><p>{'<br>'.join(['text'] * 30)}</p></section>")
    assert [len(page.lines) for page in pages] == [12, 12, 6]
    assert len({line.block for line in lines_of(pages)}) == 1
    for tag in ("section", "p"):
        parts = [part for page in pages for part in page.parts if part.tag == tag]
        assert len(parts) == 3
        assert len({part.element for part in parts}) == 1
        assert [(part.start, part.end) for part in parts] == [(0, 12), (0, 12), (0, 6)]


def test_a_place_in_the_yaml_is_the_nearest_around() -> None:
    body = '<div data-source="a.yaml#/b"><p>one</p><p data-source="a.yaml#/c">two</p></div><p>x</p>'
    found = {line.text: line.source for line in lines_of(set_pages(body))}
    assert found == {"one": "a.yaml#/b", "two": "a.yaml#/c", "x": "brief.yaml#"}


def test_each_text_has_its_language() -> None:
    body = '<p>one</p><p lang="ja">港</p><p><span lang="ja">港</span> in English</p>'
    assert [line.language for line in lines_of(set_pages(body))] == ["en", "ja", "en"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_notes_readings_and_soft_hyphens_are_no_part_of_a_text(lang: str) -> None:
    ruby = "<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>"
    sup = '<sup><a id="n" href="#n">12</a></sup>'
    body = f"<p>{ruby}は<b>冬</b>も{sup}開く。har&shy;bour</p>"
    assert [line.text for line in lines_of(set_pages(body, lang=lang))] == ["港は冬も開く。harbour"]


def test_margins_and_repeated_heads_are_left_out() -> None:
    css = '@page { margin: 10mm; @top-left { content: "running head" } }'
    rows = "".join(f"<tr><td>{number}" for number in range(12))
    body = f"<table><thead><tr><th>Head</thead><tbody>{rows}</tbody></table>"
    texts = [[line.text for line in page.lines] for page in set_pages(body, css=css)]
    assert texts == [["Head", *map(str, range(7))], [*map(str, range(7, 12))]]


def test_what_is_out_of_the_flow_is_marked_and_keeps_its_place() -> None:
    css = "p { position: relative } i { position: absolute; left: 50mm }"
    lines = lines_of(set_pages("<p>one<i>aside</i> two</p><p>three</p>", css=css))
    assert [(line.text, line.in_flow) for line in lines] == [
        ("one two", True),
        ("aside", False),
        ("three", True),
    ]


def test_a_picture_is_a_line_without_text() -> None:
    body = f"{picture('display: block; width: 20mm; height: 10mm')}<p>{picture('height: 5mm')}</p>"
    block, inline = lines_of(set_pages(body))
    assert (block.text, inline.text) == ("", "")
    assert millimetres(block.area) == (0, 0, 20, 10)


def test_styles_that_hold_things_together_are_known() -> None:
    css = "figure { break-inside: avoid } h2 { break-after: avoid }"
    (page,) = set_pages("<figure><h2>a</h2><p>b</p></figure>", css=css)
    flags = {part.tag: (part.unbreakable, part.kept_with_next) for part in page.parts}
    assert flags["figure"] == (True, False)
    assert flags["h2"] == (False, True)
    assert flags["p"] == (False, False)


def test_an_unknown_version_is_left_unread_with_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    package: Any = weasy.weasyprint()
    html = f"<!doctype html><html lang=en><title>t</title>{filled(3)}"
    fonts = load_fonts().subset(html, STACKS["Latn"])
    known = render_pdf(html, fonts=fonts)
    monkeypatch.setattr(package, "__version__", "71.0")
    unknown = render_pdf(html, fonts=fonts)
    assert known.layout
    assert not unknown.layout
    assert any("nothing was said of stranded headings" in note for note in unknown.notes)
    assert not any("stranded" in note for note in known.notes)
    assert unknown.pages == known.pages == 1
