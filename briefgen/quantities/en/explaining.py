"""What English explains that elsewhere goes without saying: 23 wards, a five-point scale."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.en.numerals import CARDINALS
from briefgen.quantities.en.units import UNITS
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Kind, Mention, amount

_SMALL = "|".join(sorted((name for name in CARDINALS if name != "zero"), key=len, reverse=True))
_N = rf"(?P<n>[0-9]{{1,3}}|(?:twenty|thirty)-(?:one|two|three|four|five|six|seven)|{_SMALL})"
_BODY = (
    "bloc|union|alliance|grouping|group|council|association|organisation|organization|cartel"
    "|security council|pact|coalition|body|forum|cabinet|panel|committee|board|jury|parliament"
    "|chamber|house|assembly|senate|legislature|diet"
)
EXPLAINED = re.compile(
    r"(?<=tokyo's )(?P<a>23)(?= (?:special )?wards)|\b(?P<b>23)(?= special wards)"
    r"|(?<=japan's )(?P<c>47)(?= prefectures)|\b(?P<d>47)(?= prefectures\b)"
    r"|(?<=america's )(?P<e>50)(?= states)|(?<=india's )(?P<i>28)(?= states)"
    rf"|\b{_N}(?:-(?:notch|point|level|step|tier|stage|rung|grade|degree)(?= (?:[a-z]+ "
    rf"){{0,2}}?scale)"
    rf"|[- ](?:nation|member|country|state|seat|strong|judge|justice)(?= (?:[a-z]+ "
    rf"){{0,2}}?(?:{_BODY})\b))"
    r"|(?<=scale of )(?P<f>[0-9]+)|(?<=scale of 1 to )(?P<g>[0-9]+)|(?<=scale of one to "
    r")(?P<h>ten|seven|five)"
    r"|\b(?P<bale>60)-(?:kilogram|kilo|kg)(?= (?:straw |rice )?(?:bale|bag|sack)s?\b)"
    r"|\b(?P<box>(?:twenty|20|forty|40))-foot\b",
    re.IGNORECASE,
)
_FOOT = Fraction("0.3048")


def _build_explained(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a number that may go unsaid where it is known."""
    group = next(name for name, text in match.groupdict().items() if text)
    text = match[group].lower()
    tens, _, ones = text.partition("-")
    number = int(text) if text.isdigit() else CARDINALS[tens] + CARDINALS.get(ones, 0)
    start, end = match.span()
    if group == "box":
        value = amount(Kind.MEASURE, number * _FOOT, "length")
    elif group == "bale":
        value = amount(Kind.MEASURE, number, "mass")
    else:
        value = amount(Kind.COUNT, number)
    return [Mention(start, end, (value,), optional=True, number=Fraction(number))]


EXPLAINED_PRODUCTION = Production(
    EXPLAINED,
    _build_explained,
    (
        "wards",
        "prefectures",
        "states",
        "scale",
        "-foot",
        "60-k",
        "nation",
        "member",
        "country",
        "state",
        "seat",
        "strong",
        "judge",
        "justice",
    ),
)
"""What has to be read before numbers."""

YEAR_FROM = re.compile(
    r"\b(?:the |a )?(?:(?:fiscal|financial|business|academic|school|budget) )?year (?:starting"
    r"|beginning|that (?:starts|begins|began|started)|from)(?: in| on)? (?:(?P<rel>this|next"
    r"|last) )?"
    r"(?:1(?:st)? )?april(?: 1(?:st)?\b)?(?:,? (?P<y>20[0-9]{2})\b| (?P<rel2>this|next|last) "
    r"year)?",
    re.IGNORECASE,
)


def _build_year_from(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make the fiscal year that begins with an April."""
    if match["y"]:
        year = int(match["y"])
    elif match["rel2"]:
        year = scan.as_of.year + {"last": -1, "this": 0, "next": 1}[match["rel2"].lower()]
    else:
        last = (match["rel"] or "").lower() == "last"
        year = scan.as_of.year + (scan.as_of.month >= 4) - last
    return [Mention(*match.span(), (Day(year, count="fiscal"), Day(year, 4)))]


YEAR_FROM_PRODUCTION = Production(YEAR_FROM, _build_year_from, ("year ",))
"""What has to be read before months."""

_DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
OVERNIGHT = re.compile(
    rf"\bovernight(?: (?:from [a-z]+ )?(?:in)?to| through)(?= (?P<d>{'|'.join(_DAYS)})day\b)",
    re.IGNORECASE,
)


def _build_overnight(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the day on whose evening a night began."""
    day = (_DAYS.index(match["d"].lower()) - 1) % 7
    return [Mention(*match.span(), (amount(Kind.WEEKDAY, day),), optional=True)]


OVERNIGHT_PRODUCTION = Production(OVERNIGHT, _build_overnight, ("overnight",))
"""What has to be read before days of the week."""

_PARTS = {"half": 2, "third": 3, "quarter": 4, "tenth": 10, "hundredth": 100}
EACH_PART = re.compile(
    rf"\b(?:each|every|per) (?P<p>{'|'.join(_PARTS)}) (?:of )?an? (?P<u>hectare|acre|kilometre"
    r"|kilometer|mile|tonne|ton|litre|liter|degree|metre|meter|kilogram)\b",
    re.IGNORECASE,
)


def _build_each_part(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the part of a unit that something is counted per."""
    unit = UNITS[match["u"].lower()]
    part = unit.factor / _PARTS[match["p"].lower()]
    return [Mention(*match.span(), (amount(Kind.MEASURE, part, unit.unit),), optional=True)]


EACH_PART_PRODUCTION = Production(EACH_PART, _build_each_part, ("each ", "every ", "per "))
"""What has to be read before ordinals."""

EXPLAINING_PRODUCTIONS = (
    EXPLAINED_PRODUCTION,
    YEAR_FROM_PRODUCTION,
    OVERNIGHT_PRODUCTION,
    EACH_PART_PRODUCTION,
)
"""What has to be read before dates and numbers."""
