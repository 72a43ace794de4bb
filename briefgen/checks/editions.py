"""The editions that a desk makes by itself can be made."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.diagnostics import Diagnostic, Rule
from briefgen.diagnostics.suggestion import respellings
from briefgen.model.editions import edition_fault, edition_hint, edition_languages

NO_EDITION = Rule(
    "LANG006",
    "an edition that cannot be made: {reason}",
    vital=True,
)


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report editions of publisher.yaml that the desk's languages do not give."""
    document = context.desk.publisher_document
    known = dict.fromkeys([*context.languages, *document.content.languages])
    for index, code in enumerate(document.content.editions):
        path = ("editions", index)
        if document.is_own(path) and (fault := edition_fault(code, known)):
            span = document.span(path)
            unknown = (name for name in edition_languages(code) if name not in known)
            fixes = [
                fix for name in unknown for fix in respellings(document.source, span, name, known)
            ]
            yield NO_EDITION.at(span, hint=edition_hint(code, known), fixes=fixes, reason=fault)
