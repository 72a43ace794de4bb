from __future__ import annotations

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.quantities import Amount, Day, Kind, Sign, read
from tests.quantities.pairs import AS_OF, MONTHS

YEAR, DAY, MINUTE = 12, 86400, 60


def first(text: str) -> Amount | Day:
    return read("en", text, AS_OF).mentions[0].first


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("14,000 soldiers", Kind.COUNT, 14000, "person"),
        ("twenty-three ships", Kind.COUNT, 23, "ship"),
        ("two hundred and fifty aircraft", Kind.COUNT, 250, "aircraft"),
        ("half a million people", Kind.COUNT, 500_000, "person"),
        ("two and a half million tonnes", Kind.MEASURE, 2_500_000_000, "mass"),
        ("$1.05bn", Kind.MONEY, 1_050_000_000, "USD"),
        ("5.2 trillion yen", Kind.MONEY, 5_200_000_000_000, "JPY"),
        ("¥150.50", Kind.MONEY, Fraction(301, 2), "JPY"),
        ("35 per cent", Kind.SHARE, Fraction(35, 100), ""),
        ("one-third of them", Kind.SHARE, Fraction(1, 3), ""),
        ("a quarter of the", Kind.SHARE, Fraction(1, 4), ""),
        ("one in five people", Kind.SHARE, Fraction(1, 5), ""),
        ("25 basis points", Kind.POINT, Fraction(1, 4), ""),
        ("five percentage points", Kind.POINT, 5, ""),
        ("half a percentage point", Kind.POINT, Fraction(1, 2), ""),
        ("threefold", Kind.MULTIPLE, 3, ""),
        ("doubled", Kind.MULTIPLE, 2, ""),
        ("Article 9", Kind.ORDINAL, 9, "article"),
        ("Chapter VII", Kind.ORDINAL, 7, "chapter"),
        ("the 38th parallel", Kind.ORDINAL, 38, ""),
        ("an hour and a half", Kind.DURATION, 90 * MINUTE, "second"),
        ("two hours and ten minutes", Kind.DURATION, 130 * MINUTE, "second"),
        ("a fortnight", Kind.DURATION, 14 * DAY, "second"),
        ("two decades", Kind.DURATION, 20 * YEAR, "month"),
        ("a 42-year-old man", Kind.AGE, 42, ""),
        ("a year and a half", Kind.DURATION, 18, "month"),
        ("the next year and a half", Kind.DURATION, 18, "month"),
        ("a full day", Kind.DURATION, DAY, "second"),
        ("a tenth of a hectare", Kind.MEASURE, 1000, "area"),
        ("halfway", Kind.SHARE, Fraction(1, 2), ""),
        ("32,000 mines", Kind.COUNT, 32000, ""),
        ("3.30 p.m.", Kind.TIME, 15 * 60 + 30, ""),
    ],
)
def test_amounts(text: str, kind: Kind, value: int | Fraction, unit: str) -> None:
    found = first(text)
    assert isinstance(found, Amount)
    assert (found.kind, found.low, found.unit) == (kind, value, unit)
    assert not found.vague


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of people", 20, 99),
        ("a dozen or so people", 11, 19),
        ("several hundred people", 200, 999),
        ("tens of thousands", 20_000, 99_999),
        ("a few people", 2, 9),
    ],
)
def test_vague_numbers(text: str, low: int, high: int) -> None:
    found = first(text)
    assert isinstance(found, Amount)
    assert found.low == low
    assert found.high == high


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "part"),
    [
        ("on 12 July 2025", 2025, 7, 12, ""),
        ("on July 12, 2025", 2025, 7, 12, ""),
        ("the 12th of July 2025", 2025, 7, 12, ""),
        ("in June last year", 2024, 6, None, ""),
        ("last June", 2025, 6, None, ""),
        ("last October", 2024, 10, None, ""),
        ("in early July", None, 7, None, "first"),
        ("fiscal 2024", 2024, None, None, ""),
        ("FY2024", 2024, None, None, ""),
        ("the second quarter of 2026", 2026, None, None, "Q2"),
        ("Q2", None, None, None, "Q2"),
        ("the mid-1990s", 1990, None, None, "middle"),
        ("in May 2024", 2024, 5, None, ""),
    ],
)
def test_dates(text: str, year: int | None, month: int | None, day: int | None, part: str) -> None:
    found = first(text)
    assert isinstance(found, Day)
    assert (found.year, found.month, found.day, found.part) == (year, month, day, part)


@pytest.mark.parametrize(
    "text",
    [
        "On the one hand, no one may say so; one another.",
        "They may march on.",
        "First and foremost, the Group of Seven met.",
    ],
)
def test_idioms_say_no_number(text: str) -> None:
    assert all(item.optional for item in read("en", text, AS_OF).mentions)


@pytest.mark.parametrize(
    ("text", "bounds", "change"),
    [
        ("about 50 people", {Sign.ABOUT}, set()),
        ("at least 50 people", {Sign.UP}, set()),
        ("no fewer than 50 people", {Sign.UP}, set()),
        ("fewer than 50 people", {Sign.DOWN}, set()),
        ("nearly 50 people", {Sign.DOWN, Sign.ABOUT}, set()),
        ("50 or more people", {Sign.UP}, set()),
        ("rose by 5%", set(), {Sign.UP}),
        ("a 5% drop", set(), {Sign.DOWN}),
        ("upwards of 50 people", {Sign.UP}, set()),
        ("north of 50 people", {Sign.UP}, set()),
        ("well past 50 people", {Sign.UP, Sign.ABOUT}, set()),
        ("a touch under 50 people", {Sign.DOWN, Sign.ABOUT}, set()),
        ("ballooned to 50 people", set(), {Sign.UP}),
        ("shaved 5% off its growth", set(), {Sign.DOWN}),
    ],
)
def test_bounds_and_directions(text: str, bounds: set[Sign], change: set[Sign]) -> None:
    mention = read("en", text, AS_OF).mentions[0]
    assert mention.bounds == bounds
    assert mention.change == change


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = f"-{ONES[number % 10]}" if number % 10 else ""
        return TENS[number // 10 - 2] + rest
    if number < 1000:
        rest = f" and {spelled(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    rest = f" {spelled(number % 1000)}" if number % 1000 else ""
    return f"{spelled(number // 1000)} thousand{rest}"


@given(st.integers(min_value=3, max_value=999_999))
def test_a_number_in_any_spelling_is_the_same(number: int) -> None:
    for text in (str(number), f"{number:,}", spelled(number)):
        readings = read("en", f"some {text} people came", AS_OF).mentions[0].readings
        assert any(isinstance(item, Amount) and item.low == number for item in readings), text


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_a_date_in_any_order_is_the_same(date: datetime.date) -> None:
    month = MONTHS[date.month - 1]
    for text in (f"{date.day} {month} {date.year}", f"{month} {date.day}, {date.year}", str(date)):
        found = first(f"on {text}")
        assert isinstance(found, Day)
        assert (found.year, found.month, found.day) == (date.year, date.month, date.day), text
