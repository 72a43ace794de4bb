"""No words of one language are left in the text of another, and no sign of unfinished work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefgen.checks.context import CheckContext, desk_documents, texts
from briefgen.checks.pairs import Pair, Side, pairs
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.languages import Language
from briefgen.languages.scripts import foreign_characters
from briefgen.model import Brief, Document
from briefgen.model.base import Model
from briefgen.model.markup import Emphasis, Link, Plain, Ruby, locate_inline, plain_text

LEFT_OVER = Rule(
    "PARITY013",
    "'{text}' is left in another language in the text in '{code}' ({name})",
    "translate it; a name or a title that is meant stands in brackets or quotation marks",
    severity=Severity.WARNING,
)
PLACEHOLDER = Rule(
    "PARITY014",
    "'{text}' holds a place for words that are still to come",
    "write what belongs there",
    severity=Severity.WARNING,
)
EQUAL = Rule(
    "PARITY016",
    "the text is the same in '{code}' ({name}) and in '{other_code}' ({other_name})",
    "translate one of them",
    severity=Severity.WARNING,
)

_SET_APART = re.compile(
    r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]|［[^［］]*］|【[^【】]*】|〔[^〔〕]*〕"
    r"|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|‘[^‘]*?’(?!\w)|«[^«»]*»"
    r"|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)"
)
_WORD_RUN = re.compile(r"[A-Za-z][A-Za-z0-9'’-]*(?:[ ,]+[A-Za-z][A-Za-z0-9'’-]*){3,}")
_PLAIN_WORD = re.compile(r"(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])")
_PROSE = re.compile(r"(?<![\w.@/-])(?:[a-z]{5,}(?![\w.@/:-])|[a-z]{3,} [a-z]{3,}\b)")
_LATIN = "Latn"


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report words of another language, equal texts and placeholders."""
    for pair in pairs(brief.documents(), context.languages):
        if _is_equal(pair):
            yield _equal(pair)
            continue
        for side, other in pair.both_ways():
            yield from _left_over(side, other.language)
    yield from check_documents(brief.documents(), context.languages.values())


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report placeholders in the desk's own files."""
    yield from check_documents(desk_documents(context), context.languages.values())


def check_documents(
    documents: Iterable[Document[Model]], languages: Iterable[Language]
) -> Iterator[Diagnostic]:
    """Report placeholders in some files, of whatever language."""
    patterns = tuple(item for one in languages for item in one.wording.placeholders)
    for place in texts(documents):
        for start, text in _placeholders(place.text, patterns):
            yield PLACEHOLDER.at(place.span(start, text), text=text)


@lru_cache(maxsize=4096)
def _placeholders(text: str, patterns: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Return what holds a place in a text and where; texts come back."""
    found = (match for item in patterns for match in re.finditer(item, text))
    return tuple((match.start(), match[0]) for match in found)


def _is_equal(pair: Pair) -> bool:
    """Say whether two texts are the same prose; names, numbers, codes and addresses may be."""
    shown = pair.first.shown.strip()
    if shown != pair.second.shown.strip():
        return False
    scripts = (pair.first.language.script, pair.second.language.script)
    foreign = [
        *foreign_characters(shown, *scripts),
        *foreign_characters(shown, *reversed(scripts)),
    ]
    return bool(foreign) or (scripts[0] != scripts[1] and _PROSE.search(shown) is not None)


def _equal(pair: Pair) -> Diagnostic:
    first, second = pair.first.language, pair.second.language
    return EQUAL.at(
        pair.second.whole,
        related=pair.first.related(),
        code=first.code,
        name=first.name,
        other_code=second.code,
        other_name=second.name,
    )


def _left_over(side: Side, other: Language) -> Iterator[Diagnostic]:
    """Yield what in a text is in the script of another language."""
    own = side.language
    if own.script == other.script:
        return
    text = _own_words(side.place.text)
    runs = (
        _latin_runs(text, other)
        if other.script == _LATIN
        else foreign_characters(text, own.script, other.script)
    )
    for start, end in runs:
        yield LEFT_OVER.at(
            side.span(start, end), text=side.shown[start:end], code=own.code, name=own.name
        )


def _latin_runs(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield runs of four words and more that are not a name in capitals."""
    for match in _WORD_RUN.finditer(text):
        plain = set(_PLAIN_WORD.findall(match[0])) - set(language.wording.small_words)
        if len(plain) > 1:
            yield match.span()


@lru_cache(maxsize=4096)
def _own_words(written: str) -> str:
    """Return a text with blanks for what is set apart: bracketed, quoted, emphasised, linked."""
    characters: list[str] = []
    apart = 0
    for _, part in locate_inline(written):
        if isinstance(part, Emphasis | Link):
            apart = max(apart, len(plain_text((part,))))
        elif isinstance(part, Ruby | Plain):
            shown = part.base if isinstance(part, Ruby) else part.text
            blank = len(shown) if isinstance(part, Ruby) else min(apart, len(shown))
            characters.append(" " * blank + shown[blank:])
            apart = max(apart - len(shown), 0)
    text, before = "".join(characters), ""
    while text != before:
        before = text
        text = _SET_APART.sub(lambda match: " " * len(match[0]), text)
    return text
