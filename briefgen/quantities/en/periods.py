"""Quarters, fiscal years, decades and seasons in English."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.calendar import fiscal_year, half_end, last_day, months_of
from briefgen.quantities.durations import duration
from briefgen.quantities.en.numerals import CARDINALS
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

_NTH = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}

_YEAR_TAIL = (
    r"(?: (?:quarter|half))?(?:,? (?:of |in )?(?:the )?(?:(?P<cal>calendar )?(?:"
    rf"(?P<fy>fiscal |financial |FY ?)(?:year )?)?(?P<y>{YEAR})|(?P<fy2>FY|fiscal )'?"
    r"(?P<sy>[0-9]{2})\b|(?P<rel>last|this|next) (?P<fy3>fiscal |financial )?year))?"
)

QUARTER = re.compile(
    r"\b(?:(?P<n>first|second|third|fourth|final|last|1st|2nd|3rd|4th) (?:(?:fiscal"
    r"|calendar) )?(?:quarter\b(?! of (?:a|an|the|all|its|their) (?!year|fiscal"
    r"|calendar|\x00))|three months of)|Q(?P<q>[1-4])|"
    r"(?:three months|quarter) (?:to|ending|ended|ending in)(?: the end of)? "
    rf"(?P<to>{LONG_MONTH})|(?P<a>January|April|July|October)(?: to |-| through )(?P<b>March"
    r"|June|September|December)(?= (?:quarter|period|term)))(?: quarter| period| "
    rf"term)?{_YEAR_TAIL}"
    r"|\b(?P<half>first|second|latter) half(?! (?:an|a"
    r"|as)\b)(?: of)?(?: the)?(?=(?:(?<=in the first half)"
    r"|(?<=in the second half)|(?<=for the first half)|(?<=in the latter half))(?! of)|(?: "
    rf"of)?,? (?:(?:fiscal |calendar )?{YEAR}|(?:the )?(?:fiscal |financial )?year"
    r"|this|last|next)|[,.;]|\Z| (?:and|but|while"
    rf"|as)\b){_YEAR_TAIL.replace('(?P<', '(?P<h').replace('?P<h', '?P<h_')}"
    rf"|\bH(?P<hn>[12])\b(?: (?P<hy>{YEAR}))?",
    re.IGNORECASE,
)

FISCAL = re.compile(
    rf"(?:\b{PART})?\b(?:(?:the )?(?P<fy>FY|fiscal(?: years?)?|financial years?) ?-?"
    rf"(?P<y>{YEAR}|'?[0-9]{{2}})(?:[-/](?P<y2>[0-9]{{4}}|[0-9]{{2}}))?"
    rf"|(?:the )?(?P<yb>{YEAR})(?:[-/](?P<yb2>[0-9]{{4}}|[0-9]{{2}}))? (?:fiscal|financial) year"
    r"|(?:the )?(?:fiscal |financial )?year (?:to|ending|ended|ending in)(?: the end "
    rf"of)?(?: 31)? (?P<to>{LONG_MONTH})(?: 31)?,? (?P<ty>{YEAR})"
    r"|(?P<rel>last|this|next|the current|the coming|the present|the previous|the "
    r"following|the same) (?:fiscal|financial) year"
    r"|the (?:fiscal|financial) year (?P<far>before last|after next)"
    rf"|(?P<cal>calendar)(?:[- ]years?)?(?: (?P<cy>{YEAR}))?(?: basis)?"
    rf"|(?P<alone>(?:fiscal|financial)[- ]year basis))",
    re.IGNORECASE,
)

DECADE = re.compile(
    rf"(?:\b{PART})?(?:the |their )?\b(?:(?P<y>1[0-9][0-9]0|20[0-9]0)'?s\b"
    r"|'?(?P<sy>[2-9]0)s\b(?! (?:and|or) over)"
    r"|(?P<tens>teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)",
    re.IGNORECASE,
)

SEASON = re.compile(
    r"(?:\b(?P<rel>last|this|next|the following|that|the previous) )?\b(?P<s>spring"
    rf"|summer|autumn|winter)(?: (?:of )?(?P<y>{YEAR}))?\b"
    rf"(?: (?:of )?(?P<rel2>last|this|next) year)?(?! house)",
    re.IGNORECASE,
)


def _year_of(match: re.Match[str], scan: Scan, prefix: str = "") -> tuple[int | None, str]:
    """Return the year and how it is counted, from the groups of a pattern."""
    groups = {
        name: match.groupdict().get(prefix + name)
        for name in ("y", "sy", "fy", "fy2", "fy3", "rel", "cal")
    }
    fiscal = bool(groups["fy"] or groups["fy2"] or groups["fy3"])
    count = "fiscal" if fiscal else "calendar" if groups["cal"] else ""
    if groups["y"]:
        return int(groups["y"]), count
    if groups["sy"]:
        return 2000 + int(groups["sy"]), count
    if groups["rel"]:
        base = fiscal_year(scan.as_of) if fiscal else scan.as_of.year
        return base + {"last": -1, "this": 0, "next": 1}[groups["rel"].lower()], count
    return None, count


def build_quarter(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a quarter or a half of a year."""
    prefix = "h_" if match["half"] else ""
    year, count = _year_of(match, scan, prefix)
    if match["hn"]:
        year, part = (
            (int(match["hy"]) if match["hy"] else None),
            "first" if match["hn"] == "1" else "last",
        )
    elif match["half"]:
        part = "first" if match["half"].lower() == "first" else "last"
    else:
        part = f"Q{_quarter_number(match)}"
    parts = tuple(
        Mention(match.start(name), match.end(name), (Day(month=MONTH_OF[match[name].lower()]),))
        for name in ("a", "b")
        if match[name]
    )
    parts = parts or months_of(Day(year, part=part, count=count), *match.span())
    if match["to"] and match[0].lower().startswith("three"):
        month = Day(month=MONTH_OF[match["to"].lower()])
        start, end = match.span()
        parts = (Mention(start, end, (duration("month", 3),)), Mention(start, end, (month,)))
    day = Day(year, part=part, count=count)
    return [Mention(match.start(), match.end(), (day, *half_end(day)), parts=parts)]


