"""Texts stand in a page's own code as they are read, whatever the order of painting."""

from __future__ import annotations

import pypdfium2
import pytest

from briefgen.typeset.tagging.ordering import Piece, in_order
from tests.typeset.tagging.pages import set_pages

PLACED = """<section style="position: relative; padding-top: 3em; background: #eee">
<h1 style="position: absolute; top: 0; color: #00f">First</h1><p>then
<ruby style="display: inline-block; position: relative">second<rt
style="position: absolute; top: -1em">third</rt></ruby> and <b>fourth</b></p></section>
<p>last</p>"""


def extracted(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        text: str = document[0].get_textpage().get_text_bounded()
    return text.split()


@pytest.mark.parametrize("standard", ["ua-1+a-3a", "ua-2+a-4f"])
def test_a_page_is_extracted_in_the_order_of_reading(standard: str) -> None:
    words = extracted(set_pages(PLACED, standard=standard))
    assert words[:7] == ["First", "then", "second", "third", "and", "fourth", "last"]


def test_without_our_tags_it_is_extracted_as_painted() -> None:
    assert extracted(set_pages(PLACED, on=False))[0] != "First"


def test_each_piece_keeps_its_state() -> None:
    page = [
        *(b"1 0 0 -1 0 9 cm", b"q", b"0 0 5 5 re", b"W", b"n", b"1 0 0 rg"),
        *(b"second", b"q", b"2 0 0 2 0 0 cm", b"0 1 0 RG", b"first", b"Q", b"0 0 1 1 re", b"f"),
        b"Q",
    ]
    second, first = Piece(6, 7), Piece(10, 11)
    assert in_order(page, [second, first]) == page
    state = [b"0 0 5 5 re", b"W", b"n"]
    red = b"1 0 0 rg"
    scaled = [*state, b"2 0 0 2 0 0 cm", red, b"0 1 0 RG"]
    found = in_order(page, [first, second])
    assert found[-16:] == [b"q", *scaled, b"first", b"Q", b"q", *state, red, b"second", b"Q"]


def test_what_a_piece_sets_is_left_to_what_follows() -> None:
    page = [b"q", b"1 g", b"second", b"first", b"fill", b"Q"]
    found = in_order(page, [Piece(3, 4), Piece(1, 3)])
    assert found[:4] == [b"q", b"1 g", b"fill", b"Q"]


def test_a_piece_that_does_not_restore_what_it_saves_stays() -> None:
    page = [b"q", b"second", b"q", b"first", b"Q", b"Q"]
    assert in_order(page, [Piece(3, 4), Piece(1, 3)]) == page
