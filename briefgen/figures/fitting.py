"""The scale of a chart of rows: as large as the values printed beside the marks allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.figures.canvas import Extent, Scale

_SHOWS_ZERO: Final = 0.5
"""Dots show zero if the least of them is below this share of the greatest."""
_MARGIN: Final = 0.06
"""What a scale without zero has on either side of its values, as a share of it."""
_LEAST_PLOT: Final = 0.2
"""What the marks get at the least, as a share of the plot, however long the texts."""
LEAST_SPAN: Final = 1e-200
"""Values closer to one another are drawn as the same; arithmetic would lose them."""


@dataclass(frozen=True)
class Reach:
    """How far a row goes: in values, and in lengths beyond them for its text."""

    low: float
    high: float
    room_before: float = 0.0
    room_after: float = 0.0


def spans_zero(reaches: Sequence[Reach]) -> bool:
    """Say whether zero is so near to the values that a scale without it would mislead."""
    low, high = min(it.low for it in reaches), max(it.high for it in reaches)
    if low <= 0 <= high:
        return True
    near, far = sorted((abs(low), abs(high)))
    return near < far * _SHOWS_ZERO


def fit(reaches: Sequence[Reach], plot: Extent, *, with_zero: bool) -> Scale:
    """Return the largest scale at which every row fits with its text.

    For each pair of a row that goes left and one that goes right, the plot less both texts has to
    hold the values between them; the narrowest pair decides.

    Args:
        reaches: the rows.
        plot: the x between which they have to fit.
        with_zero: whether the scale shows zero.
    """
    low, high = _domain(reaches, with_zero=with_zero)
    before = [(low, 0.0), *((it.low, it.room_before) for it in reaches if it.room_before)]
    after = [(high, 0.0), *((it.high, it.room_after) for it in reaches if it.room_after)]
    width = plot[1] - plot[0]
    unit = min(
        (width - left_room - right_room) / (right - left)
        for left, left_room in before
        for right, right_room in after
        if right > left
    )
    unit = max(unit, width * _LEAST_PLOT / (high - low))
    start = plot[0] + max(room - unit * (value - low) for value, room in before)
    return Scale((low, high), (start, start + unit * (high - low)))


def _domain(reaches: Sequence[Reach], *, with_zero: bool) -> Extent:
    low, high = min(it.low for it in reaches), max(it.high for it in reaches)
    if with_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if high - low < LEAST_SPAN:
        return (low, low + 1.0) if with_zero else around(low)
    margin = 0.0 if with_zero else (high - low) * _MARGIN
    return low - margin, high + margin


def around(value: float) -> Extent:
    """Return ends on either side of a value, far enough from it to be other numbers."""
    margin = max(1.0, abs(value) * 1e-6)
    return value - margin, value + margin
