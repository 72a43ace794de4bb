"""Titles: quoted, in italics or plain; translated; or described (CMOS 18, 13.85–13.103, 11.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from markupsafe import Markup

from briefgen.cite.reading import Reading
from briefgen.cite.wording import NOTHING
from briefgen.languages.scripts import is_latin
from briefgen.model.source import Variables

TitleForm = Literal["quoted", "work", "plain"]
"""How a title is set off: parts of a whole are quoted, works stand out, treaties are plain."""

_SUBTITLE = re.compile(r"\s*[:：―—]+\s*|\u3000")
_DESCRIPTION = re.compile(r"\s*[\[［〔](?P<text>.*)[\]］〕]\s*", re.DOTALL)


def title(reading: Reading, form: TitleForm) -> Markup:
    """Return the title of a source for its reader.

    A title in square brackets is a description that the citing author supplies (ISO 690, 4.4.2;
    SIST 02); it stays in brackets and is never quoted.

    Args:
        reading: the source and its reader.
        form: how a title of this type of source is set off.
    """
    original = reading.source.strings.get("title", "")
    if description := _DESCRIPTION.fullmatch(original):
        return _description(reading, description["text"])
    if not original:
        return reading.text("title-short")
    if not reading.foreign:
        return _set_off(reading, form, original, None)
    return _foreign_title(reading, form, original)


def short_title(reading: Reading, form: TitleForm) -> Markup:
    """Return the short title of a source, or its title up to the subtitle, without translation."""
    original = reading.source.strings.get("title", "")
    if not original or _DESCRIPTION.fullmatch(original):
        return title(reading, form)
    for version, tag in _short_versions(reading, form):
        text = version.strings.get("title-short") or version.strings.get("title")
        if text:
            return _set_off(reading, form, _SUBTITLE.split(text)[0], tag)
    return NOTHING


def _short_versions(reading: Reading, form: TitleForm) -> Iterator[tuple[Variables, str | None]]:
    """Yield the versions of a title that stand for the source: not a translation, if it has others.

    Treaties and laws go by their translated names.
    """
    translated = reading.foreign and (form == "plain" or reading.options.title_display == "trans")
    if translated:
        yield reading.translation, None
    if reading.foreign and reading.reads_latin and reading.options.title_display[:3] == "rom":
        yield reading.romanisation, f"{reading.source_language}-Latn"
        if not is_latin(reading.source.strings.get("title", "")):
            yield reading.translation, None
    yield reading.source, reading.source_language if reading.foreign else None


def _description(reading: Reading, original: str) -> Markup:
    translated = reading.translation.strings.get("title")
    if translated is None:
        text = reading.marked(original, reading.source_language if reading.foreign else None)
    else:
        text = reading.marked(_unbracketed(translated), None)
    return reading.words("title.supplied", title=text)


def _unbracketed(text: str) -> str:
    match = _DESCRIPTION.fullmatch(text)
    return match["text"] if match else text


def _foreign_title(reading: Reading, form: TitleForm, original: str) -> Markup:
    """Return a title of another language in the versions that the publisher asks for."""
    translation = reading.translation.strings.get("title")
    if translation and form == "plain":
        return _set_off(reading, form, translation, None)
    shown = _shown(reading, form, original, has_translation=bool(translation))
    if not translation:
        return shown
    text = reading.marked(_unbracketed(translation), None)
    if not shown:
        return reading.words("title.only-translation", translation=text)
    return reading.words("title.translated", title=shown, translation=text)


def _shown(reading: Reading, form: TitleForm, original: str, *, has_translation: bool) -> Markup:
    """Return the romanised and the original title, as chosen; empty where neither is wanted."""
    tag = reading.source_language
    in_original = _set_off(reading, form, original, tag)
    display = reading.options.title_display
    if display == "trans":
        return NOTHING if has_translation else in_original
    romanised = reading.romanisation.strings.get("title")
    if display == "orig+trans" or not reading.reads_latin or is_latin(original):
        return in_original
    if romanised is None:
        wanted = display == "rom+orig+trans" or not has_translation
        return in_original if wanted else NOTHING
    in_latin = _set_off(reading, form, romanised, f"{tag}-Latn")
    if display == "rom+trans":
        return in_latin
    marked = reading.marked(original, tag)
    return reading.words("title.romanised", romanised=in_latin, original=marked)


def _set_off(reading: Reading, form: TitleForm, text: str, tag: str | None) -> Markup:
    nested = reading.language.nested_quotes
    if nested and form == "quoted":
        text = text.translate({ord(sign): inner for sign, inner in nested.items()})
    return reading.words(f"title.{form}", title=reading.marked(text, tag))
