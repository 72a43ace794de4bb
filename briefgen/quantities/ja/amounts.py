"""Numbers with their units in Japanese."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.durations import scaled
from briefgen.quantities.ja import shares
from briefgen.quantities.ja.numerals import (
    NUMBER,
    is_kanji,
    multiplier,
    scale_of,
    value_of,
)
from briefgen.quantities.ja.shares import amount_of
from briefgen.quantities.ja.units import NOT_BARE, REFERENCES, UNIT, UNITS, Unit
from briefgen.quantities.magnitudes import odd, several
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.temperatures import celsius
from briefgen.quantities.values import Amount, Day, Kind, Mention, Value, amount

_SCALES = "[十百千万億兆]"
_SEPARATOR = r"(?:~|-|から|ないし|または|もしくは|と|及び|および|、|・|対|→|から約)"
_ORDINAL_AFTER = r"(?P<nth>目|番目)"
_MIDDLE = r"(?P<odd>余り|余|数|強|弱|超)?"

AMOUNT = re.compile(
    rf"(?P<sign>(?<![0-9A-Za-z])[-▲△](?=[0-9])|マイナス|零下|氷点下)?"
    rf"(?P<money>[¥$€£]|US\$)?\s?(?P<dai>第)?(?P<n>{NUMBER})\s?{_MIDDLE}\s?(?P<unit>{UNIT}|カ)?"
    rf"(?P<half>半(?!島|導|世|期|数))?(?:間(?=目|ぶり))?{_ORDINAL_AFTER}?"
)
VAGUE = re.compile(
    rf"(?<![十0定人件回票点度倍口個台戸社校多少複奇偶実指係関変総有整本])数(?P<scale>{_SCALES}+)?余?(?P<unit>{UNIT})?(?P<nth>目|番目)?"
    rf"|(?P<base>{NUMBER})数(?P<more>[十百千]+)(?P<moreunit>{UNIT})?"
    rf"|(?P<odd>[一二三四五六七八九百]?十|[0-9]0)数(?P<oddscale>[百千万億兆]+)?(?P<oddunit>{UNIT})?"
    rf"|(?:何|幾)(?P<many>{_SCALES}+)(?:も)?(?:の)?(?P<manyunit>{UNIT})?"
)
_NO_SPAN = re.compile(
    r"(?:間|ぶり|前(?!半|期)|後(?!半|期)|以上|以内|余|来(?!の?[春夏])|連続|続|計画|分"
    r"|物|債|もの|半|越し|で)"
)


def _is_word(match: re.Match[str]) -> bool:
    """Say whether a kanji numeral is part of a word rather than a number."""
    numeral, unit = match["n"], match["unit"]
    if not is_kanji(numeral) or match["dai"] or match["nth"]:
        return False
    if unit is None:
        return len(numeral) == 1 or not re.search("[十百千万億兆〇零・]", numeral)
    return len(numeral) == 1 and (unit in NOT_BARE or numeral in "万億兆" or unit == "カ")


def build_amount(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a number with its unit."""
    if _is_word(match):
        return None
    number = value_of(match["n"])
    if match["odd"] == "数" and not match["unit"]:
        return None
    readings = _readings(match, number)
    if match["sign"]:
        readings = tuple(
            Amount(v.kind, -v.low, -v.high, v.unit) if isinstance(v, Amount) else v
            for v in readings
        )
    sign = -1 if match["sign"] else 1
    start, end = match.span()
    optional = _is_optional(readings[0], match, scan) or _is_enumerated(match, scan, number)
    scale = scale_of(match["n"])
    return [Mention(start, end, readings, optional, number=sign * number, scale=scale)]


def _is_optional(value: Value, match: re.Match[str], scan: Scan) -> bool:
    """One of something may be an article, and nothing at all a negation."""
    if not isinstance(value, Amount) or value.vague:
        return False
    if value.kind is Kind.DURATION and value.low == 12 and match["unit"] == "年":
        return scan.source.endswith("年", 0, match.start())
    if value.kind in (Kind.MONEY, Kind.MEASURE):
        return match["n"] in ("1", "一")
    if match["unit"] in ("者", "者間") and is_kanji(match["n"]):
        return value.low <= 3
    if value.kind in (Kind.COUNT, Kind.ORDINAL) and value.low == 1:
        return not value.unit or value.unit not in REFERENCES.values() or is_kanji(match["n"])
    return value.low == 0 and value.kind is Kind.COUNT


_COUNTRIES = re.compile("[日米中韓朝露ロ英仏独伊豪印加台欧越比泰蒙土伯墨波宇]+の?\\Z")


def _is_enumerated(match: re.Match[str], scan: Scan, number: Fraction) -> bool:
    """Say whether the countries that a number counts stand before it (日米韓3カ国)."""
    if match["unit"] not in ("カ国", "国", "者"):
        return False
    named = _COUNTRIES.search(scan.source, max(0, match.start() - 8), match.start())
    return named is not None and len(named[0].rstrip("の")) == number


