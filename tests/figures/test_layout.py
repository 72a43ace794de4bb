"""Charts at their limits: every text within the drawing, none upon another or upon a mark."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from briefgen.figures import look
from briefgen.figures.boxes import Box
from briefgen.figures.canvas import Canvas
from briefgen.localize.figure_texts import ChartText
from briefgen.model.blocks import ChartKind
from tests.figures.canvases import BREADTHS, draw, letters, marks, texts_of
from tests.figures.conftest import CODES, LetteringIn, charts
from tests.figures.test_compiled import chart_of, datum

NEAR = 0.01
PALE = (look.BAND, look.PALE)
NAMED = [
    pytest.param(code, desk, number, id=f"{desk.removesuffix('-desk')}-{number}-{code}")
    for code in CODES
    for desk in ("gallery-desk", "figures-desk")
    for number in range(len(charts(desk, code)))
]

every_chart = pytest.mark.parametrize(("code", "desk", "number"), NAMED)
every_width = pytest.mark.parametrize("width", BREADTHS)


@pytest.fixture
def chart(desk: str, number: int, code: str) -> ChartText:
    return charts(desk, code)[number]


@pytest.fixture
def canvas(chart: ChartText, code: str, width: float, lettering: LetteringIn) -> Canvas:
    return draw(chart, lettering(code), width)


@every_chart
@every_width
def test_every_text_is_within_the_drawing(canvas: Canvas) -> None:
    page = Box(-NEAR, -NEAR, canvas.width + NEAR, canvas.height + NEAR)
    assert [it.text for it in letters(canvas) if not it.box.lies_in(page)] == []


@every_chart
@every_width
def test_no_text_lies_upon_another(canvas: Canvas) -> None:
    pairs = combinations(letters(canvas), 2)
    assert [(a.text, b.text) for a, b in pairs if shrunk(a.box).meets(b.box)] == []


@every_chart
@every_width
def test_no_text_lies_upon_a_bar_or_a_dot(canvas: Canvas, chart: ChartText) -> None:
    solid = [it.box for kind in ("rect", "point") for it in marks(canvas, kind)
             if it.look.get("color") not in PALE or chart.kind is not ChartKind.LINE]  # fmt: skip
    hidden = [it.text for it in letters(canvas) if any(shrunk(it.box).meets(b) for b in solid)]
    assert hidden == []


@every_chart
@every_width
def test_every_mark_is_within_the_drawing(canvas: Canvas) -> None:
    page = Box(-NEAR, -NEAR, canvas.width + NEAR, canvas.height + NEAR)
    solid = [it for kind in ("rect", "point") for it in marks(canvas, kind)]
    assert [it for it in solid if not it.box.lies_in(page)] == []


@every_chart
@every_width
def test_values_are_labelled_directly(canvas: Canvas, chart: ChartText) -> None:
    """All of bars and dots; of lines the last, and of a single one the first and the extremes."""
    found = texts_of(canvas)
    for series in chart.series:
        if chart.kind is not ChartKind.LINE:
            wanted = [point.number for point in series.points]
        elif len(chart.series) > 1:
            wanted = [series.points[-1].number]
        else:
            telling = sorted(series.points, key=lambda point: point.value)
            wanted = [it.number for it in (series.points[-1], telling[0], telling[-1])]
        assert [number for number in wanted if number not in found] == []


def shrunk(box: Box) -> Box:
    """Return a box without the blank that every letter has."""
    return Box(box.left + 0.3, box.top + 0.3, box.right - 0.3, box.bottom - 0.3)


@pytest.mark.parametrize("kind", ["bar", "dot", "line"])
@pytest.mark.parametrize("value", [0, 5e-324, -5e-324, 1e-300, 1e18, -1e18, 1e18 - 128, 7])
@pytest.mark.parametrize("other", [0, 1e18, 5e-324, 7.000000000000001])
def test_any_two_values_can_be_drawn(
    kind: str, value: float, other: float, lettering: LetteringIn
) -> None:
    chart = chart_of(kind=kind, data=[datum(value), datum(other, "B")])
    canvas = draw(chart, lettering("en"), BREADTHS[0])
    assert "NaN" not in json.dumps(canvas.spec())
    assert "Infinity" not in json.dumps(canvas.spec())
    assert all(it.box.left >= -NEAR for it in letters(canvas) if it.text in {"A", "B", "7"})
