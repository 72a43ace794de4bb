"""The values of a single line, printed where there is room for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefgen.figures import look
from briefgen.figures.boxes import Box, Point, meets_any
from briefgen.figures.canvas import Canvas
from briefgen.figures.lettering import Lettering
from briefgen.figures.line_layout import TICK_GAP, LineLayout
from briefgen.localize.figure_texts import PointText

_MANY: Final = 14
"""Of more values only the ends and the extremes are printed."""
_RISES: Final = (4.6, 7.6, 10.6, 13.6)
"""From a point to the text above or below it, the nearest first."""
_FAR_RISES: Final = tuple(16.0 + 2.0 * step for step in range(20))
"""The same for a value with a range, whose band may lie around the point."""
_DOT: Final = 3.4
_PLATE: Final = 1.6
"""What a plate under a text reaches beyond it at either side."""


def place_values(
    canvas: Canvas,
    layout: LineLayout,
    points: Sequence[PointText],
    places: Mapping[str, float],
    edges: Sequence[Sequence[Point]] = (),
) -> None:
    """Print values beside their points, the most telling first, none upon another or the line.

    Args:
        canvas: the chart, its line drawn.
        layout: its plot.
        points: the values from first to last.
        places: the place of each on the axis, by name.
        edges: the outlines of bands, which a text stands on a plate of paper to cross.
    """
    line = [(layout.x(places[point.name]), layout.y(float(point.value))) for point in points]
    taken = [Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in line]
    taken += _axis_boxes(layout, canvas.lettering)
    page = Box(layout.x.range[0] - _DOT, 0.0, canvas.width, layout.y.range[0])
    rules = [_rule(layout, value) for value, _ in layout.ticks]
    for index in _by_importance(points):
        at = line[index]
        others = taken[:index] + taken[index + 1 :]
        free = [
            (box, qualifier)
            for box, qualifier in _candidates(points[index], at, canvas.lettering, page)
            if box.lies_in(page) and not meets_any(box, others) and not box.crosses(line)
        ]
        if free:
            # With the qualifier rather than without; then off the edge of a band, near the point,
            # and off a line of the axis.
            qualifier = free[0][1]
            box = min(
                (box for box, held in free if held == qualifier),
                key=lambda box: (
                    _crosses(box, edges),
                    _is_far(box, at),
                    _crosses(box, rules),
                ),
            )
            _lead(canvas, box, at, on_edge=_crosses(box, edges))
            _print(canvas, points[index], qualifier, box)
            taken.append(box)


def _crosses(box: Box, lines: Sequence[Sequence[Point]]) -> bool:
    return any(box.crosses(line) for line in lines)


def _is_far(box: Box, at: Point) -> bool:
    """Say whether a text is too far from its point to be seen to belong to it."""
    return max(box.top - at[1], at[1] - box.bottom) > _RISES[-1] + 0.1


def _lead(canvas: Canvas, box: Box, at: Point, *, on_edge: bool) -> None:
    """Draw a line to a text that is far from its point, and a plate under one on a band's edge."""
    if on_edge:
        sides = (box.left - _PLATE, box.right + _PLATE)
        canvas.bar(sides, (box.top, box.bottom), look.PAPER, scaled=False)
    if _is_far(box, at):
        x, y = at
        ends = (y + _DOT, box.top) if box.top > y else (box.bottom, y - _DOT)
        canvas.rule((x, x), ends, look.INK, look.GRID_LINE)


def _axis_boxes(layout: LineLayout, lettering: Lettering) -> Iterator[Box]:
    right = layout.x.range[0] - TICK_GAP
    for value, text in layout.ticks:
        y, half = layout.y(value), look.TICK.size / 2
        yield Box(right - lettering.width(text, look.TICK), y - half, right, y + half)


def _rule(layout: LineLayout, value: float) -> tuple[Point, Point]:
    y = layout.y(value)
    return (layout.x.range[0], y), (layout.x.range[1], y)


def _by_importance(points: Sequence[PointText]) -> list[int]:
    """Return the places of the values to print: last, first, highest, lowest, then the rest."""
    every = range(len(points))
    telling = [
        len(points) - 1,
        0,
        max(every, key=lambda index: points[index].value),
        min(every, key=lambda index: points[index].value),
    ]
    rest = every if len(points) <= _MANY else ()
    return list(dict.fromkeys((*telling, *rest)))


def _candidates(
    point: PointText, at: Point, lettering: Lettering, page: Box
) -> Iterator[tuple[Box, str]]:
    """Yield the places for a value, with its qualifier before without."""
    x, y = at
    height = look.VALUE.size * 1.05
    for qualifier in dict.fromkeys((point.qualifier, "")):
        width = lettering.width(point.number, look.VALUE)
        if qualifier:
            width += look.qualifier_gap(qualifier, beside=True)
            width += lettering.width(qualifier, look.QUALIFIER)
        for rise in (*_RISES, *(_FAR_RISES if point.low != point.high else ())):
            for left in (x - width / 2, x - width, x):
                held = min(max(left, page.left), page.right - width)
                for top in (y - rise - height, y + rise):
                    yield Box(held, top, held + width, top + height), qualifier


def _print(canvas: Canvas, point: PointText, qualifier: str, box: Box) -> None:
    # An estimate's value may come to stand on its band, where the accent would be hard to read.
    colour = look.INK if point.estimate else look.COUNT_TEXT
    y = box.bottom - look.VALUE.size * 0.18
    canvas.text(point.number, box.left, y, look.VALUE, colour)
    if qualifier:
        width = canvas.lettering.width(qualifier, look.QUALIFIER)
        canvas.text(qualifier, box.right - width, y, look.QUALIFIER, colour)
