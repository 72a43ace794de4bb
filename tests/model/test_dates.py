from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefgen.model.dates import FullDate, PartialDate
from briefgen.model.source_date import SourceDate

ANY: TypeAdapter[PartialDate] = TypeAdapter(PartialDate)
FULL: TypeAdapter[FullDate] = TypeAdapter(FullDate)


def kinds(error: ValidationError) -> list[str]:
    return [item["type"] for item in error.errors()]


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        ("2025", (2025, None, None), "year"),
        (2025, (2025, None, None), "year"),
        ("2025-07", (2025, 7, None), "month"),
        ("2025-07-12", (2025, 7, 12), "day"),
        ("2024-02-29", (2024, 2, 29), "day"),
    ],
)
def test_a_date_has_the_precision_that_was_given(
    value: str | int, date: tuple[int | None, ...], precision: str
) -> None:
    read = ANY.validate_python(value)
    assert tuple(read) == date
    assert read.precision == precision
    assert read.iso == str(value)


@given(st.dates(), st.sampled_from(["day", "month", "year"]))
def test_every_date_is_read_back(day: datetime.date, precision: str) -> None:
    parts = {"day": (day.month, day.day), "month": (day.month, None), "year": (None, None)}
    date = PartialDate(day.year, *parts[precision])
    assert PartialDate.parse(date.iso) == date
    assert date.first_day <= day


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        date = ANY.validate_python(text)
    except ValidationError as error:
        assert kinds(error) in (["date_format"], ["date_nonexistent"])
    else:
        assert date.iso == text


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2025/07/12", "date_format"),
        ("2025-7-12", "date_format"),
        ("令和7年7月12日", "date_format"),
        ("２０２５", "date_format"),
        ("2025-07-12\n", "date_format"),
        (" 2025", "date_format"),
        ("", "date_format"),
        (20250712, "date_format"),
        (True, "date_format"),
        (2025.0, "date_format"),
        (None, "date_format"),
        ([2025], "date_format"),
        ("2025-13", "date_nonexistent"),
        ("2025-00", "date_nonexistent"),
        ("2025-02-29", "date_nonexistent"),
        ("2025-02-30", "date_nonexistent"),
        ("0000", "date_nonexistent"),
    ],
)
def test_what_is_no_date_is_refused(value: Any, kind: str) -> None:
    with pytest.raises(ValidationError) as error:
        ANY.validate_python(value)
    assert kinds(error.value) == [kind]


@pytest.mark.parametrize("value", ["2025", 2025, "2025-07"])
def test_a_full_date_has_a_day(value: str | int) -> None:
    with pytest.raises(ValidationError) as error:
        FULL.validate_python(value)
    assert kinds(error.value) == ["date_not_full"]
    assert FULL.validate_python("2025-07-12").iso == "2025-07-12"


def test_dates_order_by_their_first_day() -> None:
    dates = [PartialDate.parse(text) for text in ("2025-07-12", "2025-07", "2025", "2024-12-31")]
    ordered = sorted(dates, key=lambda date: (date.first_day, date.iso))
    assert [date.iso for date in ordered] == ["2024-12-31", "2025", "2025-07", "2025-07-12"]


