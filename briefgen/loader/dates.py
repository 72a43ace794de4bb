"""Dates that are not written as ISO 8601 does, or that no calendar has."""

from __future__ import annotations

import calendar
import re
import unicodedata

from pydantic_core import PydanticCustomError

from briefgen.diagnostics import Diagnostic, Message, Rule
from briefgen.languages import LanguageRegistry
from briefgen.loader.fault import Fault
from briefgen.loader.fixes import as_date
from briefgen.model.dates import FullDate, PartialDate

DATE_FORM = Rule(
    "MODEL009",
    "'{value}' is not a date in the form that briefgen reads",
    "write year-month-day, year-month or year: 2025-07-12, 2025-07 or 2025",
)
DATE_NONEXISTENT = Rule("MODEL010", "the date {value} does not exist", "look it up in a calendar")
DAY_WANTED = Rule(
    "MODEL011", "a full date is wanted here, '{value}' has no day", "write it as in 2025-07-12"
)
WRITE_DATE = "write {date}"
MONTH_LENGTH = "{month} has {days} days"
NO_SUCH_MONTH = Message("months are numbered from 01 to 12")

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_NUMBERS = re.compile(r"\D*(\d{4})\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?(?:T.*|\D*)")
_OTHER_WORD = re.compile(r"[^\W\d_年月日]|[~<>?]")
_YEAR = re.compile(r"(\d{4})年")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ERA = re.compile(r"(?P<era>\D+?)(?P<year>\d{1,2}|元)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_WORD = rf"(?P<month>(?:{'|'.join(_MONTHS)})[a-z]*)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ENGLISH = (
    re.compile(rf"{_DAY} {_MONTH_WORD},? (?P<year>\d{{4}})"),
    re.compile(rf"{_MONTH_WORD} {_DAY},? (?P<year>\d{{4}})"),
    re.compile(rf"{_MONTH_WORD},? (?P<year>\d{{4}})"),
)


def date_form(fault: Fault) -> Diagnostic:
    """Explain a date in another form, with the right form where it can be told."""
    date = iso_form(fault.written, fault.languages)
    if date is None or (date.day is None and fault.annotation is FullDate):
        return DATE_FORM.at(fault.span, value=fault.written)
    return DATE_FORM.at(
        fault.span,
        hint=Message(WRITE_DATE, {"date": date.iso}),
        fixes=as_date(fault, date.iso, certain=_says_no_more(fault.written)),
        value=fault.written,
    )


def date_nonexistent(fault: Fault) -> Diagnostic:
    """Explain a date that no calendar has."""
    value = str(fault.context["value"])
    year, month = (int(part) for part in (*value.split("-"), "1")[:2])
    hint = None
    if not 1 <= month <= 12:
        hint = NO_SUCH_MONTH
    elif year:
        days = calendar.monthrange(year, month)[1]
        hint = Message(MONTH_LENGTH, {"month": value[:7], "days": days})
    return DATE_NONEXISTENT.at(fault.span, hint=hint, value=value)


def day_wanted(fault: Fault) -> Diagnostic:
    """Explain a month or year where a day is wanted."""
    return DAY_WANTED.at(fault.span, value=fault.context["value"])


def iso_form(written: str, languages: LanguageRegistry) -> PartialDate | None:
    """Return the date that an author wrote in a common form of Japanese or English.

    Args:
        written: as in ``2025年7月12日``, ``令和7年7月12日``, ``2025/7/12`` or ``12 July 2025``.
        languages: whose eras are known.
    """
    text = _normal(written)
    for pattern in (_COMPACT, _NUMBERS, _YEAR):
        if match := pattern.fullmatch(text):
            return _date(*match.groups())
    if match := _ERA.fullmatch(text):
        return _era_date(match, languages)
    for pattern in _ENGLISH:
        if match := pattern.fullmatch(text.lower()):
            parts = match.groupdict()
            return _date(
                parts["year"], str(_MONTHS.index(parts["month"][:3]) + 1), parts.get("day")
            )
    return None


def _says_no_more(written: str) -> bool:
    """Say whether a date is all that was written, without a word such as "before"."""
    text = _normal(written).lower()
    return not _OTHER_WORD.search(text) or any(
        pattern.fullmatch(text) for pattern in (_ERA, *_ENGLISH)
    )


def _normal(written: str) -> str:
    return unicodedata.normalize("NFKC", written).translate(_DASHES).strip()


def _era_date(match: re.Match[str], languages: LanguageRegistry) -> PartialDate | None:
    for language in languages.values():
        for era in language.eras:
            if era.name == match["era"]:
                number = 1 if match["year"] == language.era_first_year else int(match["year"])
                year = number + (era.first_year or era.start.year) - 1
                return _date(str(year), *match.groups()[2:])
    return None


def _date(year: str, month: str | None = None, day: str | None = None) -> PartialDate | None:
    parts = [year, *(part.zfill(2) for part in (month, day) if part is not None)]
    try:
        return PartialDate.parse("-".join(parts))
    except PydanticCustomError:
        return None
