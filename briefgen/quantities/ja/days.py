"""Days and years that Japanese counts from the present, and stays of nights and days."""

from __future__ import annotations

import re

from briefgen.quantities.calendar import fiscal_year, moved_day
from briefgen.quantities.durations import duration
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Kind, Mention, amount

_STAY = re.compile(
    rf"(?P<n>{SMALL_NUMBER})泊(?P<d>{SMALL_NUMBER})日|(?P<x>{SMALL_NUMBER})日(?P=x)晩"
)


def _build_stay(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make nights and days, either of which will do (二泊三日)."""
    nights = value_of(match["n"] or match["x"])
    days = value_of(match["d"] or match["x"])
    readings = (duration("day", days), amount(Kind.COUNT, nights, "night"))
    start, end = match.span()
    parts = tuple(Mention(start, end, (value,)) for value in (*readings, duration("day", nights)))
    return [
        Mention(
            start,
            end,
            (*readings, duration("day", nights)),
            optional=nights == 1,
            parts=parts,
        )
    ]


_A_DAY_OR_TWO = re.compile("一両日")


def _build_a_day_or_two(match: re.Match[str], _scan: Scan) -> list[Mention]:
    return [Mention(*match.span(), (duration("day", days),)) for days in (1, 2)]


_HOLIDAYS = re.compile("(?P<n>[2-9二三四五六七八九])連休")


def _build_holidays(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make days off in a row, which may be called a long weekend."""
    number = value_of(match["n"])
    readings = (amount(Kind.COUNT, number), duration("day", number))
    return [Mention(*match.span(), readings, optional=True)]


_NEXT_DAY = re.compile(rf"翌(?P<d>{SMALL_NUMBER})日(?!間)")


def _build_next_day(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the next day with its number (翌29日)."""
    number = int(value_of(match["d"]))
    readings = (Day(day=number), amount(Kind.OFFSET, 1, "day"))
    return [Mention(*match.span(), readings)] if number <= 31 else None


_BOTH_DAYS = re.compile(r"(?<![0-9月、・])(?P<a>[0-9]{1,2})[、・](?P<b>[0-9]{1,2})の?両日")


def _build_both_days(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make two days of a month that is not said (17、18の両日)."""
    days = [int(match[name]) for name in ("a", "b")]
    if max(days) > 31:
        return None
    return [
        Mention(match.start(name), match.end(name), (Day(day=day),), number=value_of(match[name]))
        for name, day in zip(("a", "b"), days, strict=True)
    ]


_NEW_YEAR = re.compile("(?P<y>[12][0-9]{3})年の?元[日旦]")


def _build_new_year(match: re.Match[str], _scan: Scan) -> list[Mention]:
    return [Mention(*match.span(), (Day(int(match["y"]), 1, 1),))]


_DAYS = {"一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "明日": 1, "あす": 1}
_A_DAY = re.compile("|".join(_DAYS))


def _build_a_day(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make a day counted from the present one."""
    step = _DAYS[match[0]]
    readings = (amount(Kind.OFFSET, step, "day"), moved_day(scan.as_of, step))
    return [Mention(*match.span(), readings, optional=True)]


_WITHIN_FISCAL = re.compile("(?<![0-9〇一二三四五六七八九十元来昨前翌同今])年度(?:内|末)")


def _build_within_fiscal(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make the fiscal year that is running, which ends with March."""
    year = fiscal_year(scan.as_of)
    readings = (Day(year, part="last", count="fiscal"), Day(year + 1, 3, part="last"))
    return [Mention(*match.span(), readings, optional=True)]


DAY_PRODUCTIONS = (
    Production(_WITHIN_FISCAL, _build_within_fiscal, ("年度",)),
    Production(_BOTH_DAYS, _build_both_days, ("両日",)),
    Production(_NEXT_DAY, _build_next_day, ("翌",)),
    Production(_NEW_YEAR, _build_new_year, ("元日", "元旦")),
    Production(_A_DAY, _build_a_day, tuple(_DAYS)),
    Production(_HOLIDAYS, _build_holidays, ("連休",)),
    Production(_A_DAY_OR_TWO, _build_a_day_or_two, ("一両日",)),
    Production(_STAY, _build_stay, ("泊", "晩")),
)
"""What has to be read before dates."""
