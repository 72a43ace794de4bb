"""A brief is called what its folder is called, and its dates are in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.diagnostics import Diagnostic, Fix, Rule, Severity
from briefgen.diagnostics.fix import change
from briefgen.model import Brief
from briefgen.model.base import ID_PATTERN

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


def _as_folder(brief: Brief) -> Iterator[Fix]:
    """Yield the fix that gives the brief the name of its folder, which may be the wrong one."""
    source, name = brief.meta_document.source, brief.folder.name
    node = source.node(("id",))
    if re.match(ID_PATTERN, name):
        yield change(source, node.start, node.end, name, certain=False)
