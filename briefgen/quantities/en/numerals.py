"""English numerals: digits, words, both mixed (5.2 million, two and a half thousand)."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
CARDINALS = {word: value for value, word in enumerate(_ONES)} | {
    word: (index + 2) * 10 for index, word in enumerate(_TENS)
}
MAGNITUDES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
    "score": 20,
    "lakh": 10**5,
    "crore": 10**7,
}
ABBREVIATIONS = {
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "k": 1000,
    "mln": 10**6,
    "bln": 10**9,
}
_IRREGULAR = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}


def _ordinals() -> dict[str, int]:
    regular = {
        f"{word}th": value for word, value in CARDINALS.items() if word in _ONES and value > 3
    }
    wrong = {"fiveth", "eightth", "nineth", "twelveth"}
    tens = {f"{word[:-1]}ieth": CARDINALS[word] for word in _TENS}
    table = {word: value for word, value in regular.items() if word not in wrong}
    return table | _IRREGULAR | tens | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}


ORDINALS = _ordinals()


def _any(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SUB20 = _any(word for word in _ONES if word != "zero")
_SUB100 = rf"(?:(?:{_any(_TENS)})(?:[- ](?:{_any(_ONES[1:10])}))?|{_SUB20})"
_HUNDREDS = rf"(?:(?:{_SUB100}|an?)[- ]hundred(?:(?:[- ]and)?[- ]{_SUB100})?|{_SUB100})"
_BIG = "thousand|million|billion|trillion|quadrillion"
DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
SPELLED = (
    rf"(?:{_HUNDREDS}(?:[- ](?:{_BIG}|dozen|score))?(?:(?<=thousand)(?:,? and)? "
    rf"{_HUNDREDS}|(?<=million),? (?:and )?{_HUNDREDS}(?: thousand)?)?"
    rf"|an? (?:hundred|{_BIG}|dozen|score)|zero|nil|dozen|(?:hundred|thousand|million"
    r"|billion)(?= (?:tonnes?|yen|dollars|people|persons|euros|km|barrels|shells"
    r"|troops|soldiers|homes|jobs)\b)|(?:(?<=per )|(?<=every ))(?:hundred|thousand|million))"
)
NUMBER = (
    rf"(?:(?P<half>half an? (?=(?:hundred|{_BIG}|dozen)\b)|a quarter of an? (?="
    rf"(?:hundred|{_BIG})\b)|three[- ]quarters of an? (?=(?:hundred|{_BIG})\b))"
    rf"(?P<halfof>hundred|{_BIG}|dozen)"
    rf"|(?P<digits>{DIGITS})(?P<mixed> [0-9]/[0-9]{{1,2}}|-and-a-half| and a (?:half"
    r"|quarter)(?! dozen)| and three[- ]quarters?\b)?"
    rf"(?:[- ]?(?P<mag>hundred|{_BIG}|lakh|crore|dozen)\b|\s?(?P<abbr>trn|tn|mln|mn|bln"
    r"|bn)\b|(?P<letter>[mbk])\b)?(?:[- ](?P<mag2>million|billion|trillion|crore)\b)?"
    rf"|(?P<spelled>\b{SPELLED}\b)(?P<smixed>-and-a-half| and a (?:half|quarter)| and "
    rf"three[- ]quarters?\b)?(?:(?<=half|rter)[- ](?P<smag>{_BIG}|dozen)\b)?)"
)
"""A number; it needs re.IGNORECASE."""

_WORD = re.compile(r"[a-z]+")
_PIECES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(3, 4)}


def spelled_value(text: str) -> Fraction:
    """Return the value of a number in words."""
    total = section = Fraction(0)
    for word in _WORD.findall(text.lower()):
        if word in CARDINALS:
            section += CARDINALS[word]
        elif word in ("hundred", "dozen", "score"):
            section = (section or Fraction(1)) * MAGNITUDES[word]
        elif word in MAGNITUDES:
            total += (section or 1) * MAGNITUDES[word]
            section = Fraction(0)
    return total + section


def number_of(match: re.Match[str]) -> tuple[Fraction, int]:
    """Return the value of a match of :data:`NUMBER`, and the scale that it ends with."""
    if match["half"]:
        scale = MAGNITUDES[match["halfof"].lower()]
        word = match["half"].lower()
        piece = (
            Fraction(1, 2) if word.startswith("half") else Fraction(3 if "three" in word else 1, 4)
        )
        return piece * scale, scale
    if match["spelled"]:
        value = spelled_value(match["spelled"]) + _piece(match["smixed"])
        scale = MAGNITUDES[match["smag"].lower()] if match["smag"] else 1
        return value * scale, max(scale, _last_scale(match["spelled"]))
    value = Fraction(match["digits"].replace(",", "")) + _piece(match["mixed"])
    scale = 1
    for name in ("mag", "mag2"):
        if match[name]:
            scale *= MAGNITUDES[match[name].lower()]
    short = match["abbr"] or match["letter"]
    if short:
        scale *= ABBREVIATIONS[short.lower()]
    return value * scale, scale


def _piece(text: str | None) -> Fraction:
    if not text:
        return Fraction(0)
    if "/" in text:
        over, under = text.strip().split("/")
        return Fraction(int(over), int(under)) if int(under) else Fraction(0)
    words = _WORD.findall(text.lower())
    return Fraction(3, 4) if "three" in words else _PIECES[words[-1]]


def _last_scale(text: str) -> int:
    return MAGNITUDES.get(_WORD.findall(text.lower())[-1], 1)
