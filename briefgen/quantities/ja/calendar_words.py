"""Times that Japanese names by the calendar: 年内, 年明け, 今週金曜, 正月三が日."""

from __future__ import annotations

import datetime
import re

from briefgen.quantities.calendar import moved_month
from briefgen.quantities.durations import duration
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Kind, Mention, Value, amount

_WEEKS = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
_WEEKDAYS = "月火水木金土日"
_DAY_OF_WEEK = re.compile(rf"(?P<week>{'|'.join(_WEEKS)})(?:の|末の)?(?P<day>[{_WEEKDAYS}])曜日?")


def _build_day_of_week(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make a day of a week counted from the present one, which begins on Monday."""
    step, day = _WEEKS[match["week"]], _WEEKDAYS.index(match["day"])
    found = scan.as_of + datetime.timedelta(days=7 * step + day - scan.as_of.weekday())
    readings = (Day(None, found.month, found.day), amount(Kind.WEEKDAY, day))
    week = amount(Kind.OFFSET, step, "week")
    start, end = match.span()
    split = match.start("day")
    return [Mention(start, split, (week,), optional=True), Mention(split, end, readings)]


_TURN = re.compile(
    r"(?<![0-9〇一二三四五六七八九十元昨前翌同今来閏])(?P<end>年内|年末)(?!年始|年度)"
    r"|(?P<month>(?<![0-9〇一二三四五六七八九十今来先翌同当])月内)|(?P<next>年明け)(?!た)"
)


def _build_turn(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make the end or the beginning of a year that is not said: the present or the next one."""
    year = scan.as_of.year
    readings: tuple[Value, ...]
    if match["month"]:
        month = moved_month(scan.as_of, 0).month
        readings = (Day(month=month, part="last"), Day(month=month), Day(part="last"))
    elif match["next"]:
        readings = (Day(part="first"), Day(year + 1, part="first"), Day(month=1))
        readings = (*readings, Day(year + 1, 1), Day(year + 1, 1, part="first"))
    else:
        readings = (Day(part="last"), Day(year, part="last"), Day(month=12), Day(year, 12))
        readings = (*readings, Day(year), Day(year, 12, 31), amount(Kind.OFFSET, 0, "year"))
    return [Mention(*match.span(), readings, optional=True)]


_NEW_YEAR_DAYS = re.compile(r"(?P<month>正月)の?(?P<days>三が日|三箇日|3が日)?|(?P<alone>三が日)")


def _build_new_year_days(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the first three days of the year, or January."""
    found = []
    if match["month"]:
        readings = (Day(month=1), Day(month=1, part="first"), Day(part="first"))
        found.append(Mention(match.start("month"), match.end("month"), readings, optional=True))
    if days := match["days"] or match["alone"]:
        start, end = match.end() - len(days), match.end()
        readings_of_days = (duration("day", 3), amount(Kind.COUNT, 3))
        found.append(Mention(start, end, readings_of_days, optional=True))
    return found


_ALWAYS = re.compile("(?:(?<=24時間)|(?<=24時間・)|(?<=24時間、))365日|年中無休")


def _build_always(match: re.Match[str], _scan: Scan) -> list[Mention]:
    return [Mention(*match.span(), (duration("day", 365),), optional=True)]


_MONTHS_IN = re.compile(rf"年初(?:から|以降|以来)の?(?P<n>{SMALL_NUMBER})カ月間?")


def _build_months_in(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the months since January, the last of which may be named elsewhere."""
    count = int(value_of(match["n"]))
    start, end = match.span()
    months = Mention(start, end, (duration("month", count),))
    if count > 12:
        return [months]
    return [months, *(Mention(start, end, (Day(month=m),), optional=True) for m in (1, count))]


CALENDAR_PRODUCTIONS = (
    Production(_MONTHS_IN, _build_months_in, ("年初",)),
    Production(_DAY_OF_WEEK, _build_day_of_week, ("週",)),
    Production(_TURN, _build_turn, ("年内", "年末", "月内", "年明け")),
    Production(_NEW_YEAR_DAYS, _build_new_year_days, ("正月", "三が日")),
    Production(_ALWAYS, _build_always, ("365日", "年中無休")),
)
"""What has to be read before dates and idioms."""
