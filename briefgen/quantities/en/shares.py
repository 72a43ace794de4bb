"""Fractions, multiples and vague numbers in English."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.durations import scaled
from briefgen.quantities.en.nouns import class_after
from briefgen.quantities.en.numerals import CARDINALS, NUMBER, ORDINALS, number_of, spelled_value
from briefgen.quantities.en.units import AFTER, Unit, unit_of
from briefgen.quantities.magnitudes import several
from briefgen.quantities.scanning import Scan
from briefgen.quantities.values import Amount, Kind, Mention, Sign, Value, amount

_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_UNITS = {name: value for name, value in ORDINALS.items() if 2 < value < 10}
_UNDER = (
    {name: value for name, value in ORDINALS.items() if value > 2}
    | {"half": 2, "quarter": 4}
    | {f"{tens}-{one}": a + b for tens, a in _TENS.items() for one, b in _UNITS.items()}
)

_UNDERS = "|".join(sorted(_UNDER, key=len, reverse=True))

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,3}"

_NOT_SHARE = (
    r"(?! (?:(?:calendar|full|straight|consecutive|successive|presidential|plenary"
    r"|[a-z]+-year) )?(?:quarter|round|term|time|meeting|session|year|day|week|month|party|parties"
    r"|country|countries|half|person|reading|option|member|phase|stage|consecutive"
    r"|straight|successive|place|in a row|running|anniversary|such|of (?:January|July"
    r"|its kind)|largest|biggest))"
)

_NO_SPAN = (
    r"(?! an? (?:hundred|thousand|million|billion|trillion|dozen|day|hour|year|century|decade))"
    r"(?! (?:hour|century|year|decade|dozen|past|time|brother|way)\b)"
    r"(?!-(?:hour|century|year|day|dozen|time|way|hearted|mast|term|life))"
)

FRACTION = re.compile(
    rf"\b(?!(?:two|four|five|six|seven|eight|[2-9]) quarters?)"
    rf"(?:(?P<n>{_SMALL})[- ](?P<u>{_UNDERS})(?P<many>s)?"
    rf"|(?P<a>an?(?: mere)?(?= [a-z-]+ of )|(?<!the )(?<!and )an?|by one|(?:the )?remaining"
    rf"|the other|another)"
    rf" (?P<u2>{_UNDERS}){_NOT_SHARE}(?!-))\b(?![- ](?:time|largest|biggest|century|hour|minute)\b)"
    rf"|(?<![0-9/])(?P<x>[0-9]{{1,3}})/(?P<y>[0-9]{{1,3}})(?![0-9/])"
    r"|(?<![0-9:])1:(?P<scale>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,})(?![0-9])"
    rf"|\b(?<!and a )(?P<half>half){_NO_SPAN}"
    r"|\b(?P<quarter>quarters?)(?= of (?:the|all|a |its|their|those|households|people))",
    re.IGNORECASE,
)

ONE_IN = re.compile(
    (
        rf"\b(?<![0-9][,.])(?P<n>{_SMALL})(?!,[0-9]| (?:hundred|thousand|million|billion"
        rf"|trillion)\b)(?: [a-z]+){{0,3}}?(?P<of>[- ](?:in|out of)[- ](?:every )?)"
        rf"(?P<base>{_SMALL}|twenty|fifty|a hundred|a thousand|[0-9,]+)\b"
        r"(?![,.]?[0-9]|\s?(?:%|per ?cent)| "
        r"(?:January|February|March|April|May|June|July|August|September|October|November"
        r"|December|minutes|hours|days|weeks|months|years))"
    ),
    re.IGNORECASE,
)

_MULTIPLIERS = {
    "doubl": 2,
    "twice": 2,
    "twofold": 2,
    "trebl": 3,
    "tripl": 3,
    "threefold": 3,
    "thrice": 3,
    "quadrupl": 4,
    "fourfold": 4,
    "quintupl": 5,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "ninefold": 9,
    "tenfold": 10,
    "elevenfold": 11,
    "twelvefold": 12,
    "fifteenfold": 15,
    "twentyfold": 20,
    "thirtyfold": 30,
    "fortyfold": 40,
    "fiftyfold": 50,
    "hundredfold": 100,
    "sextupl": 6,
}

MULTIPLE = re.compile(
    r"\b(?P<word>doubl(?:e|es|ed|ing)(?!-(?:check|digit|edged|standard|decker))|trebl"
    r"(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|quintupl\w+"
    r"|sextupl\w+|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred)-?fold)\b"
    rf"|{NUMBER}[- ](?P<fold>fold|times)(?! (?:a |per |in |this |since |before|over "
    r"|each|between))\b|(?P<halv>\bhalv(?:e|es|ed|ing)\b)",
    re.IGNORECASE,
)

_VAGUE_SCALES = {
    "dozens": 10,
    "tens": 10,
    "scores": 10,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}

_S = "hundred|thousand|million|billion|trillion|dozen"

VAGUE = re.compile(
    r"\b(?:(?P<a>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    r"(?: (?:upon|and) [a-z]+)?(?: of (?P<b>thousands|millions|billions|trillions))?"
    r"|(?P<few>several|a few|few|a couple of|couple of|a handful of|multiple|(?<!as )many)(?: "
    rf"(?P<tens>tens of )?(?P<s>{_S})s?\b(?: (?P<s2>thousand|million|billion"
    r"|trillion)\b)?)?)\b",
    re.IGNORECASE,
)

_OLD = re.compile(r"[- ](?:old|of age|olds)\b", re.IGNORECASE)


def amounts_of(unit: Unit, low: Fraction, high: Fraction, text: str, end: int) -> tuple[Value, ...]:
    """Return what a number of a unit may mean."""
    if unit.kind is Kind.DURATION:
        span = scaled(unit.unit, low, high)
        if unit.unit == "year" and _OLD.match(text, end):
            return (Amount(Kind.AGE, low, high), span)
        return (span,)
    value = Amount(unit.kind, low * unit.factor, high * unit.factor, unit.unit)
    if unit.kind is Kind.MONEY and unit.unit == "GBP" and unit.factor == 1:
        weight = low * Fraction("0.45359237")
        return (value, Amount(Kind.MEASURE, weight, weight, "mass"))
    if unit.kind is Kind.POINT and unit.factor != 1:
        share = Amount(Kind.SHARE, value.low / 100, value.high / 100)
        return (value, share)
    if unit.kind is Kind.POINT:
        return (value, Amount(Kind.COUNT, low, high, "item"))
    return (value,)


_MIXED = re.compile(rf"(?:[0-9]|\b(?:{_SMALL})) and \Z", re.IGNORECASE)


def build_fraction(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a fraction; a quarter of a point is measured in points."""
    if match["n"] and match["n"].lower() not in ("1", "one", "half") and not match["many"]:
        return None
    if match["n"] and _MIXED.search(_scan.text, max(0, match.start() - 12), match.start()):
        return None
    if match["x"]:
        if int(match["y"]) == 0 or int(match["x"]) > int(match["y"]):
            return None
        value = Fraction(int(match["x"]), int(match["y"]))
    elif match["scale"]:
        value = Fraction(1, int(match["scale"].replace(",", "")))
    elif match["half"]:
        value = Fraction(1, 2)
    elif match["quarter"]:
        value = Fraction(1, 4)
    else:
        count = match["n"]
        over = (
            (int(count) if count and count.isdigit() else CARDINALS[count.lower()]) if count else 1
        )
        value = Fraction(over, _UNDER[(match["u"] or match["u2"]).lower()])
    return _fraction_of(match, _scan, value)


