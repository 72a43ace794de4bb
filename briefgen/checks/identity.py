"""A brief is called what its folder is called, and its dates are in order."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.model import Brief

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


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report an id that differs from the folder, and dates in the wrong order."""
    document, meta = brief.meta_document, brief.meta
    if document.is_own(("id",)) and meta.id != brief.folder.name:
        yield FOLDER_NAME.at(document.span(("id",)), id=meta.id, folder=brief.folder.name)
    if meta.published < meta.as_of and document.is_own(("published",)):
        yield PUBLISHED_EARLY.at(
            document.span(("published",)), published=meta.published.iso, as_of=meta.as_of.iso
        )
