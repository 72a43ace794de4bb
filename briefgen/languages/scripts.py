"""Writing systems: which script a character belongs to, and which language a foreign run is in.

Python's ``unicodedata`` has no Script property (UAX #24); these are the blocks that briefs meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_RANGES = {
    # Han with its radicals, extensions and compatibility forms; kana; CJK punctuation and
    # full-width forms, which Unicode shares between scripts but which here are Japanese.
    "Jpan": (
        "\u2e80-\u2fdf\u3000-\u3030\u3033-\u303f\u3031-\u3032\u3041-\u30ff\u3190-\u319f"
        "\u31c0-\u31ff\u3220-\u325f\u3280-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
        "\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6\U0001b000-\U0001b16f\U0001f200-\U0001f2ff"
        "\U00020000-\U0003ffff"
    ),
    "Hang": "\u1100-\u11ff\u3131-\u318e\u3200-\u321e\u3260-\u327e\ua960-\ua97c\uac00-\ud7fb"
    "\uffa0-\uffdc",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u0591-\u05f4\ufb1d-\ufb4f",
    "Thai": "\u0e01-\u0e5b",
}
# Greek is left out on purpose: a lone letter of it is a symbol far more often than Greek.

LANGUAGE_OF_SCRIPT = {
    "Jpan": "ja",
    "Hang": "ko",
    "Cyrl": "ru",
    "Arab": "ar",
    "Hebr": "he",
    "Thai": "th",
}
"""The language that a run in a foreign script is taken to be in, as a BCP 47 tag."""

LANGUAGE_OF_HAN = "zh"
"""The language that a text in Han characters without kana is taken to be in."""

_SCRIPTS_OF_WRITING = {
    "Kore": frozenset({"Hang", "Jpan"}),
    "Hans": frozenset({"Jpan"}),
    "Hant": frozenset({"Jpan"}),
}

_RUNS = {
    # A run may hold spaces and common punctuation, but starts and ends with its own letters.
    script: re.compile(rf"[{chars}](?:[{chars}\s,.:;·'’\-–0-9]*[{chars}])?")
    for script, chars in _RANGES.items()
}
_CHARACTER = {script: re.compile(f"[{chars}]") for script, chars in _RANGES.items()}
_ANY_CHARACTER = re.compile(f"[{''.join(_RANGES.values())}]")


def is_japanese(character: str) -> bool:
    """Say whether a character is Han, kana, CJK punctuation or a full-width form."""
    return _CHARACTER["Jpan"].fullmatch(character) is not None


def has_script(text: str, script: str) -> bool:
    """Say whether any character of a text is of a script (``Jpan``, ``Hang``, ``Cyrl`` …)."""
    return _CHARACTER[script].search(text) is not None


def foreign_characters(text: str, writing: str, other: str) -> Iterator[tuple[int, int]]:
    """Yield where runs of another script stand in a text.

    Args:
        text: any text.
        writing: ISO 15924 code of the text's own writing system.
        other: that of the writing system that is looked for; none is found where the own shares it,
            or where this module does not know it.
    """
    own = _own_scripts(writing)
    for script in (_SCRIPTS_OF_WRITING.get(other, frozenset()) | {other}) - own:
        if script in _RANGES:
            for match in re.finditer(f"[{_RANGES[script]}]+", text):
                yield match.span()


def is_latin(text: str) -> bool:
    """Say whether a text is free of every script that this module knows, so reads as Latin."""
    return text.isascii() or _ANY_CHARACTER.search(text) is None


def is_all_in(text: str, writing: str) -> bool:
    """Say whether a text has no run of another script, as ``language_runs`` would find it."""
    return text.isascii() or _foreign_to(writing).search(text) is None


@cache
def _foreign_to(writing: str) -> re.Pattern[str]:
    own = _own_scripts(writing)
    return re.compile(f"[{''.join(_RANGES[script] for script in _RANGES if script not in own)}]")


def _own_scripts(writing: str) -> frozenset[str]:
    return _SCRIPTS_OF_WRITING.get(writing, frozenset()) | {writing}


def language_runs(text: str, writing: str) -> Iterator[tuple[str | None, str]]:
    """Split a text where it passes into a foreign script.

    Args:
        text: any text.
        writing: ISO 15924 code of the surrounding text's writing system.

    Yields:
        Pairs of BCP 47 tag, or None for the surrounding language, and run; joined, the runs are
        the text.
    """
    own = _own_scripts(writing)
    foreign = {script: run for script, run in _RUNS.items() if script not in own}
    position = 0
    while position < len(text):
        found = [
            (match.start(), script, match)
            for script, run in foreign.items()
            if (match := run.search(text, position))
        ]
        if not found:
            break
        start, script, match = min(found, key=lambda item: item[0])
        if start > position:
            yield None, text[position:start]
        yield LANGUAGE_OF_SCRIPT[script], match.group()
        position = match.end()
    if position < len(text):
        yield None, text[position:]