_OF_A = re.compile(r" (?:of )?an? ", re.IGNORECASE)


def _fraction_of(match: re.Match[str], scan: Scan, value: Fraction) -> list[Mention]:
    start, end = match.span()
    if link := _OF_A.match(scan.text, end):
        after = AFTER.match(scan.text, link.end() - 1)
        unit = unit_of(after["word"]) if after and after["word"] else None
        if after and unit and unit.kind in (Kind.POINT, Kind.MEASURE, Kind.DURATION, Kind.MONEY):
            scan.close(start, after.end())
            readings = amounts_of(unit, value, value, scan.text, after.end())
            return [Mention(start, after.end(), readings, number=value)]
    shares: list[Value] = [amount(Kind.SHARE, value), amount(Kind.MULTIPLE, value)]
    under = (match["u2"] or "").lower()
    if under not in ("", "half", "quarter") and not scan.text.startswith(" of", end):
        place = 0 if _NOUN_AFTER.match(scan.text, end) else len(shares)
        shares.insert(place, amount(Kind.ORDINAL, _UNDER[under]))
    return [Mention(start, end, tuple(shares))]


_NOUN_AFTER = re.compile(
    r" (?!(?:more|less|fewer|higher|lower|larger|smaller|as|than|to|in|from|on|at|by|for|over|since"
    r"|were|was|are|is|said|had|have|has|did|do|and|or|but|did|went|came|lived|voted|while"
    r"|off|up|down|above|below|each|again|longer|shorter|cheaper|dearer|faster|slower)\b)[a-z]"
)


