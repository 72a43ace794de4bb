"""Japanese numerals: digits, kanji, and both mixed (1万4千, 二〇二五, 三・五)."""

from __future__ import annotations

import re
from fractions import Fraction

DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
NUMBER = (
    rf"(?:{DIGITS}|[〇零一二三四五六七八九](?:・[〇一二三四五六七八九]+)|[〇零一二三四五六七八九十百千])"
    rf"(?:[十百千万億兆京](?:{DIGITS})?|(?<![0-9])[〇零一二三四五六七八九]"
    r"(?:・[〇一二三四五六七八九]+(?![一二三四五六七八九十]*[人名カ]))?)*"
)
SMALL_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"

_ONES = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
_TOKEN = re.compile(
    r"[0-9][0-9,]*(?:\.[0-9]+)?|[〇零一二三四五六七八九]+(?:・[〇一二三四五六七八九]+)?|."
)
_SCALES = re.compile(r"[十百千万億兆京]+$")
_MULTIPLIERS = _SMALL | _LARGE


def value_of(text: str) -> Fraction:
    """Return the value of a numeral."""
    total = section = Fraction(0)
    current: Fraction | None = None
    for token in _TOKEN.findall(text):
        if token in _SMALL:
            section += (Fraction(1) if current is None else current) * _SMALL[token]
            current = None
        elif token in _LARGE:
            section += current or 0
            total += (section or 1) * _LARGE[token]
            section, current = Fraction(0), None
        else:
            current = _digits(token)
    return total + section + (current or 0)


def _digits(token: str) -> Fraction:
    if token[0].isascii():
        return Fraction(token.replace(",", ""))
    return Fraction("".join("." if char == "・" else str(_ONES[char]) for char in token))


def scale_of(text: str) -> int:
    """Return what the scales at the end of a numeral multiply by (万 in 6万), 1 without any."""
    found = _SCALES.search(text)
    return multiplier(found[0]) if found else 1


def multiplier(scales: str) -> int:
    """Return the product of scales (千万)."""
    product = 1
    for char in scales:
        product *= _MULTIPLIERS[char]
    return product


def is_kanji(text: str) -> bool:
    """Say whether a numeral has no digit."""
    return not any(char.isdigit() and char.isascii() for char in text)
