"""Parts of the day in English (before dawn on the 29th, on the night of the 12th)."""

from __future__ import annotations

import re

from briefgen.quantities.dayparts import part_of_day
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Mention

_SPANS = {
    "before dawn": ((0, 360),),
    "early hours": ((0, 420),),
    "small hours": ((0, 360),),
    "early morning": ((0, 540),),
    "morning": ((240, 719),),
    "afternoon": ((720, 1140),),
    "early evening": ((900, 1200),),
    "evening": ((960, 1439),),
    "night": ((1020, 1439), (0, 300)),
}
_DAY = (
    r"(?:yesterday|today|tomorrow|[0-9]{1,2}(?:st|nd|rd|th)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December))"
)
DAYPART = re.compile(
    rf"\b(?P<alone>before dawn|early hours|small hours)\b"
    rf"|(?<=in the |on the )(?P<early>early )?(?P<of>morning|afternoon|evening|night)\b(?= of)"
    rf"|\b(?P<late>late )?(?:in the )?(?P<on>morning|afternoon|evening|night)(?= (?:of"
    rf"|on) (?:the )?{_DAY}\b)"
    rf"|(?<=day )(?P<after>morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)


def _build_daypart(match: re.Match[str], _scan: Scan) -> list[Mention]:
    name = (match["alone"] or match["of"] or match["on"] or match["after"]).lower()
    if match["early"]:
        name = f"early {name}" if f"early {name}" in _SPANS else name
    return [part_of_day(match.start(), match.end(), _SPANS[name])]


DAYPART_PRODUCTION = Production(
    DAYPART, _build_daypart, ("before dawn", "hours", "morning", "afternoon", "evening", "night")
)
"""What has to be read after times."""
