from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages import builtin_languages
from briefgen.loader.dates import iso_form


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025/07/12", "2025-07-12"),
        ("2025/7/12", "2025-07-12"),
        ("2025.7.12", "2025-07-12"),
        ("2025-7-12", "2025-07-12"),
        ("20250712", "2025-07-12"),
        ("2025年7月12日", "2025-07-12"),
        ("2025年 7月 12日", "2025-07-12"),
        ("２０２５年７月１２日", "2025-07-12"),
        ("２０２５－０７－１２", "2025-07-12"),
        ("2025–07–12", "2025-07-12"),
        ("2025年7月", "2025-07"),
        ("2025/07", "2025-07"),
        ("2025年", "2025"),
        ("2025-07-12T09:00:00", "2025-07-12"),
        ("[2025, 7, 12]", "2025-07-12"),
        ("{date-parts: [2025, 7, 12]}", "2025-07-12"),
        ("令和7年7月12日", "2025-07-12"),
        ("令和７年７月", "2025-07"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成31年4月30日", "2019-04-30"),
        ("昭和64年1月7日", "1989-01-07"),
        ("大正15年", "1926"),
        ("明治6年1月1日", "1873-01-01"),
        ("12 July 2025", "2025-07-12"),
        ("12th July, 2025", "2025-07-12"),
        ("July 12, 2025", "2025-07-12"),
        ("Jul. 2025", "2025-07"),
        ("march 2025", "2025-03"),
    ],
)
def test_a_date_is_told_from_how_it_is_written(written: str, iso: str) -> None:
    date = iso_form(written, builtin_languages())
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "written",
    [
        "",
        "昨年6月",
        "12/07/2025",
        "2025/13/01",
        "2025年2月30日",
        "令和",
        "文久2年",
        "soon",
        "2025/3-4/5",
    ],
)
def test_what_may_mean_something_else_is_not_told(written: str) -> None:
    assert iso_form(written, builtin_languages()) is None


@given(st.dates(datetime.date(1873, 1, 1), datetime.date(2100, 12, 31)))
def test_every_day_is_told_in_each_form(day: datetime.date) -> None:
    forms = [
        day.isoformat().replace("-", "/"),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y%m%d}",
        f"{day.day} {day:%B} {day.year}",
    ]
    for form in forms:
        date = iso_form(form, builtin_languages())
        assert date is not None
        assert date.first_day == day


@given(st.text(max_size=20))
def test_any_text_is_told_or_not(written: str) -> None:
    iso_form(written, builtin_languages())
