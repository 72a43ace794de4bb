"""The words and marks in which Vega-Lite formats numbers and dates by itself (CLDR, via Babel)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale

from briefgen.languages import Language


def number_locale(language: Language) -> dict[str, Any]:
    """Return the marks of numbers as d3-format takes them."""
    symbols: Mapping[str, str] = Locale.parse(language.locale).number_symbols["latn"]
    return {
        "decimal": symbols["decimal"],
        "thousands": symbols["group"],
        "grouping": [3],
        "currency": ["", ""],
        "minus": symbols["minusSign"].replace("-", "\N{MINUS SIGN}"),
    }


def time_locale(language: Language) -> dict[str, Any]:
    """Return the names of days and months as d3-time-format takes them; dates are ISO 8601."""
    locale = Locale.parse(language.locale)
    days, months = locale.days["stand-alone"], locale.months["stand-alone"]
    periods = locale.day_periods["format"]["abbreviated"]
    from_sunday = (6, 0, 1, 2, 3, 4, 5)
    return {
        "dateTime": "%Y-%m-%d %H:%M:%S",
        "date": "%Y-%m-%d",
        "time": "%H:%M:%S",
        "periods": [periods["am"], periods["pm"]],
        "days": [days["wide"][day] for day in from_sunday],
        "shortDays": [days["abbreviated"][day] for day in from_sunday],
        "months": [months["wide"][month] for month in range(1, 13)],
        "shortMonths": [months["abbreviated"][month] for month in range(1, 13)],
    }
