"""Numbers with their units in English."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from briefgen.quantities.en.nouns import class_after
from briefgen.quantities.en.numerals import CARDINALS, MAGNITUDES, NUMBER, ORDINALS, number_of
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
from briefgen.quantities.folding import fold
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.temperatures import celsius
from briefgen.quantities.values import NO_SIGNS, Amount, Day, Kind, Mention, Sign, Value, amount

AMOUNT = re.compile(
    (
        r"(?<![0-9A-Za-z.])(?P<minus>(?<![0-9A-Za-z] )(?<![0-9A-Za-z)\x00])-(?=[0-9$€£¥])"
        rf"|minus |negative )?(?:(?P<money>{SYMBOL})\s?)?(?<![0-9.,]){NUMBER}"
    ),
    re.IGNORECASE,
)

_ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))

_CARDINALS = "|".join(sorted(CARDINALS, key=len, reverse=True))

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"

ORDINAL = re.compile(
    (
        rf"(?<!per )\b(?:(?P<many>{_CARDINALS}|[0-9]+)[- ](?P<big>hundredth|thousandth|millionth"
        rf"|billionth)"
        rf"|(?P<digits>[0-9]+)(?:st|nd|rd|th)|(?:(?P<tens>{_TENS})-)?"
        rf"(?P<word>{_ORDINAL_WORDS}))(?!ly|s\b|-hand|-guess|-class|-degree| and foremost| "
        r"of all|[- ]time buyer|-tier| nature| sight)\b(?P<time>[- ]time\b)?"
    ),
    re.IGNORECASE,
)


_BELOW_ZERO = re.compile(r"(?: degrees)?(?: Celsius)? below (?:zero|freezing)\b", re.IGNORECASE)


_SYMBOLS = {name.lower(): code for name, code in SYMBOLS.items()}


def _money(match: re.Match[str], value: Fraction) -> tuple[Value, ...] | None:
    symbol = match["money"]
    if not symbol:
        return None
    return (amount(Kind.MONEY, value, _SYMBOLS[symbol.lower()]),)


def build_amount(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a number with the unit or the noun after it."""
    value, scale = number_of(match)
    sign = -1 if match["minus"] else 1
    readings = _money(match, value)
    end = match.end()
    optional = False
    odd = _ODD.match(scan.text, match.end())
    if readings is None:
        readings, end, optional = _with_unit(match, scan, value, odd.end() if odd else end)
        readings = (*readings, *(_and_some(item, value) for item in readings)) if odd else readings
    if below := _BELOW_ZERO.match(scan.text, end):
        sign, end = -1, below.end()
    if sign < 0:
        readings = tuple(
            Amount(v.kind, -v.low, -v.high, v.unit) if isinstance(v, Amount) else v
            for v in readings
        )
    scan.close(match.start(), end)
    bounds = _OVER if odd else NO_SIGNS
    number = value * sign
    return [Mention(match.start(), end, readings, optional, bounds, number=number, scale=scale)]


_ODD = re.compile(r"[- ]odd\b", re.IGNORECASE)
_OVER = frozenset({Sign.UP, Sign.ABOUT})


def _and_some(item: Value, said: Fraction) -> Value:
    """Return what a round number and some may be (twenty-odd: 21 to 29)."""
    if isinstance(item, Day) or said.denominator > 1 or said < 10:
        return item
    step = 10
    while said % (step * 10) == 0:
        step *= 10
    unit = item.low / said
    return replace(item, low=item.low + unit, high=item.low + unit * (step - 1))


def _with_unit(
    match: re.Match[str], scan: Scan, value: Fraction, end: int
) -> tuple[tuple[Value, ...], int, bool]:
    """Return what a number means with what follows it, where that ends, if it is optional."""
    if match["letter"] and match["letter"].lower() == "m":
        metres = Amount(Kind.MEASURE, value / 10**6, value / 10**6, "length")
        return (amount(Kind.COUNT, value, class_after(scan.text, end)), metres), end, False
    after = AFTER.match(scan.text, end)
    unit = unit_of(after["unit"] or after["word"]) if after else None
    if after is None or unit is None:
        return _counted(match, scan, value, end)
    if _FAHRENHEIT.search(after[0]):
        return (celsius(value),), after.end(), False
    one = match["spelled"] is not None and value == 1 and unit.kind is Kind.DURATION
    readings = amounts_of(unit, value, value, scan.text, after.end())
    if unit.unit == "year" and value.denominator == 1 and _AGO.match(scan.text, after.end()):
        readings = (*readings, Day(scan.as_of.year - int(value)))
    per = value == 1 and unit.kind in (Kind.MONEY, Kind.MEASURE)
    return readings, after.end(), one or per


