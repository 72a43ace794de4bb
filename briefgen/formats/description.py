"""What an edition is, for catalogues and readers of a PDF file."""

from __future__ import annotations

from briefgen.localize import AnyEdition
from briefgen.model.editions import file_stem
from briefgen.render import GENERATOR
from briefgen.typeset.conformance import Description


def describe(edition: AnyEdition) -> Description:
    """Return the title, authors, dates and terms of an edition, in each of its languages."""
    columns = edition.columns
    first = columns[0]
    languages = [column.language for column in columns]
    return Description(
        title={column.language.tag: _searchable(column.title.plain) for column in columns},
        summary={column.language.tag: _searchable(column.summary_plain) for column in columns},
        authors=tuple(
            dict.fromkeys(author.name_plain for column in columns for author in column.authors)
        ),
        publisher={column.language.tag: column.publisher for column in columns},
        keywords=tuple(dict.fromkeys(word for column in columns for word in column.keywords)),
        languages=tuple(language.tag for language in languages),
        identifier=file_stem(first.brief_id, languages),
        related=tuple(
            file_stem(first.brief_id, other.languages) for other in edition.other_editions
        ),
        rights={
            column.language.tag: column.disclaimer.striptags()
            for column in columns
            if column.disclaimer
        },
        usage={
            column.language.tag: f"{column.handling.label} {column.handling.meaning}".strip()
            for column in columns
        },
        published=first.published.iso,
        creator=GENERATOR,
    )


def _searchable(text: str) -> str:
    """Return a text with the spaces that people type, not those that hold lines together."""
    return text.replace("\N{NO-BREAK SPACE}", " ")
