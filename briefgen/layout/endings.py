"""No last line is a lone character or the rest of a divided word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.diagnostics import Rule, Severity
from briefgen.languages.scripts import is_japanese
from briefgen.layout.fault import Fault
from briefgen.typeset.geometry import Line, PageLayout

LONE_CHARACTER = Rule(
    "LAYOUT002",
    "{edition}, page {page}: the last line is one character, '{text}'",
    "make the text a word shorter, or two words longer",
    severity=Severity.WARNING,
)
WORD_END = Rule(
    "LAYOUT003",
    "{edition}, page {page}: the last line is the end of a divided word, '{text}'",
    "make the text a word shorter or longer, so that the word stays whole",
    severity=Severity.WARNING,
)

_CONTEXT: Final = 6
# Letters, digits and symbols count; marks join the letter before them, the rest is punctuation.
_COUNTED: Final = frozenset("LNS")


def poor_last_lines(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield the texts of several lines whose last line is hardly anything."""
    for lines in _blocks(pages).values():
        if len(lines) < 2:
            continue
        (_, before), (page, last) = lines[-2:]
        rule = _broken_rule(before, last)
        if rule is not None:
            words = _joined(before, last)
            yield Fault.of(rule, page, last, words=words, text=last.text)


def _blocks(pages: Sequence[PageLayout]) -> dict[int, list[tuple[int, Line]]]:
    """Return the lines of each block of text with the numbers of their pages."""
    blocks: dict[int, list[tuple[int, Line]]] = {}
    for page in pages:
        for line in page.lines:
            if line.text:
                blocks.setdefault(line.block, []).append((page.number, line))
    return blocks


def _broken_rule(before: Line, last: Line) -> Rule | None:
    counted = sum(unicodedata.category(character)[0] in _COUNTED for character in last.text)
    if before.hyphenated and not any(map(str.isspace, last.text)):
        return WORD_END
    return LONE_CHARACTER if counted <= 1 else None


def _joined(before: Line, last: Line) -> str:
    """Return the end of a text as it was before it fell into lines."""
    if before.hyphenated:
        return before.text[-_CONTEXT:-1] + last.text
    joint = "" if is_japanese(before.text[-1]) or is_japanese(last.text[0]) else " "
    return before.text[-_CONTEXT:] + joint + last.text
