"""What English explains that elsewhere goes without saying: 23 wards, a five-point scale."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.en.numerals import CARDINALS
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, amount

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
