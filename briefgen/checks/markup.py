"""Inline marks that mean something else than their author thinks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from briefgen.checks.context import CheckContext, TextPlace, texts
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.model import Brief, Document
from briefgen.model.base import Model
from briefgen.model.markup import Link, Plain, walk_inline

LINK_SCHEME = Rule(
    "TEXT003",
    "a link cannot lead to '{url}'",
    "links start with https://, http:// or mailto:, or with # for a place in the brief",
)
BROKEN_CITATION = Rule(
    "TEXT004",
    "'{text}' looks like a citation but is none",
    "write [@source-id] or [@source-id, p. 3], and close the bracket",
)
UNCLOSED_MARK = Rule(
    "TEXT005",
    "'**' opens or closes nothing here and is printed as it stands",
    "write **strong** with both marks, directly beside the words",
    severity=Severity.WARNING,
)

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_LIKE_CITATION = re.compile(r"\[\s*@[^\s\]]*\]?")


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report links of other kinds, citations that do not parse, marks left open."""
    yield from check_documents(brief.documents())


def check_documents(documents: Iterable[Document[Model]]) -> Iterator[Diagnostic]:
    """Report the same in some files."""
    for place in texts(documents):
        yield from _check_text(place)


def _check_text(place: TextPlace) -> Iterator[Diagnostic]:
    for part in walk_inline(place.inline):
        if isinstance(part, Link) and not is_safe_link(part.url):
            yield LINK_SCHEME.at(place.source.find(place.path, part.url), url=part.url)
        if isinstance(part, Plain):
            for match in _LIKE_CITATION.finditer(part.text):
                span = place.source.find(place.path, match[0])
                yield BROKEN_CITATION.at(span, text=match[0])
            if "**" in part.text:
                yield UNCLOSED_MARK.at(place.source.find(place.path, "**"))


def is_safe_link(url: str) -> bool:
    """Say whether a document may link there: the web, mail, or a place in itself."""
    if url.startswith("#"):
        return True
    try:
        return urlsplit(url).scheme.lower() in LINK_SCHEMES
    except ValueError:
        return False
