"""Sentence pairs and how to spoil them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from briefgen.quantities import compare

DATA = Path(__file__).parent / "data"
AS_OF = datetime.date(2025, 7, 14)


@dataclass(frozen=True)
class SentencePair:
    """Two texts that agree, and the second with one slip."""

    ja: str
    en: str
    en_wrong: str


@cache
def load_pairs(name: str) -> tuple[SentencePair, ...]:
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    return tuple(
        SentencePair(row["ja"], row["en"], row["en_wrong"]) for row in yaml.safe_load(text)
    )


def differs(ja: str, en: str) -> bool:
    return bool(compare({"ja": ja, "en": en}, AS_OF))


def precision_and_recall(pairs: tuple[SentencePair, ...]) -> tuple[float, float]:
    """Take every pair once as it is and once with its slip."""
    false = sum(differs(pair.ja, pair.en) for pair in pairs)
    true = sum(differs(pair.ja, pair.en_wrong) for pair in pairs)
    return true / (true + false), true / len(pairs)


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b")
_DIGITS = re.compile(r"(?<![A-Za-z0-9.,-])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9]|st\b|nd\b|rd\b|th\b)")
_UNITS = {
    "per cent": "percentage points",
    "%": " percentage points",
    "yen": "dollars",
    "$": "€",
    "¥": "$",
    "tonnes": "kilograms",
    "kilometres": "miles",
    "weeks": "months",
    "months": "weeks",
    "years": "months",
    "days": "weeks",
    "billion": "million",
}
_WAYS = {
    "rose by": "fell by",
    "fell by": "rose by",
    "surplus": "deficit",
    "deficit": "surplus",
    "more than": "less than",
    "at least": "at most",
    "increased": "decreased",
    "higher": "lower",
}


def mutations(en: str) -> Iterator[tuple[str, str]]:
    """Yield ways to spoil a text, each by itself, with what was done."""
    for match in _DIGITS.finditer(en):
        for name, number in _other_numbers(match[0]):
            yield name, f"{en[: match.start()]}{number}{en[match.end() :]}"
    for match in _MONTH.finditer(en):
        other = MONTHS[(MONTHS.index(match[0]) + 1) % 12]
        yield "month", f"{en[: match.start()]}{other}{en[match.end() :]}"
    for table, name in ((_UNITS, "unit"), (_WAYS, "sign")):
        for word, other in table.items():
            if en.count(word) == 1:
                yield name, en.replace(word, other)


def _other_numbers(number: str) -> Iterator[tuple[str, str]]:
    plain = number.replace(",", "")
    if "." not in plain and not (len(plain) == 4 and plain[:2] in ("19", "20")):
        yield "ten times", f"{int(plain) * 10:,}"
    if len(plain) > 1 and plain[0] != plain[1] and "." not in plain and plain[1] != "0":
        yield "digits swapped", plain[1] + plain[0] + plain[2:]
    last = str((int(plain[-1]) + 1) % 10)
    yield "last digit", plain[:-1] + (last if last != "0" or len(plain) > 1 else "2")
    if not (len(plain) == 4 and plain[:2] in ("19", "20")):  # a year may follow from the context
        yield "deleted", ""
