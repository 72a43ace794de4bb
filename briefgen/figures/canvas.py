"""A Vega-Lite specification, put together mark by mark.

A chart's layout is worked out before it is drawn, from the widths of its texts, so that no label
is cut or lies upon another. What is left to Vega-Lite are the scales and the marks.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from briefgen.figures.lettering import Lettering, Style

Anchor = Literal["start", "middle", "end"]
Extent = tuple[float, float]
_ALIGN: Final = {"start": "left", "middle": "center", "end": "right"}


@dataclass(frozen=True)
class Scale:
    """From values to places: ``domain`` in the values' unit, ``range`` in the drawing's."""

    domain: Extent
    range: Extent

    def __call__(self, value: float) -> float:
        """Return the place of a value."""
        (low, high), (start, end) = self.domain, self.range
        return start + (value - low) / (high - low) * (end - start)


@dataclass
class _Layer:
    """Marks of one look: Vega-Lite's ``mark``, and a row of data for each place."""

    mark: Mapping[str, Any]
    scaled: bool
    rows: list[dict[str, Any]]


@dataclass
class Canvas:
    """Collects marks; neighbours of one look become one layer.

    Lengths are in the drawing's unit, a tenth of the theme's rem, and y grows downwards. Bars,
    dots, lines and areas stand at values of the scales, where there is a scale; rules and texts at
    places. Colours are CSS colours, or names of the theme's (``var(--bar)``).

    Attributes:
        lettering: the fonts of the texts.
        width: width of the drawing.
        height: its height, which may grow with what is drawn.
        x: the scale of the values along x, None where there is none.
        y: the scale of the values along y.
    """

    lettering: Lettering
    width: float
    height: float = 0.0
    x: Scale | None = None
    y: Scale | None = None
    _layers: list[_Layer] = field(default_factory=list)

    def bar(self, x: Extent, y: Extent, colour: str, *, scaled: bool = True) -> None:
        """Add a filled rectangle, at values of the scales or else at places."""
        row = _between(x, y) if scaled else _rounded(_between(x, y))
        self._add({"type": "rect", "color": colour}, row, scaled=scaled)

    def dot(self, x: float, y: float, colour: str, *, radius: float, hollow: bool) -> None:
        """Add a dot; a hollow one shows the paper within."""
        stroke = round(radius * 0.4, 2) if hollow else 0.0
        size = round(math.pi * (radius - stroke / 2) ** 2, 2)
        look: dict[str, Any] = {"filled": True, "color": colour}
        if hollow:
            look = {"fill": "var(--paper)", "stroke": colour, "strokeWidth": stroke}
        mark = {"type": "point", "shape": "circle", "size": size, "opacity": 1, **look}
        self._add(mark, {"x": x, "y": y}, scaled=True)

    def line(
        self, points: Sequence[Extent], colour: str, thickness: float, dash: Sequence[float] = ()
    ) -> None:
        """Add a line through points."""
        mark: dict[str, Any] = {"type": "line", "color": colour, "strokeWidth": thickness}
        if dash:
            mark["strokeDash"] = list(dash)
        self._layers.append(_Layer(mark, True, [{"x": x, "y": y} for x, y in points]))

    def area(self, points: Sequence[tuple[float, float, float]], colour: str) -> None:
        """Add what lies between two lines, each point given as an x and two y."""
        rows = [{"x": x, "y": y, "y2": y2} for x, y, y2 in points]
        self._layers.append(_Layer({"type": "area", "color": colour}, True, rows))

    def rule(self, x: Extent, y: Extent, colour: str, thickness: float) -> None:
        """Add a straight line between two places."""
        mark = {"type": "rule", "color": colour, "strokeWidth": thickness}
        self._add(mark, _rounded(_between(x, y)), scaled=False)

    def text(
        self, text: str, x: float, y: float, style: Style, colour: str, anchor: Anchor = "start"
    ) -> None:
        """Add a line of text whose baseline is at ``y``."""
        mark = {
            "type": "text",
            "align": _ALIGN[anchor],
            "baseline": "alphabetic",
            "font": ", ".join(self.lettering.families(style)),
            "fontSize": style.size,
            "fontWeight": style.weight,
            "color": colour,
        }
        self._add(mark, {"x": round(x, 2), "y": round(y, 2), "text": text}, scaled=False)

    def spec(self) -> dict[str, Any]:
        """Return the whole as a Vega-Lite 6 specification of exactly this size."""
        return {
            "width": round(self.width, 2),
            "height": round(self.height, 2),
            "padding": 0,
            "autosize": "none",
            "background": None,
            "view": {"stroke": None},
            "resolve": {"scale": {"x": "independent", "y": "independent"}},
            "layer": [self._layer(layer) for layer in self._layers],
        }

    def _add(self, mark: Mapping[str, Any], row: dict[str, Any], *, scaled: bool) -> None:
        last = self._layers[-1] if self._layers else None
        if last is not None and (last.mark, last.scaled) == (mark, scaled):
            last.rows.append(row)
        else:
            self._layers.append(_Layer(mark, scaled, [row]))

    def _layer(self, layer: _Layer) -> dict[str, Any]:
        row = layer.rows[0]
        encoding: dict[str, Any] = {
            axis: {"field": axis, "type": "quantitative", "axis": None,
                   "scale": _scale(scale if layer.scaled else None)}
            for axis, scale in (("x", self.x), ("y", self.y))
        }  # fmt: skip
        encoding |= {end: {"field": end} for end in ("x2", "y2") if end in row}
        if "text" in row:
            encoding["text"] = {"field": "text", "type": "nominal"}
        return {"data": {"values": layer.rows}, "mark": dict(layer.mark), "encoding": encoding}


def _between(x: Extent, y: Extent) -> dict[str, float]:
    return {"x": x[0], "x2": x[1], "y": y[0], "y2": y[1]}


def _rounded(row: Mapping[str, float]) -> dict[str, float]:
    return {key: round(place, 2) for key, place in row.items()}


def _scale(scale: Scale | None) -> dict[str, Any] | None:
    """Return a scale as Vega-Lite has it; None leaves places as they are."""
    if scale is None:
        return None
    return {
        "domain": list(scale.domain),
        "range": [round(end, 2) for end in scale.range],
        "nice": False,
        "zero": False,
    }
