"""The paragraphs of docs/typesetting.md, set by Typst and by us."""

from __future__ import annotations

import pytest

from docs import typesetting_pictures as pictures


@pytest.fixture(scope="module")
def ours() -> pictures.Measures:
    return pictures.measures(pictures.set_by_briefgen())


@pytest.fixture(scope="module")
def theirs() -> pictures.Measures:
    return pictures.measures(pictures.set_by_typst())


def test_our_right_edge_is_no_worse(ours: pictures.Measures, theirs: pictures.Measures) -> None:
    assert ours.short <= theirs.short + 0.01
    assert ours.over <= max(theirs.over, 0.01)


def test_our_gaps_are_as_even(ours: pictures.Measures, theirs: pictures.Measures) -> None:
    assert ours.gaps[1] - ours.gaps[0] <= theirs.gaps[1] - theirs.gaps[0] + 0.001
    assert ours.gaps[0] >= 0.125


def test_both_set_the_whole_text(ours: pictures.Measures, theirs: pictures.Measures) -> None:
    assert ours.text == theirs.text
    assert "300ドル" in "\n".join(ours.lines)
