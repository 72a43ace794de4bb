"""Every quantity and date of a text stands in its other languages too, with the same value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.diagnostics import Diagnostic, Rule, Severity, Span
from briefgen.model import Brief
from briefgen.quantities import Mention, Mismatch, MismatchKind, match, meaning, read_alike

NO_NUMBER = Rule(
    "PARITY001",
    "the text in '{code}' ({name}) has no counterpart to '{said}'",
    "write the same quantity in both languages",
    severity=Severity.WARNING,
)
OTHER_NUMBER = Rule(
    "PARITY002",
    "'{said}' here, but '{other}' in '{code}' ({name})",
    "correct one of the two",
    severity=Severity.WARNING,
)
NO_DATE = Rule(
    "PARITY003",
    "the text in '{code}' ({name}) has no counterpart to the date '{said}'",
    "write the date in both languages, so that neither reader has to infer it",
    severity=Severity.WARNING,
)
OTHER_DATE = Rule(
    "PARITY004",
    "the dates differ: '{said}' here, '{other}' in '{code}' ({name})",
    "correct one of the two; relative dates count from the information date",
    severity=Severity.WARNING,
)
OTHER_UNIT = Rule(
    "PARITY005",
    "the units differ: '{said}' here, '{other}' in '{code}' ({name})",
    "correct one of the two",
    severity=Severity.WARNING,
)
OTHER_WAY = Rule(
    "PARITY006",
    "'{said}' and '{other}' in '{code}' ({name}) differ in their direction or their bound",
    "a rise is no fall, at least is not at most, about is not more than: correct one of the two",
    severity=Severity.WARNING,
)
OTHER_TREND = Rule(
    "PARITY007",
    "what goes one way here goes the other way in '{code}' ({name})",
    "one text speaks of a rise, a surplus, exports or women where the other has the opposite",
    severity=Severity.WARNING,
)

_WITHOUT = {MismatchKind.DATE: NO_DATE}
_DIFFERENT = {
    MismatchKind.DATE: OTHER_DATE,
    MismatchKind.UNIT: OTHER_UNIT,
    MismatchKind.SIGN: OTHER_WAY,
}


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report quantities and dates that two languages of a text do not agree on."""
    as_of = datetime.date.fromisoformat(brief.meta.as_of.iso)
    for pair in pairs(brief.documents(), context.languages):
        yield from check_pair(pair, as_of)


def check_pair(pair: Pair, as_of: datetime.date) -> Iterator[Diagnostic]:
    """Report the same in two languages of one text."""
    first, second = pair.first, pair.second
    if not (_says_something(first) and _says_something(second)):
        return
    texts = [(side.language.code, side.shown) for side in (first, second)]
    for mismatch in match(*read_alike(texts, as_of)):
        yield _finding(mismatch, first, second)


def _says_something(side: Side) -> bool:
    """Say whether a text has words; what stands in for a faulty one has none."""
    return any(char.isalnum() for char in side.shown)


def _finding(mismatch: Mismatch, first: Side, second: Side) -> Diagnostic:
    if mismatch.left is None:
        return _alone(mismatch.right, mismatch.kind, second, first)
    if mismatch.right is None:
        return _alone(mismatch.left, mismatch.kind, first, second)
    return _DIFFERENT.get(mismatch.kind, OTHER_NUMBER).at(
        _span(first, mismatch.left),
        related=second.related(_span(second, mismatch.right)),
        said=meaning(mismatch.left, first.shown),
        other=meaning(mismatch.right, second.shown),
        code=second.language.code,
        name=second.language.name,
    )


def _alone(mention: Mention | None, kind: MismatchKind, side: Side, other: Side) -> Diagnostic:
    """Return the finding of something that stands on one side, or on neither."""
    if mention is None:
        return OTHER_TREND.at(
            other.whole, related=side.related(), code=side.language.code, name=side.language.name
        )
    rule = _WITHOUT.get(kind, NO_NUMBER)
    said = meaning(mention, side.shown)
    return rule.at(
        _span(side, mention),
        related=other.related(),
        said=said,
        code=other.language.code,
        name=other.language.name,
    )


def _span(side: Side, mention: Mention) -> Span:
    return side.span(mention.start, mention.end)
