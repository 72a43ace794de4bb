"""Numbers, their units and their notes are not parted."""

from __future__ import annotations

import pytest

from tests.typeset.japanese.conftest import Compose, SetPage
from tests.typeset.japanese.reading import printed_lines, texts


@pytest.mark.parametrize(
    "kept",
    [
        "第2397号",
        "300ドル",
        "1万4千人",
        "約40%",
        "3.5%",
        "1,500円",
        "10km",
        "2か月",
        "第<strong>2397</strong>号",
        "<a href='#x'>300</a>ドル",
        "三十二人",
    ],
)
def test_a_number_keeps_its_unit(compose: Compose, kept: str) -> None:
    paragraphs = [f"{'亜' * before}{kept}{'亜' * 12}" for before in range(12)]
    lines = texts(compose(paragraphs, 12))
    plain = kept
    for tag in ("<strong>", "</strong>", "<a href='#x'>", "</a>"):
        plain = plain.replace(tag, "")
    assert sum(plain in line for line in lines) == len(paragraphs)


def test_a_date_is_parted_only_where_a_line_would_be_torn_open(compose: Compose) -> None:
    dates = ["2025年7月12日", "2025年7月|12日", "2025年|7月12日"]
    ends: set[str] = set()
    for before in range(12):
        lines = texts(compose([f"{'亜' * before}2025年7月12日{'亜' * 24}"], 12))
        ends.update(it for it in dates if it in "|".join(lines))
    assert ends == set(dates)
    assert "2025年7月12日" in "".join(texts(compose([f"亜、亜、{'亜' * 34}2025年7月12日"], 40)))


def test_a_number_wider_than_the_line_is_parted_all_the_same(compose: Compose) -> None:
    lines = compose("2025年7月12日", 4.2)
    assert texts(lines) == ["2025年", "7月12日"]


def test_a_note_number_stays_with_what_it_is_for(compose: Compose) -> None:
    paragraphs = [f"{'亜' * before}<sup>12</sup>、{'亜' * 9}" for before in range(4, 12)]
    lines = texts(compose(paragraphs, 8))
    assert sum("亜12、" in line for line in lines) == len(paragraphs)


def test_a_narrow_table_keeps_numbers_whole(set_page: SetPage) -> None:
    cells = "<td>第2397号の決議<td>2025年7月12日の会談<td>" + "亜" * 60
    lines = printed_lines(set_page(f"<table><tr>{cells}</table>").data)
    assert "2025年7月12日" in "".join(line.text for line in lines)
    assert [line for line in lines if "第2397号" in line.text]
