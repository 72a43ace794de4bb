"""RIS → CSL records; the notation is read by rispy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from briefgen.bibliography.dates import date_value
from briefgen.bibliography.entry import (
    BROKEN_ENTRY,
    Bibliography,
    Entry,
    Lines,
    Record,
    first_of,
)
from briefgen.bibliography.names import name_from_text
from briefgen.bibliography.tidy import tidy_entry

TYPES: Mapping[str, str] = {
    "ABST": "article-journal",
    "ADVS": "motion_picture",
    "AGGR": "dataset",
    "ANCIENT": "classic",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "COMP": "software",
    "CONF": "book",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "FIGURE": "figure",
    "GOVDOC": "report",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "legislation",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "SER": "book",
    "SLIDE": "speech",
    "SOUND": "song",
    "STAND": "standard",
    "STAT": "legislation",
    "THES": "thesis",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}
"""Reference types of RIS (RefMan, 2011) as CSL types; ``document`` for all others."""

_TEXTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "primary_title"),
    "title-short": ("short_title",),
    "container-title-short": ("alternate_title1", "alternate_title2"),
    "volume": ("volume",),
    "publisher": ("publisher",),
    "publisher-place": ("place_published",),
    "language": ("language",),
    "abstract": ("abstract", "notes_abstract"),
    "DOI": ("doi",),
    "edition": ("edition",),
    "genre": ("type_of_work",),
    "number-of-volumes": ("number_of_volumes",),
    "archive": ("name_of_database",),
    "call-number": ("call_number",),
    "section": ("section",),
    "reviewed-title": ("reviewed_item",),
}
_NAMES: Mapping[str, tuple[str, ...]] = {
    "author": ("authors", "first_authors"),
    "editor": ("secondary_authors",),
    "collection-editor": ("tertiary_authors",),
    "translator": ("subsidiary_authors",),
}
_WITHOUT_CONTAINER = frozenset({"book", "report", "thesis", "map"})
"""Types whose second title is that of a series."""

_ELSEWHERE = frozenset(
    {
        "access_date",
        "date",
        "end_page",
        "file_attachments1",
        "file_attachments2",
        "id",
        "issn",
        "journal_name",
        "keywords",
        "note",
        "notes",
        "number",
        "publication_year",
        "secondary_title",
        "start_page",
        "tertiary_title",
        "type_of_reference",
        "unknown_tag",
        "urls",
        "year",
    }
)
_START = re.compile(r"^TY  ?-", re.MULTILINE)
_ISSN = re.compile(r"\d{4}-\d{3}[\dXx]")
_ISBN = re.compile(r"(97[89])?[\d-]{9,13}[\dXx]")


def read_ris(lines: Lines) -> Bibliography:
    """Read a ``.ris`` file; entries that cannot be read are reported, the others are kept."""
    import rispy
    from rispy.parser import ParseError

    starts = [match.start() for match in _START.finditer(lines.text)]
    entries, findings = [], []
    for start, end in zip(starts, [*starts[1:], len(lines.text)], strict=True):
        span = lines.span(lines.number_at(start))
        try:
            # Entry by entry, so that a broken one does not take the others along.
            [data] = rispy.loads(_complete(lines.text[start:end]))
        except (ParseError, OSError, ValueError) as error:
            findings.append(BROKEN_ENTRY.at(span, problem=" ".join(str(error).split())))
        else:
            entries.append(_entry(data, lines, start))
    return Bibliography(tuple(entries), tuple(findings))


def _complete(text: str) -> str:
    """Return an entry with its end, which some programs leave out of the last one."""
    return text if re.search(r"^ER  ?-", text, re.MULTILINE) else f"{text.rstrip()}\nER  - \n"


def _entry(data: Mapping[str, Any], lines: Lines, start: int) -> Entry:
    kind = data.get("type_of_reference", "")
    type_ = TYPES.get(kind, "document")
    record: Record = {"type": type_}
    unknown = data.get("unknown_tag", {})
    lost = [tag or " ".join(values) for tag, values in unknown.items()]
    for variable, keys in _TEXTS.items():
        found = [data[key] for key in keys if data.get(key)]
        record[variable] = first_of(map(str, found))
        lost += [key for key in keys if data.get(key) and str(data[key]) != record[variable]]
    for variable, keys in _NAMES.items():
        people = [name for key in keys for name in data.get(key, ())]
        record[variable] = [name_from_text(name) for name in people]
    known = {key for table in (_TEXTS, _NAMES) for keys in table.values() for key in keys}
    lost += [key for key in data if key not in known | _ELSEWHERE]
    record |= _containers(type_, data, lost) | _numbers(type_, data, lost) | _others(data, lost)
    title = record.get("title") or kind
    return tidy_entry(record, str(title), lines.span(lines.number_at(start)), lost)


def _containers(type_: str, data: Mapping[str, Any], lost: list[str]) -> Record:
    keys = ("secondary_title", "alternate_title3", "journal_name")
    titles = list(dict.fromkeys(str(data[key]) for key in keys if data.get(key)))
    lost += titles[1:]
    container = titles[0] if titles else None
    series = data.get("tertiary_title")
    if type_ in _WITHOUT_CONTAINER:
        lost += [str(series)] if container and series and series != container else []
        return {"collection-title": container or series}
    return {"container-title": container, "collection-title": series}


def _numbers(type_: str, data: Mapping[str, Any], lost: list[str]) -> Record:
    pages = [str(data[key]) for key in ("start_page", "end_page") if data.get(key)]
    number = data.get("number") or data.get("note")
    lost += [str(data["note"])] if data.get("note") not in (None, "", number) else []
    variable = "issue" if type_.startswith("article") or type_ == "periodical" else "number"
    code = str(data.get("issn", ""))
    is_isbn = bool(_ISBN.fullmatch(code.replace(" ", "")))
    if type_ == "report" and not number and not is_isbn and not _ISSN.fullmatch(code):
        # The tag for ISSN and ISBN is that of a report's number too (RefMan, 2011).
        number, code = code, ""
    return {
        "page": "-".join(dict.fromkeys(pages)),
        variable: number,
        "ISBN" if is_isbn else "ISSN": code,
    }


def _others(data: Mapping[str, Any], lost: list[str]) -> Record:
    written = first_of(str(data.get(key, "")) for key in ("date", "year", "publication_year"))
    accessed = data.get("access_date")
    urls = data.get("urls", [])
    lost += urls[1:]
    return {
        "issued": date_value(written) if written else None,
        "accessed": date_value(str(accessed)) if accessed else None,
        "URL": urls[0] if urls else None,
        "keyword": ", ".join(data.get("keywords", ())),
        "note": "\n".join(data.get("notes", ())),
    }
