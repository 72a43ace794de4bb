"""Days of the year that English calls by name, and anniversaries of the present one."""

from __future__ import annotations

import re

from briefgen.quantities.durations import duration
from briefgen.quantities.en.numerals import SPELLED, spelled_value
from briefgen.quantities.en.wording import word
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Mention

_HOLIDAYS = {
    "(?:St\\.? )?Valentine's Day": (2, 14),
    "International Women's Day": (3, 8),
    "Children's Day": (5, 5),
    "Armistice Day|Remembrance Day": (11, 11),
    "United Nations Day|UN Day": (10, 24),
    "Hallowe'?en": (10, 31),
    "Culture Day": (11, 3),
    "Human Rights Day": (12, 10),
    "Boxing Day": (12, 26),
}
_AGO_TODAY = re.compile(
    rf"\b(?P<n>{SPELLED}|[0-9]{{1,3}}|a) years? ago (?:today|to the day|this (?P<month>month))\b",
    re.IGNORECASE,
)


def _build_ago_today(match: re.Match[str], scan: Scan) -> list[Mention]:
    """Make this day or month so many years ago."""
    count = match["n"].lower()
    years = 1 if count == "a" else int(count) if count.isdigit() else int(spelled_value(count))
    day, year = scan.as_of, scan.as_of.year - years
    named = Day(year, day.month, None if match["month"] else day.day)
    return [Mention(*match.span(), (named, Day(year), duration("year", years)))]


HOLIDAY_PRODUCTIONS = (
    Production(_AGO_TODAY, _build_ago_today, ("ago t",)),
    *(
        word(name, Day(month=month, day=day), optional=True)
        for name, (month, day) in _HOLIDAYS.items()
    ),
)
"""What has to be read before dates and numbers."""