def _quarter_number(match: re.Match[str]) -> int:
    if match["n"]:
        return _NTH[match["n"].lower()]
    if match["q"]:
        return int(match["q"])
    return (MONTH_OF[(match["to"] or match["b"]).lower()] + 2) // 3


_COUNTED_YEAR = re.compile(r"\b(?:first|second|third|[a-z]+th|[0-9]+(?:st|nd|rd|th)) \Z")


def build_fiscal(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a fiscal or an explicit calendar year."""
    start, end = match.span()
    if match["cal"] and _COUNTED_YEAR.search(scan.text, max(0, start - 12), start):
        return None
    if match["cal"] or match["alone"]:
        count = "calendar" if match["cal"] else "fiscal"
        year = int(match["cy"]) if match["cy"] else None
        return [Mention(start, end, (Day(year, count=count),), optional=year is None)]
    if match["to"]:
        return [Mention(start, end, (_year_to(match),))]
    if far := match["far"]:
        year = fiscal_year(scan.as_of) + (2 if "next" in far.lower() else -2)
        return [Mention(start, end, (Day(year, count="fiscal"),))]
    part = part_of(match)
    if word := match["rel"]:
        year, move = _relative_fiscal(word.lower(), scan, start)
        value = amount(Kind.OFFSET, move, "year")
        day = Day(year, part=part, count="fiscal")
        return [Mention(start, end, (day, value), optional=move == 0)]
    text = (match["y"] or match["yb"]).lstrip("'")
    year = int(text) if len(text) == 4 else 2000 + int(text)
    first = Mention(start, end, (Day(year, part=part, count="fiscal"),))
    second = match["y2"] or match["yb2"]
    if not second or int(second) % 100 == (year + 1) % 100:
        both = Mention(start, end, (Day(year + 1, count="fiscal"),))
        return [replace(first, parts=(first, both))] if second else [first]
    other = int(second) if len(second) == 4 else year // 100 * 100 + int(second)
    return [first, Mention(start, end, (Day(other, count="fiscal"),))]


def _year_to(match: re.Match[str]) -> Day:
    month, year = MONTH_OF[match["to"].lower()], int(match["ty"])
    if month == 12:
        return Day(year, count="calendar")
    return Day(year - 1, count="fiscal")


def _relative_fiscal(word: str, scan: Scan, before: int) -> tuple[int, int]:
    base = fiscal_year(scan.as_of)
    move = {"last": -1, "next": 1}.get(word, 1 if word in ("the coming", "the following") else 0)
    move = -1 if word == "the previous" else move
    day = last_day(scan.mentions, before)
    if word in ("the previous", "the following", "the same") and day and day.year:
        base = day.year
    return base + move, move


MONTHS_TO = re.compile(
    rf"(?<=\bthe )(?:first )?(?P<n>[a-z]+|[0-9]{{1,2}}) months (?:to|through|ending"
    rf"|ended)(?: in)?(?: the end of)? "
    rf"(?P<to>{LONG_MONTH})\b",
    re.IGNORECASE,
)


def build_months_to(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the months up to one, the first and the number of which may go unsaid."""
    word = match["n"].lower()
    count = int(word) if word.isdigit() else CARDINALS.get(word, 0)
    if not count:
        return None
    start, end = match.span()
    last = MONTH_OF[match["to"].lower()]
    if count == 3 and last % 3 == 0:
        return None
    first = (last - count) % 12 + 1
    return [
        Mention(start, end, (duration("month", count),), optional=True),
        Mention(start, end, (Day(month=first),), optional=True),
        Mention(match.start("to"), end, (Day(month=last),)),
    ]


THIS_DECADE = re.compile(
    r"\bbefore the decade (?:is (?:out|over)|ends|closes)|\bwithin the decade\b|"
    rf"\b(?:(?:by )?{PART}(?:(?:the|this) )?|(?P<whole>this |the (?:present|current) ))decade\b",
    re.IGNORECASE,
)


def build_this_decade(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make the present decade, or a part of it."""
    day = Day(scan.as_of.year // 10 * 10, part=part_of(match), decade=True)
    return [Mention(match.start(), match.end(), (day, duration("year", 10)), optional=True)]


ONES = re.compile(
    r"\b(?:the )?(?P<part>low|mid|high)[- ](?P<ones>twos|threes|fours|fives|sixes|sevens|eights"
    r"|nines)\b",
    re.IGNORECASE,
)
_ONES = ("twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines")


def build_ones(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a part of one per cent (the high sixes)."""
    number = _ONES.index(match["ones"].lower()) + 2
    share = replace(amount(Kind.SHARE, Fraction(number, 100)), code=part_of(match))
    return [Mention(match.start(), match.end(), (share,))]


_TENS = [
    "teens",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
]


def build_decade(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the ten years from a year, or of age."""
    if match["y"]:
        return [
            Mention(
                match.start(),
                match.end(),
                (Day(int(match["y"]), part=part_of(match), decade=True),),
            )
        ]
    number = int(match["sy"]) if match["sy"] else _TENS.index(match["tens"].lower()) * 10 + 10
    part = part_of(match)
    share = replace(amount(Kind.SHARE, Fraction(number, 100)), code=part)
    age = amount(Kind.AGE, number, f"decade {part}".strip())
    day = Day((1900 if number > 20 else 2000) + number, part=part, decade=True)
    return [Mention(match.start(), match.end(), (age, day, share))]


def build_season(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a season; one without a year can go unsaid elsewhere."""
    word = match["rel"] or match["rel2"]
    year = (
        int(match["y"])
        if match["y"]
        else relative_year(word, scan, match.start())
        if word
        else None
    )
    day = Day(year, part=match["s"].lower())
    return [Mention(match.start(), match.end(), (day,), optional=year is None)]
