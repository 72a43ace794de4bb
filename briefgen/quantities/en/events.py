"""Events named for a year, and days of a month in words, in English."""

from __future__ import annotations

import re

from briefgen.quantities.en.numerals import CARDINALS, ORDINALS
from briefgen.quantities.en.relative import LONG_MONTH, MONTH_OF
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Day, Kind, Mention, amount

_NAMED = re.compile(
    r"\b(?:Expo|Vision|Agenda|Horizon|Euro|Strategy|Objective|Project|Made in China"
    r"|(?:Tokyo|Paris|Beijing|Osaka|Los Angeles|Milan[a-zA-Z -]*))[ -](?P<y>(?:19"
    r"|20)[0-9]{2})(?![0-9-])"
)


def _build_named(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the year of a name, which another language may leave out (Expo 2025)."""
    year = int(match["y"])
    readings = (Day(year), amount(Kind.CODE, year))
    return [Mention(match.start("y"), match.end(), readings, optional=True)]


NAMED_FOR_A_YEAR_PRODUCTION = Production(_NAMED, _build_named, ("19", "20"))
"""What has to be read before dates."""

_ONES = {name: value for name, value in ORDINALS.items() if value < 20}
ORDINAL_DAYS = (*_ONES, "twentieth", "thirtieth")
"""A text without any of these has no day in words."""
SPELLED_DAY = re.compile(
    rf"\b(?:the |on )?(?:(?P<tens>twenty|thirty)-)?(?P<n>{'|'.join(ORDINAL_DAYS)}) (?:day )?of"
    rf" (?P<m>{LONG_MONTH})\b(?:,? (?P<y>(?:19|20)[0-9]{{2}})\b)?",
    re.IGNORECASE,
)


def build_spelled_day(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a day of a month in words (the fourth of July)."""
    number = ORDINALS[match["n"].lower()] + CARDINALS.get((match["tens"] or "").lower(), 0)
    if number > 31:
        return None
    year = int(match["y"]) if match["y"] else None
    return [Mention(*match.span(), (Day(year, MONTH_OF[match["m"].lower()], number),))]
