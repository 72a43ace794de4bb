"""Quantities that English says in a word or a phrase: a fortnight, both, year on year, noon."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.durations import duration, scaled
from briefgen.quantities.en import votes
from briefgen.quantities.en.basis import BASIS_PRODUCTION
from briefgen.quantities.en.centuries import CENTURY_PRODUCTION
from briefgen.quantities.en.designations import (
    ADOPTED,
    ADOPTED_NEEDS,
    CODE,
    CODE_NEEDS,
    IDIOM,
    NAME,
    REFERENCE,
    REFERENCE_NEEDS,
    REFERENCE_WORDS,
    TIME,
    build_adopted,
    build_code,
    build_idiom,
    build_reference,
    build_time,
)
from briefgen.quantities.en.events import (
    NAMED_FOR_A_YEAR_PRODUCTION,
    ORDINAL_DAYS,
    SPELLED_DAY,
    build_spelled_day,
)
from briefgen.quantities.en.explaining import EXPLAINING_PRODUCTIONS
from briefgen.quantities.en.frequency import FREQUENCY_PRODUCTION
from briefgen.quantities.en.halves import HALVES
from briefgen.quantities.en.holidays import HOLIDAY_PRODUCTIONS
from briefgen.quantities.en.hours import DAYPART_PRODUCTION
from briefgen.quantities.en.people import PEOPLE_PRODUCTIONS
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
from briefgen.quantities.en.relations import ALL_BUT_ONE_PRODUCTION
from briefgen.quantities.en.wording import word
from briefgen.quantities.magnitudes import odd
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, Sign, Value, amount

_HALF = Fraction(1, 2)


def _two(unit: str = "") -> Value:
    return amount(Kind.COUNT, 2, unit)


_UP, _DOWN, _OVER_TEN = frozenset({Sign.UP}), frozenset({Sign.DOWN}), odd(1)

_TEENS = Amount(Kind.COUNT, *_OVER_TEN)

_TEEN_YEARS = scaled("year", *_OVER_TEN)

_FIRST = amount(Kind.ORDINAL, 1)

_DEBUT = amount(Kind.ORDINAL, 1, "debut")

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


_BASES = {"dollar": "USD", "euro": "EUR", "yuan": "CNY", "pound": "GBP", "won": "KRW"}
"""Currencies that rates are quoted in."""

EARLY_PRODUCTIONS = (
    Production(_WORLD_WAR, _build_world_war, ("war", "ww")),
    word("for the first time|the first time", _DEBUT, optional=True),
    word("first-ever|first ever", _FIRST, optional=True),
    ALL_BUT_ONE_PRODUCTION,
    Production(NAME, build_idiom, cased=True),
    Production(IDIOM, build_idiom),
    Production(re.compile(r"https?://\S+"), lambda _match, _scan: [], ("http",)),
    *EXPLAINING_PRODUCTIONS,
    BASIS_PRODUCTION,
    Production(ADOPTED, build_adopted, needs=ADOPTED_NEEDS),
    Production(CODE, build_code, needs=CODE_NEEDS, cased=True),
    Production(REFERENCE, build_reference, REFERENCE_WORDS, REFERENCE_NEEDS, cased=True),
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
            " to ",
            " past ",
            "at ",
            "in the",
            "hours",
            "gmt",
            "at night",
        ),
    ),
    DAYPART_PRODUCTION,
    FREQUENCY_PRODUCTION,
    *PEOPLE_PRODUCTIONS,
    CENTURY_PRODUCTION,
    *votes.PRODUCTIONS,
    word(
        (
            "between ten and twenty|between 10 and 20|ten to twenty|more than a dozen|over a "
            "dozen|a dozen or (?:so|more)|(?:about|around|roughly|some) a dozen|a dozen-odd|"
            "(?:some )?ten or more|a dozen|(?:more than|over) (?:ten|10)(?![0-9]| (?:million"
            "|thousand|billion|per|years|months|weeks|days|hours|minutes|times|yen|points)"
            "|\\s?%|,[0-9]|\\.[0-9])|a (?:little|few) over ten|in the teens"
        ),
        _TEENS,
        amount(Kind.COUNT, 12),
        amount(Kind.COUNT, 10),
    ),
    word(
        (
            "(?:well |just |a little )?(?:over|more than) a decade|a decade or (?:so|more)|a "
            "dozen years or so|a dozen or so years|more than ten years|over ten years|some "
            "dozen years"
        ),
        _TEEN_YEARS,
        duration("year", 10),
        bounds=_UP,
    ),
    *HALVES,
    *HOLIDAY_PRODUCTIONS,
    word("centenary|centennial", amount(Kind.ORDINAL, 100)),
    word("bicentenary|bicentennial", amount(Kind.ORDINAL, 200)),
    word("New Year's Day", Day(month=1, day=1)),
    word("New Year's Eve", Day(month=12, day=31)),
    word(
        "(?:the )?(?:Fourth|4th) of July|July Fourth|(?:US|American) Independence Day",
        Day(month=7, day=4),
    ),
    word("Bastille Day", Day(month=7, day=14)),
    word("Christmas Eve", Day(month=12, day=24)),
    word("May Day", Day(month=5, day=1), optional=True),
    NAMED_FOR_A_YEAR_PRODUCTION,
    Production(SPELLED_DAY, build_spelled_day, ORDINAL_DAYS),
    word("Christmas Day", Day(month=12, day=25), optional=True),
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
    word(
        "(?:short of|without|shy of|los(?:t|es|ing|e)|depriv(?:ed|ing|es)(?: [a-z]+){0,3} of"
        "|denied)"
        " (?:an? |the |its |their |his |her )?(?:simple |absolute |clear |overall |outright "
        "|working )?"
        "majority|less than half|fewer than half|under half|below half|not half",
        amount(Kind.SHARE, _HALF),
        optional=True,
        bounds=_DOWN,
    ),
    word(
        "more than half|over half|(?:exceed(?:s|ed|ing)?|above|topped) half"
        "|(?:a |the )?(?:simple |absolute |clear |overall |outright |working )?majority",
        amount(Kind.SHARE, _HALF),
        optional=True,
        bounds=_UP,
    ),
    word(
        "both(?= (?:countries|sides|governments|nations|capitals))", _two("country"), optional=True
    ),
    word("both(?= (?:chambers|houses))", _two("chamber"), optional=True),
    word(
        "both|twin|dual|a pair|duo|the pair|each other|the latter|the former", _two(), optional=True
    ),
    *(
        word(
            f"(?:to|against|per|versus) the {name}|per {name}",
            amount(Kind.MONEY, 1, code),
            optional=True,
        )
        for name, code in _BASES.items()
    ),
    word("bilingual(?:ly)?", _two(), optional=True),
    word("an? (?:percentage )?point(?!s)", amount(Kind.POINT, 1), optional=True),
    word(
        "(?:an?|every|each|one) basis point(?!s)",
        amount(Kind.POINT, Fraction(1, 100)),
        optional=True,
    ),
    word("a couple(?! of)", _two(), optional=True),
    word("bilateral(?:ly)?|two-way|two-state", _two("country"), optional=True),
    word("trilateral(?:ly)?|trio", amount(Kind.COUNT, 3), optional=True),
    word(
        "once|single|sole|an? (?:additional|extra)|only one", amount(Kind.COUNT, 1), optional=True
    ),
    word("half(?:way)?", amount(Kind.SHARE, _HALF), optional=True),
    word(
        "no(?! (?:fewer|more|less|longer|later|greater|higher|lower|doubt|one))|none|nil|zero",
        amount(Kind.COUNT, 0),
        optional=True,
    ),
    word("runners?-up|second[- ]placed?", amount(Kind.ORDINAL, 2), optional=True),
    word("top|leading|inaugural|maiden|initial", _FIRST, optional=True),
    word(
        "year-end|(?:the )?(?:end|close) of the year|(?:the )?year's end|the year is out",
        Day(part="last"),
        Day(month=12),
        optional=True,
    ),
    word(
        "start of the year|beginning of the year|new year",
        Day(part="first"),
        Day(month=1),
        optional=True,
    ),
    word("month-end|the end of the month", Day(part="last"), optional=True),
)
"""Words that may be part of what has a number."""
