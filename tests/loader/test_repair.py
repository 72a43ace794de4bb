from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.loader.repair import Edit, RepairedText, masked, unmasked


@given(st.data())
def test_a_character_knows_where_it_stood(data: st.DataObject) -> None:
    text = data.draw(st.text("abcdefgh", min_size=1, max_size=30))
    repaired = RepairedText(text)
    for _ in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(0, len(repaired.text)))
        end = data.draw(st.integers(start, min(start + 3, len(repaired.text))))
        # Capitals are what was put in; small letters are the author's.
        put = data.draw(st.text("XYZ", max_size=3))
        repaired = repaired.edited((Edit(start, end, put),))
    for offset, char in enumerate(repaired.text):
        if char.islower():
            assert text[repaired.origin(offset)] == char
    assert repaired.origin(len(repaired.text)) == len(text)


def test_several_edits_are_made_at_once() -> None:
    repaired = RepairedText("a\tb\tc").edited((Edit(1, 2, "  "), Edit(3, 4, "  ")))
    assert repaired.text == "a  b  c"
    assert [repaired.origin(repaired.text.index(char)) for char in "abc"] == [0, 2, 4]


@given(st.text(st.characters(max_codepoint=0x7F), max_size=20))
def test_a_masked_mark_comes_back(marks: str) -> None:
    assert unmasked(f"前{masked(marks)}後") == f"前{marks}後"
    assert not set(masked(marks)) & set(marks)
