"""A source that is cited again: a short form, or Ibid. (CMOS 18, 13.32–13.39)."""

from __future__ import annotations

from markupsafe import Markup, escape

from briefgen.cite import parts, people
from briefgen.cite.form import in_language, language_of_form
from briefgen.cite.layouts import layout_of
from briefgen.cite.locators import format_locator
from briefgen.cite.names import short_names
from briefgen.cite.reading import Reading
from briefgen.cite.reference import Reference, ended, reading_for
from briefgen.cite.resolutions import is_resolution, name_of
from briefgen.cite.titles import TitleForm, short_title
from briefgen.languages import Language
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source

_FORMS: dict[parts.Part, TitleForm] = {
    parts.quoted_title: "quoted",
    parts.work_title: "work",
    parts.plain_title: "plain",
}


def short_reference(
    source: Source,
    language: Language,
    *,
    options: CitationOptions | None = None,
    locator: str = "",
    follows: bool = False,
) -> Reference:
    """Write the reference to a source that was cited before.

    Args:
        source: the CSL record.
        language: the reader's language.
        options: the publisher's choices; their defaults where None.
        locator: the place in the source, as the author wrote it.
        follows: whether the citation before this one was of the same source.

    Raises:
        MissingMessageError: the language's catalogue lacks a pattern.
    """
    body, form = short_body(source, language, options, locator=locator, follows=follows)
    found = ended(body, form)
    return Reference(in_language(found.html, form, language), found.plain)


def short_body(
    source: Source,
    language: Language,
    options: CitationOptions | None,
    *,
    locator: str = "",
    follows: bool = False,
) -> tuple[Markup, Language]:
    """Return the same without its stop, and the language that it is written in."""
    form = language_of_form(source, language)
    reading = reading_for(source, form, options)
    body = reading.words("ibid") if follows else _names_and_title(reading)
    if locator:
        place = format_locator(locator, source.type, form)
        # A stop that ends an abbreviation stays before a comma: Ibid., p. 3.
        body += reading.words("part.locator", locator=escape(place))
    return body, form


def author_in_text(
    source: Source, language: Language, *, options: CitationOptions | None = None
) -> Markup:
    """Return whom a sentence names that cites a source by its author: Yamada and Suzuki.

    A source without names is called by its paper or site, its publisher or its title.
    """
    reading = reading_for(source, language, options)
    return (
        _short_creators(reading)
        or reading.text("container-title")
        or reading.text("publisher")
        or short_title(reading, title_form(source))
    )


def title_form(source: Source) -> TitleForm:
    """Return how the title of a source is set off."""
    return next((_FORMS[part] for part in layout_of(source) if part in _FORMS), "quoted")


def _names_and_title(reading: Reading) -> Markup:
    creators = _short_creators(reading)
    if is_resolution(reading.source):
        return reading.words("short-plain", title=name_of(reading))
    title = short_title(reading, title_form(reading.source))
    if creators and title:
        return reading.words("short", creators=creators, title=title)
    if creators:
        return reading.words("short-untitled", creators=creators)
    if title_form(reading.source) == "plain":
        return reading.words("short-plain", title=title)
    return reading.words("short-anonymous", title=title)


def _short_creators(reading: Reading) -> Markup:
    """Return the family names of whoever made it; of treaties the title is enough."""
    if not {people.creators, people.institution, people.body}.intersection(
        layout_of(reading.source)
    ):
        return Markup("")
    for role in ("author", *people.ROLES):
        if found := short_names(reading, role):
            return found
    return reading.text("authority")
