"""A source in a word or two, as it stands under a figure."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.cite.parts import creators
from briefgen.cite.reading import Reading
from briefgen.cite.titles import title
from briefgen.cite.wording import Wording
from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
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
    words = Wording(catalogue_of(language))
    reading = Reading(source, language, words, options or CitationOptions())
    return (
        creators(reading)
        or reading.text("container-title")
        or reading.text("publisher")
        or title(reading, "quoted")
    )
