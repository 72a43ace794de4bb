"""Both languages of a text have the same links, the same weight and the same readings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from briefgen.checks.context import CheckContext
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.diagnostics import Diagnostic, Message, Rule, Severity, Span
from briefgen.model import Brief
from briefgen.model.markup import Emphasis, Inline, Link, Ruby, Strong, locate_inline

OTHER_LINK = Rule(
    "PARITY010",
    "the text in '{code}' ({name}) has no link to '{url}'",
    "link to the same pages in both languages",
    severity=Severity.WARNING,
)
OTHER_WEIGHT = Rule(
    "PARITY011",
    "places in {kind} here: {count}; in the text in '{code}' ({name}): {other}",
    "set the same words off in both languages",
    severity=Severity.WARNING,
)
OTHER_READINGS = Rule(
    "PARITY012",
    "readings here: {count}; in the text in '{code}' ({name}): {other}",
    "give the readings of the same words, or leave them to the language that has them by custom",
    severity=Severity.WARNING,
)
STRONG = Message("strong type")
EMPHASIS = Message("emphasis")

_QUOTED = re.compile("[「『《〈“‘«„]|(?<!\\w)['\"]")
_ADDRESS_PARTS = re.compile(r"[/.?=&_-]+")

_Marks = list[tuple[Inline, int]]


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report marks that one language of a text has and the other has not."""
    codes = {
        code.casefold() for item in context.languages.values() for code in (item.code, item.tag)
    }
    for pair in pairs(brief.documents(), context.languages):
        marks = {side.language.code: _marks(side) for side in (pair.first, pair.second)}
        if any(marks.values()):
            yield from _check_links(pair, marks, codes)
            yield from _check_weight(pair, marks)
            yield from _check_readings(pair, marks)


def _marks(side: Side) -> _Marks:
    return [
        (part, offset)
        for offset, part in locate_inline(side.place.text)
        if isinstance(part, Strong | Emphasis | Link | Ruby)
    ]


def _check_links(pair: Pair, marks: dict[str, _Marks], codes: set[str]) -> Iterator[Diagnostic]:
    for side, other in pair.both_ways():
        there = Counter(_page(url, codes) for url, _ in _links(marks[other.language.code]))
        for url, offset in _links(marks[side.language.code]):
            page = _page(url, codes)
            there[page] -= 1
            if there[page] < 0:
                start = side.place.text.index(f"]({url}", offset) + 2
                yield OTHER_LINK.at(
                    side.place.span(start, url),
                    related=other.related(),
                    url=url,
                    code=other.language.code,
                    name=other.language.name,
                )


def _links(marks: _Marks) -> Iterator[tuple[str, int]]:
    for part, offset in marks:
        if isinstance(part, Link):
            yield part.url, offset


def _page(url: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Return an address without the parts that say which language the page is in."""
    return tuple(part for part in _ADDRESS_PARTS.split(url.casefold()) if part not in codes)


def _check_weight(pair: Pair, marks: dict[str, _Marks]) -> Iterator[Diagnostic]:
    """Compare strong type one for one; emphasis may be a quotation mark in the other language."""
    for side, other in pair.both_ways():
        here, there = marks[side.language.code], marks[other.language.code]
        strong, emphasis = _places(here, Strong), _places(here, Emphasis)
        if len(strong) > (count := len(_places(there, Strong))):
            yield _other_weight(STRONG, side, other, strong, count)
        count = len(_places(there, Emphasis))
        if len(emphasis) > count + len(_QUOTED.findall(other.shown)):
            yield _other_weight(EMPHASIS, side, other, emphasis, count)


def _places(marks: _Marks, kind: type[Inline]) -> list[int]:
    return [offset for part, offset in marks if isinstance(part, kind)]


def _other_weight(
    kind: Message, side: Side, other: Side, places: list[int], count: int
) -> Diagnostic:
    return OTHER_WEIGHT.at(
        _mark_span(side, places[-1]),
        related=other.related(),
        kind=kind,
        count=len(places),
        code=other.language.code,
        name=other.language.name,
        other=count,
    )


def _check_readings(pair: Pair, marks: dict[str, _Marks]) -> Iterator[Diagnostic]:
    """Compare readings where both languages give some, or only one that has no custom of it."""
    for side, other in pair.both_ways():
        here = _places(marks[side.language.code], Ruby)
        count = len(_places(marks[other.language.code], Ruby))
        if len(here) > count and (count or not side.language.wording.readings):
            yield OTHER_READINGS.at(
                _mark_span(side, here[-1]),
                related=other.related(),
                count=len(here),
                code=other.language.code,
                name=other.language.name,
                other=count,
            )


def _mark_span(side: Side, offset: int) -> Span:
    """Return the place of the mark that opens at an offset of the text as written."""
    text = side.place.text
    mark = re.match(r"\*+|\{[^{}]*\}", text[offset:])
    return side.place.span(offset, mark[0] if mark else text[offset])
