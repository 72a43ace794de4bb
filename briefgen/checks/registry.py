"""The checks, in the order in which they are run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.checks import (
    characters,
    editions,
    evidence,
    identity,
    images,
    look,
    markup,
    references,
    translations,
)
from briefgen.checks.context import Check, CheckContext
from briefgen.checks.figures import labels, vega_lite
from briefgen.diagnostics import Diagnostic
from briefgen.model import Brief, Document
from briefgen.model.base import Model

CHECKS: tuple[Check, ...] = (
    identity.check,
    translations.check,
    markup.check,
    references.check,
    evidence.check,
    characters.check,
    images.check,
    labels.check,
    vega_lite.check,
)


def check_brief(brief: Brief, context: CheckContext) -> list[Diagnostic]:
    """Run every check over a brief."""
    return [finding for check in CHECKS for finding in check(brief, context)]


def check_desk(context: CheckContext) -> list[Diagnostic]:
    """Check what belongs to no brief: publisher.yaml and glossary.yaml."""
    documents = list(desk_documents(context))
    return [
        *editions.check_publisher(context),
        *translations.check_documents(documents, context),
        *markup.check_documents(documents),
        *characters.check_documents(documents, context),
        *look.check_publisher(context),
    ]


def desk_documents(context: CheckContext) -> Iterator[Document[Model]]:
    """Yield the desk's own files."""
    yield context.desk.publisher_document
    if context.desk.glossary_document is not None:
        yield context.desk.glossary_document


def all_documents(context: CheckContext) -> Iterable[Document[Model]]:
    """Yield every file of the desk."""
    yield from desk_documents(context)
    for brief in context.desk.briefs.values():
        yield from brief.documents()
