"""Dates in figures and days of the week in Japanese."""

from __future__ import annotations

import re

from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Day, Kind, Mention, amount

NUMERIC = re.compile(
    r"(?<![0-9/.-])(?P<y>[12][0-9]{3})[-/.](?P<m>[01]?[0-9])[-/.](?P<d>[0-3]?[0-9])(?![0-9/.-])"
)

WEEKDAY = re.compile(
    r"\((?P<a>[月火水木金土日])(?:・祝)?\)|(?P<b>[月火水木金土日])曜日?|(?<=日の)"
    r"(?P<c>[月火水木金土日])曜"
)

_WEEKDAYS = "月火水木金土日"


def in_calendar(day: Day) -> bool:
    """Say whether month and day are within their limits."""
    return (day.month is None or 1 <= day.month <= 12) and (day.day is None or 1 <= day.day <= 31)


def build_numeric(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a date in figures (ISO 8601)."""
    day = Day(int(match["y"]), int(match["m"]), int(match["d"]))
    return [Mention(match.start(), match.end(), (day,))] if in_calendar(day) else None


def build_weekday(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a day of the week."""
    number = _WEEKDAYS.index(match["a"] or match["b"] or match["c"])
    return [Mention(match.start(), match.end(), (amount(Kind.WEEKDAY, number),))]
