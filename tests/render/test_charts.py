"""Bars start at zero, wherever zero is; an estimate is a dot in its range."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from briefgen.localize.edition import ChartText, DatumText
from tests.render.conftest import dress, gallery_edition


def datum(start: float, end: float, *, estimate: bool = False) -> DatumText:
    return DatumText(
        label=Markup("a"),
        value="1",
        range="0–2" if estimate else "",
        estimate=estimate,
        start=start,
        end=end,
        low=min(start, end),
        high=max(start, end),
    )


def drawn(*data: DatumText) -> str:
    """Return the chart's HTML."""
    edition = gallery_edition("en")
    chart = ChartText(
        type="chart",
        number=1,
        label="1",
        title=Markup("t"),
        note=None,
        citations=Markup(""),
        anchor="c",
        unit=Markup("u"),
        data=data,
    )
    section = replace(edition.sections[0], blocks=(chart,))
    page = dress(replace(edition, sections=(section,)), "print")
    return page[page.index('<figure class="chart"') : page.index("</figure>")]


@pytest.mark.parametrize(
    ("shares", "zero"),
    [
        ([(0, 1), (0, 0.3)], "0%"),
        ([(0, 0.4), (0.4, 1)], "40.0%"),
        ([(0, 1.0), (0.5, 1.0)], "100.0%"),
        ([(0, 1)], "0%"),
    ],
)
def test_the_axis_stands_at_zero(shares: list[tuple[float, float]], zero: str) -> None:
    assert f"--zero:{zero};" in drawn(*(datum(*share) for share in shares))


def test_a_bar_runs_from_zero_to_its_value() -> None:
    assert 'class="bar" style="left:25.0%;width:50.0%"' in drawn(datum(0.25, 0.75))


def test_an_estimate_is_a_dot_in_a_band_with_its_range_in_words() -> None:
    chart = drawn(datum(0, 0.5, estimate=True))
    assert 'class="bar"' not in chart
    assert 'class="dot" style="left:50.0%"' in chart
    assert "(0–2)" in chart
    assert chart.count('<p class="note">') == 1


def test_a_count_needs_no_note_on_estimates() -> None:
    assert '<p class="note">' not in drawn(datum(0, 0.5))


def test_a_negative_estimate_has_its_dot_on_its_own_side() -> None:
    chart = drawn(datum(0.2, 0.6, estimate=True), datum(0.6, 1))
    assert re.search(r'class="dot" style="left:20\.0%"', chart)