@pytest.mark.parametrize(
    ("value", "start", "end", "circa", "literal"),
    [
        ("2026-06-15", "2026-06-15", None, False, None),
        ("2026-04", "2026-04", None, False, None),
        ("2025", "2025", None, False, None),
        (2025, "2025", None, False, None),
        ("2025-03/2025-04", "2025-03", "2025-04", False, None),
        ("2025-03-01/", "2025-03-01", None, False, None),
        ({"date-parts": [[2026, 5, 20]]}, "2026-05-20", None, False, None),
        ({"date-parts": [[2026, 5]]}, "2026-05", None, False, None),
        ({"date-parts": [[2026]]}, "2026", None, False, None),
        ({"date-parts": [["2026", "5", "20"]]}, "2026-05-20", None, False, None),
        ({"date-parts": [[2025, 3], [2025, 4]]}, "2025-03", "2025-04", False, None),
        ({"date-parts": [[1950]], "circa": True}, "1950", None, True, None),
        ({"date-parts": [[1950]], "circa": 1}, "1950", None, True, None),
        ({"date-parts": [[1950]], "circa": "1"}, "1950", None, True, None),
        ({"date-parts": [[1950]], "circa": False}, "1950", None, False, None),
        ({"date-parts": [[2025]], "season": 1}, "2025", None, False, None),
        ({"raw": "2025-07-12"}, "2025-07-12", None, False, None),
        ({"literal": "昭和初期", "circa": "true"}, None, None, True, "昭和初期"),
    ],
)
def test_a_csl_date_is_read_in_every_form(
    value: Any, start: str | None, end: str | None, circa: bool, literal: str | None
) -> None:
    date = SourceDate.model_validate(value)
    assert (date.start.iso if date.start else None) == start
    assert (date.end.iso if date.end else None) == end
    assert (date.circa, date.literal) == (circa, literal)
    assert SourceDate.model_validate(date.model_dump()) == date


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2024-23", {"start": (2024,), "season": 3}),
        ("2024-21/2024-22", {"start": (2024,), "season": 1, "end": (2024,), "end_season": 2}),
        ("2024/..", {"start": (2024,), "open": "end"}),
        ("2024-05/", {"start": (2024, 5), "open": "end"}),
        ("../2024", {"start": (2024,), "open": "start"}),
        ("2024~", {"start": (2024,), "circa": True}),
        ("2024\\~", {"start": (2024,), "circa": True}),
        ("2024?/2025", {"start": (2024,), "end": (2025,), "circa": True}),
        ("2024-05-XX", {"start": (2024, 5)}),
        ("-0043", {"start": (-43,)}),
        ({"date-parts": [[-44, 3, 15]]}, {"start": (-43, 3, 15)}),
        ({"date-parts": [[2023], [0]]}, {"start": (2023,), "open": "end"}),
        ({"date-parts": [[0], [2023]]}, {"start": (2023,), "open": "start"}),
        ({"date-parts": [[2024, 21]]}, {"start": (2024,), "season": 1}),
        ({"date-parts": [[2024]], "season": "2"}, {"start": (2024,), "season": 2}),
        ({"date-parts": [[2024]], "season": "Lent"}, {"start": (2024,), "season": "Lent"}),
        ({"date-parts": [], "literal": "n.d."}, {"literal": "n.d."}),
    ],
)
def test_seasons_open_ranges_and_doubtful_dates_are_read(value: Any, said: dict[str, Any]) -> None:
    date = SourceDate.model_validate(value)
    found = {name: getattr(date, name) for name in type(date).model_fields}
    padded = {
        name: (*part, None, None)[:3] if isinstance(part, tuple) else part
        for name, part in said.items()
    }
    assert {name: part for name, part in found.items() if part} == padded


@pytest.mark.parametrize(
    "value",
    [
        "12 July 2025",
        "2025/07/12",
        "2025-03/04",
        [2025, 7, 12],
        {"date-parts": []},
        {"date-parts": [[]]},
        {"date-parts": [2025, 7]},
        {"date-parts": [[2025, 7, 12, 1]]},
        {"date-parts": [["spring"]]},
        {"date-parts": [[2025], [2026], [2027]]},
        {"date-parts": [[2025, 13]]},
        {"date-parts": None},
        {"date-parts": [[0]]},
        {"date-parts": [[2025]], "season": 5},
        {"year": 2025},
        {"raw": "soon"},
        "2025-25",
        "..",
        {},
        True,
    ],
)
def test_what_is_no_csl_date_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError) as error:
        SourceDate.model_validate(value)
    assert kinds(error.value) in (["date_format"], ["date_nonexistent"])
