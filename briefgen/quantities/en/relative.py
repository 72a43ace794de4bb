"""Parts of a period, and years that are counted from another."""

from __future__ import annotations

import re

from briefgen.quantities.calendar import last_day
from briefgen.quantities.scanning import Scan

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]

MONTH_OF = {name: index + 1 for index, name in enumerate(_MONTHS)}

MONTH_OF |= {name[:3]: index + 1 for index, name in enumerate(_MONTHS)} | {"sept": 9}

LONG_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"

YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"

PART = (
    r"(?P<part>(?:very )?(?:(?:early|mid|late|low|lower|high|upper)(?:-to-late"
    r"|-to-mid)?(?: in)?[- ](?:the )?"
    r"|(?:middle|beginning|start|end|turn|close|opening|first half|second half|latter half"
    r"|latter part|early part|first (?:ten|10) days|last (?:ten|10) days|first third"
    r"|last third|middle third|final (?:days|weeks|week)|last (?:days|week)"
    r"|first (?:days|week|weeks)|closing (?:days|weeks)|opening (?:days|weeks))"
    r" of (?:the )?|end-))"
)

_PARTS = {
    "early": "first",
    "begi": "first",
    "star": "first",
    "firs": "first",
    "open": "first",
    "turn": "first",
    "mid": "middle",
    "midd": "middle",
    "late": "last",
    "low": "first",
    "high": "last",
    "upper": "last",
    "end": "last",
    "seco": "last",
    "latt": "last",
    "last": "last",
    "clos": "last",
    "fina": "last",
}


def part_of(match: re.Match[str]) -> str:
    """Return which part of a period a match names."""
    return part_named(match.groupdict().get("part") or "")


def part_named(text: str) -> str:
    """Return which part of a period some words name."""
    word = text.lower().removeprefix("very ")
    if not word:
        return ""
    return next(part for start, part in _PARTS.items() if word.startswith(start))


def relative_year(word: str, scan: Scan, before: int) -> int | None:
    """Return the year that last, this, next, that, the same … year is."""
    word = word.lower()
    if word.startswith(("last", "this", "next")):
        return scan.as_of.year + {"last": -1, "this": 0, "next": 1}[word[:4]]
    if "before last" in word or "after next" in word:
        return scan.as_of.year + (2 if "next" in word else -2)
    if "ago" in word:
        return scan.as_of.year - (2 if word.startswith("two") else 1)
    known = last_year(scan, before)
    if known is None:
        return None
    move = (
        -1
        if ("previous" in word or "preced" in word or "earlier" in word or "before" in word)
        else 0
    )
    move = 1 if ("following" in word or "later" in word) else move
    return known + move * (2 if word.startswith("two") else 1)


_PLAIN_YEAR = re.compile(r"(?<![0-9,.])(?:1[0-9]|20|21)[0-9]{2}(?![0-9,.]?[0-9])")


def last_year(scan: Scan, before: int) -> int | None:
    """Return the last year mentioned before an offset, read already or not."""
    day = last_day(scan.mentions, before)
    found = [int(item) for item in _PLAIN_YEAR.findall(scan.text[:before])]
    return found[-1] if found else day.year if day else None
