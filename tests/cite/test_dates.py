from __future__ import annotations

from typing import Any

import pytest

from briefgen.cite import format_reference
from briefgen.languages import builtin_languages

from .records import source

LANGUAGES = builtin_languages()


@pytest.mark.parametrize(
    ("issued", "ja", "en"),
    [
        ("2024", "2024年", "2024"),
        ("2024-05", "2024年5月", "May 2024"),
        ("2024-05-20", "2024年5月20日", "20 May 2024"),
        ("2024-23", "2024年秋", "Autumn 2024"),
        ("2024-21/2024-22", "2024年春～2024年夏", "Spring 2024 – Summer 2024"),
        ({"date-parts": [[2024]], "season": "Lent"}, "2024年Lent", "Lent 2024"),
        ({"date-parts": [[2024, 5, 20]], "season": "10:45:00"}, "2024年5月20日", "20 May 2024"),
        ("2024-05-20/2024-05-22", "2024年5月20日～22日", "20–22 May 2024"),
        ("2024-05/2025-06-01", "2024年5月～2025年6月1日", "May 2024 – 1 June 2025"),
        ("2024/..", "2024年～", "from 2024"),
        ("../2024-05", "～2024年5月", "until May 2024"),
        ("1950~", "1950年頃", "c. 1950"),
        ("-0043", "紀元前44年", "44 BC"),
        ({"date-parts": [[-44, 3]]}, "紀元前44年3月", "March 44 BC"),
        ({"literal": "昭和初期"}, "昭和初期", "昭和初期"),
    ],
)
def test_a_date_is_worded_as_exactly_as_it_is_known(issued: Any, ja: str, en: str) -> None:
    record = source("webpage", title="T", issued=issued)
    assert format_reference(record, LANGUAGES["ja"]).plain == f"「T」（{ja}）。"
    assert format_reference(record, LANGUAGES["en"]).plain == f"‘T’, {en}."
