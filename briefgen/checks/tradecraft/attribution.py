"""What one language attributes, the other attributes too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.checks.context import CheckContext
from briefgen.checks.pairs import Side, pairs
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.model import Brief

ONE_SIDED = Rule(
    "CITE003",
    "'{written}' says whose word this is; the text in '{code}' ({name}) states it as a fact",
    "attribute it in both languages",
    severity=Severity.WARNING,
)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report attributions that stand in one language of a text alone."""
    for pair in pairs(brief.documents(), context.languages):
        for side, other in pair.both_ways():
            found = _first(side, side.language.wording.attributions)
            signs = other.language.wording.attribution_signs
            if found is None or not signs or _first(other, signs):
                continue
            yield ONE_SIDED.at(
                side.span(*found.span()),
                related=other.related(),
                written=found[0].strip(),
                code=other.language.code,
                name=other.language.name,
            )


def _first(side: Side, patterns: tuple[str, ...]) -> re.Match[str] | None:
    found = (match for item in _compiled(patterns) if (match := item.search(side.shown)))
    return min(found, key=lambda match: match.start(), default=None)


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))
