"""A page for programs: the brief, its translations and its sources in schema.org's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from briefgen.cite.names import OTHERS
from briefgen.cite.plain import issued_iso, plain_name, plain_variable
from briefgen.localize import AnyEdition, Edition, OtherEdition
from briefgen.localize.edition import SourceText

_TYPES: Final[Mapping[str, str]] = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "map": "Map",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "periodical": "Periodical",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareSourceCode",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""Types of schema.org by those of CSL; ``CreativeWork`` for all others."""

Data = dict[str, Any]
"""An object of JSON-LD."""


def structured_data(edition: AnyEdition) -> Data:
    """Return a page as an object of JSON-LD 1.1 (schema.org ``Report``).

    The publisher's first language counts as the original, the others as its translations.
    """
    columns = edition.columns
    first = columns[0]
    strings = first.citation.record.strings
    doi = strings.get("DOI")
    data: Data = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": _said(columns, lambda column: column.citation.record.strings["title"]),
        "alternativeHeadline": _said(
            columns, lambda column: column.subtitle.plain if column.subtitle else ""
        ),
        "abstract": _said(columns, lambda column: column.citation.record.strings["abstract"]),
        "keywords": [word for column in columns for word in column.keywords],
        "inLanguage": _one_or_all([column.language.tag for column in columns]),
        "datePublished": first.published.iso,
        "reportNumber": None if first.number is None else str(first.number),
        "isPartOf": {
            "@type": "CreativeWorkSeries",
            "name": _said(columns, lambda column: column.series),
        },
        "author": [author for column in columns for author in _authors(column)],
        "publisher": _without_gaps(
            {
                "@type": "Organization",
                "name": _said(columns, lambda column: column.publisher),
                "url": first.publisher_url,
            }
        ),
        "url": strings.get("URL"),
        "sameAs": f"https://doi.org/{doi}" if doi else None,
        "citation": [_cited(source) for source in first.sources],
        **_translations(edition),
    }
    return _without_gaps(data)


def _said(columns: tuple[Edition, ...], say: Callable[[Edition], str]) -> Any:
    """Return a text, or what each language says, marked with it."""
    if len(columns) == 1:
        return say(columns[0])
    return [
        {"@value": text, "@language": column.language.tag}
        for column in columns
        if (text := say(column))
    ]


def _one_or_all(values: list[str]) -> Any:
    return values[0] if len(values) == 1 else values


def _without_gaps(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def _authors(edition: Edition) -> Iterator[Data]:
    """Yield the authors: persons where their family names are known, else of no type."""
    names = edition.citation.record.names.get("author", ())
    for name, author in zip(names, edition.authors, strict=False):
        if name.family:
            yield _without_gaps(
                {
                    "@type": "Person",
                    "name": author.name_plain,
                    "familyName": name.family,
                    "givenName": name.given,
                }
            )
        else:
            yield {"name": author.name_plain}


def _translations(edition: AnyEdition) -> Data:
    """Return the same brief in other languages; two on one page are no translation of either."""
    if not isinstance(edition, Edition):
        return {}
    original = edition.original_language.code
    others = {
        other.languages[0].code: _translation(edition, other)
        for other in edition.other_editions
        if len(other.languages) == 1
    }
    if edition.language.code == original:
        return {"workTranslation": list(others.values())}
    return {"translationOfWork": others.get(original)}


def _translation(edition: Edition, other: OtherEdition) -> Data:
    tag = other.languages[0].tag
    alt = edition.citation.record.custom.alt.get(tag)
    name = plain_variable(alt, "title") if alt else ""
    return _without_gaps({"@type": "Report", "name": name, "inLanguage": tag, "url": other.href})


def _cited(source: SourceText) -> Data:
    """Return a source by its title in its own language, or by its reference if it has none."""
    record = source.record
    doi, url = record.strings.get("DOI"), record.strings.get("URL")
    return _without_gaps(
        {
            "@type": _TYPES.get(record.type, "CreativeWork"),
            "name": plain_variable(record, "title") or source.plain,
            "author": [
                {"name": plain_name(name), **({} if name.literal else {"@type": "Person"})}
                for name in record.names.get("author", ())
                if name.literal != OTHERS
            ],
            "datePublished": issued_iso(record),
            "inLanguage": record.strings.get("language"),
            "url": url,
            "sameAs": f"https://doi.org/{doi}" if doi else None,
        }
    )