_FAHRENHEIT = re.compile(r"°F|degrees? Fahrenheit|[0-9 -]?F\Z", re.IGNORECASE)
_AGO = re.compile(r" (?:ago|earlier|before)\b")


_AGED = re.compile(
    (
        r"\b(?:aged|age|ages|age of|under|over|turned|turns"
        r"|(?:aged|ages|ages of)(?: between| from)? [0-9\x00]+ (?:and|to|through))"
        r"(?: of| about| around| over| under)? \Z|\b(?:aged|ages) [0-9\x00]+-\Z"
    ),
    re.IGNORECASE,
)


_OR_OLDER = re.compile(r"(?:s| years)? (?:or|and) (?:older|over|younger|under)\b", re.IGNORECASE)


def _counted(
    match: re.Match[str], scan: Scan, value: Fraction, end: int
) -> tuple[tuple[Value, ...], int, bool]:
    text = scan.text
    noun = class_after(text, end)
    before = text[max(0, match.start() - 24) : match.start()]
    readings: tuple[Value, ...] = (amount(Kind.COUNT, value, noun),)
    if value < 130 and (_AGED.search(before) or _OR_OLDER.match(text, end)):
        readings = (amount(Kind.AGE, value), *readings)
    one = value in (0, 1)
    return readings, end, one or _is_the_two(match, before, value)


_THE = re.compile(r"\b(?:the|these|those|their|its|all|our|latter|former) \Z", re.IGNORECASE)


def _is_the_two(match: re.Match[str], before: str, value: Fraction) -> bool:
    """The two countries are often named in the other language."""
    return value == 2 and match["spelled"] is not None and bool(_THE.search(before))


def build_ordinal(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make an ordinal; the first and the second often have other words elsewhere."""
    if match["big"]:
        count = match["many"].lower()
        number = int(count) if count.isdigit() else CARDINALS.get(count, 0)
        number *= MAGNITUDES[match["big"].lower()[:-2]]
        if not number:
            return None
    elif match["digits"]:
        number = int(match["digits"])
    else:
        number = ORDINALS[match["word"].lower()] + CARDINALS.get((match["tens"] or "").lower(), 0)
    readings: list[Value] = [amount(Kind.ORDINAL, number, _ordinal_unit(scan.text, match.end()))]
    if _BIRTHDAY.match(scan.text, match.end()):
        readings.insert(0, amount(Kind.AGE, number))
    optional = number <= 2 and not match["digits"]
    return [Mention(match.start(), match.end(), tuple(readings), optional)]


_BIRTHDAY = re.compile(r" birthdays?\b", re.IGNORECASE)

_CENTURY = re.compile(r"[- ]?(century|centuries)\b", re.IGNORECASE)

_DAYS = re.compile(r"[- ](?:[a-z]+ )?(day|week|month|year)\b", re.IGNORECASE)


def _ordinal_unit(text: str, offset: int) -> str:
    if _CENTURY.match(text, offset):
        return "century-nth"
    found = _DAYS.match(text, offset)
    return f"{found[1].lower()}-nth" if found else ""


_ORDINAL_NEEDS = re.compile(rf"[0-9](?:st|nd|rd|th)|(?:{'|'.join(ORDINALS)})")

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
    Production(ORDINAL, build_ordinal, needs=_ORDINAL_NEEDS),
    Production(AMOUNT, build_amount),
)
"""Numbers, the composed forms first."""

RANGE = fold(
    r"\s?(?:-|to|and|or|,|, and|and between|and then|, or|against|versus|, "
    r"respectively,)\s?(?:about |around |as many as |nearly |almost |over )?"
)
"""What stands between two numbers that share a unit."""
