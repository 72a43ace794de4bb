"""How often something happens in Japanese: 隔週, 3カ月に1度, 4年ごと."""

from __future__ import annotations

import re

from briefgen.quantities.durations import duration
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, Value, amount

_UNITS = {"年": "year", "カ月": "month", "週間": "week", "週": "week", "日": "day", "時間": "hour"}
OTHER = re.compile("隔(?P<u>年|月|週|日)(?!離)")
EVERY = re.compile(
    rf"(?<![0-9.〇一二三四五六七八九十百])(?P<n>{SMALL_NUMBER}|100|百|50|1000|千)(?P<u>カ月|週間|時間|年|日)"
    r"(?:に(?:1|一)(?:度|回)|ごと|おき)(?!目)"
)


def _build_other(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make every second year, month, week or day."""
    unit = _UNITS["カ月" if match["u"] == "月" else match["u"]]
    return [Mention(match.start(), match.end(), (amount(Kind.RATE, 2, unit), duration(unit, 2)))]


def _build_every(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make once in so long; the long may also be said as a span."""
    unit, count = _UNITS[match["u"]], value_of(match["n"])
    readings: tuple[Value, ...] = (amount(Kind.RATE, count, unit), duration(unit, count))
    if unit == "month" and count == 3:
        readings = (*readings, amount(Kind.RATE, 1, "quarter"))
    if unit == "month" and count == 6:
        readings = (*readings, amount(Kind.COUNT, 2, "time"))
    return [Mention(match.start(), match.end(), readings, optional=count == 1)]


FREQUENCY_PRODUCTIONS = (
    Production(OTHER, _build_other, ("隔",)),
    Production(EVERY, _build_every, ("度", "回", "ごと", "おき")),
)
"""What has to be read before spans of time and rates."""
