"""Words with a numeral in them that count nothing."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from briefgen.quantities.ja.numerals import value_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Amount, Kind, Mention


def _words(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def _either(match: re.Match[str]) -> str:
    """Return a pattern of a numeral after 第 in kanji or figures."""
    return f"第[{match[1]}{int(value_of(match[1]))}]"


IDIOM = re.compile(
    "(?<![0-9一二三四五六七八九十百千])(?:"
    + "|".join(
        re.sub("第([一二三])", _either, word)
        for word in sorted(_words(Path(__file__).with_name("idioms.txt")), key=len, reverse=True)
    )
    + ")"
)
"""Any of the words in ``idioms.txt``, the longer first."""

_NUMERAL = re.compile("第?([二三四五六七八九十百千]+|[2-9])(?![億兆])")


def _build_idiom(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a designation of the number a word begins with, which a translation may keep (三権)."""
    found = _NUMERAL.match(match[0])
    if not found:
        return []
    number = Fraction(value_of(found[1]))
    value = Amount(Kind.CODE, number, number, code="idiom")
    return [Mention(match.start(), match.end(), (value,), optional=True)]


_LOOSE = re.compile(
    r"(?<![一二三四五六七八九十百千万億0-9])[二三四五六七八九十](?![一二三四五六七八九十百千万億])"
)


def loose_numerals(text: str) -> list[Mention]:
    """Return designations of the numerals in words, which a translation may keep (三審制)."""
    found = []
    for match in _LOOSE.finditer(text):
        number = Fraction(value_of(match[0]))
        value = Amount(Kind.CODE, number, number, code="word")
        found.append(Mention(match.start(), match.end(), (value,), optional=True))
    return found


_COUNTRIES = re.compile(
    "(?<![一-龥])[日米中韓朝露ロ英仏独伊豪印加台欧]{2,5}(?=[のがはとをに、・首外防両]|合同|共同)"
)


def _build_countries(match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Make a designation of how many countries are named by a letter each (日米韓)."""
    number = Fraction(len(match[0]))
    value = Amount(Kind.CODE, number, number, code="countries")
    return [Mention(match.start(), match.end(), (value,), optional=True)]


COUNTRIES_PRODUCTION = Production(_COUNTRIES, _build_countries)
IDIOM_PRODUCTION = Production(IDIOM, _build_idiom)
