"""What a reference shows its reader in letters, or a language, that the reader may not know."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.cite.dates import date
from briefgen.cite.names import names
from briefgen.cite.reading import Reading
from briefgen.cite.reference import format_reference, reading_for
from briefgen.cite.wording import as_plain
from briefgen.languages import Language
from briefgen.languages.scripts import is_all_in, is_latin
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source

TITLE = "title"
_APART = frozenset({TITLE, "URL", "DOI", "language"})
"""What is looked at by itself, and what nobody translates."""


def unread_variables(
    source: Source, language: Language, *, options: CitationOptions | None = None
) -> tuple[str, ...]:
    """Return the variables of a source whose words its reference has in the original alone.

    A title needs a translation or, in Latin letters, a romanisation, unless it is in such letters
    already or in a language that readers know. Names, outlets, places and the rest need letters
    that readers know.

    Args:
        source: the CSL record.
        language: the reader's language.
        options: the publisher's choices; their defaults where None.

    Returns:
        The variables: the title, then names, dates and texts in the order of the record.
    """
    reading = reading_for(source, language, options)
    if not reading.foreign:
        return ()
    printed = format_reference(source, language, options=options).plain
    shown: dict[str, Markup] = {name: names(reading, name) for name in source.names}
    shown |= {name: date(reading, name) for name in source.dates}
    shown |= {name: reading.text(name) for name in source.strings if name not in _APART}
    unread = [
        name
        for name, value in shown.items()
        if not is_all_in(as_plain(value), language.script) and as_plain(value) in printed
    ]
    return (TITLE, *unread) if _title_is_bare(reading) else tuple(unread)


def _title_is_bare(reading: Reading) -> bool:
    title = reading.source.strings.get(TITLE, "")
    is_known = reading.source_language in reading.language.unmarked_languages
    if not title or is_latin(title) or is_known or TITLE in reading.translation.strings:
        return False
    shows_latin = reading.reads_latin and reading.options.title_display.startswith("rom")
    return not (shows_latin and TITLE in reading.romanisation.strings)
