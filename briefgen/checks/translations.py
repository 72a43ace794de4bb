"""Every text stands in every language that the desk publishes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.checks.context import CheckContext, Place, desk_documents, places
from briefgen.diagnostics import Diagnostic, Rule, Severity, Span
from briefgen.diagnostics.suggestion import respellings, suggest
from briefgen.languages import Language
from briefgen.model import Brief, Document, Term, Text
from briefgen.model.base import Model

MISSING_LANGUAGE = Rule(
    "LANG001",
    "this text lacks '{code}' ({name})",
    "add '{code}: …'; while it is still to be translated, '{code}: null' and 'untranslated: true'",
    vital=True,
)
DRAFT = Rule(
    "LANG002",
    "this text is still to be translated into '{code}' ({name})",
    "the edition shows the text in another language, marked as a draft, until then",
    severity=Severity.WARNING,
)

TO_WRITE = Rule(
    "LANG007",
    "this text is still to be written",
    "write it in every language, and delete 'untranslated: true'; editions show a mark until then",
    severity=Severity.WARNING,
)
UNKNOWN_VARIANT = Rule(
    "LANG005", "the desk does not publish in '{code}'", "languages of the desk: {codes}"
)


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report texts without one of the desk's languages."""
    yield from check_documents(brief.documents(), context)


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report the desk's own texts without one of its languages."""
    yield from check_documents(desk_documents(context), context)


def check_documents(
    documents: Iterable[Document[Model]], context: CheckContext
) -> Iterator[Diagnostic]:
    """Report texts without one of the desk's languages in some files."""
    for place in places(documents):
        if isinstance(place.node, Text):
            yield from _check_languages(place, place.node, context)
        elif isinstance(place.node, Term):
            yield from _check_variants(place, place.node, context)


def _check_languages(place: Place, text: Text, context: CheckContext) -> Iterator[Diagnostic]:
    if text.untranslated and not any(text.translations.values()):
        yield TO_WRITE.at(_first_key(place, text))
        return
    for language in context.languages.values():
        yield from _check_text(place, text, language)


def _check_text(place: Place, text: Text, language: Language) -> Iterator[Diagnostic]:
    if text.in_language(language.code) is not None:
        return
    rule = DRAFT if text.untranslated else MISSING_LANGUAGE
    path = (*place.path, language.code)
    is_null = language.code in text.translations
    span = place.source.key_span(path) if is_null else _first_key(place, text)
    yield rule.at(span, name=language.name, code=language.code)


def _check_variants(place: Place, term: Term, context: CheckContext) -> Iterator[Diagnostic]:
    """Report further forms of a term in a language that no text has."""
    for key in ("variants", "short", "forbidden"):
        for code in getattr(term, key):
            if code not in context.languages:
                span = place.source.key_span((*place.path, key, code))
                codes = ", ".join(context.languages)
                fixes = respellings(place.source, span, code, context.languages)
                hint = suggest(code, context.languages)
                yield UNKNOWN_VARIANT.at(span, hint=hint, fixes=fixes, code=code, codes=codes)


def _first_key(place: Place, text: Text) -> Span:
    first = next(iter(text.translations))
    return place.source.key_span((*place.path, first))
