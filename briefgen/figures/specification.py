"""An author's Vega-Lite specification in the dress of the house."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from briefgen.figures import look

_SINGLE: Final = frozenset(("mark", "layer"))
_COLUMN: Final = "container"
"""What Vega-Lite calls the width of whatever a chart is put into."""
_PADDING: Final = {"left": 3, "right": 2, "top": 4, "bottom": 3}
"""What letters have beyond the lines that Vega-Lite measures: descenders, Japanese ones' bodies."""
_BLUES: Final = ("#e3ebf4", "#b9cde2", "#86a9cc", "#4f7096", "#12355b")
_RED_TO_BLUE: Final = ("#b5331b", "#dd8f7e", "#f3e9e4", "#86a9cc", "#12355b")


def dressed(
    spec: Mapping[str, Any], *, font: str, width: float, enlarged: float = 1.0
) -> dict[str, Any]:
    """Return a specification with the theme's fonts, colours and width where it has none.

    Args:
        spec: a Vega-Lite specification in JSON values.
        font: the families of its texts, as the engine knows them.
        width: the width of the column in the drawing's unit.
        enlarged: how much larger texts and lines are drawn, for a drawing that will be shrunk.
    """
    config = _merged(_config(font, enlarged), spec.get("config"))
    if not _SINGLE & spec.keys() or spec.get("width", _COLUMN) != _COLUMN:
        return {**spec, "config": config}
    fitted = {"autosize": {"type": "fit-x", "contains": "padding"}}
    return {**fitted, **spec, "width": width, "config": config}


def _merged(base: Any, over: Any) -> Any:
    """Return a mapping with another laid over it, key by key; else what lies over, if anything."""
    if isinstance(base, Mapping) and isinstance(over, Mapping):
        return {key: _merged(base.get(key), over.get(key)) for key in (*base, *over)}
    return base if over is None else over


def _config(font: str, enlarged: float) -> dict[str, Any]:
    """Return the house's look as Vega-Lite's ``config``; no text is cut to a length."""
    small, normal, large = (round(size * enlarged, 2) for size in (7.4, 8.0, 8.6))
    hair, thin, thick = (round(size * enlarged, 2) for size in (0.4, 0.8, 1.6))
    label = {"labelColor": look.INK, "labelFontSize": normal, "labelLimit": 0}
    title = {"titleColor": look.MUTE, "titleFontSize": small, "titleFontWeight": 400,
             "titleLimit": 0}  # fmt: skip
    return {
        "aria": False,
        "background": None,
        "padding": {side: round(room * enlarged, 2) for side, room in _PADDING.items()},
        "font": font,
        "view": {"stroke": None, "continuousWidth": 300, "continuousHeight": 170},
        "axis": {**label, **title, "labelFontSize": small, "labelColor": look.MUTE,
                 "gridColor": look.GRID, "gridWidth": hair, "domainColor": look.INK,
                 "domainWidth": thin, "tickColor": look.GRID, "tickWidth": hair,
                 "tickSize": 3 * enlarged},
        "legend": {**label, **title, "symbolSize": 45 * enlarged**2,
                   "symbolBaseFillColor": look.INK, "symbolBaseStrokeColor": look.INK},
        "header": {**label, **title, "labelFontWeight": 700},
        "title": {"anchor": "start", "color": look.INK, "fontSize": large, "fontWeight": 700,
                  "subtitleColor": look.MUTE, "subtitleFontSize": normal, "limit": 0},
        "mark": {"color": look.COUNT},
        "text": {"color": look.INK, "fontSize": normal},
        "line": {"strokeWidth": thick},
        "rule": {"color": look.INK, "strokeWidth": thin},
        "point": {"filled": True, "opacity": 1, "size": 30 * enlarged**2},
        "range": {"category": list(look.SERIES), "ordinal": list(_BLUES), "ramp": list(_BLUES),
                  "heatmap": list(_BLUES), "diverging": list(_RED_TO_BLUE)},
    }  # fmt: skip
