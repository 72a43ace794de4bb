"""Room for labels."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.figures.boxes import Box, meets_any, spread

BOX = Box(10, 10, 20, 20)
NEAR = 1e-6
LABELS = st.lists(st.tuples(st.floats(-50, 250), st.floats(5, 40)), max_size=8)


@pytest.mark.parametrize(
    ("line", "crosses"),
    [
        ([(0, 15), (30, 15)], True),
        ([(0, 0), (30, 30)], True),
        ([(15, 0), (15, 9)], False),
        ([(12, 12), (18, 18)], True),
        ([(0, 25), (25, 0)], True),
        ([(0, 21), (30, 21)], False),
        ([(0, 10), (30, 10)], False),  # along its edge
        ([(0, 0), (5, 30), (30, 30)], False),
    ],
)
def test_a_line_crosses_a_box(line: list[tuple[float, float]], crosses: bool) -> None:
    assert BOX.crosses(line) is crosses


def test_boxes_that_share_an_edge_do_not_meet() -> None:
    assert not meets_any(BOX, [Box(20, 10, 30, 20), Box(10, 20, 20, 30)])
    assert meets_any(BOX, [Box(19, 19, 30, 30)])
    assert Box(12, 12, 18, 20).lies_in(BOX)
    assert not Box(12, 12, 18, 21).lies_in(BOX)


def test_labels_with_room_stand_where_they_are_wanted() -> None:
    assert spread([50, 10, 90], [10, 10, 10], (0, 100)) == [50, 10, 90]


def test_labels_of_one_place_stand_around_it() -> None:
    assert spread([50, 50, 50], [10, 10, 10], (0, 100)) == [40, 50, 60]


def test_labels_keep_within_their_room() -> None:
    assert spread([98, 99], [10, 10], (0, 100)) == [85, 95]
    assert spread([1, 2], [10, 20], (0, 100)) == [5, 20]


@given(LABELS)
def test_labels_keep_apart_and_in_order(labels: list[tuple[float, float]]) -> None:
    wanted, heights = [middle for middle, _ in labels], [height for _, height in labels]
    bottom = sum(heights) + 100.0
    places = spread(wanted, heights, (0.0, bottom))
    order = sorted(range(len(labels)), key=lambda index: (places[index], wanted[index]))
    assert [wanted[index] for index in order] == sorted(wanted)
    for upper, lower in pairwise(order):
        gap = heights[upper] / 2 + heights[lower] / 2
        assert places[lower] - places[upper] >= gap - NEAR
    for place, height in zip(places, heights, strict=True):
        assert place - height / 2 >= -NEAR
        assert place + height / 2 <= bottom + NEAR
