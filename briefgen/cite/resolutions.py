"""Documents of the United Nations and their symbols: S/RES/2397 (2017) (CMOS 18, 14.189)."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from briefgen.cite.dates import date
from briefgen.cite.known_words import known_forms, known_word
from briefgen.cite.people import body
from briefgen.cite.reading import Reading
from briefgen.cite.titles import title
from briefgen.cite.wording import NOTHING, as_plain
from briefgen.model.source import Source

_SYMBOL = re.compile(
    r"(?<![\w/])(?:A|E|S|T|ST|TD|DP|CAT|CCPR|CEDAW|CERD|CMW|CRC|CRPD|FCCC|IDB|UNEP)"
    r"/(?=[\w./()-]*\d)[A-Z0-9][\w.()-]*(?:/[\w.()-]+)*(?: \(\d{4}\))?",
    re.ASCII,
)
"""A document symbol (ST/DCS/4/Rev.1), whose first part is the body."""

_RESOLUTION = re.compile(r"(?P<body>[SA])/RES/(?P<number>[\w/-]+)(?: \(\d{4}\))?", re.ASCII)
_BODIES = {"S": "security-council", "A": "general-assembly"}
_SESSION = "/"
"""Within a number: the General Assembly counts anew each session, 78/1."""
_ORGAN = "author"
_BARE_TITLE = re.compile(r"(?:.*\b)?resolution\s+[\d/]+(?:\s*\(\d{4}\))?", re.IGNORECASE)


def symbol(reading: Reading) -> Markup:
    """Return the number of a document, or the symbol that stands in the notes instead."""
    if number := reading.text("number"):
        return number
    note = reading.source.strings.get("note")
    found = _SYMBOL.search(note) if note else None
    return escape(found[0]) if found else NOTHING


def is_resolution(source: Source) -> bool:
    """Say whether a source is a resolution of the Security Council or the General Assembly."""
    written = source.strings.get("number") or source.strings.get("note", "")
    return "/RES/" in written and _RESOLUTION.fullmatch(written.strip()) is not None


def resolution(reading: Reading) -> Markup:
    """Return body, title, symbol and date of a resolution in the form of the language."""
    name, written = name_of(reading), symbol(reading)
    when = date(reading, "issued") or reading.words("imprint.undated")
    content = reading.words("part.resolution", title=name, symbol=written, date=when)
    told = as_plain(name).lower()
    names_body = any(form in told for form in known_forms(_ORGAN))
    return content if names_body else _body(reading, as_plain(written)[0]) + content


def name_of(reading: Reading) -> Markup:
    """Return the title of a resolution; one that gives the number alone needs no translation."""
    match = _RESOLUTION.fullmatch(as_plain(symbol(reading)).strip())
    number = match["number"] if match else ""
    written = reading.source.strings.get("title", "")
    if reading.translation.strings.get("title") or not _BARE_TITLE.fullmatch(written):
        return title(reading, "plain") or _numbered(reading, number)
    return _numbered(reading, number) if reading.foreign else title(reading, "plain")


def _numbered(reading: Reading, number: str) -> Markup:
    if _SESSION in number:
        return reading.words("resolution-of-session", number=number)
    return reading.words("resolution", number=number)


def _body(reading: Reading, letter: str) -> Markup:
    """Return who resolved it; the names of both bodies are known in every language."""
    translated = any(reading.translation.names.values())
    if reading.foreign and not translated and not reading.translation.strings.get("authority"):
        return known_word(reading, _ORGAN, _BODIES[letter])
    return body(reading)
