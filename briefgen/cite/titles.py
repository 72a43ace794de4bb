"""Titles: quoted, in italics or plain; translated; or described (CMOS 18, 13.85–13.103, 11.9)."""

from __future__ import annotations

import re
from typing import Literal

from markupsafe import Markup

from briefgen.cite.reading import Reading
from briefgen.languages.scripts import is_latin

TitleForm = Literal["quoted", "work", "plain"]
"""How a title is set off: parts of a whole are quoted, works stand out, treaties are plain."""

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
        return Markup("") if has_translation else in_original
    romanised = reading.romanisation.strings.get("title")
    if display == "orig+trans" or not reading.reads_latin or is_latin(original):
        return in_original
    if romanised is None:
        wanted = display == "rom+orig+trans" or not has_translation
        return in_original if wanted else Markup("")
    in_latin = _set_off(reading, form, romanised, f"{tag}-Latn")
    if display == "rom+trans":
        return in_latin
    marked = reading.marked(original, tag)
    return reading.words("title.romanised", romanised=in_latin, original=marked)


def _set_off(reading: Reading, form: TitleForm, text: str, tag: str | None) -> Markup:
    nested = reading.language.nested_quotes if form == "quoted" else {}
    inner = "".join(nested.get(character, character) for character in text)
    return reading.words(f"title.{form}", title=reading.marked(inner, tag))
