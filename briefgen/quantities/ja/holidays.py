"""Days of the year that Japanese calls by name: クリスマスイブ, 終戦の日, 10年前のきょう, 昨季."""

from __future__ import annotations

import re

from briefgen.quantities.durations import duration
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Mention, Value

_HOLIDAYS = {
    "建国記念の日": (2, 11),
    "バレンタインデー": (2, 14),
    "国際女性デー": (3, 8),
    "昭和の日": (4, 29),
    "メーデー": (5, 1),
    "憲法記念日": (5, 3),
    "こどもの日": (5, 5),
    "山の日": (8, 11),
    "終戦の日": (8, 15),
    "終戦記念日": (8, 15),
    "国連デー": (10, 24),
    "ハロウィーン": (10, 31),
    "ハロウィン": (10, 31),
    "文化の日": (11, 3),
    "世界人権デー": (12, 10),
    "クリスマスイブ": (12, 24),
    "クリスマス・イブ": (12, 24),
    "クリスマスイヴ": (12, 24),
    "クリスマス": (12, 25),
}
_HOLIDAY = re.compile("|".join(sorted(_HOLIDAYS, key=len, reverse=True)))


def _build_holiday(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the day that a name stands for."""
    month, day = _HOLIDAYS[match[0]]
    return [Mention(*match.span(), (Day(month=month, day=day),), optional=True)]


_AGO_TODAY = re.compile(rf"(?P<n>{SMALL_NUMBER})年前の(?:きょう|今日|本日|この日|(?P<month>今月))")


def _build_ago_today(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make this day or month so many years ago."""
    years = int(value_of(match["n"]))
    day, year = scan.as_of, scan.as_of.year - years
    named = Day(year, day.month, None if match["month"] else day.day)
    return [Mention(*match.span(), (named, Day(year), duration("year", years)))]


_SEASONS = {"一昨": -2, "昨": -1, "今": 0, "来": 1}
_SEASON = re.compile(rf"(?P<rel>{'|'.join(_SEASONS)})季")


def _build_season(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make a season that is not named of a year counted from the present one."""
    year = scan.as_of.year + _SEASONS[match["rel"]]
    seasons: tuple[Value, ...] = tuple(
        Day(year, part=part) for part in ("winter", "summer", "autumn", "spring")
    )
    return [Mention(*match.span(), (*seasons, Day(year)), optional=True)]


HOLIDAY_PRODUCTIONS = (
    Production(_HOLIDAY, _build_holiday, tuple(_HOLIDAYS)),
    Production(_AGO_TODAY, _build_ago_today, ("年前の",)),
    Production(_SEASON, _build_season, ("季",)),
)
"""What has to be read before dates."""
