"""What is handed to Vega-Lite, and that estimates do not look like counts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.figures import look
from briefgen.figures.canvas import Canvas
from briefgen.figures.drawing import WIDTHS
from briefgen.localize.figure_texts import ChartText
from tests.conftest import Golden
from tests.figures.canvases import draw, layers, letters, marks
from tests.figures.conftest import CODES, LetteringIn, charts
from tests.localize.factory import body_edition, both

GOLDEN = Path(__file__).parents[1] / "golden" / "charts"
NUMBERS = range(len(charts("gallery-desk", "en")))
LONG = "the small harbours of the western shore and of the islands before it, number"


def chart_of(code: str = "en", **keys: Any) -> ChartText:
    """Return a chart given by the keys that differ from one to the next."""
    block = {"type": "chart", "title": both("題", "T"), "unit": both("隻", "vessels"), **keys}
    edition = body_edition(block, code)
    [chart] = edition.sections[0].blocks
    assert isinstance(chart, ChartText)
    return chart


def datum(value: float, name: str = "A", **keys: Any) -> dict[str, Any]:
    return {"label": both(name, name), "value": value, **keys}


@pytest.fixture
def canvas_of(lettering: LetteringIn) -> Any:
    """Return a function that lays a chart out for the theme's column, or another width."""

    def canvas_of(chart: ChartText, width: float = WIDTHS["wide"]) -> Canvas:
        return draw(chart, lettering(chart.language.code), width)

    return canvas_of


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("number", NUMBERS)
def test_specifications_are_golden(code: str, number: int, canvas_of: Any, golden: Golden) -> None:
    chart = charts("gallery-desk", code)[number]
    spec = canvas_of(chart).spec()
    lines = [f"{json.dumps(key)}: {_text(spec[key])}" for key in spec if key != "layer"]
    lines += [_text(layer) for layer in spec["layer"]]
    golden(GOLDEN / f"{number + 1}-{chart.kind.value}.{code}.txt", "\n".join([*lines, ""]))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


@pytest.mark.parametrize("kind", ["bar", "dot"])
def test_an_estimate_is_a_hollow_dot_and_a_count_is_not(kind: str, canvas_of: Any) -> None:
    data = [datum(9), datum(5, "B", low=3, high=6, estimate=True)]
    canvas = canvas_of(chart_of(kind=kind, data=data))
    hollow = [mark for mark in layers(canvas, "point") if mark.get("fill") == look.PAPER]
    assert [mark["stroke"] for mark in hollow] == [look.ESTIMATE]
    solid = [it.look["color"] for it in marks(canvas, "rect")] if kind == "bar" else [
        mark["color"] for mark in layers(canvas, "point") if "color" in mark
    ]  # fmt: skip
    assert look.COUNT in solid
    [band] = [it for it in marks(canvas, "rect") if it.look["color"] == look.BAND]
    assert canvas.x is not None
    assert (band.box.left, band.box.right) == pytest.approx((canvas.x(3), canvas.x(6)))
    words = {it.text: it.colour for it in letters(canvas)}
    assert words["5"] == words["(3–6, estimate)"] == look.ESTIMATE
    assert words["9"] == look.COUNT_TEXT


def test_a_line_is_dashed_to_and_from_an_estimate(canvas_of: Any) -> None:
    values = [datum(1, "A"), datum(3, "B"), datum(4, "C", estimate=True), datum(5, "D")]
    canvas = canvas_of(chart_of(kind="line", data=values))
    lines = [
        ([row["x"] for row in layer["data"]["values"]], "strokeDash" in layer["mark"])
        for layer in canvas.spec()["layer"]
        if layer["mark"]["type"] == "line"
    ]
    assert lines == [([0, 1], False), ([1, 2, 3], True)]
    assert [mark.get("fill") for mark in layers(canvas, "point")] == [None, look.PAPER, None]


def test_a_range_of_a_line_is_a_band_that_opens_at_the_count_before(canvas_of: Any) -> None:
    values = [datum(1, "A"), datum(3, "B"), datum(4, "C", low=2, high=6, estimate=True)]
    canvas = canvas_of(chart_of(kind="line", data=values))
    [rows] = [
        layer["data"]["values"]
        for layer in canvas.spec()["layer"]
        if layer["mark"]["type"] == "area"
    ]
    assert rows == [{"x": 1, "y": 3, "y2": 3}, {"x": 2, "y": 2, "y2": 6}]


def test_bars_start_at_zero_and_dots_need_not(canvas_of: Any) -> None:
    data = [datum(90), datum(95, "B")]
    assert canvas_of(chart_of(kind="bar", data=data)).x.domain[0] == 0
    assert canvas_of(chart_of(kind="dot", data=data)).x.domain[0] > 80


def test_short_labels_stand_beside_the_marks_on_a_narrow_screen(canvas_of: Any) -> None:
    short = canvas_of(chart_of(data=[datum(9), datum(5, "B")]), WIDTHS["narrow"])
    long = canvas_of(chart_of(data=[datum(9, LONG), datum(5, "B")]), WIDTHS["narrow"])
    assert middles(short, "A")[0] == pytest.approx(middles(short, "9")[0], abs=1)
    assert middles(long, "B")[0] < middles(long, "5")[0] - 8


def test_many_long_names_of_lines_make_the_drawing_higher(canvas_of: Any) -> None:
    def lines(name: str) -> list[dict[str, Any]]:
        return [
            {"name": both(f"{name} {number}", f"{name} {number}"),
             "data": [datum(number), datum(number, "B")]}
            for number in range(6)
        ]  # fmt: skip

    high = canvas_of(chart_of(kind="line", series=lines(LONG)), WIDTHS["narrow"])
    low = canvas_of(chart_of(kind="line", series=lines("x")), WIDTHS["narrow"])
    assert high.height > low.height
    assert min(it.box.top for it in letters(high)) >= 0


def middles(canvas: Canvas, text: str) -> list[float]:
    """Return the heights at which a text stands."""
    return [(it.box.top + it.box.bottom) / 2 for it in letters(canvas) if it.text == text]
