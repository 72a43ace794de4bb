"""Lines chosen for streams of clusters made by chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset.japanese.adjust import adjust
from briefgen.typeset.japanese.classes import CharacterClass
from briefgen.typeset.japanese.fit import Line, choose_lines
from briefgen.typeset.japanese.stream import Clusters, Stream

C = CharacterClass
EM = 10.0
WIDTHS = {C.WESTERN: 5.5, C.WORD_SPACE: 2.2, C.UNSEEN: 0.0, C.LINE_FEED: 0.0, C.RAISED: 3.0}


def stream_of(groups: list[CharacterClass]) -> Stream:
    spaces = {C.WORD_SPACE, C.IDEOGRAPHIC_SPACE}
    return Stream(
        Clusters(
            groups=groups,
            widths=[WIDTHS.get(group, EM) for group in groups],
            ems=[EM] * len(groups),
            hanging={index for index, group in enumerate(groups) if group in spaces},
        ),
        EM,
    )


def width_of(stream: Stream, line: Line, measure: float, *, justified: bool) -> float:
    adjusted = adjust(stream, line, measure, justified=justified)
    widths = sum(stream.clusters.widths[line.start : line.end])
    return widths + sum(adjusted.spaces) - adjusted.head - adjusted.tail


GROUPS: list[CharacterClass] = [it for it in C if it is not C.LINE_FEED]
streams = st.lists(st.sampled_from(GROUPS), min_size=1, max_size=120).map(stream_of)


@given(streams, st.data())
def test_lines_hold_everything_once_and_fit(stream: Stream, data: st.DataObject) -> None:
    length = len(stream.clusters)
    inner = data.draw(st.sets(st.integers(1, max(1, length - 1)))) - {length}
    measure = data.draw(st.floats(20, 300))
    justified = data.draw(st.booleans())
    places = [0, *sorted(inner), length]
    lines = choose_lines(stream, places, measures=(measure, measure), justified=justified)
    assert [line.start for line in lines] == [0, *(line.stop for line in lines[:-1])]
    assert lines[-1].stop == length
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]
    for line in lines:
        assert line.start in places
        assert not set(range(line.end, line.stop)) - stream.clusters.hanging
        if line.end > line.start:
            width = width_of(stream, line, measure, justified=justified)
            alone = places[places.index(line.start) + 1] == line.stop
            assert width <= measure + 0.06 or alone


@pytest.mark.parametrize(("count", "expected"), [(30, [10, 10, 10]), (25, [10, 10, 5])])
def test_whole_ems_fill_the_measure(count: int, expected: list[int]) -> None:
    stream = stream_of([C.KANA] * count)
    places = list(range(count + 1))
    lines = choose_lines(stream, places, measures=(100, 100), justified=True)
    assert [line.stop - line.start for line in lines] == expected


def test_the_first_line_has_its_own_measure() -> None:
    stream = stream_of([C.KANA] * 29)
    lines = choose_lines(stream, list(range(30)), measures=(90, 100), justified=True)
    assert [line.stop - line.start for line in lines] == [9, 10, 10]


def test_a_line_is_opened_rather_than_leave_one_character_over() -> None:
    stream = stream_of([C.KANA] * 21)
    lines = choose_lines(stream, list(range(22)), measures=(100, 100), justified=True)
    assert [line.stop - line.start for line in lines] == [9, 9, 3]


def test_an_adjusted_line_ends_at_the_measure() -> None:
    stream = stream_of([C.KANA, C.COMMA, C.KANA, C.OPENING, C.KANA, C.CLOSING, *[C.KANA] * 8])
    line = Line(0, 10, 10, last=False)
    for measure in (94.0, 95.0, 99.0, 102.0):
        assert width_of(stream, line, measure, justified=True) == pytest.approx(measure)
    assert width_of(stream, line, 200.0, justified=True) == pytest.approx(100)
    assert width_of(stream, line, 102.0, justified=False) == pytest.approx(100)
