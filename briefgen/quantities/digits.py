"""For a language without a grammar: numbers in digits, whatever they count."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Day, Kind, Mention, Reading, Value, amount

_NUMBER = re.compile(r"(?<![\w.,])[0-9]+(?:[ .,'][0-9]{3})*(?:[.,][0-9]{1,2})?(?![\w])")
_GROUPED = re.compile(r"[ .,'](?=[0-9]{3}(?![0-9]))")


def plain(text: str) -> str:
    """Return the text as it is."""
    return text


def read(scan: Scan) -> Reading:
    """Read the numbers in digits; each may be an amount, a year, a month or a day."""
    mentions = [
        Mention(match.start(), match.end(), _values(match[0]))
        for match in _NUMBER.finditer(scan.text)
    ]
    return Reading(tuple(mentions))


def _values(text: str) -> tuple[Value, ...]:
    number = Fraction(_GROUPED.sub("", text).replace(",", "."))
    readings: list[Value] = [amount(Kind.COUNT, number)]
    if number.denominator == 1 and 1000 < number < 2200:
        readings.append(Day(year=int(number)))
    if number.denominator == 1 and 1 <= number <= 31:
        readings.append(Day(day=int(number)))
    return tuple(readings)
