"""Rows of every length over many pages: level where they begin, level where they go on."""

from __future__ import annotations

from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from briefgen.formats import FormatContext
from briefgen.formats.pdf import PdfFormat
from briefgen.localize import build_columns
from briefgen.render import Look
from briefgen.typeset.fonts import load_fonts
from tests.formats.columns import Place, read_columns, squeeze
from tests.localize.factory import both, make_desk, section

JAPANESE = "港の{number}年の記録では、入港した船の数は前の年を上回ったと報じられている。"
ENGLISH = "Records of harbour {number} say that more vessels called there than in the year before. "
LEVEL = 2.0

Row = tuple[list[Place], list[Place]]


def lengths(seed: int) -> list[tuple[int, int]]:
    """Return sentences a side for each row: short and long, a side somewhat longer or shorter."""
    japanese = [1 + (seed + 5 * n) % 8 for n in range(40)]
    return [(count, max(1, count + n % 3 - 1)) for n, count in enumerate(japanese)]


@cache
def rows(code: str, seed: int) -> list[Row]:
    """Return the places of each row's characters, a column each."""
    texts = [
        both(
            "".join(JAPANESE.format(number=1000 + row * 20 + n) for n in range(ja)),
            "".join(ENGLISH.format(number=1000 + row * 20 + n) for n in range(en)).strip(),
        )
        for row, (ja, en) in enumerate(lengths(seed))
    ]
    desk = make_desk(section(body=texts))
    languages = [desk.languages[name] for name in code.split("+")]
    edition = build_columns(desk.briefs["b"], desk, languages)
    context = FormatContext("default", (), load_fonts(), Path(), Path(), Look())
    columns = read_columns(PdfFormat().render(edition, context).data)
    return [
        (
            columns[0].find(squeeze(text[languages[0].code])),
            columns[1].find(squeeze(text[languages[1].code])),
        )
        for text in texts
    ]


@pytest.fixture(params=[("ja+en", 0), ("ja+en", 3), ("en+ja", 5)], ids=str)
def found(request: pytest.FixtureRequest) -> list[Row]:
    code, seed = request.param
    return rows(code, seed)


def test_there_is_enough_to_look_at(found: list[Row]) -> None:
    assert len(found) == 40
    assert found[-1][0][0].page > 4
    assert any(is_cut(left) and is_cut(right) for left, right in found)


def is_cut(side: list[Place]) -> bool:
    return side[0].page != side[-1].page


def test_rows_begin_level(found: list[Row]) -> None:
    for left, right in found:
        assert left[0].page == right[0].page
        assert abs(left[0].y - right[0].y) <= LEVEL


def test_rows_go_on_at_the_top_of_the_page(found: list[Row]) -> None:
    places = [place for row in found for side in row for place in side]
    tops = {
        page: min(place.y for place in group)
        for page, group in groupby(sorted(places), key=lambda place: place.page)
    }
    for row in found:
        for side in filter(is_cut, row):
            for page, group in groupby(side, key=lambda place: place.page):
                if page != side[0].page:
                    assert abs(min(place.y for place in group) - tops[page]) <= LEVEL


def test_no_row_begins_before_the_last_has_ended(found: list[Row]) -> None:
    for before, after in pairwise(found):
        end = max((place.page, place.y) for side in before for place in side)
        assert end < min((side[0].page, side[0].y) for side in after)


def test_lines_keep_their_distance(found: list[Row]) -> None:
    for row in found:
        for side in row:
            lines = sorted({(place.page, round(place.y)) for place in side})
            for (page, y), (next_page, next_y) in pairwise(lines):
                assert next_page > page or 11 <= next_y - y <= 16


def test_pages_are_full_but_for_the_last(found: list[Row]) -> None:
    places = [place for row in found for side in row for place in side]
    foot = max(place.y for place in places)
    pages = {place.page for place in places}
    for page in pages - {max(pages)}:
        assert max(place.y for place in places if place.page == page) > 0.8 * foot