def _readings(match: re.Match[str], number: Fraction) -> tuple[Value, ...]:
    name = match["unit"]
    if match["money"]:
        currency = {"¥": "JPY", "€": "EUR", "£": "GBP"}.get(match["money"], "USD")
        return (amount(Kind.MONEY, number, currency),)
    ordinal = bool(match["dai"] or match["nth"])
    if name is None or name == "カ":
        return (amount(Kind.ORDINAL, number) if ordinal else _bare(match, number),)
    unit = UNITS[name]
    if name == "期" and match.string.startswith(("ぶり", "連続"), match.end()):
        spans = (scaled(span, number, number) for span in ("quarter", "year"))
        return (*spans, amount(Kind.COUNT, number))
    if ordinal:
        again = name == "次" and not match["nth"]
        return (amount(Kind.ORDINAL, number, "nth" if again else _ordinal_unit(unit)),)
    return _measured(match, unit, number + (Fraction(1, 2) if match["half"] else 0))


def _measured(match: re.Match[str], unit: Unit, number: Fraction) -> tuple[Value, ...]:
    """Return what a number of a unit may mean."""
    name = match["unit"]
    if name == "年":
        return _year_readings(match, number)
    if name == "°F" or match.string.endswith(("華氏", "カ氏"), 0, match.start()):
        return (celsius(number),)
    value = amount_of(unit, number, number)
    if unit.kind is Kind.DURATION and match.string.startswith("ぶり", match.end()):
        return (replace(value, code="since"),)
    if name in _WIND and _IS_WIND.search(match.string, max(0, match.start() - 14), match.start()):
        return (value, replace(value, low=value.low * 3600, high=value.high * 3600))
    if name in _ALSO and not match["half"]:
        return (value, amount_of(_ALSO[name], number, number))
    return (value,)


_WIND = ("メートル", "m")
_IS_WIND = re.compile(r"(?:風速|突風|秒速)[^、。0-9]{0,10}\Z")
"""Winds are told by the second here, elsewhere by the hour."""
_SIDE = re.compile(r"(賛成|反対|棄権)(?:は|が|票|:)?\Z")
_SIDES = {"賛成": "for", "反対": "against", "棄権": "abstain"}


def _bare(match: re.Match[str], number: Fraction) -> Value:
    """Return a number without a unit, votes with their side."""
    side = _SIDE.search(match.string, max(0, match.start() - 4), match.start())
    return amount(Kind.COUNT, number, _SIDES[side[1]] if side else "")


_ALSO = {
    "キロ": UNITS["kg"],
    "ポンド": Unit(Kind.MEASURE, "mass", Fraction("0.45359237")),
    "度": Unit(Kind.MEASURE, "degree"),
    "畳": Unit(Kind.MEASURE, "area", UNITS["坪"].factor / 2),
}
"""Names of two units."""


def _year_readings(match: re.Match[str], number: Fraction) -> tuple[Value, ...]:
    span = scaled("year", number, number)
    if match.string.endswith(("足かけ", "足掛け"), 0, match.start()):
        return (span, amount(Kind.ORDINAL, number, "year-nth"))
    if match.string.startswith("ぶり", match.end()):
        return (replace(span, code="since"),)
    if match["half"] or _NO_SPAN.match(match.string, match.end()):
        return (span,)
    if match.string.startswith("度", match.end()) and number < 20:
        return (Day(int(number) + 2018, count="fiscal"), span)
    if number.denominator == 1 and 45 <= number <= 60:
        return (span, Day(int(number) + 1900), Day(int(number) + 2000))
    if number.denominator == 1 and (40 <= number <= 99 or 10 <= number <= 35):
        return (span, Day(int(number) + (2000 if number < 40 else 1900)))
    return (span,)


def _ordinal_unit(unit: Unit) -> str:
    if unit.kind is Kind.ORDINAL:
        return unit.unit
    if unit.kind is Kind.DURATION:
        return f"{unit.unit}-nth"
    return unit.unit if unit.unit not in ("item", "time", "case") else ""


def build_vague(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a number that is not said exactly (数十, 十数, 何百)."""
    if match["base"]:
        base, (low, high) = value_of(match["base"]), several(multiplier(match["more"]))
        low, high, name = base + low, base + high, match["moreunit"]
    elif match["odd"]:
        tens = int(value_of(match["odd"])) // 10
        low, high = odd(tens, multiplier(match["oddscale"] or ""))
        name = match["oddunit"]
    elif match["many"]:
        low, high = several(multiplier(match["many"]))
        name = match["manyunit"]
    else:
        if not match["unit"] and not match["scale"]:
            return None
        low, high = several(multiplier(match["scale"] or ""))
        name = match["unit"]
    unit = UNITS[name] if name else Unit(Kind.COUNT, "")
    if name == "度":
        unit = UNITS["回"]
    optional = low == 2 and unit.kind is Kind.COUNT
    return [Mention(match.start(), match.end(), (amount_of(unit, low, high),), optional)]


PRODUCTIONS = (
    *shares.PRODUCTIONS,
    Production(VAGUE, build_vague, ("数", "何", "幾")),
    Production(AMOUNT, build_amount, tuple("0123456789〇零一二三四五六七八九十百千")),
)
"""Numbers, the composed forms first."""


RANGE = re.compile(rf"\s?{_SEPARATOR}\s?(?:約|およそ)?")
"""What stands between two numbers that share a unit."""
