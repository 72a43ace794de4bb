"""A source as a CSL record for readers of one language: what citeproc cannot choose by itself."""

from __future__ import annotations

from typing import Any

from briefgen.cite.reading import Reading
from briefgen.languages.scripts import is_latin
from briefgen.model import csl
from briefgen.model.csl_data import as_csl, variables_as_csl

_NOT_CHOSEN = frozenset({"title", "title-short", "language", "note", "abstract", "keyword"})
"""Variables that are no names of things, or are dealt with apart."""


def record_for_reader(reading: Reading, identifier: str) -> dict[str, Any]:
    """Return a record with names, publications and places in the version that suits the reader.

    A foreign title is the romanised or original one with the translation in brackets, as
    ``title_display`` says. The language stays that of the source, so that a style does not set a
    romanised title in English capitals.

    Args:
        reading: the source and its reader.
        identifier: the id that the record gets.
    """
    data = as_csl(reading.source)
    data.pop("custom", None)
    for version, _ in reversed(reading.versions):
        found = variables_as_csl(version)
        data |= {
            key: value
            for key, value in found.items()
            if key not in _NOT_CHOSEN and key in csl.NAME_VARIABLES | csl.TEXT_VARIABLES
        }
    data["id"] = identifier
    if title := _title(reading):
        data["title"] = title
    return data


def _title(reading: Reading) -> str:
    original = reading.source.strings.get("title", "")
    translation = reading.translation.strings.get("title")
    if not reading.foreign or not original:
        return original
    if reading.options.title_display == "trans" and translation:
        return _bracketed(translation)
    romanised = reading.romanisation.strings.get("title")
    if original.strip()[:1] in "[［〔":
        return _bracketed(translation) if translation else original
    parts = [_in_script(reading, original, romanised), _bracketed(translation)]
    return " ".join(part for part in parts if part)


def _in_script(reading: Reading, original: str, romanised: str | None) -> str:
    display = reading.options.title_display
    if romanised is None or not reading.reads_latin:
        return original
    if is_latin(original) or display == "orig+trans":
        return original
    return f"{romanised} {original}" if display == "rom+orig+trans" else romanised


def _bracketed(text: str | None) -> str:
    if not text:
        return ""
    return text if text.strip().startswith("[") else f"[{text}]"
