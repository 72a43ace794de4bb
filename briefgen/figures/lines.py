"""Line charts: change over time, labelled at the lines themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final

from briefgen.figures import look
from briefgen.figures.canvas import Canvas, Extent
from briefgen.figures.lettering import Lettering
from briefgen.figures.line_layout import LEADER, TICK_GAP, EndLabel, LineLayout, lay_out
from briefgen.figures.line_values import place_values
from briefgen.figures.time_axis import LEADING, positions
from briefgen.localize.figure_texts import ChartText, PointText

_NARROW: Final = 280.0
_THICKNESS: Final = 1.6
_DASH: Final = (3.2, 2.2)
_MANY_POINTS: Final = 40
"""A line of more has a dot at its end and at its estimates alone."""
_DOT: Final = 2.9

Places = Mapping[str, float]


def draw_lines(chart: ChartText, lettering: Lettering, width: float) -> Canvas:
    """Return a line chart, laid out for a width."""
    layout = lay_out(chart, lettering, width, narrow=width < _NARROW)
    places = positions(chart)
    canvas = Canvas(lettering, width, layout.bottom, layout.x, layout.y)
    _axes(canvas, layout)
    single = not layout.ends
    for series in chart.series:
        for band in _bands(series.points, places):
            canvas.area(band, look.BAND if single else look.PALE)
    for number, series in enumerate(chart.series):
        colour = look.COUNT if single else look.SERIES[number]
        _track(canvas, series.points, places, colour)
        _dots(canvas, series.points, places, None if single else number)
    for number, end in enumerate(layout.ends):
        last = chart.series[number].points[-1]
        at = (layout.x(places[last.name]), layout.y(float(last.value)))
        _end(canvas, layout, end, at, look.SERIES[number])
    if single:
        edges = [_outline(band, layout) for band in _bands(chart.series[0].points, places)]
        place_values(canvas, layout, chart.series[0].points, places, edges)
    return canvas


def _axes(canvas: Canvas, layout: LineLayout) -> None:
    """Draw the lines of round values, labelled at the left, and the labels under the plot."""
    left, right = layout.x.range
    for value, text in layout.ticks:
        y = layout.y(value)
        colour, thickness = (
            (look.INK, look.AXIS_LINE) if value == 0 else (look.GRID, look.GRID_LINE)
        )
        canvas.rule((left - TICK_GAP / 2, right + look.DOT), (y, y), colour, thickness)
        baseline = y + look.CENTRE * look.TICK.size
        canvas.text(text, left - TICK_GAP, baseline, look.TICK, look.MUTE, "end")
    for label in layout.axis:
        for number, line in enumerate(label.lines, start=1):
            y = layout.y.range[0] + number * LEADING + 2.0
            canvas.text(line, label.x, y, look.TICK, look.MUTE, "middle")


def _bands(
    points: Sequence[PointText], places: Places
) -> Iterator[list[tuple[float, float, float]]]:
    """Yield the ranges of neighbouring values as areas that open at the counts beside them."""
    wide = [point.low != point.high for point in points]
    for has_range, run in groupby(range(len(points)), key=wide.__getitem__):
        if has_range:
            inside = list(run)
            around = range(max(inside[0] - 1, 0), min(inside[-1] + 2, len(points)))
            yield [
                (places[points[it].name], float(points[it].low), float(points[it].high))
                for it in around
            ]


def _outline(band: Sequence[tuple[float, float, float]], layout: LineLayout) -> list[Extent]:
    """Return the line around a band, closed."""
    above = [(layout.x(x), layout.y(high)) for x, _, high in band]
    below = [(layout.x(x), layout.y(low)) for x, low, _ in reversed(band)]
    return [*above, *below, above[0]]


def _track(canvas: Canvas, points: Sequence[PointText], places: Places, colour: str) -> None:
    """Draw the line, dashed where it leads to or from an estimate."""
    pairs = list(pairwise(points))
    for dashed, run in groupby(pairs, key=lambda pair: pair[0].estimate or pair[1].estimate):
        stretch = list(run)
        path = [stretch[0][0], *(after for _, after in stretch)]
        line = [(places[point.name], float(point.value)) for point in path]
        canvas.line(line, colour, _THICKNESS, _DASH if dashed else ())


def _dots(canvas: Canvas, points: Sequence[PointText], places: Places, series: int | None) -> None:
    many = len(points) > _MANY_POINTS
    for point in points:
        if not many or point.estimate or point is points[-1]:
            colour = look.tint(estimate=point.estimate, series=series).mark
            place = places[point.name]
            canvas.dot(place, float(point.value), colour, radius=_DOT, hollow=point.estimate)


def _end(canvas: Canvas, layout: LineLayout, end: EndLabel, at: Extent, colour: str) -> None:
    """Print the name and last value of a line beside its end."""
    x = layout.x.range[1] + layout.gap
    if x - at[0] > layout.gap + LEADER or abs(end.middle - at[1]) > LEADER:
        canvas.rule((at[0] + 5.0, x - 2.0), (at[1], end.middle), colour, look.GRID_LINE)
    top = end.middle - len(end.lines) * look.LEADING / 2
    for number, pieces in enumerate(end.lines):
        for piece in pieces:
            y = top + (number + 0.5) * look.LEADING + look.CENTRE * piece.style.size
            canvas.text(piece.text, x + piece.x, y, piece.style, colour)
