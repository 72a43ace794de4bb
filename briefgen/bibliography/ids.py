"""Ids of sources that people can read and type: author, year, a word of the title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from briefgen.bibliography.entry import Record

_WORD = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"\d{4}")
_MINOR = re.compile("an?|and|at|by|for|from|in|of|on|or|the|to|with|de|la|les?|der|die|das")
_MAX_WORD = 24


def new_id(record: Record, taken: Collection[str]) -> str:
    """Return an id for a record that gives none: ``sato-2021-kitachosen``.

    Names and titles come from the first version in Latin letters: the record, its romanisation,
    its translation. Where none is, the site's name or the type stands in.

    Args:
        record: a CSL record.
        taken: the ids that are in use.
    """
    parts = [_who(record), _year(record), _title_word(record)]
    base = "-".join(part for part in parts if part)
    return unique(base, taken)


def unique(base: str, taken: Collection[str]) -> str:
    """Return an id, with a number behind it where it is taken."""
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def _versions(record: Record) -> Iterator[dict[str, Any]]:
    yield record
    alt = record.get("custom", {}).get("alt", {})
    yield from (alt[tag] for tag in sorted(alt, key=lambda tag: "-Latn" not in tag))


def _who(record: Record) -> str:
    for version in _versions(record):
        for role in ("author", "editor", "translator"):
            for name in version.get(role, ())[:1]:
                if word := slug(name.get("family") or name.get("literal") or ""):
                    return word
    for version in _versions(record):
        for variable in ("container-title", "publisher"):
            if word := slug(version.get(variable, "")):
                return word
    return _site(record.get("URL", "")) or slug(record["type"].split("-")[-1]) or "source"


def _site(url: str) -> str:
    """Return the part of a host's name that tells one site from another: ``mainichi``."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    labels = [label for label in host.split(".")[:-1] if label not in {"www", "co", "or", "ac"}]
    return slug(max(labels, key=len)) if labels else ""


def _year(record: Record) -> str:
    match = _YEAR.search(str(record.get("issued", "")))
    return match[0] if match else ""


def _title_word(record: Record) -> str:
    for version in _versions(record):
        words = _words(str(version.get("title", "")))
        if found := next(
            (word for word in words if not _MINOR.fullmatch(word) and len(word) > 2), ""
        ):
            return found[:_MAX_WORD]
    return ""


def slug(text: str) -> str:
    """Return a text in lower-case ASCII letters and figures, its words joined by hyphens.

    Marks over letters are dropped; of a text in another script nothing is left.
    """
    return "-".join(_words(text))[:_MAX_WORD].strip("-")


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    ascii_text = decomposed.encode("ascii", "ignore").decode("ascii").lower()
    letters = sum(character.isalpha() for character in text)
    kept = sum(character.isalpha() for character in ascii_text)
    # A figure or an abbreviation in a title of another script is no word of it.
    return _WORD.findall(ascii_text) if kept * 2 > letters else []
