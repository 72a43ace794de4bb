"""What is too long is cut between words, or at the end of a phrase where words are not parted."""

from __future__ import annotations

import pytest

from briefgen.diagnostics.shortening import display_width, shorten_end, shorten_start

LETTER = "The ministry’s inspectors counted 1,400 people at the border crossing."
REPORT = "ロシアの砲弾の最大40%は北朝鮮がまかない、クルスクには同国の兵が送られた。"


@pytest.mark.parametrize(
    ("text", "columns", "end"),
    [
        (LETTER, 20, "The ministry’s…"),
        (LETTER, 38, "The ministry’s inspectors counted…"),
        (LETTER, 80, LETTER),
        (REPORT, 24, "ロシアの砲弾の最大40%は…"),
        (REPORT, 30, "ロシアの砲弾の最大40%は…"),
        (REPORT, 44, "ロシアの砲弾の最大40%は北朝鮮がまかない、…"),
        ("0123456789" * 3, 12, "01234567890…"),
    ],
)
def test_the_end_is_cut_after_a_word(text: str, columns: int, end: str) -> None:
    assert shorten_end(text, columns) == end


@pytest.mark.parametrize(
    ("text", "columns", "start"),
    [
        (LETTER, 14, "…crossing."),
        (LETTER, 32, "…people at the border crossing."),
        (LETTER, 42, "…1,400 people at the border crossing."),
        (REPORT, 24, "…同国の兵が送られた。"),
        ("0123456789" * 3, 12, "…90123456789"),
    ],
)
def test_the_start_is_cut_before_a_word(text: str, columns: int, start: str) -> None:
    assert shorten_start(text, columns) == start


@pytest.mark.parametrize("columns", range(1, 90, 4))
@pytest.mark.parametrize("text", [LETTER, REPORT])
def test_what_is_left_fits(text: str, columns: int) -> None:
    for short in (shorten_end(text, columns), shorten_start(text, columns)):
        assert display_width(short) <= max(columns, 1)
