"""Dates in Japanese: eras, fiscal years, thirds of a month, quarters, relative dates."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.calendar import fiscal_year, half_end, last_day, months_of, moved_month
from briefgen.quantities.ja.eras import ERA_LETTERS, ERA_PRODUCTION, ERAS
from briefgen.quantities.ja.figures import (
    NUMERIC,
    WEEKDAY,
    build_numeric,
    build_weekday,
    in_calendar,
)
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.ja.parts import PART, QUARTER_NAME, SEASON_OF, SEASONS, part_of
from briefgen.quantities.ja.periods import (
    CENTURY,
    DECADE,
    MONTHS,
    QUARTER,
    TERM,
    YEAR_ROUND,
    build_century,
    build_decade,
    build_months,
    build_quarter,
    build_term,
)
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, Value, amount

_ERA = "|".join([*ERAS, *(f"{letter}(?=[0-9])" for letter in ERA_LETTERS)])

_N = SMALL_NUMBER

_YEARS = {
    "一昨年": -2,
    "おととし": -2,
    "昨年": -1,
    "去年": -1,
    "今年": 0,
    "本年": 0,
    "ことし": 0,
    "来年": 1,
    "再来年": 2,
    "さ来年": 2,
    "一昨": -2,
    "昨": -1,
    "今": 0,
    "来": 1,
}

_CONTEXT_YEARS = {
    "同年": 0,
    "同": 0,
    "翌年": 1,
    "前年": -1,
    "翌々年": 2,
    "前々年": -2,
    "明くる年": 1,
}

_MONTHS = {"先々月": -2, "先月": -1, "今月": 0, "当月": 0, "本月": 0, "来月": 1, "再来月": 2}

_CONTEXT_MONTHS = {"同月": 0, "翌月": 1, "前月": -1, "翌々月": 2}

_SPAN_AFTER = r"(?!間|ぶり|前(?!半|期|後)|後(?!半|期)|以上|以内|余|もの|にわた|物|債|来の|越し|目)"

_YEAR = rf"""(?:
  (?P<era>{_ERA})(?P<ey>元|{_N})(?:[~-](?P<ey2>{_N}))?(?:\([0-9]{{4}}\))?年
 |(?<![0-9.,])(?P<y>(?:1[0-9]|2[01])[0-9]{{2}}|[一二][〇零一二三四五六七八九]{{3}}|[一二]?千[一二三四五六七八九十百]+)(?:\([^)]{{2,6}}\))?(?:年{_SPAN_AFTER}|(?P<fy2>会計年度|財政年度))(?:\([^)]{{2,6}}年\))?
 |(?<![0-9.,])(?P<sy>'?[0-9]{{2}}|(?<![〇一二三四五六七八九十])[二三四五][〇一二三四五六七八九])年(?=[0-9]{{1,2}}月(?!間)|{SEASON_OF}[春夏秋冬]|度)
 |(?P<rel>一昨年|おととし|昨年|去年|今年|本年|ことし|再来年|さ来年|来年|翌々年|前々年|翌年|同年|前年|明くる年)
   (?!同期|同月|比|並み)
)(?P<fy>度)?(?:(?P<dec>代))?(?:の(?=[0-9]{{1,2}}月|{PART}|第|{SEASON_OF}[春夏秋冬]))?"""

_MONTH = (
    rf"(?:(?<![0-9〇一二三四五六七八九十.,])(?P<m>{_N})月(?!間|期|[0-9]*[回便])"
    r"|(?P<relm>先々月|先月|今月|当月|再来月|来月|翌々月|翌月|同月|前月(?!比)))"
)

_LISTED = "(?=[、・~-][0-9]{1,2}(?:日|の両日|の各日))"

_DAY = (
    rf"(?:(?<=[月の])|(?<![0-9〇一二三四五六七八九十.,百千数第]))(?P<d>{_N}|(?<=月)元(?=日))"
    rf"(?:日|(?<=月[0-9][0-9]){_LISTED}|(?<=月[0-9]){_LISTED})"
    r"(?!間|分|目|本|続|ぶり|前(?!後|半|場)|後(?!半|場)|以内|以上|余|未満|足らず|制|早|遅|短|長い|長く|延|先送|繰|[米中韓朝露ロ欧英仏独豪])"
)

_TAIL = (
    rf"(?:の?(?:(?P<part>{PART})(?!値|見|身|回|級|端|席|号|代|配|優|出|期|め?て)|{SEASON_OF}(?P<season>[春夏秋冬])(?!季)"
    rf"|{QUARTER_NAME}))?"
)

DATE = re.compile(
    rf"(?:{_YEAR})?(?:{_MONTH})?(?:{_DAY})?(?<=[年月日度代しろのる0-9]){_TAIL}", re.VERBOSE
)

SEASON = re.compile(r"(?P<rel>一昨|昨|今|来)(?P<season>[春夏秋冬])(?![一-龥]{2}国)")

FISCAL = re.compile(
    rf"(?<![一再々])(?P<rel>今|来|昨|本|前|翌|同)年度(?:の?(?P<part>{PART}))?|(?P<cal>暦年)"
)


def _year(match: re.Match[str], scan: Scan, groups: dict[str, str | None]) -> int | None:
    """Return the year that a match names."""
    if era := groups.get("era"):
        number = 1 if groups["ey"] == "元" else int(value_of(groups["ey"] or ""))
        record = ERAS[ERA_LETTERS.get(era, era)]
        return (record.first_year or record.start.year) + number - 1
    if year := groups.get("y"):
        return int(value_of(year))
    if short := groups.get("sy"):
        number = int(value_of(short.lstrip("'")))
        return number + (2000 if number < 70 else 1900)
    relative = groups.get("rel")
    if relative in _YEARS:
        base = fiscal_year(scan.as_of) if groups.get("fy") else scan.as_of.year
        return base + _YEARS[relative]
    if relative in _CONTEXT_YEARS:
        day = last_day(scan.mentions, match.start())
        year_known = day.year if day and day.year else None
        if year_known is None and relative in ("前年", "前々年"):
            year_known = scan.as_of.year
        return None if year_known is None else year_known + _CONTEXT_YEARS[relative]
    return None


def _month(match: re.Match[str], scan: Scan, groups: dict[str, str | None]) -> Day:
    """Return the month that a match names, with its year if that follows."""
    if month := groups.get("m"):
        return Day(month=int(value_of(month)))
    relative = groups.get("relm")
    if relative in _MONTHS:
        return moved_month(scan.as_of, _MONTHS[relative])
    if relative in _CONTEXT_MONTHS:
        day = last_day(scan.mentions, match.start())
        if day and day.month:
            count = day.month - 1 + _CONTEXT_MONTHS[relative]
            year = day.year + count // 12 if day.year else None
            return Day(year=year, month=count % 12 + 1)
    return Day()


_MIDNIGHT = ("午前0時", "午前零時", "0時", "零時")
"""An hour that others count as the end of the day before."""
_IS_TERM = re.compile("半期|[上下]期")


def build_date(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a date of what was found."""
    groups = match.groupdict()
    if not any(groups[name] for name in ("era", "y", "sy", "rel", "m", "relm", "d")):
        return None
    month = _month(match, scan, groups)
    year = _year(match, scan, groups)
    named = groups.get("d")
    day = replace(
        month,
        year=year if year is not None else month.year,
        day=(1 if named == "元" else int(value_of(named))) if named else None,
        part=part_of(groups),
        decade=bool(groups.get("dec")),
        count="fiscal" if groups.get("fy") or groups.get("fy2") else "",
    )
    if not in_calendar(day):
        return None
    if (
        day.year
        and not day.part
        and match.string.startswith(("中に", "中の", "中は", "内に"), match.end())
    ):
        march = (Day(day.year + 1, 3, part="last"),) if day.count == "fiscal" else ()
        return [Mention(*match.span(), (day, replace(day, part="last"), *march))]
    readings = [*_fiscal_readings(day), *_relative_readings(groups), *_span_readings(match, day)]
    if day.day and day.day > 1 and scan.source.startswith(_MIDNIGHT, match.end()):
        readings.append(replace(day, day=day.day - 1))
    if not day.year and not day.month and not day.day and not day.part:
        readings = readings[1:]
    if not readings:
        return []
    alone = value_of(named) if named and named != "元" and not (day.month or day.year) else None
    optional = _is_optional(groups)
    start, end = match.span()
    parts = months_of(day, start, end) if _IS_TERM.search(match[0]) else ()
    readings += half_end(day) if parts else ()
    if day.year and day.part == "last" and not day.month and match[0].endswith(("年末", "年の末")):
        readings.append(Day(day.year, 12))
    found = [Mention(start, end, tuple(readings), optional, number=alone, parts=parts)]
    return found + _end_of_eras(found[0], groups)


