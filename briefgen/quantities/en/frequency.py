"""How often something happens in English: every other week, quadrennial, every three months."""

from __future__ import annotations

import re

from briefgen.quantities.durations import duration
from briefgen.quantities.en.numerals import CARDINALS
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, Value, amount

_WORDS = {
    "quadrennial": (4, "year"),
    "triennial": (3, "year"),
    "biennial": (2, "year"),
    "bimonthly": (2, "month"),
    "fortnightly": (2, "week"),
    "biweekly": (2, "week"),
}
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
FREQUENCY = re.compile(
    rf"\b(?:every (?P<second>other|second)(?: (?P<other>year|month|week|day)|(?= {_WEEKDAY}))"
    rf"|(?:once )?every (?P<n>[a-z]+|[0-9]+) (?P<u>year|month|week|day|hour)s"
    rf"|(?P<word>{'|'.join(_WORDS)})(?:ly)?|(?P<day>every)(?= {_WEEKDAY})"
    r"|(?:once )?(?:every|a) (?P<fortnight>fortnight)"
    r"|once[- ]in[- ]an?[- ](?P<once>century|decade|millennium))\b",
    re.IGNORECASE,
)


def _build_frequency(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    start, end = match.span()
    if match["day"]:
        return [Mention(start, end, (amount(Kind.RATE, 1, "week"),), True)]
    if match["second"]:
        count, unit = 2, (match["other"] or "week").lower()
    elif match["once"]:
        count, unit = {"century": 100, "decade": 10}.get(match["once"].lower(), 1000), "year"
    elif match["fortnight"]:
        count, unit = 2, "week"
    elif match["word"]:
        count, unit = _WORDS[match["word"].lower()]
    else:
        word, unit = match["n"].lower(), match["u"].lower()
        count = int(word) if word.isdigit() else CARDINALS.get(word, 0)
    if not count:
        return None
    readings: list[Value] = [amount(Kind.RATE, count, unit), duration(unit, count)]
    if (count, unit) == (3, "month"):
        readings.append(amount(Kind.RATE, 1, "quarter"))
    return [Mention(start, end, tuple(readings))]


FREQUENCY_PRODUCTION = Production(
    FREQUENCY, _build_frequency, ("every", "ennial", "monthly", "week", "once")
)
"""What has to be read before spans of time and rates."""
