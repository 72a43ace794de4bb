"""What a quantity means, in figures that need no language."""

from __future__ import annotations

import re
from fractions import Fraction

from briefgen.quantities.values import Amount, Day, Kind, Mention

_PERCENT = frozenset({Kind.SHARE})
_PLAIN = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.MONEY, Kind.MULTIPLE, Kind.POINT, Kind.AGE})
_GROUPING = re.compile("[,\\s]")


def meaning(mention: Mention, text: str) -> str:
    """Return a mention as its author wrote it, with the value beside it where that is not plain.

    Args:
        mention: the mention.
        text: the text that its offsets count in.
    """
    written = text[mention.start : mention.end].strip()
    value = _in_figures(mention.first)
    if not value or _GROUPING.sub("", value).rstrip("%") in _GROUPING.sub("", written):
        return written
    return f"{written} = {value}"


def _in_figures(value: Amount | Day) -> str:
    if isinstance(value, Day):
        return _date(value)
    if value.kind is Kind.TIME:
        return f"{int(value.low) // 60:02}:{int(value.low) % 60:02}"
    if value.kind in _PERCENT:
        return f"{_number(value.low * 100)}%"
    if value.kind not in _PLAIN:
        return ""
    low, high = _number(value.low), _number(value.high)
    number = low if low == high else f"{low}–{high}"
    return f"{value.unit} {number}" if value.kind is Kind.MONEY else number


def _number(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{int(value):,}"
    return f"{float(value):,.10g}"


def _date(value: Day) -> str:
    if value.part or value.decade or value.year is None:
        return ""
    parts = [f"{value.year:04}"]
    parts += [f"{part:02}" for part in (value.month, value.day) if part is not None]
    return "-".join(parts)
