"""Words of a record that a catalogue knows, so that nobody has to translate them: 朝刊."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from briefgen.cite.reading import Reading
from briefgen.cite.wording import REFERENCE
from briefgen.languages import builtin_languages
from briefgen.languages.catalogue import catalogue_of

EDITIONS = REFERENCE + "newspaper-edition."


def edition_of_newspaper(reading: Reading) -> Markup:
    """Return the edition of a newspaper; the usual ones are known in every language."""
    text = reading.text("edition")
    if reading.translation.strings.get("edition"):
        return text
    kind = _editions().get(reading.source.strings.get("edition", "").strip().lower())
    return reading.words(f"newspaper-edition.{kind}") if kind else text


@cache
def _editions() -> dict[str, str]:
    """Return the usual editions by what the languages call them."""
    return {
        text.lower(): msgid.removeprefix(EDITIONS)
        for language in builtin_languages().values()
        for msgid, text in catalogue_of(language).items()
        if msgid.startswith(EDITIONS)
    }
