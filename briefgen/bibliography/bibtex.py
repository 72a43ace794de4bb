"""BibTeX and BibLaTeX → CSL records; the notation is read by bibtexparser."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

from briefgen.bibliography import bibtex_fields as fields
from briefgen.bibliography.dates import date_value, from_parts
from briefgen.bibliography.entry import BROKEN_ENTRY, Bibliography, Entry, Lines, Record
from briefgen.bibliography.latex import address, page_range, plain, plain_lines
from briefgen.bibliography.names import in_east_asian_order
from briefgen.bibliography.tidy import tidy_entry
from briefgen.diagnostics import Diagnostic

_BRACED = re.compile(r"\{.*\}", re.DOTALL)
_PRIVATE = re.compile(r"(bdsk|local|opt|x)-|__")
_JOINED_SUBTITLE = {True: "：", False: ": "}
_FULL_WIDTH = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]\\W*$")
_KEYED_NAME = re.compile(r"(family|given|prefix|suffix)\s*=")
_KEYED_PARTS = {
    "family": "family",
    "given": "given",
    "prefix": "non-dropping-particle",
    "suffix": "suffix",
}


def read_bibtex(lines: Lines) -> Bibliography:
    """Read a ``.bib`` file; entries that cannot be read are reported, the others are kept."""
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import Block, DuplicateBlockKeyBlock, ParsingFailedBlock
    from bibtexparser.model import Entry as BibtexEntry

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(lines.text)
    entries: list[Entry] = []
    findings: list[Diagnostic] = []
    for found in library.blocks:
        line = (found.start_line or 0) + 1
        # The same key twice is no fault here.
        block: Block | None = found
        if isinstance(found, DuplicateBlockKeyBlock):
            block = found.ignore_error_block
        if isinstance(block, ParsingFailedBlock):
            reason = getattr(block.error, "abort_reason", str(block.error))
            problem = " ".join(str(reason).split())
            findings.append(BROKEN_ENTRY.at(lines.span(line), problem=problem))
        elif isinstance(block, BibtexEntry):
            entries.append(_entry(block, lines, line))
    return Bibliography(tuple(entries), tuple(findings))


def _entry(block: Any, lines: Lines, line: int) -> Entry:
    values = {field.key.lower(): str(field.value) for field in block.fields}
    kind = block.entry_type.lower()
    record: Record = {"id": block.key, "type": _type(kind, values)}
    record |= _titles(values)
    lost = []
    for key, value in values.items():
        if key in fields.IGNORED or _PRIVATE.match(key):
            continue
        if not _put(key, value, record):
            lost.append(key)
    record |= _numbers(record["type"], values)
    record["language"] = _language(values)
    record["note"] = plain_lines(values.get("note", ""))
    if not record.get("issued"):
        record["issued"] = _issued(values)
    record.setdefault("genre", fields.GENRES.get(kind))
    return tidy_entry(record, block.key, lines.span(line), lost)


def _language(values: dict[str, str]) -> str:
    written = plain(values.get("langid") or values.get("language") or "")
    return fields.LANGUAGES.get(written.lower(), written)


def _type(kind: str, values: dict[str, str]) -> str:
    subtype = plain(values.get("entrysubtype", "")).lower()
    if subtype in fields.SUBTYPES:
        return fields.SUBTYPES[subtype]
    type_ = fields.TYPES.get(kind, "document")
    return "webpage" if type_ == "document" and values.get("url") and kind == "misc" else type_


def _titles(values: dict[str, str]) -> Record:
    title, subtitle = plain(values.get("title", "")), plain(values.get("subtitle", ""))
    if title and subtitle:
        title += _JOINED_SUBTITLE[bool(_FULL_WIDTH.search(title))] + subtitle
    return {"title": title or subtitle}


def _put(key: str, value: str, record: Record) -> bool:
    """Put a field into a record; False where CSL has no place for it, or the place is taken."""
    for table, convert in _CONVERSIONS:
        if variable := table.get(key):
            if record.get(variable):
                return bool(record[variable] == convert(value))
            converted = convert(value)
            if variable == "genre":
                converted = fields.GENRE_WORDS.get(converted, converted)
            elif variable == "publisher":
                converted = "; ".join(converted.split(" and "))
            record[variable] = converted
            return True
    return False


def _numbers(type_: str, values: dict[str, str]) -> Record:
    """Return pages, and the number: an issue's, one in a series, or one of its own."""
    found: Record = {"page": page_range(values["pages"])} if values.get("pages") else {}
    if number := plain(values.get("number", "")):
        if type_.startswith("article") or type_ == "periodical":
            found["issue"] = number
        elif values.get("series"):
            found["collection-number"] = number
        else:
            found["number"] = number
    return found


def _issued(values: dict[str, str]) -> Any:
    year = plain(values.get("year", ""))
    if not year:
        return None
    month = plain(values.get("month", "")) or None
    day = plain(values.get("day", "")) or None
    return from_parts(year, month, day) or from_parts(year, None) or date_value(year)


def names(text: str) -> list[Record]:
    """Return a list of names in BibTeX's notation, joined by ``and``.

    A name in braces is an institution; the name ``others`` at the end says that the list goes on,
    and is kept as pandoc keeps it. Two words in East Asian script and no comma are family
    and given name, where BibTeX would take the first for the given name.
    """
    from bibtexparser.middlewares.names import split_multiple_persons_names

    people = split_multiple_persons_names(text)
    return [_name(person) for person in people if person.strip()]


def _name(text: str) -> Record:
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    text = " ".join(text.split())
    if _KEYED_NAME.match(text):
        pairs = (part.partition("=") for part in text.split(","))
        return {
            _KEYED_PARTS[key.strip()]: plain(value)
            for key, _, value in pairs
            if key.strip() in _KEYED_PARTS
        }
    if _is_institution(text):
        return {"literal": plain(text)}
    if east_asian := in_east_asian_order(plain(text)):
        return east_asian
    try:
        parts = parse_single_name_into_parts(text)
    except InvalidNameError:
        return {"literal": plain(text)}
    return _csl_name(parts)


def _is_institution(text: str) -> bool:
    """Say whether a name is one group in braces, or one word."""
    if " " not in text and "," not in text and "~" not in text:
        return True
    if not _BRACED.fullmatch(text):
        return False
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place == len(text) - 1
    return False


def _csl_name(parts: Any) -> Record:
    name = {
        "family": plain(" ".join(parts.last)),
        "given": plain(" ".join(parts.first)),
        "non-dropping-particle": plain(" ".join(parts.von)),
        "suffix": plain(" ".join(parts.jr)),
    }
    return {key: value for key, value in name.items() if value}


_Convert = Callable[[str], Any]
_CONVERSIONS: tuple[tuple[Any, _Convert], ...] = (
    (fields.ADDRESSES, address),
    (fields.DATES, lambda text: date_value(address(text))),
    (fields.NAMES, names),
    (fields.TEXTS, plain),
)
"""How the fields of each table are read."""
