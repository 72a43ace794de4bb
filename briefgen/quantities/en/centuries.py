"""Centuries in English (the first half of the 21st century)."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.en.numerals import CARDINALS, ORDINALS
from briefgen.quantities.en.relative import PART, part_named, part_of
from briefgen.quantities.scanning import Production, Scan
from briefgen.quantities.values import Kind, Mention, amount

_ORDINALS = "|".join(sorted(ORDINALS, key=len, reverse=True))
CENTURY = re.compile(
    rf"\b(?:{PART})?(?:the )?(?:(?P<n>[0-9]{{1,2}})(?:st|nd|rd|th)"
    rf"|(?:(?P<tens>twenty)-)?(?P<w>{_ORDINALS}))"
    r"[- ]centur(?:y|ies)\b"
    rf"|\b(?:{PART.replace('(?P<part>', '(?P<part2>')})?(?P<rel>this|last|next|the present"
    rf"|the previous|the) century\b(?! (?:ago|long))",
    re.IGNORECASE,
)


_NEAR = {"last": 20, "the previous": 20, "this": 21, "the present": 21, "the": 21, "next": 22}


def _part_before(match: re.Match[str]) -> str:
    return part_named(match["part2"] or "")


def _build_century(match: re.Match[str], _scan: Scan) -> list[Mention]:
    if word := match["rel"]:
        number = _NEAR[word.lower()]
    else:
        number = int(match["n"]) if match["n"] else ORDINALS[match["w"].lower()]
        number += CARDINALS["twenty"] if match["tens"] else 0
    value = replace(
        amount(Kind.ORDINAL, number, "century-nth"), code=part_of(match) or _part_before(match)
    )
    return [Mention(match.start(), match.end(), (value,), optional=bool(match["rel"]))]


CENTURY_PRODUCTION = Production(CENTURY, _build_century, ("centur",))
"""What has to be read before dates and ordinals."""
