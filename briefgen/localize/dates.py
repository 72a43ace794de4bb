"""Dates for machines and for readers."""

from __future__ import annotations

from briefgen.languages import Language
from briefgen.languages.calendar import format_date
from briefgen.localize.edition import DateText
from briefgen.model.dates import PartialDate


def date_text(language: Language, date: PartialDate, *, era: bool = False) -> DateText:
    """Return a date in ISO 8601 form and in words, no finer than the author gave it."""
    return DateText(iso=date.iso, text=format_date(language, date, era=era))
