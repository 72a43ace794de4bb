"""A source as plain CSL data, for programs that read CSL-JSON (csl-data.json, schema 1.0.2)."""

from __future__ import annotations

from typing import Any

from briefgen.model.dates import PartialDate
from briefgen.model.source import Source, Variables
from briefgen.model.source_date import SourceDate


def as_csl(source: Source) -> dict[str, Any]:
    """Return a source as an object of CSL-JSON.

    What pandoc and Zotero write comes back as it was, but that numbers are texts, dates are
    ``date-parts`` and seasons are their months 21 to 24.

    Args:
        source: the record; what stands under its ``custom`` is given back under ``custom``.
    """
    data: dict[str, Any] = {"id": source.id, "type": source.type, **variables_as_csl(source)}
    custom = source.custom
    extension: dict[str, Any] = {}
    if custom.alt:
        extension["alt"] = {tag: variables_as_csl(alt) for tag, alt in custom.alt.items()}
    if custom.archive is not None:
        date = custom.archive.date
        extension["archive"] = {"URL": custom.archive.url} | ({"date": date.iso} if date else {})
    if custom.grade is not None:
        extension["grade"] = custom.grade
    return data | ({"custom": extension} if extension else {})


def variables_as_csl(variables: Variables) -> dict[str, Any]:
    """Return the variables of a record or of one of its translations."""
    return {
        **{
            key: [name.model_dump(by_alias=True, exclude_none=True) for name in names]
            for key, names in variables.names.items()
        },
        **variables.strings,
        **{key: list(words) for key, words in variables.lists.items()},
        **{key: date_as_csl(date) for key, date in variables.dates.items()},
    }


def date_as_csl(date: SourceDate) -> dict[str, Any]:
    """Return a date as an object of CSL-JSON; a range without end ends in ``[0]``, as in pandoc."""
    data: dict[str, Any] = {}
    parts = [_parts(*half) for half in _halves(date)]
    if date.open is not None:
        parts.insert(1 if date.open == "end" else 0, [0])
    if parts:
        data["date-parts"] = parts
    if isinstance(date.season, str):
        data["season"] = date.season
    if date.circa:
        data["circa"] = True
    if date.literal is not None:
        data["literal"] = date.literal
    return data


def _halves(date: SourceDate) -> list[tuple[PartialDate, int | None]]:
    season = date.season if isinstance(date.season, int) else None
    halves = [(date.start, season), (date.end, date.end_season)]
    return [(half, of_half) for half, of_half in halves if half is not None]


def _parts(date: PartialDate, season: int | None) -> list[int]:
    """Return year, month and day; CSL-JSON has no year 0.

    A season stands as month 21 to 24, as pandoc writes it: ``season`` it would not read.
    """
    parts = [part for part in date if part is not None]
    if parts[0] <= 0:
        parts[0] -= 1
    return [*parts, 20 + season] if season is not None else parts
