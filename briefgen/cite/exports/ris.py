"""Reports as RIS (RefMan, RIS Format Specifications, 2011), in UTF-8."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from briefgen.model.dates import PartialDate
from briefgen.model.source import Name, Source

# The tag for ISSN and ISBN is that of a report's number too.
_TEXTS: Final = {
    "title": "title",
    "genre": "type_of_work",
    "number": "issn",
    "publisher": "publisher",
    "language": "language",
    "abstract": "abstract",
    "DOI": "doi",
}
KEYWORDS_SEPARATOR: Final = "; "
"""What stands between the words of the CSL variable ``keyword``."""


def reports_as_ris(records: Sequence[Source]) -> bytes:
    """Return records as references of the type RPRT, one after the other.

    Args:
        records: CSL records of the type ``report``.
    """
    import rispy

    class Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy has no types
        def set_header(self, count: int) -> str:  # noqa: ARG002  (the name is that of rispy)
            """Leave out the number that rispy puts before each reference."""
            return ""

    text = rispy.dumps([_reference(record) for record in records], implementation=Writer)
    return str(text).replace("\n", "\r\n").encode()


def _reference(record: Source) -> dict[str, Any]:
    """Return a record by the names that rispy has for the tags of RIS."""
    reference: dict[str, Any] = {"type_of_reference": "RPRT", "id": record.id}
    if authors := record.names.get("author"):
        reference["authors"] = [_one_line(_name(name)) for name in authors]
    for variable, key in _TEXTS.items():
        if text := record.strings.get(variable):
            reference[key] = _one_line(text)
    if (issued := record.dates.get("issued")) and issued.start:
        reference |= {"year": f"{issued.start.year:04}", "date": _date(issued.start)}
    if words := record.strings.get("keyword"):
        reference["keywords"] = [_one_line(word) for word in words.split(KEYWORDS_SEPARATOR)]
    if url := record.strings.get("URL"):
        reference["urls"] = [url]
    return reference


def _name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def _date(date: PartialDate) -> str:
    """Return a date as ``YYYY/MM/DD/``, what is not known left empty."""
    month, day = (f"{part:02}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04}/{month}/{day}/"


def _one_line(text: str) -> str:
    return " ".join(text.split())
