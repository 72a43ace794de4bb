"""A brief as a source: how others are to cite it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from briefgen.cite import Reference
from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
from briefgen.localize.edition import SelfCitation
from briefgen.localize.scope import DraftFlag, Scope
from briefgen.model import Author, Source, Text
from briefgen.model.brief import given_name

OWN_KEY: Final = "@"
"""Stands for the brief's own id among those of its sources, none of which has such a sign."""

_KEYWORDS_SEPARATOR: Final = "; "


def own_record(scope: Scope) -> Source:
    """Return the CSL record of a brief in one language, with its other languages under ``custom``.

    Args:
        scope: the brief on its way into the language.
    """
    meta, publisher = scope.brief.meta, scope.desk.publisher
    others = [scope.desk.languages[code] for code in publisher.languages]
    alt = {
        language.tag: _wording(_in_language(scope, language))
        for language in others
        if language.code != scope.language.code
    }
    sections = scope.brief.sections.values()
    data: dict[str, Any] = {
        "id": f"{meta.id}.{scope.language.code}",
        "type": "report",
        "language": scope.language.tag,
        **_wording(scope),
        "abstract": _plain(meta.summary, scope),
        "keyword": _KEYWORDS_SEPARATOR.join(_plain(section.topic, scope) for section in sections),
        "issued": meta.published.iso,
        "number": None if meta.number is None else str(meta.number),
        "URL": meta.url.in_language(scope.language.code) if meta.url else None,
        "DOI": meta.doi,
        "custom": {"alt": alt},
    }
    return Source.model_validate({key: value for key, value in data.items() if value})


def record_to_cite(record: Source, scope: Scope, *, in_own_style: bool) -> Source:
    """Return the record as it is written out on the brief's pages.

    Args:
        record: the brief's record.
        scope: the brief on its way into the language.
        in_own_style: whether briefgen's own style writes it, which does not word numbers.
    """
    strings = dict(record.strings)
    if in_own_style and "number" in strings:
        strings["number"] = scope.catalogue("series-number", number=strings["number"])
    return record.model_copy(update={"id": OWN_KEY, "strings": strings})


def self_citation(record: Source, reference: Reference, scope: Scope) -> SelfCitation:
    """Return what an edition says of how to cite it."""
    shown = scope.desk.publisher.citations.how_to_cite
    return SelfCitation(record, reference.html, reference.plain, shown)


def _in_language(scope: Scope, language: Language) -> Scope:
    """Return the same brief on its way into another language; drafts of that are its own matter."""
    catalogue = catalogue_of(language)
    return replace(scope, language=language, catalogue=catalogue, draft=DraftFlag())


def _wording(scope: Scope) -> dict[str, Any]:
    """Return the variables that differ between the languages."""
    publisher, meta = scope.desk.publisher, scope.brief.meta
    authors = [_name(author, scope) for author in meta.authors]
    return {
        "title": _plain(meta.title, scope),
        "genre": _plain(publisher.series, scope),
        "publisher": _plain(publisher.name, scope),
        **({"author": authors} if authors else {}),
    }


def _name(author: Author, scope: Scope) -> dict[str, Any]:
    """Return an author as a CSL name, which keeps the order that the brief has it in."""
    name = _plain(author.name, scope)
    family = _plain(author.family, scope) if author.family else None
    given = given_name(name, family) if family else None
    if not family or not given:
        return {"family": family} if family == name else {"literal": name}
    is_first = name.startswith(family)
    return {"family": family, "given": given, **({"static-ordering": True} if is_first else {})}


def _plain(text: Text, scope: Scope) -> str:
    """Return a text for other programs, which expect spaces and nothing finer."""
    return scope.plain(text).replace("\N{NO-BREAK SPACE}", " ")
