"""Headings stand with at least two lines of what they head."""

from __future__ import annotations

import pytest

from briefgen.layout.headings import stranded_headings
from tests.layout.pages import LANGUAGES, faults, filled, picture, words


def heading(tag: str = "h2") -> str:
    return f'<{tag} data-source="a.yaml#/question">Head</{tag}>'


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("before", [10, 11])
def test_a_heading_needs_two_lines_after_it(lang: str, before: int) -> None:
    """Of the twelve lines of a page, none or one is left for the text."""
    body = f"{filled(before)}{heading()}<p>{words(lang, 4)}</p>"
    (fault,) = faults(stranded_headings, body, lang=lang)
    assert (fault.rule.code, fault.page) == ("LAYOUT001", 1)
    assert (fault.source, fault.language) == ("a.yaml#/question", lang)
    assert fault.arguments == {"text": "Head"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_lines_are_enough(lang: str) -> None:
    body = f"{filled(9)}{heading()}<p>{words(lang, 4)}</p>"
    assert not faults(stranded_headings, body, lang=lang)


def test_a_heading_with_all_that_it_heads_is_not_stranded() -> None:
    after = "<h2>Next</h2><p>one<br>two<br>three</p>"
    assert not faults(stranded_headings, f"{filled(10)}{heading()}<p>All.</p>{after}")
    assert not faults(stranded_headings, f"{filled(10)}{heading()}<p>All.</p>")


def test_a_lower_heading_is_no_text_and_a_higher_one_takes_over() -> None:
    both = faults(stranded_headings, f"{filled(10)}{heading()}{heading('h3')}<p>one<br>two</p>")
    assert [fault.page for fault in both] == [1, 1]
    found = faults(
        stranded_headings, f"{filled(9)}{heading('h3')}<p>one</p><h2>High</h2><p>two</p>"
    )
    assert [fault.arguments["text"] for fault in found] == ["High"]


def test_a_picture_is_as_good_as_lines() -> None:
    body = f"{filled(10)}{heading()}{picture('display: block; height: 5mm')}<p>{words('en', 3)}</p>"
    assert not faults(stranded_headings, body)


def test_a_title_that_its_style_keeps_with_a_list_is_a_heading_of_the_list() -> None:
    items = "<li>one<li>two<li>three"
    body = f"{filled(10)}<div><p class=title>Title</p><ul>{items}</ul></div><p>After</p>"
    kept = ".title { break-after: avoid } ul { list-style: none; break-before: auto }"
    assert not faults(stranded_headings, body)
    assert not faults(stranded_headings, body.replace(items, "<li>one"), css=kept)
    moved = body.replace(items, f'<li>one<li style="break-before: page">{items}')
    (fault,) = faults(stranded_headings, moved, css=kept)
    assert fault.arguments == {"text": "Title"}


def test_lines_side_by_side_count_once() -> None:
    grid = "section { display: grid; grid-template-columns: 1fr 1fr }"
    row = "<section><p>links</p><p>rechts</p></section>"
    assert faults(stranded_headings, f"{filled(10)}{heading()}{row * 3}", css=grid)
    assert not faults(stranded_headings, f"{filled(9)}{heading()}{row * 3}", css=grid)


def test_a_heading_beside_the_text_is_judged_like_one_above_it() -> None:
    css = "section { position: relative; padding-left: 30mm } h2 { position: absolute; left: 0 }"
    for before, expected in ((9, 0), (11, 1)):
        body = f"{filled(before)}<section>{heading()}<p>{words('en', 4)}</p></section>"
        assert len(faults(stranded_headings, body, css=css)) == expected


def test_a_long_heading_is_quoted_by_its_start() -> None:
    body = f"{filled(11)}<h2>{'word ' * 9}</h2><p>one<br>two</p>"
    (fault,) = faults(stranded_headings, body)
    assert fault.arguments == {"text": "word word word word word…"}
