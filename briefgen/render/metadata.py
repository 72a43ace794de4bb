"""What the head of a web page says of it, for reference managers, libraries and search engines.

Zotero takes a page for a report by ``citation_technical_report_institution`` and by the type of
Dublin Core; Google Scholar reads the names that begin with ``citation_`` (Highwire Press).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.cite.plain import plain_name
from briefgen.localize import AnyEdition, Edition


@dataclass(frozen=True)
class HeadEntry:
    """An entry of the head (HTML Living Standard, 4.2.5).

    Attributes:
        name: its name.
        content: what it says.
        language: BCP 47 tag of the content, where it is in one.
    """

    name: str
    content: str
    language: str = ""


@dataclass(frozen=True)
class CitationFile:
    """A file beside the page that a reference manager reads.

    Attributes:
        label: the name of its form, the same in all languages.
        href: where it is, seen from the page.
        media_type: what it is for the web.
    """

    label: str
    href: str
    media_type: str


def head_entries(edition: AnyEdition) -> tuple[HeadEntry, ...]:
    """Return the entries of a page, by Highwire Press and by Dublin Core (DCMI, DCQ-HTML 2008).

    Highwire's names have no languages: of two editions on a page they tell the first.
    """
    columns = edition.columns
    entries = [
        *_highwire(columns[0]),
        *(entry for column in columns for entry in _worded(column)),
        *_dublin_core(columns),
    ]
    return tuple(dict.fromkeys(entries))


def _highwire(edition: Edition) -> Iterator[HeadEntry]:
    record = edition.citation.record
    yield HeadEntry("citation_title", record.strings["title"])
    for name in record.names.get("author", ()):
        yield HeadEntry("citation_author", plain_name(name))
    yield HeadEntry("citation_publication_date", edition.published.iso.replace("-", "/"))
    yield HeadEntry("citation_technical_report_institution", edition.publisher)
    if edition.number is not None:
        yield HeadEntry("citation_technical_report_number", str(edition.number))
    yield HeadEntry("citation_language", edition.language.tag)
    for entry, variable in (("citation_doi", "DOI"), ("citation_public_url", "URL")):
        if value := record.strings.get(variable):
            yield HeadEntry(entry, value)


def _worded(edition: Edition) -> Iterator[HeadEntry]:
    """Yield what Dublin Core says in the words of an edition."""
    record, tag = edition.citation.record, edition.language.tag
    yield HeadEntry("DC.title", record.strings["title"], tag)
    for name in record.names.get("author", ()):
        yield HeadEntry("DC.creator", plain_name(name), tag)
    yield HeadEntry("DC.publisher", edition.publisher, tag)
    yield HeadEntry("DC.description", record.strings["abstract"], tag)
    for word in edition.keywords:
        yield HeadEntry("DC.subject", word, tag)


def _dublin_core(columns: tuple[Edition, ...]) -> Iterator[HeadEntry]:
    yield HeadEntry("DC.type", "Report")
    yield HeadEntry("DC.date", columns[0].published.iso)
    for column in columns:
        yield HeadEntry("DC.language", column.language.tag)
        strings = column.citation.record.strings
        if doi := strings.get("DOI"):
            yield HeadEntry("DC.identifier", f"https://doi.org/{doi}")
        if url := strings.get("URL"):
            yield HeadEntry("DC.identifier", url)
