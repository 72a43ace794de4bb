"""Dates of publication in the forms in which people write them."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator

from briefgen.importing.words import fold
from briefgen.model.dates import PartialDate
from briefgen.quantities import Day, read

_PLAIN = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})[ ]?[./-][ ]?(?P<m>\d{1,2})[ ]?[./-][ ]?(?P<d>\d{1,2})(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_ERA = re.compile(
    r"(?<![A-Za-z])(?P<era>[RHS])\.?(?P<y>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})(?!\d)"
)
_ERA_STARTS = {"R": 2018, "H": 1988, "S": 1925}
"""The year before year 1 of an era (元号法): 令和, 平成, 昭和."""

_YEAR = re.compile(
    r"(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3}年|(?:元|\d|[一-十])年|[RHS]\.?\d"
)
"""What a date that says its year has at least."""

_EITHER_WAY = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>(?:19|20)\d{2})(?!\d)"
)
_WEEKDAY = (
    r"\s*[(\[]?\s*(?:[月火水木金土日](?:曜日?)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?\s*[)\]]?"
)
_TIME = (
    r"\s*T?\s*\d{1,2}\s*[:時]\s*\d{2}\s*分?(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?"
    r"|\s*(?:am|pm|a\.m\.|p\.m\.|JST|UTC|GMT|EST|EDT|BST)(?![a-z])"
)
_MOMENT = re.compile(rf"(?:{_WEEKDAY}|\s*,|{_TIME})+", re.IGNORECASE)
"""A weekday, a time of day, a time zone: what stands beside a date."""

_AS_OF = datetime.date(2000, 1, 1)
"""Relative dates are not read, so that the day they count from is of no account."""

Found = tuple[int, int, PartialDate]
"""Where a date stands in a text, and which."""


def find_dates(text: str, languages: Iterable[str]) -> list[Found]:
    """Return the dates of a text that say at least year and month, in the order of the text.

    A date such as 07/12/2025, which may mean two days, is none.

    Args:
        text: any text.
        languages: codes of the languages whose forms are read.
    """
    folded = fold(text)
    if not _YEAR.search(folded):
        return []
    unsure = [match.span() for match in _EITHER_WAY.finditer(folded) if _is_unsure(match)]
    found = [item for item in _all(folded, languages) if not _meets(item, unsure)]
    chosen: list[Found] = []
    for item in sorted(found, key=lambda item: (item[0], -len(item[2].iso), -item[1])):
        if not chosen or item[0] >= chosen[-1][1]:
            chosen.append(item)
    return chosen


def end_of_moment(text: str, end: int) -> int:
    """Return where what belongs to a date ends: its weekday, time of day and time zone.

    Args:
        text: the text.
        end: where the date itself ends.
    """
    match = _MOMENT.match(fold(text), end)
    return match.end() if match else end


def _all(folded: str, languages: Iterable[str]) -> Iterator[Found]:
    for pattern in (_PLAIN, _COMPACT):
        for match in pattern.finditer(folded):
            yield from _made(match.span(), int(match["y"]), int(match["m"]), int(match["d"]))
    for match in _ERA.finditer(folded):
        year = _ERA_STARTS[match["era"]] + int(match["y"])
        yield from _made(match.span(), year, int(match["m"]), int(match["d"]))
    if not any(char.isdigit() or unicodedata.numeric(char, None) is not None for char in folded):
        return
    for language in languages:
        for mention in read(language, folded, _AS_OF).mentions:
            day = mention.first
            if isinstance(day, Day) and day.year and day.month and not day.part and not day.count:
                yield from _made((mention.start, mention.end), day.year, day.month, day.day)


def _made(span: tuple[int, int], year: int, month: int, day: int | None) -> Iterator[Found]:
    date = PartialDate(year, month, day)
    try:
        plausible = datetime.date(1868, 1, 1) <= date.first_day <= datetime.date(2199, 12, 31)
    except ValueError:
        return
    if plausible:
        yield *span, date


def _is_unsure(match: re.Match[str]) -> bool:
    first, second = int(match["a"]), int(match["b"])
    return first <= 12 and second <= 12 and first != second


def _meets(item: Found, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < item[1] and item[0] < end for start, end in spans)
