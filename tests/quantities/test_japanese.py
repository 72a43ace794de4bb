from __future__ import annotations

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.quantities import Amount, Day, Kind, Sign, read
from tests.quantities.pairs import AS_OF

YEAR, DAY, MINUTE = 12, 86400, 60
DIGITS = "〇一二三四五六七八九"


def first(text: str) -> Amount | Day:
    return read("ja", text, AS_OF).mentions[0].first


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("1万4千人", Kind.COUNT, 14000, "person"),
        ("二億五〇〇〇万円", Kind.MONEY, 250_000_000, "JPY"),
        ("１２万５０００トン", Kind.MEASURE, 125_000_000, "mass"),
        ("3割5分", Kind.SHARE, Fraction(35, 100), ""),
        ("3分の1", Kind.SHARE, Fraction(1, 3), ""),
        ("5人に1人", Kind.SHARE, Fraction(1, 5), ""),
        ("半数", Kind.SHARE, Fraction(1, 2), ""),
        ("12・3％", Kind.SHARE, Fraction(123, 1000), ""),
        ("0.25ポイント", Kind.POINT, Fraction(1, 4), ""),
        ("2.5倍", Kind.MULTIPLE, Fraction(5, 2), ""),
        ("倍増", Kind.MULTIPLE, 2, ""),
        ("第4条", Kind.ORDINAL, 4, "article"),
        ("3回目", Kind.ORDINAL, 3, ""),
        ("150円50銭", Kind.MONEY, Fraction(301, 2), "JPY"),
        ("1時間半", Kind.DURATION, 90 * MINUTE, "second"),
        ("半年", Kind.DURATION, 6, "month"),
        ("四半世紀", Kind.DURATION, 25 * YEAR, "month"),
        ("10年ぶり", Kind.DURATION, 10 * YEAR, "month"),
        ("2週間", Kind.DURATION, 14 * DAY, "second"),
        ("35歳", Kind.AGE, 35, ""),
        ("午後3時半", Kind.TIME, 15 * 60 + 30, ""),
        ("正午", Kind.TIME, 720, ""),
        ("半値", Kind.SHARE, Fraction(1, 2), ""),
        ("道半ば", Kind.SHARE, Fraction(1, 2), ""),
        ("8カ国", Kind.COUNT, 8, "country"),
        ("5ヵ国", Kind.COUNT, 5, "country"),
    ],
)
def test_amounts(text: str, kind: Kind, value: int | Fraction, unit: str) -> None:
    found = first(text)
    assert isinstance(found, Amount)
    assert (found.kind, found.low, found.unit) == (kind, value, unit)
    assert not found.vague


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("数十人", 20, 99), ("十数人", 11, 19), ("数百万人", 2_000_000, 9_999_999), ("数人", 2, 9)],
)
def test_vague_numbers(text: str, low: int, high: int) -> None:
    found = first(text)
    assert isinstance(found, Amount)
    assert found.low == low
    assert found.high == high


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "part"),
    [
        ("2025年7月12日", 2025, 7, 12, ""),
        ("令和7年7月14日", 2025, 7, 14, ""),
        ("平成元年", 1989, None, None, ""),
        ("昨年6月", 2024, 6, None, ""),
        ("来月下旬", 2025, 8, None, "last"),
        ("7月上旬", None, 7, None, "first"),
        ("2024年度", 2024, None, None, ""),
        ("昨年度", 2024, None, None, ""),
        ("第2四半期", None, None, None, "Q2"),
        ("昨秋", 2024, None, None, "autumn"),
        ("昨季", 2024, None, None, "winter"),
        ("クリスマスイブ", None, 12, 24, ""),
        ("終戦の日", None, 8, 15, ""),
        ("10年前のきょう", 2015, 7, 14, ""),
        ("1990年代半ば", 1990, None, None, "middle"),
    ],
)
def test_dates(text: str, year: int | None, month: int | None, day: int | None, part: str) -> None:
    found = first(text)
    assert isinstance(found, Day)
    assert (found.year, found.month, found.day, found.part) == (year, month, day, part)


@pytest.mark.parametrize(
    "text",
    [
        "一方、一部の国は十分に理解した。",
        "九州と四国、千葉、三菱",
        "統一と唯一の一環",
        "第一線",
        "十年一日、一酸化炭素、四面楚歌",
    ],
)
def test_idioms_say_no_number(text: str) -> None:
    assert all(item.optional for item in read("ja", text, AS_OF).mentions)


@pytest.mark.parametrize(
    ("text", "bounds", "change"),
    [
        ("約50人", {Sign.ABOUT}, set()),
        ("50人以上", {Sign.UP}, set()),
        ("50人未満", {Sign.DOWN}, set()),
        ("50人近く", {Sign.DOWN, Sign.ABOUT}, set()),
        ("50人を優に超す", {Sign.UP}, set()),
        ("50人は下らない", {Sign.UP}, set()),
        ("50人に手が届く", {Sign.DOWN, Sign.ABOUT}, set()),
        ("午後5時すぎ", {Sign.UP, Sign.ABOUT}, set()),
        ("50人増えた", set(), {Sign.UP}),
        ("5%低下した", set(), {Sign.DOWN}),
        ("233議席を割り込んだ", {Sign.DOWN}, set()),
    ],
)
def test_bounds_and_directions(text: str, bounds: set[Sign], change: set[Sign]) -> None:
    mention = read("ja", text, AS_OF).mentions[0]
    assert mention.bounds == bounds
    if change:
        assert mention.change == change


def spellings(number: int) -> list[str]:
    """Write a number in the ways of Japanese."""
    man, rest = divmod(number, 10_000)
    mixed = (f"{man}万" if man else "") + (str(rest) if rest or not man else "")
    return [str(number), f"{number:,}", mixed, "".join(DIGITS[int(digit)] for digit in str(number))]


@given(st.integers(min_value=11, max_value=99_999_999))
def test_a_number_in_any_spelling_is_the_same(number: int) -> None:
    for text in spellings(number):
        found = first(f"{text}人が参加した")
        assert isinstance(found, Amount)
        assert found.low == number, text


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_a_date_is_read_as_it_is_written(date: datetime.date) -> None:
    found = first(f"{date.year}年{date.month}月{date.day}日に")
    assert isinstance(found, Day)
    assert (found.year, found.month, found.day) == (date.year, date.month, date.day)
