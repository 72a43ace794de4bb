"""Texts made to be hard to read are read as soon as any other; a blow-up would never end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.quantities import compare, read
from tests.quantities.pairs import AS_OF

LENGTH = 10_000
PIECES = [
    "1",
    "一",
    "十",
    "万",
    "1万",
    "1,",
    ",000",
    "1.",
    "1-",
    "1~",
    "一・",
    "3分の",
    "1日、",
    "一日",
    "数",
    "1増",
    "1対",
    "一漢市",
    "から1に",
    "five ",
    "twenty-",
    "million and ",
    "1 July and ",
    "July 1-",
    "the 1st, ",
    "14-1 vote ",
    "5 to ",
    "5 rose ",
    "last year ",
    "one a b c ",
    "per ",
    "more or ",
    "to the ",
    "A1",
    "(",
    " ",
]


@pytest.mark.parametrize("language", ["ja", "en", "fr"])
@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_many_times(language: str, piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    assert all(item.end <= LENGTH for item in read(language, text, AS_OF).mentions)


@pytest.mark.parametrize("piece", ["1", "一", "1-", "1日、", "5 to "])
def test_two_long_texts_are_compared(piece: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    assert compare({"ja": text, "en": f"{text} 77"}, AS_OF)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60))
@settings(deadline=None, max_examples=50)
def test_any_mixture_is_read(pieces: list[str]) -> None:
    text = "".join(pieces)
    compare({"ja": text, "en": text}, AS_OF)
