"""Centuries in English (the first half of the 21st century)."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.en.numerals import CARDINALS, ORDINALS
from briefgen.quantities.en.relative import PART, part_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, amount

_ORDINALS = "|".join(sorted(ORDINALS, key=len, reverse=True))
CENTURY = re.compile(
    rf"\b(?:{PART})?(?:the )?(?:(?P<n>[0-9]{{1,2}})(?:st|nd|rd|th)"
    rf"|(?:(?P<tens>twenty)-)?(?P<w>{_ORDINALS}))"
    r"[- ]centur(?:y|ies)\b",
    re.IGNORECASE,
)


def _build_century(match: re.Match[str], _scan: Scan) -> list[Mention]:
    number = int(match["n"]) if match["n"] else ORDINALS[match["w"].lower()]
    number += CARDINALS["twenty"] if match["tens"] else 0
    value = replace(amount(Kind.ORDINAL, number, "century-nth"), code=part_of(match))
    return [Mention(match.start(), match.end(), (value,))]


CENTURY_PRODUCTION = Production(CENTURY, _build_century, ("centur",))
"""What has to be read before dates and ordinals."""
