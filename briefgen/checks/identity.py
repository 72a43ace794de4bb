"""A brief is called what its folder is called, its dates are in order, its authors' names agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.diagnostics import Diagnostic, Fix, KeyPath, Rule, Severity
from briefgen.diagnostics.fix import change
from briefgen.model import Author, Brief, BriefMeta, Document
from briefgen.model.base import ID_PATTERN
from briefgen.model.brief import given_name
from briefgen.model.markup import parse_inline, plain_text

FOLDER_NAME = Rule(
    "REF008",
    "the id '{id}' is not the name of the folder, '{folder}'",
    "give both the same name: outputs, dossiers and links are found by it",
)
PUBLISHED_EARLY = Rule(
    "DATE001",
    "the brief is published on {published}, before its information date, {as_of}",
    "correct one of the two dates",
    severity=Severity.WARNING,
)
FAMILY_ELSEWHERE = Rule(
    "REF010",
    "the family name '{family}' is neither at the start nor at the end of '{name}'",
    "write it as it stands in the name; leave 'family:' out for a group or an institution",
)


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report an id unlike the folder, dates in the wrong order, family names that names lack."""
    document, meta = brief.meta_document, brief.meta
    if document.is_own(("id",)) and meta.id != brief.folder.name:
        yield FOLDER_NAME.at(
            document.span(("id",)),
            fixes=_as_folder(brief),
            id=meta.id,
            folder=brief.folder.name,
        )
    if meta.published < meta.as_of and document.is_own(("published",)):
        yield PUBLISHED_EARLY.at(
            document.span(("published",)), published=meta.published.iso, as_of=meta.as_of.iso
        )
    for index, author in enumerate(meta.authors):
        yield from _check_family(author, ("authors", index, "family"), document)


def _check_family(
    author: Author, path: KeyPath, document: Document[BriefMeta]
) -> Iterator[Diagnostic]:
    for code, family in author.family.translations.items() if author.family else ():
        name = author.name.in_language(code)
        if family is None or name is None:
            continue
        written = plain_text(parse_inline(name))
        if given_name(written, family) is None:
            yield FAMILY_ELSEWHERE.at(document.span((*path, code)), family=family, name=written)


def _as_folder(brief: Brief) -> Iterator[Fix]:
    """Yield the fix that gives the brief the name of its folder, which may be the wrong one."""
    source, name = brief.meta_document.source, brief.folder.name
    node = source.node(("id",))
    if re.match(ID_PATTERN, name):
        yield change(source, node.start, node.end, name, certain=False)