def _end_of_eras(mention: Mention, groups: dict[str, str | None]) -> list[Mention]:
    """Return the second year of a range of an era's years (令和8〜12年度)."""
    first, last, day = groups.get("ey"), groups.get("ey2"), mention.first
    if not first or not last or not isinstance(day, Day) or day.year is None:
        return []
    years = int(value_of(last)) - (1 if first == "元" else int(value_of(first)))
    return [replace(mention, readings=(replace(day, year=day.year + years),))]


def _fiscal_readings(day: Day) -> list[Value]:
    """A fiscal year begins in April and ends in March."""
    readings: list[Value] = [day]
    if day.count == "fiscal" and day.part == "first":
        readings.append(Day(day.year, 4))
    if day.count == "fiscal" and day.part == "last" and day.year:
        readings += [Day(day.year + 1, 3), Day(day.year + 1, 3, part="last")]
    if day.count == "fiscal" and day.part.startswith("Q") and day.year:
        quarter = int(day.part[1])
        readings.append(Day(day.year + quarter // 4, part=f"Q{quarter % 4 + 1}"))
    return readings


def _relative_readings(groups: dict[str, str | None]) -> list[Value]:
    if groups.get("m") or groups.get("d") or groups.get("part") or groups.get("season"):
        return []
    relative, month = groups.get("rel"), groups.get("relm")
    years = {**_YEARS, **_CONTEXT_YEARS}
    if relative in years and not month:
        return [amount(Kind.OFFSET, years[relative], "year")]
    months = {**_MONTHS, **_CONTEXT_MONTHS}
    if month in months and not relative:
        return [amount(Kind.OFFSET, months[month], "month")]
    return []


def _span_readings(match: re.Match[str], day: Day) -> list[Amount]:
    """A day alone may be a number of days, the first one every day (1日の摂取量)."""
    if match["d"] in (None, "元") or day.month or day.year or day.part:
        return []
    if day.day == 1 and match.string.startswith(("の", "に"), match.end()):
        return [amount(Kind.DURATION, 86400, "second"), amount(Kind.RATE, 1, "day")]
    return [amount(Kind.DURATION, value_of(match["d"]) * 86400, "second")]


def _is_optional(groups: dict[str, str | None]) -> bool:
    """What says no more than that it is the time spoken of can be left out."""
    if groups.get("m") or groups.get("d") or groups.get("part") or groups.get("season"):
        return False
    relative, month = groups.get("rel"), groups.get("relm")
    return (
        relative in _CONTEXT_YEARS
        or _YEARS.get(relative or "") == 0
        or bool(month and not relative)
    )


def build_fiscal(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a fiscal year counted from the present one, or say that years are calendar years."""
    if match["cal"]:
        return [Mention(match.start(), match.end(), (Day(count="calendar"),), optional=True)]
    relative = match["rel"]
    base = fiscal_year(scan.as_of)
    context = last_day(scan.mentions, match.start())
    if relative in "前翌同" and context and context.year:
        base = context.year
    move = {"今": 0, "本": 0, "来": 1, "昨": -1, "前": -1, "翌": 1, "同": 0}[relative]
    day = Day(base + move, part=part_of(match.groupdict()), count="fiscal")
    start, end = match.span()
    parts = months_of(day, start, end) if _IS_TERM.search(match[0]) else ()
    ends = half_end(day) if parts else ()
    readings = (*_fiscal_readings(day), amount(Kind.OFFSET, move, "year"), *ends)
    return [Mention(start, end, readings, optional=relative in "今本同前", parts=parts)]


def build_season(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a season of a year counted from the present one (昨秋)."""
    year = scan.as_of.year + _YEARS[match["rel"]]
    return [Mention(match.start(), match.end(), (Day(year, part=SEASONS[match["season"]]),))]


PRODUCTIONS = (
    Production(NUMERIC, build_numeric),
    Production(WEEKDAY, build_weekday, ("曜", "(")),
    Production(TERM, build_term, ("月期",)),
    Production(YEAR_ROUND, build_months, ("12月",)),
    Production(MONTHS, build_months, ("月",)),
    Production(DECADE, build_decade, ("年代",)),
    Production(CENTURY, build_century, ("世紀",)),
    Production(FISCAL, build_fiscal, ("年度", "暦年")),
    Production(DATE, build_date, tuple("年月日")),
    ERA_PRODUCTION,
    Production(QUARTER, build_quarter, ("期",)),
    Production(SEASON, build_season, tuple("春夏秋冬")),
)
"""Dates, the longer forms first."""
