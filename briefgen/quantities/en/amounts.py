"""Numbers with their units in English."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.en.nouns import class_after
from briefgen.quantities.en.numerals import CARDINALS, NUMBER, ORDINALS, number_of
from briefgen.quantities.en.shares import (
    FRACTION,
    FRACTION_WORDS,
    MULTIPLE,
    ONE_IN,
    VAGUE,
    VAGUE_WORDS,
    amounts_of,
    build_fraction,
    build_multiple,
    build_one_in,
    build_vague,
)
from briefgen.quantities.en.units import AFTER, SYMBOL, SYMBOLS, unit_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Day, Kind, Mention, Value, amount

AMOUNT = re.compile(
    (
        r"(?<![0-9A-Za-z.])(?P<minus>(?<![0-9A-Za-z] )(?<![0-9A-Za-z])-(?=[0-9$€£¥])"
        rf"|minus |negative )?(?:(?P<money>{SYMBOL})\s?)?(?<![0-9.,]){NUMBER}"
    ),
    re.IGNORECASE,
)

_ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

ORDINAL = re.compile(
    (
        rf"\b(?:(?P<digits>[0-9]+)(?:st|nd|rd|th)|(?:(?P<tens>{_TENS})-)?"
        rf"(?P<word>{_ORDINAL_WORDS}))(?!ly|s\b|-hand|-guess|-class|-degree| and foremost| "
        r"of all|[- ]time buyer|-tier| nature| sight)\b(?P<time>[- ]time\b)?"
    ),
    re.IGNORECASE,
)


_BELOW_ZERO = re.compile(r"(?: degrees)?(?: Celsius)? below (?:zero|freezing)\b", re.IGNORECASE)


def _money(match: re.Match[str], value: Fraction) -> tuple[Value, ...] | None:
    symbol = match["money"]
    if not symbol:
        return None
    return (amount(Kind.MONEY, value, SYMBOLS.get(symbol) or SYMBOLS.get(symbol.upper(), "USD")),)


def build_amount(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a number with the unit or the noun after it."""
    value, scale = number_of(match)
    sign = -1 if match["minus"] else 1
    readings = _money(match, value)
    end = match.end()
    optional = False
    if readings is None:
        readings, end, optional = _with_unit(match, scan, value)
    if below := _BELOW_ZERO.match(scan.text, end):
        sign, end = -1, below.end()
    if sign < 0:
        readings = tuple(
            Amount(v.kind, -v.low, -v.high, v.unit) if isinstance(v, Amount) else v
            for v in readings
        )
    scan.close(match.start(), end)
    return [Mention(match.start(), end, readings, optional, number=value * sign, scale=scale)]


def _with_unit(
    match: re.Match[str], scan: Scan, value: Fraction
) -> tuple[tuple[Value, ...], int, bool]:
    """Return what a number means with what follows it, where that ends, if it is optional."""
    end = match.end()
    if match["letter"] and match["letter"].lower() == "m":
        metres = Amount(Kind.MEASURE, value / 10**6, value / 10**6, "length")
        return (amount(Kind.COUNT, value, class_after(scan.text, end)), metres), end, False
    after = AFTER.match(scan.text, end)
    unit = unit_of(after["unit"] or after["word"]) if after else None
    if after is None or unit is None:
        return _counted(match, scan, value, end)
    one = match["spelled"] is not None and value == 1 and unit.kind is Kind.DURATION
    readings = amounts_of(unit, value, value, scan.text, after.end())
    if unit.unit == "year" and value.denominator == 1 and _AGO.match(scan.text, after.end()):
        readings = (*readings, Day(scan.as_of.year - int(value)))
    per = value == 1 and unit.kind in (Kind.MONEY, Kind.MEASURE)
    return readings, after.end(), one or per


_AGO = re.compile(r" (?:ago|earlier|before)\b")


_AGED = re.compile(
    (
        r"\b(?:aged|age|ages|age of|under|over|turned|turns|aged between [0-9]+ and|aged "
        r"[0-9]+(?: to |-))(?: of| about| around| over| under)? \Z"
    ),
    re.IGNORECASE,
)


def _counted(
    match: re.Match[str], scan: Scan, value: Fraction, end: int
) -> tuple[tuple[Value, ...], int, bool]:
    text = scan.text
    noun = class_after(text, end)
    before = text[max(0, match.start() - 24) : match.start()]
    readings: tuple[Value, ...] = (amount(Kind.COUNT, value, noun),)
    if _AGED.search(before) and value < 130:
        readings = (amount(Kind.AGE, value), *readings)
    one = value in (0, 1)
    return readings, end, one or _is_the_two(match, before, value)


_THE = re.compile(r"\b(?:the|these|those|their|its|all|our|latter|former) \Z", re.IGNORECASE)


def _is_the_two(match: re.Match[str], before: str, value: Fraction) -> bool:
    """The two countries are often named in the other language."""
    return value == 2 and match["spelled"] is not None and bool(_THE.search(before))


def build_ordinal(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make an ordinal; the first and the second often have other words elsewhere."""
    if match["digits"]:
        number = int(match["digits"])
    else:
        number = ORDINALS[match["word"].lower()] + CARDINALS.get((match["tens"] or "").lower(), 0)
    readings: list[Value] = [amount(Kind.ORDINAL, number, _ordinal_unit(scan.text, match.end()))]
    optional = number <= 2 and not match["digits"]
    return [Mention(match.start(), match.end(), tuple(readings), optional)]


_CENTURY = re.compile(r"[- ]?(century|centuries)\b", re.IGNORECASE)

_DAYS = re.compile(r"[- ](?:[a-z]+ )?(day|week|month|year)\b", re.IGNORECASE)


def _ordinal_unit(text: str, offset: int) -> str:
    if _CENTURY.match(text, offset):
        return "century-nth"
    found = _DAYS.match(text, offset)
    return f"{found[1].lower()}-nth" if found else ""


_ORDINAL_HINTS = (*ORDINALS, "1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10)))

PRODUCTIONS = (
    Production(VAGUE, build_vague, VAGUE_WORDS),
    Production(
        MULTIPLE,
        build_multiple,
        ("doubl", "trebl", "tripl", "upl", "twice", "thrice", "fold", "times", "halv"),
    ),
    Production(ONE_IN, build_one_in, (" in ", "-in-", "out of")),
    Production(
        FRACTION,
        build_fraction,
        FRACTION_WORDS,
    ),
    Production(ORDINAL, build_ordinal, _ORDINAL_HINTS),
    Production(AMOUNT, build_amount),
)
"""Numbers, the composed forms first."""

RANGE = re.compile(
    (
        r"\s?(?:-|to|and|or|,|, and|and between|and then|, or|against|versus|, "
        r"respectively,)\s?(?:about |around |as many as |nearly |almost |over )?"
    ),
    re.IGNORECASE,
)
"""What stands between two numbers that share a unit."""
