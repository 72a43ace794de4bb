"""Shares, ages, scores and legal numbers in Japanese: 3割5分, 5人に1人, 60代, 五対四, 一年六月."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.durations import scaled
from briefgen.quantities.ja.numerals import NUMBER, SMALL_NUMBER, value_of
from briefgen.quantities.ja.units import UNIT, UNITS, Unit
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Kind, Mention, amount

FRACTION = re.compile(rf"(?P<base>{NUMBER})分の(?P<n>{NUMBER})(?![条部回本曲件])")
TENTHS = re.compile(
    rf"(?P<w>{NUMBER})割(?:(?P<b>[0-9一二三四五六七八九])分)?(?:"
    r"(?P<r>[0-9一二三四五六七八九])厘)?(?![るりっれ])"
)
ONE_IN = re.compile(
    rf"(?P<base>{NUMBER})(?P<unit>{UNIT})(?P<of>に|中"
    rf"|のうち)、?(?:約|およそ)?(?P<n>{NUMBER})(?P=unit)(?!目|以|に、?(?:約|およそ)?{NUMBER}(?P=unit))"
)
AGES = re.compile(
    r"(?P<n>[1-9]0|[一二三四五六七八九]十)代(?!目|前の)(?:の?(?P<part>前半|半ば|後半))?"
)

_PARTS = {"前半": "first", "半ば": "middle", "後半": "last", None: ""}


def amount_of(unit: Unit, low: Fraction, high: Fraction) -> Amount:
    """Return a number of a unit."""
    if unit.kind is Kind.DURATION:
        if unit.unit in ("night", "generation"):
            return Amount(Kind.COUNT, low, high, unit.unit)
        return scaled(unit.unit, low, high)
    return Amount(unit.kind, low * unit.factor, high * unit.factor, unit.unit)


def _share(match: re.Match[str], value: Fraction, parts: tuple[Mention, ...] = ()) -> list[Mention]:
    return [Mention(match.start(), match.end(), (amount(Kind.SHARE, value),), parts=parts)]


def build_fraction(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a fraction (3分の1)."""
    base = value_of(match["base"])
    return _share(match, value_of(match["n"]) / base) if base else None


def build_tenths(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make tenths, hundredths and thousandths (3割5分2厘)."""
    value = value_of(match["w"]) / 10
    for group, base in (("b", 100), ("r", 1000)):
        if match[group]:
            value += value_of(match[group]) / base
    number = None if match["b"] or match["r"] else value * 10
    return [replace(item, number=number) for item in _share(match, value)]


def build_one_in(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a share of a number (5人に1人), which can also be read as the two numbers.

    Where more of the same are counted after it, those are what is meant.
    """
    base, count = value_of(match["base"]), value_of(match["n"])
    listed = re.compile(rf"[^。0-9]{{0,12}}、[^。0-9]{{0,6}}{NUMBER}{match['unit']}")
    if not base or count > base or listed.match(match.string, match.end()):
        return None
    unit = UNITS[match["unit"]]
    if unit.kind is not Kind.COUNT:
        return None
    parts = tuple(
        Mention(match.start(group), match.end(group), (amount_of(unit, value, value),), value == 1)
        for group, value in (("base", base), ("n", count))
    )
    return _share(match, count / base, parts)


def build_age(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make ten years of age (60代前半)."""
    value = amount(Kind.AGE, value_of(match["n"]), f"decade {_PARTS[match['part']]}".strip())
    return [Mention(match.start(), match.end(), (value,))]


LEGAL = re.compile(
    rf"(?<![0-9一二三四五六七八九十年])(?:(?P<y>{SMALL_NUMBER})年)?(?P<m>{SMALL_NUMBER})月"
    r"(?:(?=を超え|を経過|以下|以内|未満|に(?:とどめ|減刑)|の(?:懲役|刑|実刑|拘禁))"
    r"|(?<=懲役[0-9一二三四五六七八九]年[0-9一二三四五六七八九]月)"
    r"|(?<=禁[錮固][0-9一二三四五六七八九]年[0-9一二三四五六七八九]月)"
    r"|(?<=禁刑[0-9一二三四五六七八九]年[0-9一二三四五六七八九]月)"
    r"|(?<=[役錮固刑][0-9一二三四五六七八九]月))"
)


def build_legal(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a span of time as statutes and sentences write it (一年六月)."""
    months = value_of(match["y"] or "0") * 12 + value_of(match["m"])
    return [Mention(match.start(), match.end(), (scaled("month", months, months),))]


BRANCH = re.compile(rf"(?<=条)の(?P<n>{NUMBER})(?=第|の|に|、|及び|又は|\Z)")


def build_branch(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the branch of an article that was put in later (第3条の2)."""
    number = value_of(match["n"])
    value = Amount(Kind.CODE, number, number, code="branch")
    return [Mention(match.start(), match.end(), (value,), optional=True)]


SCORE = re.compile(
    rf"(?<![0-9〇一二三四五六七八九十百千.])(?P<a>{NUMBER})対(?P<b>{NUMBER})(?![米中日露韓欧独英仏伊印外]|{UNIT})"
)


def build_score(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make the two numbers of a score or a ratio (五対四)."""
    return [
        Mention(
            match.start(group),
            match.end(group),
            (amount(Kind.COUNT, value_of(match[group])),),
            number=value_of(match[group]),
        )
        for group in "ab"
    ]


STATION = re.compile(rf"(?P<n>{SMALL_NUMBER})合目")


def build_station(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a tenth of a mountain's way up (七合目)."""
    tenths = value_of(match["n"])
    readings = (amount(Kind.ORDINAL, tenths), amount(Kind.SHARE, tenths / 10))
    return [Mention(match.start(), match.end(), readings, number=tenths)]


PRODUCTIONS = (
    Production(STATION, build_station, ("合目",)),
    Production(BRANCH, build_branch, ("条の",)),
    Production(SCORE, build_score, ("対",)),
    Production(FRACTION, build_fraction, ("分の",)),
    Production(ONE_IN, build_one_in, ("に", "中", "のうち")),
    Production(TENTHS, build_tenths, ("割",)),
    Production(AGES, build_age, ("代",)),
)
"""What has to be read before plain numbers."""
