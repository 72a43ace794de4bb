"""CSL-JSON and CSL-YAML, as Zotero, Better BibTeX, Juris-M and pandoc write them, → CSL records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.bibliography.dates import plain_date
from briefgen.bibliography.entry import BROKEN_ENTRY, NAME_PARTS, Bibliography, Entry, Lines, Record
from briefgen.bibliography.extra import alternative
from briefgen.bibliography.tidy import tidy_entry
from briefgen.diagnostics import Diagnostic, Message, Position, Rule, SourceMap, Span
from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import read_yaml
from briefgen.model import csl
from briefgen.model.source import SOURCE_ID_PATTERN, is_tag

NOT_A_LIST = Rule(
    "IMPORT002",
    "this file holds no list of CSL records",
    "export it as CSL JSON (in Zotero: File, Export Library, CSL JSON)",
)

_NO_ID = re.compile(r"https?://|\d+$|.*/items/")
"""Ids that a program made up: Zotero's addresses and plain numbers."""

_OWN_KEYS = frozenset(["id", "type", "custom", "note"])
_LATIN = re.compile(r"-(?:latn|alalc97|hepburn|pinyin|wadegile|mcr|rr)\b", re.IGNORECASE)
"""Subtags of romanisations: the script itself, and variants of BCP 47 that name one."""

_NO_RECORD = Message("it is no CSL record, which is a mapping of variables to values")


def read_csl_json(lines: Lines) -> Bibliography:
    """Read a list of CSL records in JSON, also under ``items`` or ``references``."""
    try:
        found = list(_json_records(lines))
    except json.JSONDecodeError as error:
        place = Position(error.lineno, error.colno)
        span = Span(lines.file, place, Position(error.lineno, error.colno + 1))
        return Bibliography((), (BROKEN_ENTRY.at(span, problem=error.msg),))
    except ValueError:
        return Bibliography((), (NOT_A_LIST.at(lines.span(1)),))
    return _bibliography(found)


def read_csl_yaml(lines: Lines) -> Bibliography:
    """Read CSL records in YAML: a list, or one under ``references``."""
    parsed = read_yaml(lines.text, lines.file, builtin_languages())
    if parsed.diagnostics or not parsed.readable:
        return Bibliography((), parsed.diagnostics)
    try:
        listed, path = _listed(parsed.data)
    except ValueError:
        return Bibliography((), (NOT_A_LIST.at(lines.span(1)),))
    source: SourceMap = parsed.source
    return _bibliography(
        (record, lines.span(source.span((*path, index)).start.line))
        for index, record in enumerate(listed)
    )


def _json_records(lines: Lines) -> Iterator[tuple[Any, Span]]:
    """Yield each record with its first line.

    Raises:
        json.JSONDecodeError: the text is no JSON.
        ValueError: it holds no list of records.
    """
    listed, path = _listed(json.loads(lines.text))
    decoder, text = json.JSONDecoder(), lines.text
    position = text.index("[", text.index(f'"{path[0]}"') if path else 0) + 1
    for record in listed:
        while text[position] in " \t\r\n,":
            position += 1
        yield record, lines.span(lines.number_at(position))
        _, position = decoder.raw_decode(text, position)


def _listed(data: Any) -> tuple[list[Any], tuple[str, ...]]:
    """Return the records of a file and the key that they stand under."""
    if isinstance(data, list):
        return data, ()
    for key in ("references", "items"):
        listed = data.get(key) if isinstance(data, dict) else None
        # Better BibTeX's own JSON has Zotero's items, which are no CSL records.
        if isinstance(listed, list) and not any("itemType" in item for item in listed):
            return listed, (key,)
    raise ValueError


def _bibliography(records: Iterable[tuple[Any, Span]]) -> Bibliography:
    entries: list[Entry] = []
    findings: list[Diagnostic] = []
    for record, span in records:
        if isinstance(record, dict) and isinstance(record.get("type", ""), str):
            entries.append(_entry(record, span))
        else:
            findings.append(BROKEN_ENTRY.at(span, problem=_NO_RECORD))
    return Bibliography(tuple(entries), tuple(findings))


def _entry(data: Record, span: Span) -> Entry:
    # Pandoc writes some names in small letters, and leaves the type of BibTeX's @misc empty.
    data = {csl.SMALL_LETTERS.get(key, key): value for key, value in data.items()}
    data["type"] = data.get("type") or "document"
    label = str(data.get("citation-key") or data.get("id") or data.get("title") or data["type"])
    record = {key: value for key, value in data.items() if _is_known(key)}
    lost = [key for key in data if key not in record and key != "multi"]
    identifier = _id(data)
    record.pop("id", None)
    if identifier is not None:
        record = {"id": identifier, **record}
        if record.get("citation-key") == identifier:
            del record["citation-key"]
    if record["type"] not in csl.TYPES:
        lost.append(f"type: {record['type']}")
        record["type"] = "document"
    lost += _take_variants(data, record)
    for role in csl.NAME_VARIABLES & record.keys():
        lost += _take_names(role, record)
    for variable in csl.DATE_VARIABLES & record.keys():
        record[variable] = plain_date(record[variable])
    return tidy_entry(record, label, span, lost)


def _is_known(key: str) -> bool:
    return key in csl.VARIABLES or key in _OWN_KEYS or key.startswith("cne-")


def _id(data: Record) -> str | None:
    """Return the id that people gave: the citation key, or an id that no program made up."""
    for key in ("citation-key", "id"):
        value = data.get(key)
        text = str(value) if isinstance(value, str | int) else ""
        if re.fullmatch(SOURCE_ID_PATTERN, text) and not _NO_ID.match(text):
            return text
    return None


def _take_variants(data: Record, record: Record) -> list[str]:
    """Put the translations that Juris-M keeps under ``multi`` where briefgen looks for them.

    Returns:
        What has no place: variables that CSL does not know, tags that name no language.
    """
    lost = []
    multi = data.get("multi")
    keys = multi.get("_keys") if isinstance(multi, dict) else None
    for variable, by_tag in keys.items() if isinstance(keys, dict) else ():
        for tag, value in by_tag.items() if isinstance(by_tag, dict) else ():
            if variable in csl.TEXT_VARIABLES and is_tag(plain_tag(tag)):
                alternative(record, plain_tag(tag))[variable] = value
            else:
                lost.append(f"multi.{variable}.{tag}")
    return lost


def _take_names(role: str, record: Record) -> list[str]:
    """Keep the parts of names that CSL knows, and move variants to where they belong."""
    people = record[role]
    if not isinstance(people, list):
        return []
    lost: list[str] = []
    plain_names = []
    for index, person in enumerate(people):
        if not isinstance(person, dict):
            plain_names.append(person)
            continue
        plain_names.append({key: person[key] for key in person if key in NAME_PARTS})
        lost += [f"{role}.{key}" for key in person if key not in NAME_PARTS | {"multi"}]
        variants = person.get("multi", {}).get("_key", {})
        for tag, name in variants.items() if isinstance(variants, dict) else ():
            if not is_tag(plain_tag(tag)):
                lost.append(f"{role}.multi.{tag}")
                continue
            others = alternative(record, plain_tag(tag)).setdefault(role, [])
            others += people[len(others) : index]
            others.append({key: name[key] for key in name if key in NAME_PARTS})
    record[role] = plain_names
    return lost


def plain_tag(tag: str) -> str:
    """Return the tag of a romanisation by its script alone, ``ja-Latn``; others as they are."""
    return f"{tag.split('-')[0]}-Latn" if _LATIN.search(tag) else tag
