"""Names as reference managers write them, in the parts of a CSL name.

Japanese, Korean and Chinese names are often exported as ``佐藤 一郎``, family name first and
without a comma, which a parser made for Western names takes for a given name and a family name.
"""

from __future__ import annotations

import re
from typing import Any

NameRecord = dict[str, Any]

_EAST_ASIAN = re.compile(
    "[々〆〇ヶ\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3"
    "\U00020000-\U0003ffff]+"
)
_KATAKANA = re.compile("[\u30a0-\u30ff]+")


def name_from_text(text: str) -> NameRecord:
    """Return a name that is given as one text, with or without a comma.

    ``佐藤 一郎`` and ``佐藤, 一郎`` are family and given name; of two words in katakana the first
    is the given name, as foreign names are written. Any other name without a comma is kept
    whole: it is an institution's, or nobody can tell where it parts.
    """
    text = " ".join(text.split())
    family, _, given = (part.strip() for part in re.sub("[，、]", ",", text).partition(","))
    if family and given:
        return _with_suffix(family, given)
    return in_east_asian_order(text) or {"literal": text}


def in_east_asian_order(text: str) -> NameRecord | None:
    """Return the parts of a name of two words in East Asian script; None for any other."""
    words = text.split()
    if len(words) != 2 or not all(_EAST_ASIAN.fullmatch(word) for word in words):
        return None
    if all(_KATAKANA.fullmatch(word) for word in words):
        return {"family": words[1], "given": words[0]}
    return {"family": words[0], "given": words[1]}


def mended(name: NameRecord) -> NameRecord:
    """Return a CSL name whose East Asian parts are where they belong.

    A name that was left in one piece is taken apart; one in two parts stays as it was written.
    """
    whole = name.get("literal") or name.get("family") or ""
    others = set(name) - {"literal", "family"}
    if isinstance(whole, str) and not others and (parts := in_east_asian_order(whole)):
        return parts
    return name


def _with_suffix(family: str, given: str) -> NameRecord:
    """Read ``King, Martin Luther, Jr.`` (RIS puts the suffix last)."""
    given, _, suffix = (part.strip() for part in given.partition(","))
    name: NameRecord = {"family": family, "given": given}
    return name | {"suffix": suffix} if suffix else name
