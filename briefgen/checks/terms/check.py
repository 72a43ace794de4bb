"""A term of the glossary stands in both languages of a text, and in the desk's own rendering."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.checks.terms.lexicon import Found, Lexicon, Standing
from briefgen.checks.terms.reading import Reading
from briefgen.diagnostics import Diagnostic, Fix, Rule, Severity, Span
from briefgen.diagnostics.fix import change
from briefgen.model import Brief

NO_COUNTERPART = Rule(
    "TERM001",
    "'{form}' stands here, but the text in '{code}' ({name}) has no '{right}'",
    "write '{right}' there, or add its wording to the term in glossary.yaml",
    severity=Severity.WARNING,
)
FORBIDDEN = Rule(
    "TERM002",
    "'{form}' is not to be used: {reason}",
    "write '{right}', as the glossary has it",
    severity=Severity.WARNING,
)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report terms without their counterpart, and renderings that the glossary forbids."""
    glossary = context.desk.glossary
    if not glossary.terms:
        return
    lexicon = Lexicon(glossary.terms, context.languages)
    for pair in pairs(brief.documents(), context.languages):
        yield from check_pair(pair, lexicon)


def check_pair(pair: Pair, lexicon: Lexicon) -> Iterator[Diagnostic]:
    """Report the same in two languages of one text."""
    for side, other in pair.both_ways():
        found = lexicon.find(lexicon.read(side.language, side.shown))
        if found:
            yield from _forbidden(found, side, other)
            reading = lexicon.read(other.language, other.shown)
            yield from _unanswered(found, side, other, reading)


def _forbidden(found: list[Found], side: Side, other: Side) -> Iterator[Diagnostic]:
    for item in found:
        if item.rule is not None:
            right, span = item.entry.main(side.language.code), side.span(item.start, item.end)
            yield FORBIDDEN.at(
                span,
                fixes=_instead(side, span, item.form, right),
                related=other.related(),
                form=item.rule.form,
                reason=item.rule.reason,
                right=right or "–",
            )


def _instead(side: Side, span: Span, form: str, right: str | None) -> Iterator[Fix]:
    """Yield the fix that writes the right form; the sentence around it may have to change too."""
    source = side.place.source
    if right is not None and source.text_of(span) == form:
        start = source.offset(span.start)
        yield change(source, start, start + len(form), right, certain=False)


def _unanswered(
    found: list[Found], side: Side, other: Side, reading: Reading
) -> Iterator[Diagnostic]:
    """Report each term once that nothing stands for in the other language."""
    asked: dict[tuple[int, int], list[Found]] = {}
    for item in found:
        if item.standing is Standing.RIGHT and item.entry.main(other.language.code):
            asked.setdefault((item.start, item.end), []).append(item)
    reported: set[int] = set()
    for items in asked.values():
        first = items[0]
        if first.entry.number in reported:
            continue
        if any(item.entry.answer_in(reading) for item in items):
            continue
        reported.add(first.entry.number)
        yield NO_COUNTERPART.at(
            side.span(first.start, first.end),
            related=other.related(),
            form=first.form,
            right=first.entry.main(other.language.code),
            code=other.language.code,
            name=other.language.name,
        )
