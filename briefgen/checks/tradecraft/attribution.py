"""What one language attributes, the other attributes too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checks.context import CheckContext
from briefgen.checks.markers import Marker, Markers, asking, markers, parts, side_of, whole_word
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.checks.tradecraft.degrees import words
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.languages import Language
from briefgen.model import Brief

_CONJECTURE = "conjecture"
ONE_SIDED = Rule(
    "CITE003",
    "'{written}' says whose word this is; the text in '{code}' ({name}) states it as a fact",
    "attribute it in both languages",
    severity=Severity.WARNING,
)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report attributions that stand in one language of a text alone."""
    known = known_markers(context.languages)
    for pair in pairs(brief.documents(), context.languages):
        yield from check_pair(pair, known)


def check_pair(pair: Pair, known: Mapping[str, Markers]) -> Iterator[Diagnostic]:
    """Report the same in two languages of one text."""
    first, second = (known[side.language.code] for side in (pair.first, pair.second))
    if first and second:
        for part in parts(pair, first, second):
            for index, found in asking(part):
                if not part[1 - index]:
                    yield from _one_sided(found, *side_of(pair, index))


def _one_sided(found: tuple[Marker, ...], side: Side, other: Side) -> Iterator[Diagnostic]:
    """Report the first attribution, or conjecture that nothing in the other text gives as one."""
    is_open = any(not word.is_weak for word in words(other))
    for marker in found:
        if marker.kind != _CONJECTURE or not is_open:
            start, end = whole_word(side, marker.start, marker.end)
            yield ONE_SIDED.at(
                side.span(start, end),
                related=other.related(),
                written=side.shown[start:end].strip(),
                code=other.language.code,
                name=other.language.name,
            )
            return


def known_markers(languages: Mapping[str, Language]) -> dict[str, Markers]:
    """Return the words that each language has, by code."""
    return {code: _markers(language) for code, language in languages.items()}


def _markers(language: Language) -> Markers:
    wording = language.wording
    return markers(
        wording.not_attributions,
        (("attribution", wording.attributions), (_CONJECTURE, wording.conjectures)),
        (("", wording.attribution_signs),),
        word_spaces=language.word_spaces,
    )
