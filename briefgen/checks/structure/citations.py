"""Both languages of a text cite the same sources, and the same places in them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.diagnostics import Diagnostic, Rule, Severity, Span
from briefgen.model import Brief
from briefgen.model.markup import Citation, CitedSource, locate_inline

OTHER_COUNT = Rule(
    "CITE001",
    "citations of '{id}' here: {count}; in the text in '{code}' ({name}): {other}",
    "cite it as often in both languages, in whatever order",
    severity=Severity.WARNING,
)
OTHER_LOCATOR = Rule(
    "CITE002",
    "the place in '{id}' is '{locator}' here, but '{other}' in the text in '{code}' ({name})",
    "name the same pages or articles in both languages",
    severity=Severity.WARNING,
)
NO_LOCATOR = "–"
_NUMBER = re.compile(r"\d+")


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report sources that one language cites more often, or at another place."""
    for pair in pairs(brief.documents(), context.languages):
        cited = {side.language.code: _cited(side) for side in (pair.first, pair.second)}
        if any(cited.values()):
            yield from _check_counts(pair, cited)
            yield from _check_locators(pair, cited)


_Cited = list[tuple[CitedSource, Span]]


def _cited(side: Side) -> _Cited:
    found = []
    for offset, part in locate_inline(side.place.text):
        start = offset
        for source in part.sources if isinstance(part, Citation) else ():
            start = side.place.text.index(f"@{source.id}", start)
            found.append((source, side.place.span(start, f"@{source.id}")))
            start += len(source.id)
    return found


def _check_counts(pair: Pair, cited: dict[str, _Cited]) -> Iterator[Diagnostic]:
    for side, other in pair.both_ways():
        here, there = cited[side.language.code], cited[other.language.code]
        counts = Counter(source.id for source, _ in here)
        elsewhere = Counter(source.id for source, _ in there)
        for name, more in (counts - elsewhere).items():
            spans = [span for source, span in here if source.id == name]
            yield OTHER_COUNT.at(
                spans[-more],
                related=other.related(),
                id=name,
                count=counts[name],
                other=elsewhere[name],
                code=other.language.code,
                name=other.language.name,
            )


def _check_locators(pair: Pair, cited: dict[str, _Cited]) -> Iterator[Diagnostic]:
    """Hold the places of a source against each other where both languages cite it as often."""
    first, second = (cited[side.language.code] for side in (pair.first, pair.second))
    for name in dict.fromkeys(source.id for source, _ in first):
        here = [item for item in first if item[0].id == name]
        there = [item for item in second if item[0].id == name]
        missing = Counter(_numbers(source.locator) for source, _ in there)
        missing.subtract(_numbers(source.locator) for source, _ in here)
        if len(here) != len(there) or not any(missing.values()):
            continue
        source, span = next(item for item in here if missing[_numbers(item[0].locator)] < 0)
        twin, twin_span = next(item for item in there if missing[_numbers(item[0].locator)] > 0)
        yield OTHER_LOCATOR.at(
            span,
            related=pair.second.related(twin_span),
            id=name,
            locator=source.locator or NO_LOCATOR,
            other=twin.locator or NO_LOCATOR,
            code=pair.second.language.code,
            name=pair.second.language.name,
        )


def _numbers(locator: str) -> tuple[str, ...]:
    """Return what of a locator is the same in all languages: its numbers."""
    return tuple(_NUMBER.findall(unicodedata.normalize("NFKC", locator)))
