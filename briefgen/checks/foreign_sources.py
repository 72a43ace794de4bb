"""A reference has words for the readers of each edition, not those of the original alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.context import CheckContext
from briefgen.checks.references import uses_of
from briefgen.cite.unread import unread_variables
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.model import Brief

UNREAD = Rule(
    "REF012",
    "in '{code}' ({name}), the reference to '{id}' has these in the original alone: {variables}",
    "add them under 'custom.alt.{tag}' of the record, translated, or as names are spelled there",
    severity=Severity.WARNING,
)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report cited sources whose references readers of an edition cannot make out."""
    document = brief.sources_document
    # What is amiss with a record is told of first: its translations may stand in the wrong place.
    if document is None or not brief.sources_files.isdisjoint(brief.faulty_files):
        return
    options = context.desk.publisher.citations
    cited = {use.id for use in uses_of(brief) if use.kind == "source"}
    for index, source in enumerate(document.content.references):
        for language in context.languages.values() if source.id in cited else ():
            if variables := unread_variables(source, language, options=options):
                yield UNREAD.at(
                    document.span(("references", index, "id")),
                    code=language.code,
                    name=language.name,
                    id=source.id,
                    variables=", ".join(variables),
                    tag=language.code,
                )
