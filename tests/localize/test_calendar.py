from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages import builtin_languages
from briefgen.languages.calendar import DateParts, format_date, format_interval
from briefgen.localize.dates import date_text
from briefgen.model import PartialDate

JA, EN = builtin_languages()["ja"], builtin_languages()["en"]


@pytest.mark.parametrize(
    ("iso", "ja", "en"),
    [
        ("2025-07-12", "2025年7月12日", "12 July 2025"),
        ("2025-07", "2025年7月", "July 2025"),
        ("2025", "2025年", "2025"),
        ("0987-01-02", "987年1月2日", "2 January 987"),
    ],
)
def test_dates_are_no_finer_than_given(iso: str, ja: str, en: str) -> None:
    date = PartialDate.parse(iso)
    assert date_text(JA, date).text == ja
    assert date_text(EN, date).text == en
    assert date_text(EN, date).iso == iso


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2025-07-12", "令和7年7月12日"),
        ("2019-05-01", "令和元年5月1日"),
        ("2019-04-30", "平成31年4月30日"),
        ("1989-01-08", "平成元年1月8日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1912-07-30", "大正元年7月30日"),
        ("1873-01-01", "明治6年1月1日"),
        ("2019-05", "令和元年5月"),
        ("2025", "令和7年"),
    ],
)
def test_eras_count_from_one_and_name_the_first_year(iso: str, text: str) -> None:
    assert format_date(JA, PartialDate.parse(iso), era=True) == text


@pytest.mark.parametrize(
    ("iso", "text"),
    [("2019", "2019年"), ("1989-01", "1989年1月"), ("1872-12-31", "1872年12月31日")],
)
def test_a_date_that_no_one_era_covers_is_written_without(iso: str, text: str) -> None:
    assert format_date(JA, PartialDate.parse(iso), era=True) == text


def test_a_language_without_eras_leaves_them_out() -> None:
    assert format_date(EN, (2025, 7, 12), era=True) == "12 July 2025"


@given(st.dates(min_value=datetime.date(1873, 1, 1)))
def test_era_and_calendar_year_name_the_same_day(day: datetime.date) -> None:
    text = format_date(JA, (day.year, day.month, day.day), era=True)
    assert text.endswith(f"年{day.month}月{day.day}日")
    era = next(era for era in reversed(JA.eras) if text.startswith(era.name))
    year = text.removeprefix(era.name).split("年")[0]
    number = 1 if year == "元" else int(year)
    assert (era.first_year or era.start.year) + number - 1 == day.year


@pytest.mark.parametrize(
    ("start", "end", "ja", "en"),
    [
        ((2025, 7, 12), (2025, 7, 14), "2025年7月12日～14日", "12–14 July 2025"),
        ((2025, 7, 12), (2025, 8, 3), "2025年7月12日～8月3日", "12 July – 3 August 2025"),
        ((2024, None, None), (2025, None, None), "2024年～2025年", "2024–2025"),
        ((2025, 7, None), (2025, 9, None), "2025年7月～9月", "July–September 2025"),
        ((2025, 7, 12), (2025, 8, None), None, None),
        ((2025, 7, 12), (2025, 7, 12), None, None),
    ],
)
def test_spans_say_once_what_both_ends_share(
    start: DateParts, end: DateParts, ja: str | None, en: str | None
) -> None:
    found = [format_interval(language, start, end) for language in (JA, EN)]
    assert [text and " ".join(text.split()) for text in found] == [ja, en]


def test_spans_with_eras_are_left_to_the_caller() -> None:
    assert format_interval(JA, (2025, 7, 12), (2025, 7, 14), era=True) is None
