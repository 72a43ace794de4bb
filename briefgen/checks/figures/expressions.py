"""Expressions of Vega-Lite: sums over the data, and nothing that differs from day to day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

KEYS: Final = frozenset(
    ("calculate", "filter", "test", "expr", "labelExpr", "signal", "update", "and", "or", "not")
)
"""Keys whose text is an expression."""

_FUNCTIONS: Final = frozenset(
    re.findall(
        r"\w+",
        """
    isArray isBoolean isDate isDefined isNumber isObject isRegExp isString isValid toBoolean toDate
    toNumber toString abs acos asin atan atan2 ceil clamp cos exp floor hypot isFinite isNaN log
    max min pow round sin sqrt tan datetime date day dayofyear hours milliseconds minutes month
    quarter seconds time timeOffset timeSequence timezoneoffset utc utcdate utcday utcdayofyear
    utchours utcmilliseconds utcminutes utcmonth utcOffset utcquarter utcseconds utcSequence utcweek
    utcyear week year extent clampRange indexof inrange join lastindexof length lerp peek pluck
    reverse sequence slice sort span lower pad parseFloat parseInt replace split substring trim
    truncate upper merge dayAbbrevFormat dayFormat format monthAbbrevFormat monthFormat timeFormat
    timeParse timeUnitSpecifier utcFormat utcParse rgb hsl lab hcl luminance contrast regexp test
    if scale domain range bandwidth
    """,
    )
)
"""Functions that depend on their arguments alone (Vega 6, Expressions)."""

CHANGING: Final = frozenset(
    ("random", "now", "sampleNormal", "sampleLogNormal", "sampleUniform", "info", "warn", "debug")
)
"""Functions that give another value each time, or talk to a programmer."""

_LITERAL: Final = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | (?:^|(?<=[(,=:?!&|\[]))\s*/(?:\\.|[^/\\])+/""",
    re.VERBOSE,
)
"""A text, or a pattern: where no value stands before it, a stroke does not divide."""
_CALL: Final = re.compile(r"(?<![\w.])([A-Za-z_]\w*)\s*\(")
_INWARDS: Final = re.compile(r"\b(?:constructor|prototype|__\w+__)\b|\.\s*(?:toString|valueOf)\b")
"""Ways from a value to the program that holds it."""


def unknown_names(expression: str) -> Iterator[str]:
    """Yield what an expression calls or reaches for and may not, each once."""
    code = _LITERAL.sub("''", expression)
    found = [name for name in _CALL.findall(code) if name not in _FUNCTIONS]
    found += [match.strip(" .") for match in _INWARDS.findall(expression)]
    yield from dict.fromkeys(found)
