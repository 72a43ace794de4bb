"""Telling whether a source is there already: by its DOI, address, id, or title and date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

Trait = Literal["DOI", "URL", "id", "title"]
"""By what two records are known to be the same."""

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id", re.IGNORECASE)


class KnownSources:
    """The sources of a brief, found again by what they share with another record."""

    def __init__(self) -> None:
        self._ids: dict[tuple[Trait, str], str] = {}

    def add(self, id_: str, record: dict[str, Any]) -> None:
        """Note a record under the id that it has in the brief."""
        for trait in _traits({**record, "id": id_}):
            self._ids.setdefault(trait, id_)

    def find(self, record: dict[str, Any]) -> tuple[str, Trait] | None:
        """Return the id of a record that is the same, and what tells so; None where none is."""
        for trait in _traits(record):
            if found := self._ids.get(trait):
                return found, trait[0]
        return None


def _traits(record: dict[str, Any]) -> Iterator[tuple[Trait, str]]:
    for variable in ("DOI", "URL"):
        if match := _DOI.search(str(record.get(variable, ""))):
            yield "DOI", match[0].lower().rstrip(".")
    if address := plain_address(str(record.get("URL", ""))):
        yield "URL", address
    if id_ := record.get("id"):
        yield "id", str(id_)
    if title := record.get("title"):
        # Alike in what stands on the page, though without an address to tell it by.
        rest = [record.get(key) for key in ("type", "container-title", "issued", "volume")]
        yield "title", json.dumps(["".join(str(title).split()).lower(), *rest])


def plain_address(url: str) -> str:
    """Return an address without what differs between copies of the same: scheme, mark, tracking."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    host = (parts.netloc or "").lower().removeprefix("www.")
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(key, value) for key, value in pairs if not _TRACKING.fullmatch(key)])
    path = parts.path.rstrip("/")
    return f"{host}{path}?{query}" if query else f"{host}{path}"
