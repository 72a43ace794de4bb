"""When a source came out, was read and was kept, in the words of a language."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.cite.dates import date, day
from briefgen.cite.reference import reading_for
from briefgen.cite.wording import as_plain
from briefgen.languages import Language
from briefgen.model.source import Source


@dataclass(frozen=True)
class Access:
    """What a record says of getting at its source; what it does not say is empty.

    Attributes:
        issued: when it came out.
        accessed: the day on which it was read.
        archived: the day on which a copy was kept.
        archive: the address of the copy.
    """

    issued: str
    accessed: str
    archived: str
    archive: str


def access_of(source: Source, language: Language, *, era: bool = False) -> Access:
    """Return what a record says of getting at its source.

    Args:
        source: the CSL record.
        language: the language to say it in.
        era: whether dates carry the era, where the language has one.

    Raises:
        MissingMessageError: the language's catalogue lacks a pattern.
    """
    reading = reading_for(source, language, None, era=era)
    kept = source.custom.archive
    return Access(
        issued=as_plain(date(reading, "issued")),
        accessed=as_plain(date(reading, "accessed")),
        archived=as_plain(day(reading, kept.date)) if kept and kept.date else "",
        archive=kept.url if kept else "",
    )
