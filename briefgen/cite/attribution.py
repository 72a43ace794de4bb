"""A source in a word or two, as it stands under a figure."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.cite.people import creators
from briefgen.cite.reference import reading_for
from briefgen.cite.titles import title
from briefgen.languages import Language
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source


def attribution(
    source: Source, language: Language, *, options: CitationOptions | None = None
) -> Markup:
    """Return whom a source is from: its authors, else the paper or site, else the publisher.

    A source that names none of them is called by its title (CMOS 18, 3.21 and 13.74–13.83).

    Args:
        source: the CSL record.
        language: the reader's language.
        options: the publisher's choices; their defaults where None.

    Raises:
        MissingMessageError: the language's catalogue lacks a pattern.
    """
    reading = reading_for(source, language, options)
    return (
        creators(reading)
        or reading.text("container-title")
        or reading.text("publisher")
        or title(reading, "quoted")
    )
