"""What a number is counted per in English: per head, each, apiece; or in all: altogether."""

from __future__ import annotations

import re

from briefgen.quantities.en.nouns import class_after
from briefgen.quantities.en.units import UNIT, unit_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, amount

_SPANS = "second|minute|hour|day|week|month|quarter|year|annum|decade|century"
_PER_ITEM = (
    "head|person|household|family|child|adult|voter|employee|worker|capita|barrel|tonne|ton"
    "|litre|kilo"
    "|kilogram|share|gallon|ounce|pupil|student|resident|passenger|taxpayer"
)
_NOT_PER = "thousand|million|hundred|percentage|dollar|euro|yuan|pound|won|yen|share of"
BASIS = re.compile(
    rf"\bper (?!cent\b|se\b|(?:{_SPANS}|{_NOT_PER})s?\b)(?P<per>{UNIT}|[a-z]+)\b"
    rf"|(?<=[0-9nm]) (?:an?|every) (?P<a>{_PER_ITEM})\b"
    r"|\b(?P<each>apiece|respectively|each(?! (?:sen|yen|cent|dollar|euro|won|degree|other|side"
    r"|time|of (?:the )?[a-z]+ (?:year"
    r"|month)s?)\b"
    rf"|[- ](?:{_SPANS})\b)|every (?P<every>household|person|family|adult|child|resident"
    rf"|citizen))\b"
    r"|\b(?P<total>in all\b(?! (?:but|of|the|its|their|[a-z]+s\b))|in total|altogether|a total of"
    r"|total(?:l?ed|l?ing|s)?|combined|between them|(?<=sides )together"
    r"|together(?! with)(?= (?:sent|sends?|amount"
    r"|account|make"
    r"|made|spend|spent|hold|held|contribut|cost|employ|produc|com(?:e|ing) to|the|they|worth))"
    r"|all told|collectively|in aggregate|taken together|cumulative(?:ly)?)\b",
    re.IGNORECASE,
)


def _build_basis(match: re.Match[str], scan: Scan) -> list[Mention]:
    value = amount(Kind.BASIS, 1, _unit(match, scan))
    return [Mention(match.start(), match.end(), (value,), optional=True)]


def _unit(match: re.Match[str], scan: Scan) -> str:
    if match["total"]:
        return "total"
    name = match["per"] or match["a"] or match["every"]
    if name is None:
        return "each"
    if name.lower() in ("head", "capita"):
        return name.lower() if name.lower() == "head" else "person"
    unit = unit_of(name)
    if unit and unit.kind is Kind.MEASURE:
        return f"{unit.unit}:{unit.factor}"
    return class_after(scan.source, match.end() - len(name) - 1)


BASIS_PRODUCTION = Production(
    BASIS,
    _build_basis,
    (
        "per ",
        "a ",
        "an ",
        "each",
        "apiece",
        "every",
        "total",
        "all",
        "together",
        "combined",
        "them",
        "respectively",
        "collect",
        "aggregate",
        "cumul",
    ),
)
"""What a number is counted per or summed over."""
