"""Where a source is found: DOI or URL, the day of access, and a kept copy (CMOS 18, 13.6–13.12)."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from briefgen.cite.dates import date, day
from briefgen.cite.reading import Reading
from briefgen.cite.wording import NOTHING

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?P<doi>10\.\d+/\S+)", re.IGNORECASE)


def location(reading: Reading) -> Markup:
    """The DOI, which lasts (CMOS 18, 13.7), or the URL with the day on which it was read."""
    address = _doi(reading) or reading.source.strings.get("URL")
    if not address:
        return NOTHING
    found = reading.words("part.url", url=_link(address))
    accessed = date(reading, "accessed")
    return found + reading.words("part.accessed", date=accessed) if accessed else found


def archived(reading: Reading) -> Markup:
    """A kept copy and the day on which it was made (CMOS 18, 13.11)."""
    archive = reading.source.custom.archive
    if archive is None:
        return NOTHING
    if archive.date is None:
        return reading.words("part.archived-undated", url=_link(archive.url))
    when = day(reading, archive.date)
    return reading.words("part.archived", url=_link(archive.url), date=when)


def _doi(reading: Reading) -> str | None:
    """Return a DOI as an address (DOI Handbook, 3.8)."""
    written = reading.source.strings.get("DOI")
    match = _DOI.fullmatch(written.strip()) if written else None
    return "https://doi.org/" + quote(match["doi"], safe="/:;().-_~") if match else None


def _link(address: str) -> Markup:
    """Return a link that shows its address; only web addresses become links."""
    try:
        web = urlsplit(address).scheme.lower() in {"http", "https"}
    except ValueError:
        web = False
    if not web:
        return escape(address)
    shown = escape(address)
    return Markup(f'<a class="url" href="{shown}">{shown}</a>')  # noqa: S704  escaped here
