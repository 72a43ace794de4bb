"""Inline marks that mean something else than their author thinks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from urllib.parse import urlsplit

from briefgen.checks.context import CheckContext, TextPlace, desk_documents, texts
from briefgen.checks.mark_fixes import (
    address_fixes,
    bracketed_id_fixes,
    citation_fixes,
    link_fixes,
    ruby_fixes,
    strong_fixes,
)
from briefgen.diagnostics import Diagnostic, Position, Rule, Severity, Span
from briefgen.model import Brief, Document
from briefgen.model.base import Model
from briefgen.model.markup import Link, Plain, locate_inline

LINK_SCHEME = Rule(
    "TEXT003",
    "a link cannot lead to '{url}'",
    "links start with https://, http:// or mailto:, or with # for a place in the brief",
)
BROKEN_CITATION = Rule(
    "TEXT004",
    "'{text}' looks like a citation but is none",
    "write [@source-id] or [@source-id, p. 3], with half-width brackets, and close them",
)
UNCLOSED_MARK = Rule(
    "TEXT005",
    "'{mark}' opens or closes nothing here and is printed as it stands",
    "write **strong** with both marks, half-width, directly beside the words",
    severity=Severity.WARNING,
)
BROKEN_RUBY = Rule(
    "TEXT006",
    "'{text}' looks like a reading but is printed as it stands",
    "write {{漢字|かんじ}} with half-width braces and a half-width bar",
    severity=Severity.WARNING,
)
BROKEN_LINK = Rule(
    "TEXT007",
    "'{text}' looks like a link but is printed as it stands",
    "write [label](https://…) with half-width brackets and nothing between them",
    severity=Severity.WARNING,
)

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_STRONG = re.compile(r"\*\*|＊＊")
_CITATION = re.compile(r"[\[［]\s*[@＠](?:[^\[\]［］]*[\]］]|\S*)")
_RUBY = re.compile(r"[{｛][^{}｛｝|｜]+[|｜][^{}｛｝|｜]+[}｝]")
_LINK = re.compile(r"[\[［][^\[\]［］]+[\]］]\s*[(（]\s*(?:https?:|mailto:|www\.)[^\s)）]*[)）]?")
_PATTERNS = (
    (BROKEN_CITATION, _CITATION, citation_fixes),
    (BROKEN_RUBY, _RUBY, ruby_fixes),
    (BROKEN_LINK, _LINK, link_fixes),
)
_BRACKETED = re.compile(r"\[\s*(?P<id>[^\[\]\s,;]+)[^\[\]]*\]")


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report links of other kinds, and marks that do not parse."""
    yield from check_documents(brief.documents(), frozenset(brief.sources))


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report the same in the desk's own files."""
    yield from check_documents(desk_documents(context))


def check_documents(
    documents: Iterable[Document[Model]], sources: Container[str] = ()
) -> Iterator[Diagnostic]:
    """Report the same in some files.

    Args:
        documents: the files.
        sources: the ids of the sources that can be cited there.
    """
    for place in texts(documents):
        for offset, part in locate_inline(place.text):
            if isinstance(part, Link) and not is_safe_link(part.url):
                start = place.text.index(f"]({part.url}", offset)
                span = place.span(start, f"]({part.url}")
                span = _from_third(span)
                fixes = address_fixes(place, span, part.url)
                yield LINK_SCHEME.at(span, fixes=fixes, url=part.url)
            elif isinstance(part, Plain):
                yield from _check_plain(place, offset, part.text, sources)


def _check_plain(
    place: TextPlace, offset: int, text: str, sources: Container[str]
) -> Iterator[Diagnostic]:
    """Look in a text without marks for what was meant as one."""
    for rule, pattern, fixes_of in _PATTERNS:
        for match in pattern.finditer(text):
            span = place.span(offset + match.start(), match[0])
            yield rule.at(span, fixes=fixes_of(place, span, match[0]), text=match[0])
    for match in _BRACKETED.finditer(text):
        if match["id"] in sources:
            span = place.span(offset + match.start(), match[0])
            fixes = bracketed_id_fixes(place, span, match[0])
            yield BROKEN_CITATION.at(span, fixes=fixes, text=match[0])
    if open_mark := _STRONG.search(text):
        span = place.span(offset + open_mark.start(), open_mark[0])
        fixes = strong_fixes(place, span, open_mark[0])
        yield UNCLOSED_MARK.at(span, fixes=fixes, mark=open_mark[0])


def _from_third(span: Span) -> Span:
    """Leave out the bracket and parenthesis that stand before an address."""
    if span.start.line != span.end.line or span.end.column - span.start.column < 3:
        return span
    return Span(span.file, Position(span.start.line, span.start.column + 2), span.end)


def is_safe_link(url: str) -> bool:
    """Say whether a document may link there: the web, mail, or a place in itself."""
    if url.startswith("#"):
        return True
    try:
        return urlsplit(url).scheme.lower() in LINK_SCHEMES
    except ValueError:
        return False
