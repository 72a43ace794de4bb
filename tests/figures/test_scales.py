"""Round values, and scales that leave room for what is printed."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.figures.fitting import Reach, fit, spans_zero
from briefgen.figures.ticks import enclosing_ticks, ticks

ENDS = st.floats(-1e15, 1e15, allow_nan=False)
NEAR = 1e-6


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (0, 14000, (0, 5000, 10000)),
        (0, 0.4, (0, 0.1, 0.2, 0.3, 0.4)),
        (-12, 22, (-10, 0, 10, 20)),
        (1008, 1015, (1008, 1010, 1012, 1014)),
        (0, 1, (0, 0.5, 1)),
    ],
)
def test_ticks_are_round(low: float, high: float, found: tuple[float, ...]) -> None:
    assert ticks(low, high, 5) == found


def test_enclosing_ticks_go_beyond_both_ends() -> None:
    assert enclosing_ticks(3, 97, 5) == (0, 20, 40, 60, 80, 100)


@given(ENDS, ENDS)
def test_ticks_are_even_and_few(low: float, high: float) -> None:
    assume(high - low > abs(low) * 1e-9 + 1e-9)
    found = [Decimal(repr(value)) for value in ticks(low, high, 5)]
    assert len(found) <= 5
    assert all(Decimal(repr(low)) <= value <= Decimal(repr(high)) for value in found)
    assert len({after - before for before, after in pairwise(found)}) <= 1
    around = enclosing_ticks(low, high, 5)
    assert around[0] <= low
    assert around[-1] >= high


REACHES = st.lists(
    st.tuples(st.floats(-100, 100), st.floats(0, 50), st.floats(0, 60), st.booleans()),
    min_size=1,
    max_size=6,
)


@given(REACHES, st.booleans())
def test_every_row_fits_with_its_text(
    rows: list[tuple[float, float, float, bool]], with_zero: bool
) -> None:
    reaches = [
        Reach(low, low + span, room_before=room if left else 0, room_after=0 if left else room)
        for low, span, room, left in rows
    ]
    scale = fit(reaches, (30.0, 300.0), with_zero=with_zero)
    (start, end), (low, high) = scale.range, scale.domain
    assert start < end
    for reach in reaches:
        assert low <= reach.low <= reach.high <= high
        assert scale(reach.low) - reach.room_before >= 30 - NEAR
        assert scale(reach.high) + reach.room_after <= 300 + NEAR


def test_texts_never_take_all_of_the_plot() -> None:
    scale = fit([Reach(0, 10, room_after=290)], (0.0, 300.0), with_zero=True)
    assert scale.range[1] - scale.range[0] == pytest.approx(60)


@pytest.mark.parametrize(
    ("ends", "shown"),
    [((0, 5), True), ((-1, 3), True), ((4, 10), True), ((6, 10), False), ((-10, -6), False)],
)
def test_zero_is_shown_where_it_is_near(ends: tuple[float, float], shown: bool) -> None:
    assert spans_zero([Reach(*ends)]) is shown