def _small(text: str) -> Fraction:
    digits = text.replace(",", "")
    return Fraction(int(digits)) if digits.isdigit() else spelled_value(text)


def build_one_in(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a share of a number (one in five), which can also be read as the two numbers."""
    count, base = _small(match["n"]), _small(match["base"])
    if not base or count >= base:
        return None
    parts = tuple(
        Mention(match.start(group), match.end(group), (amount(Kind.COUNT, value),), value == 1)
        for group, value in (("n", count), ("base", base))
    )
    return [Mention(match.start(), match.end(), (amount(Kind.SHARE, count / base),), parts=parts)]


def build_multiple(match: re.Match[str], _scan: Scan) -> list[Mention] | None:
    """Make a multiple; two times may also be two occasions."""
    start, end = match.span()
    if match["halv"]:
        half = Fraction(1, 2)
        readings = (amount(Kind.SHARE, half), amount(Kind.MULTIPLE, half))
        return [Mention(start, end, readings, change=frozenset({Sign.DOWN}))]
    if match["fold"]:
        value, _ = number_of(match)
    else:
        word = match["word"].lower().replace("-", "")
        value = Fraction(
            next(number for stem, number in _MULTIPLIERS.items() if word.startswith(stem))
        )
    values: list[Value] = [amount(Kind.MULTIPLE, value)]
    if (match["fold"] and match["fold"].lower() == "times") or match[0].lower() in (
        "twice",
        "thrice",
    ):
        values.append(amount(Kind.COUNT, value, "time"))
    grows = match[0].lower().startswith(("doubl", "tr", "quadr", "quint", "sext"))
    return [Mention(start, end, tuple(values), change=frozenset({Sign.UP} if grows else ()))]


def build_vague(match: re.Match[str], scan: Scan) -> list[Mention] | None:
    """Make a number that is not said exactly (dozens, several hundred)."""
    scale = _scale_of(match)
    ranges = [several(scale)]
    if (match["few"] or "").lower().endswith("couple of"):
        ranges.insert(0, (Fraction(2 * scale), Fraction(2 * scale)))
    start, end = match.span()
    noun_from = end + (3 if scan.text.startswith(" of ", end) else 0)
    after = AFTER.match(scan.text, noun_from)
    unit = unit_of(after["unit"] or after["word"]) if after else None
    if after and unit:
        end = after.end()
        scan.close(start, end)
        found = [amounts_of(unit, low, high, scan.text, end) for low, high in ranges]
        return [Mention(start, end, tuple(value for values in found for value in values))]
    noun = class_after(scan.text, noun_from)
    counts = tuple(Amount(Kind.COUNT, low, high, noun) for low, high in ranges)
    return [Mention(start, end, counts, optional=scale == 1)]


def _scale_of(match: re.Match[str]) -> int:
    """Return what a vague number is several times of."""
    if match["a"]:
        return _VAGUE_SCALES[match["a"].lower()] * _VAGUE_SCALES.get((match["b"] or "").lower(), 1)
    scale = {"hundred": 100, "dozen": 10, None: 1}.get(match["s"] and match["s"].lower(), 0)
    scale = scale or _VAGUE_SCALES[f"{match['s'].lower()}s"]
    scale *= 10 if match["tens"] else 1
    return scale * _VAGUE_SCALES.get(f"{(match['s2'] or '').lower()}s", 1)


FRACTION_WORDS = (*_UNDER, "/", "1:")
"""A text without any of these has no fraction."""

VAGUE_WORDS = (*(*_VAGUE_SCALES, "several", "few", "couple", "handful", "multiple", "many"),)
"""A text without any of these has no vague number."""
