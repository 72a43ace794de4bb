"""The note style: parts in order, in the punctuation of the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from briefgen.cite.form import in_language, language_of_form
from briefgen.cite.layouts import layout_of
from briefgen.cite.locations import archived, location
from briefgen.cite.locators import format_locator
from briefgen.cite.pages import PAGES
from briefgen.cite.parts import language_note
from briefgen.cite.reading import Reading
from briefgen.cite.wording import as_plain, wording_of
from briefgen.languages import Language
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source

LEADING = " ,;:、，；：\u3000"
"""Punctuation that a part brings along and that the first part does without."""

_DEFAULTS = CitationOptions()


@dataclass(frozen=True)
class Reference:
    """A reference as inline HTML and as the same text without marks."""

    html: Markup
    plain: str


def format_reference(
    source: Source,
    language: Language,
    *,
    options: CitationOptions | None = None,
    era: bool = False,
    locator: str = "",
) -> Reference:
    """Write the reference to a source for readers of a language.

    Args:
        source: the CSL record.
        language: the reader's language.
        options: the publisher's choices; their defaults where None.
        era: whether dates carry the era, where the language has one.
        locator: the place that is meant, as the author wrote it; it stands for the pages of the
            whole source (CMOS 18, 13.60).

    Raises:
        MissingMessageError: the language's catalogue lacks a pattern.
    """
    body, form = reference_body(source, language, options, era=era, locator=locator)
    found = ended(body, form)
    return Reference(in_language(found.html, form, language), found.plain)


def reference_body(
    source: Source,
    language: Language,
    options: CitationOptions | None,
    *,
    era: bool = False,
    locator: str = "",
) -> tuple[Markup, Language]:
    """Return a reference without its stop, and the language that it is written in."""
    form = language_of_form(source, language)
    reading = reading_for(source, form, options, era=era)
    layout = layout_of(source)
    if locator:
        layout = tuple(part for part in layout if part not in PAGES)
    parts = [part(reading) for part in layout]
    if locator:
        place = format_locator(locator, source.type, form)
        parts.append(reading.words("part.locator", locator=escape(place)))
    parts += [part(reading) for part in (language_note, location, archived)]
    return Markup("".join(parts)).lstrip(LEADING), form  # noqa: S704  each is Markup


def reading_for(
    source: Source, language: Language, options: CitationOptions | None, *, era: bool = False
) -> Reading:
    """Return a source as the readers of a language meet it."""
    return Reading(source, language, wording_of(language), options or _DEFAULTS, era)


def ended(body: Markup, form: Language) -> Reference:
    """Return a reference with the stop at its end that its language has."""
    words, plain = wording_of(form), as_plain(body)
    end = words("end")
    if plain.endswith(end):
        return Reference(body, plain)
    return Reference(body + end, plain + as_plain(end))
