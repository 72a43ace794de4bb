"""Charts of one value a row: bars, grouped bars, and dots with their ranges."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from briefgen.figures import look
from briefgen.figures.boxes import Box, meets_any
from briefgen.figures.canvas import Canvas
from briefgen.figures.lettering import Lettering, Style
from briefgen.figures.row_layout import AXIS_HEIGHT, Row, RowLayout, lay_out
from briefgen.figures.ticks import ticks
from briefgen.languages import Language
from briefgen.localize.figure_texts import ChartText
from briefgen.localize.numbers import format_scale
from briefgen.model.blocks import ChartKind

_NARROW: Final = 280.0
"""A narrower drawing may have its labels above the marks."""
_MOST_TICKS: Final = 5
_BAND: Final = 8.0
_CAP: Final = 2.6
_HALO: Final = 1.2


def draw_rows(chart: ChartText, lettering: Lettering, width: float) -> Canvas:
    """Return a bar, grouped bar or dot chart, laid out for a width."""
    layout = lay_out(chart, lettering, width, narrow=width < _NARROW)
    canvas = Canvas(lettering, width, layout.height, x=layout.scale)
    dots = chart.kind is ChartKind.DOT
    _axis(canvas, layout, chart.language)
    for row in layout.rows:
        _bar(canvas, row, layout, dots=dots)
    if layout.scale.domain[0] <= 0 <= layout.scale.domain[1]:
        zero = layout.scale(0)
        canvas.rule((zero, zero), (AXIS_HEIGHT - 3, canvas.height), look.INK, look.AXIS_LINE)
    for row in layout.rows:
        _range(canvas, row, layout, dots=dots)
    for row in layout.rows:
        _value(canvas, row, layout, outward=not dots)
    for row in layout.rows:
        _label(canvas, row, layout)
    return canvas


def _axis(canvas: Canvas, layout: RowLayout, language: Language) -> None:
    """Draw the lines of round values with their labels above, as many as fit, nought first."""
    values = ticks(*layout.scale.domain, _MOST_TICKS)
    labels = zip(values, format_scale(language, values), strict=True)
    page = Box(0.0 if layout.stacked else layout.labels, 0.0, canvas.width, AXIS_HEIGHT)
    taken: list[Box] = []
    for value, text in sorted(labels, key=lambda label: label[0] != 0):
        x = layout.scale(value)
        canvas.rule((x, x), (AXIS_HEIGHT - 3, canvas.height), look.GRID, look.GRID_LINE)
        width = canvas.lettering.width(text, look.TICK)
        box = Box(x - width / 2, 0.0, x + width / 2, AXIS_HEIGHT)
        if box.lies_in(page) and not meets_any(box, taken):
            canvas.text(text, x, AXIS_HEIGHT - 5.5, look.TICK, look.MUTE, "middle")
            taken.append(
                replace(box, left=box.left - look.VALUE_GAP, right=box.right + look.VALUE_GAP)
            )


def _bar(canvas: Canvas, row: Row, layout: RowLayout, *, dots: bool) -> None:
    """Draw a count as a bar, and the range of an estimate as a pale band."""
    point, y = row.point, row.middle
    if point.estimate:
        canvas.bar((point.low, point.high), (y - _BAND / 2, y + _BAND / 2), row.tint.band)
    elif not dots:
        half = layout.thickness / 2
        ends = (min(0, point.value), max(0, point.value))
        canvas.bar(ends, (y - half, y + half), row.tint.mark)


def _range(canvas: Canvas, row: Row, layout: RowLayout, *, dots: bool) -> None:
    """Draw the range of a count as a thin line, paper on its bar; dots, in a bar chart on stems."""
    point, y = row.point, row.middle
    if not point.estimate and point.low != point.high:
        low, value, high = map(layout.scale, (point.low, point.value, point.high))
        zero = layout.scale.range[0] if dots else layout.scale(0)
        canvas.rule((low, high), (y, y), look.INK, look.AXIS_LINE)
        for x in (low, high):
            canvas.rule((x, x), (y - _CAP, y + _CAP), look.INK, look.AXIS_LINE)
        if not dots:
            covered = (max(low, min(zero, value)), min(high, max(zero, value)))
            canvas.rule(covered, (y, y), look.PAPER, look.AXIS_LINE)
            inner = low if value > zero else high
            canvas.rule((inner, inner), (y - _CAP, y + _CAP), look.PAPER, look.AXIS_LINE)
    if point.estimate and not dots:
        ends = sorted((layout.scale(0), layout.scale(point.value)))
        canvas.rule((ends[0], ends[1]), (y, y), row.tint.mark, look.STEM_LINE)
    if dots or point.estimate:
        canvas.dot(point.value, y, row.tint.mark, radius=look.DOT, hollow=point.estimate)


def _value(canvas: Canvas, row: Row, layout: RowLayout, *, outward: bool) -> None:
    """Print the value with its qualifier after its mark, before that of a negative bar."""
    point, width = row.point, canvas.lettering.width
    number = width(point.number, look.VALUE)
    indent = look.qualifier_gap(point.qualifier, beside=not layout.broken)
    second = (indent if layout.broken else number + indent) if point.qualifier else 0.0
    total = max(number, second + width(point.qualifier, look.QUALIFIER))
    if outward and point.value < 0:
        x = layout.scale(min(point.low, 0)) - row.gap - total
    else:
        x = layout.scale(max(point.high, 0) if outward else point.high) + row.gap
    x = min(max(x, 0.0), canvas.width - total)
    lines = 2 if layout.broken and point.qualifier else 1
    top = row.middle - lines * look.LEADING / 2
    halo = (top + _HALO, top + lines * look.LEADING - _HALO)
    canvas.bar((x - _HALO, x + total + _HALO), halo, look.PAPER, scaled=False)
    y = top + look.LEADING / 2 + look.CENTRE * look.VALUE.size
    canvas.text(point.number, x, y, look.VALUE, row.tint.text)
    if point.qualifier:
        y += look.LEADING * (lines - 1)
        canvas.text(point.qualifier, x + second, y, look.QUALIFIER, row.tint.text)


def _label(canvas: Canvas, row: Row, layout: RowLayout) -> None:
    """Print the label beside the mark or above it, and what it shares with those below."""
    offset = look.CENTRE * look.LABEL.size - look.LEADING / 2
    if layout.stacked:
        x, bottom = layout.labels, row.top
        for text in reversed(row.label):
            _haloed(canvas, text, x, bottom + offset, look.LABEL, look.INK)
            bottom -= look.LEADING
        for text in reversed(row.heading):
            _haloed(canvas, text, x, bottom - 2 + offset, look.HEADING, look.COUNT_TEXT)
            bottom -= look.LEADING
        return
    first = row.middle - (len(row.label) - 2) * look.LEADING / 2 + offset
    for number, text in enumerate(row.label):
        y = first + number * look.LEADING
        canvas.text(text, layout.labels, y, look.LABEL, look.INK, "end")
    for number, text in enumerate(row.heading):
        y = first + number * look.LEADING
        canvas.text(text, 0.0, y, look.HEADING, look.COUNT_TEXT)


def _haloed(canvas: Canvas, text: str, x: float, y: float, style: Style, colour: str) -> None:
    """Print a text on paper of its own, where lines of the axis pass behind it."""
    width = canvas.lettering.width(text, style)
    ends = (y - style.size * 0.9, y + style.size * 0.25)
    canvas.bar((x - _HALO, x + width + _HALO), ends, look.PAPER, scaled=False)
    canvas.text(text, x, y, style, colour)
