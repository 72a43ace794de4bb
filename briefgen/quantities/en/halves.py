"""Halves, quarters and small sums in English: half an hour, a year and a half, a yen or two."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.durations import duration, scaled
from briefgen.quantities.en.nouns import class_after
from briefgen.quantities.en.numerals import SPELLED, spelled_value
from briefgen.quantities.en.shares import amounts_of
from briefgen.quantities.en.units import unit_of
from briefgen.quantities.en.wording import word
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Kind, Mention, Value, amount

_HALF = Fraction(1, 2)

_AND_A_HALF = re.compile(
    (
        rf"\b(?:an? |one |(?:the )?(?:next|past|last|coming|following|previous) "
        rf"|(?P<n>{SPELLED}|[0-9]+) )(?P<u>second|minute|hour|day|week|month"
        r"|year|decade|centur)(?:y|ies|s)? and (?P<q>a half|a quarter|three quarters)\b"
    ),
    re.IGNORECASE,
)


def _build_and_a_half(match: re.Match[str], _scan: Scan) -> list[Mention]:
    count = match["n"]
    number = (
        Fraction(1) if not count else Fraction(count) if count.isdigit() else spelled_value(count)
    )
    word = match["q"].lower()
    number += _HALF if "half" in word else Fraction(3 if "three" in word else 1, 4)
    unit = match["u"].lower()
    return [
        Mention(
            match.start(),
            match.end(),
            (scaled("century" if unit == "centur" else unit, number, number),),
        )
    ]


_OR_TWO = re.compile(r"\b(?:an?|one) (?P<what>[a-z]+) or two\b", re.IGNORECASE)


def _build_or_two(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make one or two of something (a year or two)."""
    unit = unit_of(match["what"])
    found = []
    for number in (Fraction(1), Fraction(2)):
        values: tuple[Value, ...] = (
            amount(Kind.COUNT, number, class_after(scan.text, match.start() + 1)),
        )
        if unit:
            values = amounts_of(unit, number, number, scan.text, match.end())
        found.append(Mention(match.start(), match.end(), values, number=number))
    return found


_AVERAGE = re.compile(r"(?<![0-9A-Za-z.])\.[0-9]{3}(?![0-9])")


def _build_average(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a share as sports write it (.625)."""
    share = amount(Kind.SHARE, Fraction(match[0]))
    return [Mention(match.start(), match.end(), (share,))]


_EACH = re.compile(
    r"\b(?:each|every) (?P<what>sen|yen|cent|dollar|euro|won|degree)\b", re.IGNORECASE
)


def _build_each(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make one of a unit that is counted by (each yen of appreciation)."""
    unit = unit_of(match["what"])
    if unit is None:
        return None
    one = Fraction(1)
    values = amounts_of(unit, one, one, scan.text, match.end())
    return [Mention(match.start(), match.end(), values, optional=True, number=one)]


_A_UNIT = re.compile(
    r"(?<=[a-z] )(?<!half of )(?<!third of )(?<!quarter of )(?<!fifth of )(?<!tenth of )"
    r"(?<!hundredth of )a (?P<what>kilometre|metre|tonne|mile|litre|hectare|kilogram"
    r"|degree)(?![- ][a-z]+ly\b)\b",
    re.IGNORECASE,
)


HALVES = (
    Production(_A_UNIT, _build_each, (" a ",)),
    Production(_EACH, _build_each, ("each ", "every ")),
    word("(?:a )?half(?: a)?[- ]centur(?:y|ies)(?:-long|-old)?", duration("year", 50)),
    word("(?:a )?quarter(?: of a|[- ])[ ]?century", duration("year", 25)),
    word("the first day of the (?:next |following )?month", Day(day=1), amount(Kind.ORDINAL, 1)),
    Production(_AVERAGE, _build_average, needs=re.compile(r"\.[0-9]{3}")),
    word("half as (?:much|many|big|large) again", amount(Kind.MULTIPLE, Fraction(3, 2))),
    word("(?:a third|one-third) as (?:much|many) again", amount(Kind.MULTIPLE, Fraction(4, 3))),
    word("(?:a quarter|one-quarter) as (?:much|many) again", amount(Kind.MULTIPLE, Fraction(5, 4))),
    word(
        "half-?way(?: (?:point|mark|stage))?",
        amount(Kind.SHARE, _HALF),
        amount(Kind.MULTIPLE, _HALF),
        optional=True,
    ),
    word("24/7", duration("hour", 24), optional=True),
    word("(?:a)?round[- ]the[- ]clock", duration("hour", 24), optional=True),
    word(
        "(?:a )?quarter[- ](?:percentage[- ])?point(?=[ -])",
        amount(Kind.POINT, Fraction(1, 4)),
        amount(Kind.SHARE, Fraction(1, 400)),
    ),
    word(
        "(?:a )?half[- ](?:percentage[- ])?point(?=[ -])",
        amount(Kind.POINT, _HALF),
        amount(Kind.SHARE, Fraction(1, 200)),
    ),
    word("(?<=in )three quarters(?! of)|(?<=for )three quarters(?! of)", duration("quarter", 3)),
    word("(?:the )?weekend", duration("day", 2), optional=True),
    word("half an hour|a half-hour|half-hour|half-hourly", duration("minute", 30)),
    word("three quarters of an hour", duration("minute", 45)),
    word("a quarter of an hour", duration("minute", 15)),
    word("half a year|half-year|six-month", duration("month", 6)),
    word("half a month", scaled("month", _HALF, _HALF), duration("day", 15)),
    word("half a day|half-day", duration("hour", 12)),
    word("half a decade", duration("year", 5)),
    word("(?:(?:a|the) )?half[- ]dozen|half a dozen", amount(Kind.COUNT, 6)),
    word("(?:a )?fortnight(?:ly)?|fortnight-long", duration("week", 2)),
    Production(_OR_TWO, _build_or_two, ("or two",)),
    Production(
        _AND_A_HALF,
        _build_and_a_half,
        ("and a half", "and a quarter", "and three quarters"),
    ),
)
"""What has to be read before dates."""
