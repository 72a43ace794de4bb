"""Quantities that English says in a word or a phrase: a fortnight, both, year on year, noon."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.durations import duration, scaled
from briefgen.quantities.en import votes
from briefgen.quantities.en.basis import BASIS_PRODUCTION
from briefgen.quantities.en.centuries import CENTURY_PRODUCTION
from briefgen.quantities.en.designations import (
    CODE,
    IDIOM,
    REFERENCE,
    REFERENCE_WORDS,
    TIME,
    build_code,
    build_idiom,
    build_reference,
    build_time,
)
from briefgen.quantities.en.frequency import FREQUENCY_PRODUCTION
from briefgen.quantities.en.hours import DAYPART_PRODUCTION
from briefgen.quantities.en.nouns import class_after
from briefgen.quantities.en.numerals import SPELLED, spelled_value
from briefgen.quantities.en.rates import (
    A_SPAN,
    COMPARE,
    RATE,
    RATE_WORDS,
    SPAN_WORDS,
    build_a_span,
    build_compare,
    build_rate,
)
from briefgen.quantities.en.shares import amounts_of
from briefgen.quantities.en.units import unit_of
from briefgen.quantities.magnitudes import odd
from briefgen.quantities.scanning import Production, Scan, hints_of
from briefgen.quantities.values import NO_SIGNS, Amount, Day, Kind, Mention, Sign, Value, amount

_HALF = Fraction(1, 2)

_AND_A_HALF = re.compile(
    (
        rf"\b(?:an? |one |(?P<n>{SPELLED}|[0-9]+) )(?P<u>second|minute|hour|day|week|month"
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


def _word(
    pattern: str,
    *readings: Value,
    optional: bool = False,
    bounds: frozenset[Sign] = NO_SIGNS,
    change: frozenset[Sign] = NO_SIGNS,
) -> Production:
    def build(match: re.Match[str], _scan: Scan) -> list[Mention]:
        return [Mention(match.start(), match.end(), readings, optional, bounds, change)]

    expression = re.compile(rf"\b(?:{pattern})(?![A-Za-z])", re.IGNORECASE)
    return Production(expression, build, hints_of(pattern))


def _two(unit: str = "") -> Value:
    return amount(Kind.COUNT, 2, unit)


_UP, _DOWN, _OVER_TEN = frozenset({Sign.UP}), frozenset({Sign.DOWN}), odd(1)

_TEENS = Amount(Kind.COUNT, *_OVER_TEN)

_TEEN_YEARS = scaled("year", *_OVER_TEN)

_FIRST = amount(Kind.ORDINAL, 1)

_WORLD_WAR = re.compile(
    (
        r"\b(?:World War (?:(?P<one>I|One)|II|Two)|(?:(?P<first>First)|Second) World War"
        r"|WW(?:(?P<w>I)|II|1|2))\b"
    ),
    re.IGNORECASE,
)


def _build_world_war(match: re.Match[str], _scan: Scan) -> list[Mention]:
    number = 1 if match["one"] or match["first"] or match["w"] else 2
    return [Mention(match.start(), match.end(), (amount(Kind.ORDINAL, number, "war"),), True)]


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


_BASES = {"dollar": "USD", "euro": "EUR", "yuan": "CNY", "pound": "GBP", "won": "KRW"}
"""Currencies that rates are quoted in."""

EARLY_PRODUCTIONS = (
    Production(_WORLD_WAR, _build_world_war, ("war", "ww")),
    _word("for the first time|the first time|first-ever|first ever", _FIRST, optional=True),
    Production(IDIOM, build_idiom),
    Production(re.compile(r"https?://\S+"), lambda _match, _scan: [], ("http",)),
    BASIS_PRODUCTION,
    Production(CODE, build_code, tuple("0123456789")),
    Production(REFERENCE, build_reference, REFERENCE_WORDS),
    Production(
        TIME,
        build_time,
        (
            ":",
            "m.",
            "p.m",
            "a.m",
            "am",
            "pm",
            "o'clock",
            "noon",
            "midday",
            "midnight",
            "half past",
            "at ",
            "in the",
            "hours",
            "gmt",
            "at night",
        ),
    ),
    DAYPART_PRODUCTION,
    FREQUENCY_PRODUCTION,
    CENTURY_PRODUCTION,
    *votes.PRODUCTIONS,
    _word(
        (
            "between ten and twenty|between 10 and 20|ten to twenty|more than a dozen|over a "
            "dozen|a dozen or (?:so|more)|(?:about|around|roughly|some) a dozen|a dozen-odd|"
            "(?:some )?ten or more|a dozen|(?:more than|over) (?:ten|10)(?! (?:million"
            "|thousand|billion|per|years|months|weeks|days|hours|minutes|times|yen|points)"
            "|\\s?%|,[0-9]|\\.[0-9])|a (?:little|few) over ten|in the teens"
        ),
        _TEENS,
        amount(Kind.COUNT, 12),
        amount(Kind.COUNT, 10),
    ),
    _word(
        (
            "(?:well |just |a little )?(?:over|more than) a decade|a decade or (?:so|more)|a "
            "dozen years or so|a dozen or so years|more than ten years|over ten years|some "
            "dozen years"
        ),
        _TEEN_YEARS,
        duration("year", 10),
        bounds=_UP,
    ),
    _word("(?:a )?half(?: a)?[- ]centur(?:y|ies)(?:-long|-old)?", duration("year", 50)),
    _word("(?:a )?quarter(?: of a|[- ])[ ]?century", duration("year", 25)),
    _word("the first day of the (?:next |following )?month", Day(day=1), amount(Kind.ORDINAL, 1)),
    Production(_AVERAGE, _build_average, (".",)),
    _word("half as (?:much|many|big|large) again", amount(Kind.MULTIPLE, Fraction(3, 2))),
    _word("(?:a third|one-third) as (?:much|many) again", amount(Kind.MULTIPLE, Fraction(4, 3))),
    _word(
        "(?:a quarter|one-quarter) as (?:much|many) again", amount(Kind.MULTIPLE, Fraction(5, 4))
    ),
    _word("(?:a)?round[- ]the[- ]clock", duration("hour", 24), optional=True),
    _word("half an hour|a half-hour|half-hour|half-hourly", duration("minute", 30)),
    _word("three quarters of an hour", duration("minute", 45)),
    _word("a quarter of an hour", duration("minute", 15)),
    _word("half a year|half-year|six-month", duration("month", 6)),
    _word("half a month", scaled("month", _HALF, _HALF), duration("day", 15)),
    _word("half a day|half-day", duration("hour", 12)),
    _word("half a decade", duration("year", 5)),
    _word("(?:(?:a|the) )?half[- ]dozen|half a dozen", amount(Kind.COUNT, 6)),
    _word("(?:a )?fortnight(?:ly)?|fortnight-long", duration("week", 2)),
    _word("centenary|centennial", amount(Kind.ORDINAL, 100)),
    _word("bicentenary|bicentennial", amount(Kind.ORDINAL, 200)),
    _word("New Year's Day", Day(month=1, day=1)),
    _word("New Year's Eve", Day(month=12, day=31)),
    _word("Christmas Day", Day(month=12, day=25), optional=True),
    Production(_OR_TWO, _build_or_two, ("or two",)),
    Production(
        _AND_A_HALF,
        _build_and_a_half,
        ("and a half", "and a quarter", "and three quarters"),
    ),
)
"""What has to be read before dates."""

PRODUCTIONS = (
    Production(
        COMPARE,
        build_compare,
        ("year", "month", "quarter", "week", "day", "morrow", "/"),
    ),
)
"""Comparisons, which dates may hold (April of the previous year)."""

LATE_PRODUCTIONS = (
    Production(RATE, build_rate, RATE_WORDS),
    Production(A_SPAN, build_a_span, SPAN_WORDS),
    _word(
        "more than half|over half|(?:a |the )?(?:simple |absolute |clear )?majority",
        amount(Kind.SHARE, _HALF),
        optional=True,
        bounds=_UP,
    ),
    _word(
        "both(?= (?:countries|sides|governments|nations|capitals))", _two("country"), optional=True
    ),
    _word(
        "both|twin|dual|a pair|duo|the pair|each other|the latter|the former", _two(), optional=True
    ),
    *(
        _word(
            f"(?:to|against|per|versus) the {name}|per {name}",
            amount(Kind.MONEY, 1, code),
            optional=True,
        )
        for name, code in _BASES.items()
    ),
    _word("bilingual(?:ly)?", _two(), optional=True),
    _word("an? (?:percentage )?point(?!s)", amount(Kind.POINT, 1), optional=True),
    _word(
        "(?:an?|every|each|one) basis point(?!s)",
        amount(Kind.POINT, Fraction(1, 100)),
        optional=True,
    ),
    _word("a couple(?! of)", _two(), optional=True),
    _word("bilateral(?:ly)?|two-way|two-state", _two("country"), optional=True),
    _word("trilateral(?:ly)?|trio", amount(Kind.COUNT, 3), optional=True),
    _word(
        "once|single|sole|an? (?:additional|extra)|only one", amount(Kind.COUNT, 1), optional=True
    ),
    _word("half(?:way)?", amount(Kind.SHARE, _HALF), optional=True),
    _word(
        "no(?! (?:fewer|more|less|longer|later|greater|higher|lower|doubt|one))|none|nil|zero",
        amount(Kind.COUNT, 0),
        optional=True,
    ),
    _word("top|leading|inaugural|maiden|initial", _FIRST, optional=True),
    _word(
        "year-end|end of the year|the end of the year",
        Day(part="last"),
        Day(month=12),
        optional=True,
    ),
    _word(
        "start of the year|beginning of the year|new year",
        Day(part="first"),
        Day(month=1),
        optional=True,
    ),
    _word("month-end|the end of the month", Day(part="last"), optional=True),
)
"""Words that may be part of what has a number."""
