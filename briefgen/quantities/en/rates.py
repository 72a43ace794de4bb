"""Rates and comparisons in English: twice a week, year on year, a century."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.durations import duration
from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Day, Kind, Mention, Value, amount

COMPARE = re.compile(
    r"\b(?:(?P<year>on the year|year[- ]on[- ]year|year[- ]over[- ]year|(?:on|from|over|than"
    r"|compared with|compared to|against)? ?(?:a|one) year (?:earlier|before|ago"
    r"|previously)|(?:the )?(?:previous|preceding|prior) year(?:'s)?|the year before"
    r"(?! last)|the same (?:period|month|quarter) (?:a year (?:earlier|ago)|(?:of )?"
    r"(?:last|the previous) year)|(?:a|one) year (?:later|on)(?P<yl>)|the year after"
    r"(?P<ya>)|y/y)"
    r"|(?P<month>on the month|month[- ]on[- ]month|month[- ]over[- ]month|(?:a|one) month "
    r"(?:earlier|before|ago|previously)|(?:the )?(?:previous|preceding|prior) month"
    r"(?:'s)?|the month before(?! last)|m/m|(?:a|one) month later(?P<ml>)|the month "
    r"after(?P<ma>)|the following month(?P<mf>)|that (?:same )?month(?P<m0>)|the same "
    r"month(?P<ms>))"
    r"|(?P<quarter>on the quarter|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|(?:the )?"
    r"(?:previous|preceding|prior) (?:quarter|term|three months)(?:'s)?|a quarter (?:earlier"
    r"|before)|q/q|the (?:next|following) quarter(?P<ql>))"
    r"|(?P<week>week[- ]on[- ]week|(?:the )?(?:previous|preceding|prior|last) week"
    r"(?:'s)?|a week (?:earlier|before)|the week before|the following week(?P<wl>)|a "
    r"week later(?P<wk>)|next week(?P<wn>)|this week(?P<w0>)|that week(?P<w00>)|the "
    r"same week(?P<w000>)|the next week(?P<wnn>))"
    r"|(?P<day>day[- ]on[- ]day|(?:the )?(?:previous|preceding|prior) day(?:'s)?|(?:a"
    r"|one) day (?:earlier|before)|the day before yesterday(?P<d2>)|the day before|yesterday"
    r"|the next day"
    r"(?P<dl>)|the following (?:day|morning)(?P<df>)|(?:a|one) day later(?P<dk>)|the "
    r"day after tomorrow(?P<dtt>)|the day after(?P<da>)|tomorrow(?P<dt>)|the next morning(?P<dm>)"
    r"|next "
    r"day(?P<dn>)|today(?P<d0>)|the same day(?P<d00>)|that (?:same )?day(?P<d000>)|on "
    r"the day(?P<d0000>)))\b",
    re.IGNORECASE,
)

_SAME = frozenset({"m0", "ms", "w0", "w00", "w000", "d0", "d00", "d000", "d0000"})

_LATER = frozenset(
    [
        "yl",
        "ya",
        "ml",
        "ma",
        "mf",
        "ql",
        "wl",
        "wk",
        "wn",
        "wnn",
        "dl",
        "df",
        "dk",
        "da",
        "dt",
        "dm",
        "dn",
        "dtt",
    ]
)


def build_compare(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make a comparison with the time before, or a step to the time after."""
    groups = {name for name, value in match.groupdict().items() if value is not None}
    unit = next(name for name in ("year", "month", "quarter", "week", "day") if name in groups)
    move = 0 if groups & _SAME else 1 if groups & _LATER else -1
    move *= 2 if groups & {"d2", "dtt"} else 1
    readings: list[Value] = [amount(Kind.OFFSET, move, unit)]
    if re.search(r"\b(?:a|one) (?:year|month|week|day) ", f"{match[0].lower()} "):
        readings.append(duration(unit, 1))
    if "d0000" in groups:
        readings.append(amount(Kind.OFFSET, -1, unit))
    if unit == "year" and move == -1:
        readings.append(Day(scan.as_of.year - 1))
    return [Mention(match.start(), match.end(), tuple(readings), optional=True)]


RATE = re.compile(
    (
        r"\b(?:(?:per|each|every|a|an|/) (?P<u>hour|minute|day|week|month|quarter|year|second)\b"
        r"(?! (?:ago|early|late|ahead|behind|earlier|later|before|or so|of|long|old"
        r"|longer|shorter|more|less"
        r"|on(?! average)|and (?:[0-9\x00]|an? |[a-z-]+ (?:second|minute|hour|day|week|month))"
        r"|after|from|since)(?![a-z]))"
        r"|(?P<ly>hourly|daily|weekly|monthly|yearly|quarterly|annual(?:ly|ised|ized)?"
        r"|per annum)\b)"
    ),
    re.IGNORECASE,
)

_RATES = {
    "hour": "hour",
    "dail": "day",
    "week": "week",
    "mont": "month",
    "quar": "quarter",
    "year": "year",
    "annu": "year",
    "per ": "year",
}


def build_rate(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make what a number is counted per."""
    unit = match["u"].lower() if match["u"] else _RATES[match["ly"].lower()[:4]]
    readings: tuple[Value, ...] = (amount(Kind.RATE, 1, unit),)
    if match["u"] and match[0].lower().startswith("a"):
        readings = (*readings, duration(unit, 1))
    return [Mention(match.start(), match.end(), readings, optional=True)]


A_SPAN = re.compile(
    (
        r"\b(?:an?|one|per|the (?:past|last|next|coming|first|final)|this|another|a full"
        r"|every|a single|last) (?:full |whole |single )?(?P<u>decade|century"
        r"|quarter-century|half-century)(?:-long)?\b|\b(?P<v>decade|century|year|month"
        r"|week|day|hour)-(?:long|old)\b|\b(?:an?|one|the (?:past|last|next|final|closing"
        r"|opening|whole|entire)|(?:an?|one) (?:full|whole|entire)"
        r"|the(?= (?:week|month|year) (?:of|since|from|until|ending)\b)) (?P<w>second"
        r"|minute|hour|day|week|month|year)\b"
    ),
    re.IGNORECASE,
)


def build_a_span(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make one span of time."""
    name = (match["u"] or match["v"] or match["w"]).lower()
    value = {"quarter-century": duration("year", 25), "half-century": duration("year", 50)}.get(
        name
    )
    span = value or duration(name, 1)
    long = ("decade", "century", "quarter-century", "half-century")
    optional = name not in long or not match[0].lower().startswith("a")
    number = None if value else Fraction(1)
    return [Mention(match.start(), match.end(), (span,), optional=optional, number=number)]


SPAN_WORDS = ("decade", "centur", "second", "minute", "hour", "day", "week", "month", "year")
RATE_WORDS = (*SPAN_WORDS, "quarter", "annum", "annual", "daily")
"""A text without any of these has no span of time or rate."""
