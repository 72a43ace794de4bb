"""Words of a record that a catalogue knows, so that nobody has to translate them: 朝刊."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from briefgen.cite.reading import Reading
from briefgen.cite.wording import REFERENCE
from briefgen.languages import builtin_languages
from briefgen.languages.catalogue import catalogue_of

ALTERNATIVE = "|"
"""Parts the forms of a word in a catalogue; the first is the one that is written."""

_PRINTING = re.compile(r"(?<=\w)[\s第]*\d+\s*版$")
"""The printing that a Japanese newspaper counts within its edition: 朝刊13版."""


def in_known_words(reading: Reading, variable: str) -> Markup:
    """Return a variable for the reader; its usual words are known in every language."""
    text = reading.text(variable)
    if not text or reading.translation.strings.get(variable):
        return text
    written = _PRINTING.sub("", reading.source.strings.get(variable, "").strip().lower())
    word = known_forms(variable).get(written)
    if word is None or written in _own_forms(reading, variable, word):
        return text
    return known_word(reading, variable, word)


def known_word(reading: Reading, variable: str, word: str) -> Markup:
    """Return one of the usual words of a variable as the reader's language has it."""
    # Messages are escaped when they are read.
    return Markup(str(reading.words(f"known.{variable}.{word}")).partition(ALTERNATIVE)[0])  # noqa: S704


def _own_forms(reading: Reading, variable: str, word: str) -> list[str]:
    message = reading.words.catalogue[f"{REFERENCE}known.{variable}.{word}"]
    return message.lower().split(ALTERNATIVE)


@cache
def known_forms(variable: str) -> dict[str, str]:
    """Return the usual words of a variable by what the languages call them."""
    start = f"{REFERENCE}known.{variable}."
    return {
        form: msgid.removeprefix(start)
        for language in builtin_languages().values()
        for msgid, text in catalogue_of(language).items()
        if msgid.startswith(start)
        for form in text.lower().split(ALTERNATIVE)
    }
