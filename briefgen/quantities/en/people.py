"""Words for people of an age in English: teenagers, an octogenarian."""

from __future__ import annotations

import re

from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import NO_SIGNS, Kind, Mention, Sign, amount

_DECADES = {
    "teenager": 10,
    "twentysomething": 20,
    "twenty-something": 20,
    "thirtysomething": 30,
    "thirty-something": 30,
    "fortysomething": 40,
    "forty-something": 40,
    "quadragenarian": 40,
    "quinquagenarian": 50,
    "sexagenarian": 60,
    "septuagenarian": 70,
    "octogenarian": 80,
    "nonagenarian": 90,
    "centenarian": 100,
}
PEOPLE = re.compile(rf"\b(?P<who>{'|'.join(_DECADES)})s?\b", re.IGNORECASE)


_ONES = ("twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines", "tens")
YOUNGER = re.compile(rf"\b(?P<way>under|over)-(?P<age>{'|'.join(_ONES)})\b", re.IGNORECASE)


def _build_younger(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make children under or over an age (the under-fives)."""
    value = amount(Kind.AGE, _ONES.index(match["age"].lower()) + 2)
    way = Sign.DOWN if match["way"].lower() == "under" else Sign.UP
    return [Mention(match.start(), match.end(), (value,), bounds=frozenset({way}))]


def _build_people(match: re.Match[str], _scan: Scan) -> list[Mention]:
    number = _DECADES[match["who"].lower()]
    over = number == 100
    value = amount(Kind.AGE, number, "" if over else "decade")
    bounds = frozenset({Sign.UP}) if over else NO_SIGNS
    return [Mention(match.start(), match.end(), (value,), number == 10, bounds)]


PEOPLE_PRODUCTIONS = (
    Production(PEOPLE, _build_people, ("something", "teenager", "narian")),
    Production(YOUNGER, _build_younger, ("under-", "over-")),
)
"""What has to be read before numbers."""
