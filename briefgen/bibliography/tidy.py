"""The last steps of every reader: what all files have in common once they are CSL records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from briefgen.bibliography.entry import Entry, Record
from briefgen.bibliography.extra import take_extra
from briefgen.bibliography.names import mended
from briefgen.cite.source_language import language_code
from briefgen.diagnostics import Span
from briefgen.languages.scripts import LANGUAGE_OF_SCRIPT, has_script
from briefgen.model import csl
from briefgen.model.source import Source

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?(?:/\S*)?")
_PLACEHOLDER = "x"
_NAME_LOCALES = ("en",)
_ORDER = (
    *("id", "type", "language", "author", "editor", "translator", "title", "title-short"),
    *("container-title", "collection-title", "collection-number", "volume", "issue", "edition"),
    *("publisher", "publisher-place", "genre", "number", "event-title", "event-date"),
    *("event-place", "issued", "page", "DOI", "URL", "accessed"),
)
"""The variables that come first, as a reader of the file looks for them."""


def tidy_entry(record: Record, label: str, span: Span, lost: Iterable[str] = ()) -> Entry:
    """Return an entry whose record briefgen reads and whose variables are in good order.

    Takes apart the notes of Zotero's Extra, mends East Asian names, gives the language as a BCP 47
    tag, and leaves out what the model of a source refuses.

    Args:
        record: what a reader made of an entry; empty values may stand in it.
        label: what the file calls the entry.
        span: where it stands.
        lost: names of fields that the reader could not place.
    """
    record = {key: value for key, value in record.items() if value not in (None, "", [], {})}
    gone = list(lost)
    _set_language(record)
    if isinstance(address := record.get("URL"), str) and _WITHOUT_SCHEME.fullmatch(address.strip()):
        record["URL"] = f"https://{address.strip()}"
    gone += take_extra(record)
    for role in csl.NAME_VARIABLES & record.keys():
        if isinstance(record[role], list):
            record[role] = [mended(n) if isinstance(n, dict) else n for n in record[role]]
    gone += _drop_refused(record)
    places = {key: place for place, key in enumerate(_ORDER)}
    last = len(places)
    ordered = sorted(record, key=lambda key: (key == "custom", places.get(key, last)))
    return Entry({key: record[key] for key in ordered}, label, span, tuple(dict.fromkeys(gone)))


def _set_language(record: Record) -> None:
    """Give the language as a tag; where none is given, a script that only one language has."""
    written = record.get("language")
    if isinstance(written, str):
        record["language"] = language_tag(written)
    elif guess := _language_of(str(record.get("title", ""))):
        record["language"] = guess


def language_tag(written: str) -> str:
    """Return a language as a BCP 47 tag, from a tag, a code of ISO 639 or an English name."""
    text = written.strip().replace("_", "-")
    code = language_code(text, _NAME_LOCALES) or text
    is_tag = _TAG.fullmatch(text) and code == text.partition("-")[0].lower()
    return text if is_tag else code


def _language_of(title: str) -> str | None:
    if _KANA.search(title):
        return LANGUAGE_OF_SCRIPT["Jpan"]
    return LANGUAGE_OF_SCRIPT["Hang"] if has_script(title, "Hang") else None


def _drop_refused(record: Record) -> list[str]:
    """Take out of a record what the model refuses, and return the names of the variables."""
    dropped: list[str] = []
    for _ in range(len(record) + 1):
        probe = {**record, "id": _PLACEHOLDER}
        try:
            Source.model_validate(probe)
        except ValidationError as error:
            paths = [tuple(item["loc"]) for item in error.errors()]
            faulty = [path for path in (_path_in(record, path) for path in paths) if path]
            if not faulty:
                break
            for path in faulty:
                _delete(record, path)
                dropped.append(".".join(map(str, path)))
        else:
            break
    return dropped


def _path_in(record: Record, path: tuple[Any, ...]) -> tuple[str, ...] | None:
    """Return the way to the variable at fault; the model sorts variables by kind."""
    steps = [step for step in path if step not in ("names", "dates", "strings")]
    if steps[:2] == ["custom", "alt"] and len(steps) > 3:
        return tuple(map(str, steps[:4]))
    if steps[:1] == ["custom"] and len(steps) > 1:
        return tuple(map(str, steps[:2]))
    return (str(steps[0]),) if steps and steps[0] in record else None


def _delete(record: Record, path: tuple[str, ...]) -> None:
    node: Any = record
    for step in path[:-1]:
        node = node.get(step, {})
    node.pop(path[-1], None)
    if len(path) > 1 and not node:
        _delete(record, path[:-1])
