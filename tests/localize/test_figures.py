"""Charts and specifications: what they say to those who do not see them, and as tables."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.localize.figure_texts import ChartText, DrawnText, VegaLiteText
from tests.localize.factory import body_edition, both

CALLS = [
    {"label": both("北港", "North"), "value": 1234},
    {"label": both("南港", "South"), "value": -2.5, "low": -4, "high": -1},
    {"label": both("西港", "West"), "value": 30, "estimate": True},
    {"label": both("東港", "East"), "value": 40, "low": 35, "high": 52, "estimate": True},
]
YEARS = [{"date": str(year), "value": abs(year - 2010) + 1} for year in range(2001, 2021)]
SPEC = {
    "data": {
        "values": [
            {"port": both("北港", "North"), "calls": 1800, "open": True},
            {"port": both("南港", "South"), "calls": None},
        ]
    },
    "mark": "bar",
    "encoding": {
        "y": {"field": "port", "type": "nominal", "title": both("港", "Harbour")},
        "x": {"field": "calls", "type": "quantitative", "axis": {"title": both("隻", "Calls")}},
    },
}


def drawn(code: str, **keys: Any) -> DrawnText:
    block = {"title": both("題", "Title"), "unit": both("隻", "vessels"), **keys}
    [figure] = body_edition({"type": "chart", **block}, code).sections[0].blocks
    assert isinstance(figure, DrawnText)
    return figure


def specification(code: str, spec: dict[str, Any] | None = None) -> VegaLiteText:
    block = {"type": "vega-lite", "title": both("題", "Title"), "alt": both("棒。", "Bars.")}
    [figure] = body_edition({**block, "spec": spec or SPEC}, code).sections[0].blocks
    assert isinstance(figure, VegaLiteText)
    return figure


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "en",
            "Bar chart: North 1,234, South −2.5 (−4 to −1), West about 30 (estimate), "
            "East about 40 (35 to 52, estimate); vessels",
        ),
        (
            "ja",
            "棒グラフ：北港 1,234、南港 −2.5（−4から−1）、西港 約30（推計）、"
            "東港 約40（35から52、推計）。単位は隻。",
        ),
    ],
)
def test_a_chart_is_read_value_by_value(code: str, words: str) -> None:
    assert drawn(code, data=CALLS).alternative == words


@pytest.mark.parametrize(
    ("code", "head", "row"),
    [
        ("en", ("Item", "vessels"), ("East", "40 (35–52, estimate)")),
        ("ja", ("項目", "隻"), ("東港", "40（35～52、推計）")),
    ],
)
def test_its_values_are_a_table(code: str, head: tuple[str, str], row: tuple[str, str]) -> None:
    [table] = drawn(code, data=CALLS).tables
    assert table.columns == head
    assert len(table.rows) == len(CALLS)
    assert table.rows[3] == row


@pytest.mark.parametrize(
    ("code", "words"),
    [("en", "from 2001 10 to 2020 11, 20 values in all; lowest 2010 1, highest 2020 11"),
     ("ja", "20")],
)  # fmt: skip
def test_of_a_long_line_the_ends_and_extremes_are_read(code: str, words: str) -> None:
    line = drawn(code, kind="line", data=YEARS)
    assert words in line.alternative
    assert "2005" not in line.alternative
    assert len(line.tables[0].rows) == len(YEARS)


def test_series_share_a_table_and_what_is_missing_is_a_dash() -> None:
    series = [
        {"name": both("昨年", "Last year"), "data": CALLS[:1]},
        {"name": both("今年", "This year"), "data": CALLS[:2]},
    ]
    chart = drawn("en", kind="grouped-bar", series=series)
    [table] = chart.tables
    assert table.columns == ("Item", "Last year (vessels)", "This year (vessels)")
    assert table.rows == (("North", "1,234", "1,234"), ("South", "–", "−2.5 (−4 to −1)"))
    assert "Last year: North 1,234; This year: North 1,234, South" in chart.alternative


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (CALLS[:2], ()),
        (CALLS[:3], ("A hollow dot marks an estimate.",)),
        (CALLS, ("A hollow dot marks an estimate; the pale band around it is its range.",)),
    ],
)
def test_a_note_explains_the_marks_that_are_there(
    data: list[dict[str, Any]], notes: tuple[str, ...]
) -> None:
    assert drawn("en", data=data).notes == notes


def test_dates_are_written_as_in_the_language() -> None:
    data = [{"date": "2025-07", "value": 1}, {"date": "2025-08", "value": 2}]
    names = [
        [point.name for point in chart.series[0].points]
        for chart in (drawn(code, kind="line", data=data) for code in ("ja", "en"))
        if isinstance(chart, ChartText)
    ]
    assert names == [["2025年7月", "2025年8月"], ["July 2025", "August 2025"]]


@pytest.mark.parametrize(
    ("code", "port", "title"), [("ja", "北港", "港"), ("en", "North", "Harbour")]
)
def test_a_specification_has_its_texts_in_the_language(code: str, port: str, title: str) -> None:
    figure = specification(code)
    assert figure.spec["data"]["values"][0] == {"port": port, "calls": 1800, "open": True}
    assert figure.spec["encoding"]["y"]["title"] == title
    assert figure.alternative == {"ja": "棒。", "en": "Bars."}[code]


def test_data_of_a_specification_are_a_table_under_the_titles_of_their_axes() -> None:
    [table] = specification("en").tables
    assert table.columns[:2] == ("Harbour", "Calls")
    assert [row[:2] for row in table.rows] == [("North", "1,800"), ("South", "–")]


def test_a_specification_too_long_for_a_table_has_none() -> None:
    rows = [{"a": number} for number in range(201)]
    assert specification("en", {**SPEC, "data": {"values": rows}}).tables == ()
    assert len(specification("en", {**SPEC, "data": {"values": rows[1:]}}).tables) == 1
