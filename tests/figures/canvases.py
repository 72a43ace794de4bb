"""What stands where in a chart, read off the specification that is handed to Vega-Lite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.figures.boxes import Box
from briefgen.figures.canvas import Canvas
from briefgen.figures.drawing import WIDTHS
from briefgen.figures.lettering import Lettering, Style
from briefgen.figures.lines import draw_lines
from briefgen.figures.look import PAPER
from briefgen.figures.rows import draw_rows
from briefgen.localize.figure_texts import ChartText
from briefgen.model.blocks import ChartKind

BREADTHS = tuple(WIDTHS.values())
_ASCENT, _DESCENT = 0.76, 0.12
"""What letters have above and below the baseline, Japanese ones too, in ems."""
_BRACKET = 0.45
"""What a full-width bracket leaves blank before it, in ems (JLReq 3.1.2)."""
_EDGE = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True)
class Mark:
    """A mark that has a colour, and its place."""

    look: Mapping[str, Any]
    box: Box


@dataclass(frozen=True)
class Letters:
    """A line of text and its place."""

    text: str
    colour: str
    box: Box


def draw(chart: ChartText, lettering: Lettering, width: float) -> Canvas:
    """Return a chart, laid out."""
    if chart.kind is ChartKind.LINE:
        return draw_lines(chart, lettering, width)
    return draw_rows(chart, lettering, width)


def letters(canvas: Canvas) -> list[Letters]:
    """Return every text of a drawing."""
    return [
        Letters(row["text"], mark["color"], _text_box(canvas.lettering, mark, row))
        for mark, row in _rows(canvas, "text")
    ]


def marks(canvas: Canvas, kind: str) -> list[Mark]:
    """Return the bars (``rect``) or dots (``point``) of a drawing, without bare paper."""
    return [
        Mark(mark, _mark_box(canvas, mark, row))
        for mark, row in _rows(canvas, kind)
        if mark.get("color") != PAPER
    ]


def texts_of(canvas: Canvas) -> list[str]:
    """Return the texts of a drawing."""
    return [it.text for it in letters(canvas)]


def layers(canvas: Canvas, kind: str) -> list[dict[str, Any]]:
    """Return the marks of one kind as Vega-Lite is given them."""
    return [it["mark"] for it in canvas.spec()["layer"] if it["mark"]["type"] == kind]


def _rows(canvas: Canvas, kind: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for layer in canvas.spec()["layer"]:
        if layer["mark"]["type"] == kind:
            for row in layer["data"]["values"]:
                yield layer["mark"], row


def _text_box(lettering: Lettering, mark: Mapping[str, Any], row: Mapping[str, Any]) -> Box:
    size = mark["fontSize"]
    styles = (Style(size, mark["fontWeight"], figures) for figures in (True, False))
    style = next(it for it in styles if ", ".join(lettering.families(it)) == mark["font"])
    width = lettering.width(row["text"], style)
    left = row["x"] - width * _EDGE[mark["align"]]
    blank = _BRACKET * size if row["text"].startswith("（") else 0.0
    return Box(left + blank, row["y"] - size * _ASCENT, left + width, row["y"] + size * _DESCENT)


def _mark_box(canvas: Canvas, mark: Mapping[str, Any], row: Mapping[str, Any]) -> Box:
    x, y = canvas.x or (lambda place: place), canvas.y or (lambda place: place)
    if mark["type"] == "point":
        radius = (mark["size"] / 3.14159) ** 0.5 + mark.get("strokeWidth", 0.0) / 2
        return Box(
            *(x(row["x"]) - radius, y(row["y"]) - radius),
            *(x(row["x"]) + radius, y(row["y"]) + radius),
        )
    across, down = sorted((x(row["x"]), x(row["x2"]))), sorted((y(row["y"]), y(row["y2"])))
    return Box(across[0], down[0], across[1], down[1])
