"""The languages of a text are about as long as languages are to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import sqrt

from briefgen.checks.context import CheckContext
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.diagnostics import Diagnostic, Message, Rule, Severity
from briefgen.model import Brief

OTHER_LENGTH = Rule(
    "PARITY015",
    "this text has {length} characters, that in '{code}' ({name}) {other}: {words}",
    "see whether a sentence is missing in one of them, or stands there twice",
    severity=Severity.WARNING,
)
SHORT = "it is too short beside it"
LONG = "it is too long beside it"
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./:@-]{6,}[A-Za-z0-9]")

LEAST = 40
"""Shorter texts than this, in characters of the language that all are measured by, vary more."""


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report texts that are too long or too short beside their other language."""
    for pair in pairs(brief.documents(), context.languages):
        yield from _check_pair(pair)


def _check_pair(pair: Pair) -> Iterator[Diagnostic]:
    first, second = pair.first, pair.second
    if not (first.language.wording.length_range and second.language.wording.length_range):
        return
    shared = set(_CODE.findall(first.shown)) & set(_CODE.findall(second.shown))
    lengths = [_length(side, shared) for side in (first, second)]
    if max(_measured(first, lengths[0]), _measured(second, lengths[1])) < LEAST:
        return
    (first_least, first_most), (least, most) = (
        side.language.wording.length_range for side in (first, second)
    )
    ratio = lengths[1] / max(lengths[0], 1)
    if least / first_most <= ratio <= most / first_least:
        return
    yield OTHER_LENGTH.at(
        second.whole,
        related=first.related(),
        length=lengths[1],
        code=first.language.code,
        name=first.language.name,
        other=lengths[0],
        words=Message(SHORT if ratio < least / first_most else LONG),
    )


def _length(side: Side, shared: set[str]) -> int:
    """Count the characters of a text without the long codes and names that both texts have."""
    return len(_CODE.sub(lambda match: "" if match[0] in shared else match[0], side.shown))


def _measured(side: Side, length: int) -> float:
    """Return a length in characters of the language that all are measured by."""
    least, most = side.language.wording.length_range
    return length / sqrt(least * most)
