"""Likelihood is worded by one scale, the same in every language, apart from confidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.checks.context import CheckContext, Place, places
from briefgen.checks.markers import whole_word
from briefgen.checks.pairs import Pair, Side, pairs, sides
from briefgen.checks.tradecraft.disagreement import disagreements
from briefgen.checks.tradecraft.lexicon import Expression, Step, expressions, sentences
from briefgen.diagnostics import Diagnostic, Message, Related, Rule, Severity, Span
from briefgen.model import Brief, Document, Text
from briefgen.model.base import Model
from briefgen.model.blocks import Judgement

OTHER_THAN_FIELD = Rule(
    "JUDGE002",
    "the judgement says '{written}', but its likelihood is '{term}'",
    "word the text by the step that 'likelihood:' names, or correct the step",
    severity=Severity.WARNING,
)
MIXED_ROWS = Rule(
    "JUDGE003",
    "'{written}' and '{other}' are of different rows or scales of likelihood",
    "keep to one row of one scale throughout a brief",
    severity=Severity.WARNING,
)
WITH_CONFIDENCE = Rule(
    "JUDGE004",
    "likelihood, '{likelihood}', and confidence, '{confidence}', stand in one sentence",
    "give confidence a sentence of its own: it is about the ground, not about the event",
    severity=Severity.WARNING,
)
OTHER_STEP = Rule(
    "JUDGE005",
    "'{written}' and '{other}' in '{code}' ({name}) are different steps of likelihood",
    "use the words of one step in both languages",
    severity=Severity.WARNING,
)
IN_ONE_LANGUAGE = Rule(
    "JUDGE006",
    "'{written}' says how likely it is; the text in '{code}' ({name}) states it as certain",
    "say how likely it is in both languages, or in neither",
    severity=Severity.WARNING,
)
OTHER_WORD = Message("the other word")
FIELD = Message("the step")


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report words of likelihood that say different things, or more than one thing at once."""
    documents = [brief.meta_document, *brief.section_documents.values()]
    for pair in pairs(documents, context.languages):
        yield from _other_step(pair)
    yield from _with_confidence(documents, context)
    yield from _other_than_field(documents, context)
    for code in context.languages:
        yield from _mixed_rows(_wordings(documents, context, code))


def _other_step(pair: Pair) -> Iterator[Diagnostic]:
    """Report words of likelihood that say another thing in the other language, or nothing."""
    for found in disagreements(pair):
        side, opposite = pair.both_ways()[found.index]
        other = found.other
        start, end = whole_word(side, found.word.start, found.word.end)
        span, written = side.span(start, end), side.shown[start:end]
        code, name = opposite.language.code, opposite.language.name
        if other is None:
            yield IN_ONE_LANGUAGE.at(
                span, related=opposite.related(), written=written, code=code, name=name
            )
        else:
            place = whole_word(opposite, other.start, other.end)
            yield OTHER_STEP.at(
                span,
                related=opposite.related(opposite.span(*place)),
                written=written,
                other=opposite.shown[slice(*place)],
                code=code,
                name=name,
            )


def _with_confidence(
    documents: Iterable[Document[Model]], context: CheckContext
) -> Iterator[Diagnostic]:
    for side in _sides(documents, context):
        found = expressions(side.shown, side.language)
        for start, end in sentences(side.shown, side.language) if found else ():
            word = next((item for item in found if start <= item.start < end), None)
            sure = _confidence(side, start, end)
            if word and sure:
                yield WITH_CONFIDENCE.at(
                    side.span(*sure.span()),
                    related=(Related(side.span(word.start, word.end), OTHER_WORD),),
                    likelihood=word.written,
                    confidence=sure[0],
                )


def _confidence(side: Side, start: int, end: int) -> re.Match[str] | None:
    patterns = (re.compile(item) for item in side.language.wording.confidence)
    return next(
        (found for item in patterns if (found := item.search(side.shown, start, end))), None
    )


def _sides(documents: Iterable[Document[Model]], context: CheckContext) -> Iterator[Side]:
    for place in places(documents):
        if isinstance(place.node, Text):
            yield from sides(place, place.node, context.languages)


def _other_than_field(
    documents: Iterable[Document[Model]], context: CheckContext
) -> Iterator[Diagnostic]:
    for place in places(documents):
        node = place.node
        if not isinstance(node, Judgement) or node.likelihood is None:
            continue
        step = Step(node.likelihood.scale, node.likelihood.term)
        text = Place(node.text, (*place.path, "text"), place.source)
        for side in sides(text, node.text, context.languages):
            found = expressions(side.shown, side.language)
            if found and not any(item.agrees_with(frozenset({step})) for item in found):
                span = place.source.span((*place.path, "likelihood", "term"))
                yield OTHER_THAN_FIELD.at(
                    side.span(found[0].start, found[0].end),
                    related=(Related(span, FIELD),),
                    written=found[0].written,
                    term=step.term,
                )


@dataclass(frozen=True)
class _Wording:
    """A word of likelihood of a brief, in a text or as the step of a judgement."""

    expression: Expression
    span: Span


def _wordings(
    documents: Iterable[Document[Model]], context: CheckContext, code: str
) -> Iterator[_Wording]:
    """Yield a brief's words of likelihood in one language, in the order of reading."""
    language = {code: context.languages[code]}
    for place in places(documents):
        if isinstance(place.node, Text):
            for side in sides(place, place.node, language):
                for item in expressions(side.shown, side.language):
                    yield _Wording(item, side.span(item.start, item.end))
        elif isinstance(place.node, Judgement) and place.node.likelihood is not None:
            chosen = place.node.likelihood
            steps = frozenset({Step(chosen.scale, chosen.term)})
            span = place.source.span((*place.path, "likelihood", "term"))
            yield _Wording(Expression(0, 0, chosen.term, steps), span)


def _mixed_rows(wordings: Iterable[_Wording]) -> Iterator[Diagnostic]:
    """Narrow the rows that the words of a brief may be of; report each word that fits none."""
    seen: list[_Wording] = []
    reported: set[str] = set()
    rows = None
    for item in wordings:
        shared = item.expression.rows if rows is None else rows & item.expression.rows
        if shared:
            rows = shared
            seen.append(item)
        elif item.expression.written not in reported:
            reported.add(item.expression.written)
            apart = (one for one in seen if not one.expression.rows & item.expression.rows)
            other = next(apart, seen[-1])
            yield MIXED_ROWS.at(
                item.span,
                related=(Related(other.span, OTHER_WORD),),
                written=item.expression.written,
                other=other.expression.written,
            )
