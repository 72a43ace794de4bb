"""Dates in English: days and months in any order, quarters, fiscal years, relative dates."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.calendar import moved_month
from briefgen.quantities.durations import duration
from briefgen.quantities.en.months import (
    DAYTH,
    ISO,
    MONTHLY,
    SLASHED,
    WEEKDAY,
    build_dayth,
    build_iso,
    build_monthly,
    build_slashed,
    build_weekday,
)
from briefgen.quantities.en.periods import (
    DECADE,
    FISCAL,
    MONTHS_TO,
    ONES,
    QUARTER,
    SEASON,
    THIS_DECADE,
    build_decade,
    build_fiscal,
    build_months_to,
    build_ones,
    build_quarter,
    build_season,
    build_this_decade,
)
from briefgen.quantities.en.relative import (
    MONTH_OF,
    PART,
    YEAR,
    part_of,
    relative_year,
)
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, amount

YEARS = re.compile(
    rf"(?:\b{PART})?(?:\b(?:the year |in the year )?)(?<![0-9,.$€£¥/])(?P<y>{YEAR})"
    rf"(?:(?:-|/| to | and | or | through |, )(?P<y2>{YEAR}|(?<=[-/])[0-9]{{2}}))?"
    r"(?![0-9]|,[0-9]{3}|\.[0-9]|[ -]?(?:%|per cent|percent|million|billion|tonnes?"
    r"|people|troops|soldiers|km|years|days|homes|yen|dollars|euros|metres"
    r"|hectares))\b",
    re.IGNORECASE,
)

YEAR_WORDS = re.compile(
    (
        rf"\b(?:(?:{PART})?(?P<rel>last|this|next|the following|the same|that|the previous"
        r"|the preceding|the present|the current|the coming|the year before last"
        r"|the year after next)(?: "
        r"(?P<u>year|month|quarter))?)(?:(?<=year)|(?<=month)|(?<=quarter)|(?<=before last)"
        r"|(?<=after next))(?:'s)?\b"
    ),
    re.IGNORECASE,
)


def build_years(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a year or two; a number in its form may also count something."""
    year = int(match["y"])
    start, end = match.span()
    part = part_of(match)
    readings: tuple[Day | Amount, ...] = (Day(year, part=part),)
    if not part:
        readings = (*readings, amount(Kind.COUNT, year))
    if part == "last" and (match["part"] or "").lower().startswith(("end", "close")):
        readings = (*readings, Day(year, 12))
    if not match["y2"]:
        return [Mention(start, end, readings)]
    second = int(match["y2"])
    other = second if second > 99 else year // 100 * 100 + second
    if other <= year:
        return None
    fiscal = (Day(year, count="fiscal"),) if other == year + 1 and second < 100 else ()
    parts = (Mention(start, end, readings), Mention(start, end, (Day(other),)))
    if fiscal:
        return [Mention(start, end, fiscal, parts=parts)]
    return list(parts)


_SPANS = ("last", "next", "the coming", "the following")
"""Words that may also mean one such span of time (over the coming year)."""


def build_year_words(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make last year, this month, the previous quarter."""
    word, unit = match["rel"].lower(), (match["u"] or "year").lower()
    moves = {
        "last": -1,
        "next": 1,
        "the following": 1,
        "the coming": 1,
        "the previous": -1,
        "the preceding": -1,
    }
    far = {"the year before last": -2, "the year after next": 2}
    move = far[word] if word in far else moves.get(word, 0)
    offset = amount(Kind.OFFSET, move, unit)
    start, end = match.span()
    part = part_of(match)
    spans = (duration(unit, 1),) if word in _SPANS else ()
    if unit == "quarter":
        return [Mention(start, end, (offset,), optional=True)]
    if unit == "month":
        known = word in ("last", "this", "next", "the present", "the current", "the coming")
        day = moved_month(scan.as_of, move) if known else Day()
        readings = (
            (replace(day, part=part),)
            if part
            else (offset, day, *spans)
            if known
            else (offset, *spans)
        )
        return [Mention(start, end, readings, optional=not part)]
    year = relative_year("this" if word in ("the present", "the current") else word, scan, start)
    if year is None and move == -1:
        year = scan.as_of.year - 1
    if part:
        return [Mention(start, end, (Day(year, part=part),))]
    if year is None:
        return [Mention(start, end, (offset, *spans), optional=True)]
    optional = move == 0 or word.startswith(("the previous", "the preceding", "the following"))
    return [Mention(start, end, (Day(year), offset, *spans), optional=optional)]


_RELATIVE = re.compile(r"(?:year|month|quarter)", re.IGNORECASE)

_ISO_NEEDS = re.compile(r"[12][0-9]{3}-[01]")
_YEAR_NEEDS = re.compile(r"(?:1[0-9]|2[01])[0-9]{2}")
_NTH_NEEDS = re.compile(r"[0-9](?:st|nd|rd|th)")
_MONTH_NEEDS = re.compile(f"(?:{'|'.join(MONTH_OF)})")

PRODUCTIONS = (
    Production(ISO, build_iso, needs=_ISO_NEEDS),
    Production(SLASHED, build_slashed, ("/",)),
    Production(
        FISCAL,
        build_fiscal,
        ("fy", "fiscal", "financial", "calendar", "year to", "year end"),
    ),
    Production(MONTHS_TO, build_months_to, ("months ",)),
    Production(
        QUARTER,
        build_quarter,
        ("quarter", "half", "three months", "q1", "q2", "q3", "q4", "h1", "h2", "period", "term"),
    ),
    Production(
        WEEKDAY, build_weekday, ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), cased=True
    ),
    Production(MONTHLY, build_monthly, needs=_MONTH_NEEDS, cased=True),
)
"""Months and what has a name, the longer forms first."""

LATE_PRODUCTIONS = (
    Production(
        DECADE,
        build_decade,
        ("0s", "0's", "teens", "ties"),
    ),
    Production(THIS_DECADE, build_this_decade, ("decade",)),
    Production(ONES, build_ones, ("low", "mid", "high")),
    Production(SEASON, build_season, ("spring", "summer", "autumn", "winter")),
    Production(YEARS, build_years, needs=_YEAR_NEEDS),
    Production(YEAR_WORDS, build_year_words, ("year", "month", "quarter")),
    Production(DAYTH, build_dayth, needs=_NTH_NEEDS),
)
"""Years and what is counted from the present one."""
