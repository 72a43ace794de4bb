"""What stands in Zotero's field Extra, which exports as a note: CSL variables, line by line.

``original-date: 1983`` names a CSL variable (Zotero's manual, "Citing Fields from Extra"). The
plug-in cite-non-english keeps ``cne-title-romanized: …`` and the like there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefgen.bibliography.dates import date_value
from briefgen.bibliography.entry import Record
from briefgen.bibliography.names import name_from_text
from briefgen.model import csl

_LINE = re.compile(r"\s*(?P<key>[A-Za-z][\w .-]*?)\s*[:：]\s*(?P<value>.+?)\s*")
_CNE_TEXT = re.compile(
    r"cne-(?P<field>[a-z][a-z-]*?)-(?P<form>original|romanized|english|romanized-short)"
)
_CNE_NAME = re.compile(
    r"cne-(?P<role>[a-z][a-z-]*?)-(?P<index>\d+)-(?P<part>last|first|literal)"
    r"-(?P<form>original|romanized|english)"
)
_CNE = "cne-"
_FIELDS = {
    "journal": "container-title",
    "publication": "container-title",
    "book": "container-title",
    "series": "collection-title",
    "place": "publisher-place",
}
_PARTS = {"last": "family", "first": "given", "literal": "literal"}
_TRANSLATION = "en"
"""The language of the plug-in's translations, which it calls ``english``."""


def take_extra(record: Record) -> list[str]:
    """Move what ``note`` says line by line to where it belongs; the rest of the note stays.

    Args:
        record: a CSL record; it is changed.

    Returns:
        The lines of the plug-in that have no place in a record.
    """
    found = dict(_variables(record))
    note, rest = record.get("note"), []
    for line in note.splitlines() if isinstance(note, str) else ():
        match = _LINE.fullmatch(line)
        key = match["key"].lower() if match else ""
        if match and (key.startswith(_CNE) or _csl_variable(match["key"])):
            found.setdefault(key if key.startswith(_CNE) else match["key"], match["value"])
        elif line.strip():
            rest.append(line.strip())
    if note is not None:
        record["note"] = "\n".join(rest)
        if not rest:
            del record["note"]
    return _apply(found, record)


def _variables(record: Record) -> Iterator[tuple[str, str]]:
    """Take the plug-in's data out of the record itself, where some exports put them."""
    for key in [key for key in record if key.startswith(_CNE)]:
        yield key, str(record.pop(key))


def _csl_variable(key: str) -> str | None:
    """Return the CSL variable that a label of Extra means: ``DOI``, ``Original Date``."""
    for name in (key, key.lower().replace(" ", "-")):
        if name in csl.VARIABLES:
            return name
    return next((name for name in ("type",) if key.lower() == name), None)


def _apply(found: dict[str, str], record: Record) -> list[str]:
    lost = []
    for key, value in found.items():
        if (name := _CNE_NAME.fullmatch(key)) is not None:
            lost += [] if _put_name(name, value, record) else [key]
        elif (text := _CNE_TEXT.fullmatch(key)) is not None:
            lost += [] if _put_text(text, value, record) else [key]
        elif key.startswith(_CNE):
            lost.append(key)
        else:
            _put_variable(_csl_variable(key) or key, value, record)
    return lost


def _put_variable(variable: str, value: str, record: Record) -> None:
    if variable == "type":
        record["type"] = value if value in csl.TYPES else record["type"]
    elif variable in csl.NAME_VARIABLES:
        family, bars, given = (part.strip() for part in value.partition("||"))
        name = {"family": family, "given": given} if bars else name_from_text(value)
        record.setdefault(variable, []).append(name)
    elif variable in csl.DATE_VARIABLES:
        record.setdefault(variable, date_value(value))
    else:
        record.setdefault(variable, value)


def _put_text(match: re.Match[str], value: str, record: Record) -> bool:
    variable = _FIELDS.get(match["field"], match["field"])
    if variable not in csl.TEXT_VARIABLES or match["form"] == "romanized-short":
        return False
    if match["form"] == "original":
        record[variable] = value
    else:
        alternative(record, _tag(match["form"], record))[variable] = value
    return True


def _put_name(match: re.Match[str], value: str, record: Record) -> bool:
    """Put a part of a creator's name; the plug-in counts creators from 0."""
    role = "author" if match["role"] == "creator" else match["role"]
    names = record.get(role)
    if role not in csl.NAME_VARIABLES or not isinstance(names, list):
        return False
    index, part = int(match["index"]), _PARTS[match["part"]]
    if not index < len(names):
        return False
    if match["form"] == "original":
        if "literal" in names[index] and part != "literal":
            names[index] = {}
        names[index][part] = value
        return True
    others = alternative(record, _tag(match["form"], record)).setdefault(role, [])
    others += [dict(name) for name in names[len(others) :]]
    if others[index] == names[index]:
        others[index] = {}
    others[index][part] = value
    return True


def alternative(record: Record, tag: str) -> dict[str, Any]:
    """Return what a record says under ``custom.alt`` for a language tag, made where missing."""
    alt: dict[str, dict[str, Any]] = record.setdefault("custom", {}).setdefault("alt", {})
    return alt.setdefault(tag, {})


def _tag(form: str, record: Record) -> str:
    if form == "english":
        return _TRANSLATION
    return f"{language_subtag(record)}-Latn"


def language_subtag(record: Record) -> str:
    """Return the primary subtag of a record's language, ``und`` where it says none (BCP 47)."""
    language = record.get("language")
    return language.split("-")[0].lower() if isinstance(language, str) and language else "und"
