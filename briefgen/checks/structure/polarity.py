"""What one language denies, the other does not affirm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.checks.context import CheckContext
from briefgen.checks.markers import Marker, Markers, asking, markers, parts, side_of, whole_word
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.languages import Language
from briefgen.model import Brief

_PLAIN_WORD = "word"
REVERSED = Rule(
    "PARITY008",
    "'{written}' denies something here; nothing does in the text in '{code}' ({name})",
    "see whether both languages say the same thing",
    severity=Severity.WARNING,
)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report denials that stand in one language of a text alone."""
    known = known_markers(context.languages)
    for pair in pairs(brief.documents(), context.languages):
        yield from check_pair(pair, known)


def check_pair(pair: Pair, known: Mapping[str, Markers]) -> Iterator[Diagnostic]:
    """Report the same in two languages of one text."""
    first, second = (known[side.language.code] for side in (pair.first, pair.second))
    if first and second:
        for part in parts(pair, first, second):
            for index, found in asking(part):
                if not _is_answered(part[index], part[1 - index]):
                    yield _reversed(found[0], *side_of(pair, index))


def _is_answered(own: Sequence[Marker], others: Sequence[Marker]) -> bool:
    """Say whether another text denies something too, or words it without a denial.

    One bad word more than in the text stands for a denial: *left* for 残っていない.
    """
    plain, matched = (sum(item.kind == _PLAIN_WORD for item in found) for found in (others, own))
    return plain < len(others) or plain > matched


def _reversed(marker: Marker, side: Side, other: Side) -> Diagnostic:
    start, end = whole_word(side, marker.start, marker.end, from_its_start=True)
    return REVERSED.at(
        side.span(start, end),
        related=other.related(),
        written=side.shown[start:end].strip(),
        code=other.language.code,
        name=other.language.name,
    )


def known_markers(languages: Mapping[str, Language]) -> dict[str, Markers]:
    """Return the words that each language has, by code."""
    return {code: _markers(language) for code, language in languages.items()}


def _markers(language: Language) -> Markers:
    wording = language.wording
    return markers(
        wording.not_negations,
        (("", wording.negations),),
        (("", wording.negation_signs), (_PLAIN_WORD, wording.negative_words)),
        word_spaces=language.word_spaces,
    )
