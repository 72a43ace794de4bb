"""Quarters, business years and decades in Japanese."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.calendar import half_end, months_of
from briefgen.quantities.ja.numerals import SMALL_NUMBER, value_of
from briefgen.quantities.ja.parts import PART, QUARTER_NAME, part_of
from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Day, Kind, Mention, amount

QUARTER = re.compile(
    rf"(?P<fyrel>[今来昨]年度|[今来昨]期)?の?(?:{QUARTER_NAME}|(?P<half>上半期|下半期|上期|下期))"
)

DECADE = re.compile(r"(?P<y>(?:1[0-9]|20)?[0-9]0)年代の?(?P<part>" + PART + ")?")


def build_quarter(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a quarter or a half of a year."""
    start, end = match.span()
    day = Day(part=part_of(match.groupdict()))
    fiscal = match.string.endswith("年度", 0, start)
    counted = replace(day, count="fiscal") if fiscal else day
    parts = _quarter_parts(match) or months_of(counted, start, end)
    return [Mention(start, end, (day, *half_end(counted)), parts=parts)]


def _quarter_parts(match: re.Match[str]) -> tuple[Mention, ...]:
    if not match["qa"]:
        return ()
    return tuple(
        Mention(match.start(name), match.end(name), (Day(month=int(match[name])),))
        for name in ("qa", "qb")
    )


def build_decade(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the ten years from a year."""
    year = int(match["y"])
    part = part_of(match.groupdict())
    centuries = (0,) if year > 99 else (2000, 1900) if year in (10, 20) else (1900,)
    days = tuple(Day(century + year, part=part, decade=True) for century in centuries)
    return [Mention(match.start(), match.end(), days)]


CENTURY = re.compile(
    rf"(?:(?<![0-9〇一二三四五六七八九十百半])(?P<n>{SMALL_NUMBER})|(?P<rel>今|前|来))世紀(?!間|に(?:わた|及)|ぶり|以上|余|近く|半[^ば])"
    rf"(?:の?(?P<part>{PART}))?"
)


_NEAR = {"前": 20, "今": 21, "来": 22}


def build_century(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a century."""
    number = value_of(match["n"]) if match["n"] else _NEAR[match["rel"]]
    value = amount(Kind.ORDINAL, number, "century-nth")
    value = replace(value, code=part_of(match.groupdict()))
    return [Mention(match.start(), match.end(), (value,), optional=not match["n"])]


TERM = re.compile(r"(?P<y>[12][0-9]{3})年(?P<m>3|6|9|12)月期(?!の?四半期)")

MONTHS = re.compile(r"\((?P<qa>1|4|7|10)月?[~-](?P<qb>3|6|9|12)月期?\)")


YEAR_ROUND = re.compile("(?P<qa>1)月?(?:[~-]|から)(?P<qb>12)月(?:期|まで)?")
"""The months of a whole year, which may go unsaid."""


def build_term(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the business year that ends with a month (3月期)."""
    year, month = int(match["y"]), int(match["m"])
    day = Day(year, count="calendar") if month == 12 else Day(year - 1, count="fiscal")
    return [Mention(match.start(), match.end(), (day, Day(year, month)))]


def build_months(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make the months that explain a quarter or a half before them."""
    return [replace(part, optional=True) for part in _quarter_parts(match)]
