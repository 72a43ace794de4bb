"""Days and months in English, in words and in figures."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.calendar import last_day
from briefgen.quantities.en.relative import (
    LONG_MONTH,
    MONTH_OF,
    PART,
    YEAR,
    part_of,
    relative_year,
)
from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Day, Kind, Mention, amount

_MONTH = rf"(?:{LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"

_D = r"(?:[0-3]?[0-9](?:st|nd|rd|th)?)"

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

_JOIN = r"(?:\s?(?:-|,|, and|to|and|or|until|through|till)\s?(?:\x00+,? )?(?:the )?)"

_DAYS = rf"(?P<days>\b{_D}(?:{_JOIN}{_D})*)"

_REL = (
    r"(?:(?:of )?(?P<rel>last|this|next|the following|the same|that|the previous|the "
    r"preceding) year|(?:of )?(?P<far>the year (?:before last|after next)))"
)

_AGO = r"(?P<ago>(?:a|one|two) years? (?:ago|earlier|before|later))"

MONTHLY = re.compile(
    rf"(?:\b{PART})?(?:{_DAYS}(?: day)?,? (?:of )?)?"
    rf"(?:(?P<relm>\b(?:last|this|next|that|the same|the following|the previous)) )?"
    rf"\b(?P<m>{_MONTH})(?![a-z])(?: (?P<after>{_D}(?:\s?(?:-|to|and|or|until"
    rf"|through)\s?(?:{_D}))*)(?![0-9,]*[0-9]|\.[0-9]|\s?(?:{_MONTH}|%|per cent|people"
    r"|million)))?"
    rf"(?:,? (?:of |in )?(?P<y>{YEAR})(?![0-9,]*[0-9]|%)(?:[-/](?P<y2>[0-9]{{2}}))?"
    rf"|,? (?:in )?{_REL}|(?: of)? {_AGO})?",
    re.IGNORECASE,
)

ISO = re.compile(rf"(?<![0-9/.-])(?P<y>{YEAR})-(?P<m>[01][0-9])(?:-(?P<d>[0-3][0-9]))?(?![0-9/.-])")

SLASHED = re.compile(rf"(?<![0-9/.])(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])/(?P<y>{YEAR})(?![0-9/])")

_NOT_DAYS = (
    "anniversary|century|parallel|time|meeting|session|round|summit|congress|party|president"
    "|largest|biggest|straight|consecutive|successive|in a row|in the world|place|division|brigade"
    "|amendment|birthday|edition|visit|prime|fleet|army|corps|package|country|state|term|attempt"
    "|economic|plenary|ordinary|package|lower|upper|floor|hour|week|year"
)
_NTH = r"(?:[12]?[0-9]|3[01])(?:st|nd|rd|th)"
DAYTH = re.compile(
    rf"\b(?:the|on) (?P<days>{_NTH}(?:(?:, and|,| and| to| or| until)(?: the)? {_NTH})*)"
    rf"(?! (?:[a-z]+[- ])?(?:{_NOT_DAYS})\b)",
    re.IGNORECASE,
)

WEEKDAY = re.compile(
    (
        rf"(?P<w>{_WEEKDAY})s?\b|\((?P<s>Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?\)|\b(?P<t>Mon|Tue"
        r"|Wed|Thu|Fri|Sat|Sun),? (?=[0-9]{1,2} )"
    ),
    re.IGNORECASE,
)

_NUMBERS = re.compile("[0-9]+")


def build_monthly(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make the dates of a month: its days, its year, or the month alone."""
    groups = match.groupdict()
    if not match["m"][0].isupper() or (match["m"] == "May" and not _is_may(match)):
        return None
    month = MONTH_OF[match["m"].lower().rstrip(".")]
    year = int(match["y"]) if match["y"] else None
    if word := groups["rel"] or groups["far"] or groups["ago"]:
        year = relative_year(word, scan, match.start())
    elif match["relm"]:
        year = _relative_month(match["relm"].lower(), month, scan, match.start())
    day = Day(year=year, month=month, part=part_of(match))
    days = [int(item) for item in _NUMBERS.findall(match["days"] or match["after"] or "")]
    if any(not 1 <= number <= 31 for number in days):
        return None
    start, end = match.span()
    listed = [replace(day, day=number) for number in days] or [day]
    if (match["relm"] or "").lower() == "last" and year == scan.as_of.year:
        return [Mention(start, end, (item, replace(item, year=year - 1))) for item in listed]
    return [Mention(start, end, (item,)) for item in listed]


def _relative_month(word: str, month: int, scan: Scan, before: int) -> int | None:
    as_of = scan.as_of
    if word == "last":
        return as_of.year if month < as_of.month else as_of.year - 1
    if word == "next":
        return as_of.year if month > as_of.month else as_of.year + 1
    if word == "this":
        return as_of.year
    day = last_day(scan.mentions, before)
    if day and day.year and "following" in word:
        return day.year if day.month and month > day.month else day.year + 1
    return day.year if day else None


_BEFORE_MAY = re.compile(
    (
        r"(?:\b(?:in|since|until|till|by|of|from|to|and|or|late|early|mid|between|during"
        r"|last|this|next|the|its|for|on|before|after|through|that|each|every|end|through"
        r"|[0-9]{1,2}(?:st|nd|rd|th)?)[ -]|^|-)\Z"
    ),
    re.IGNORECASE,
)


def _is_may(match: re.Match[str]) -> bool:
    """Say whether May is a month: beside a number, or after a word that leads to a date."""
    if (
        match["days"]
        or match["after"]
        or match["y"]
        or match["rel"]
        or match["part"]
        or match["relm"]
    ):
        return True
    before = match.string[max(0, match.start("m") - 12) : match.start("m")]
    after = match.string[match.end() : match.end() + 2]
    return (
        bool(_BEFORE_MAY.search(before)) and (before != "" or not re.match(r" [a-z]", after))
    ) or after[:1] in ",.'"


def build_iso(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a date in figures (ISO 8601)."""
    day = Day(int(match["y"]), int(match["m"]), int(match["d"]) if match["d"] else None)
    return [Mention(match.start(), match.end(), (day,))] if 1 <= (day.month or 0) <= 12 else None


def build_slashed(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a date in figures, the day or the month first."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    readings = [
        Day(year, month, day) for day, month in ((first, second), (second, first)) if month <= 12
    ]
    return [Mention(match.start(), match.end(), tuple(readings))] if readings else None


def build_dayth(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make days of a month that is not said (on the 12th)."""
    days = [int(item) for item in _NUMBERS.findall(match["days"])]
    return [
        Mention(match.start(), match.end(), (Day(day=number), amount(Kind.ORDINAL, number)))
        for number in days
    ]


def build_weekday(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a day of the week."""
    name = (match["w"] or match["s"] or match["t"]).lower()
    if not match[0].strip("(")[0].isupper():
        return None
    number = next(index for index, day in enumerate(_WEEKDAYS) if day.startswith(name[:3]))
    return [Mention(match.start(), match.end(), (amount(Kind.WEEKDAY, number),))]


ANY_MONTH = re.compile(_MONTH)
