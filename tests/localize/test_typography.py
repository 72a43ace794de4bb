"""Quotation marks, dashes and pairs that stay together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages import builtin_languages
from briefgen.localize.typography import set_marks

ENGLISH, JAPANESE = builtin_languages()["en"], builtin_languages()["ja"]
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the 'core interests' of both", "the ‘core interests’ of both"),
        ('he said "no".', "he said “no”."),
        ('"**Bold** start" and end', "“**Bold** start” and end"),
        ('**"Bold quote"** ends', "**“Bold quote”** ends"),
        ("Russia's and the allies' troops", "Russia’s and the allies’ troops"),
        ("the '90s", "the ’90s"),
        ("('so')", "(‘so’)"),
        ("one -- two - three --- four", "one – two – three — four"),
        ("and so on...", "and so on…"),
        ("[it's](https://example.org/it's) so", "[it’s](https://example.org/it's) so"),
        ("see https://example.org/a--b...c", "see https://example.org/a--b...c"),
        ("said.[@jiji's--x, p. 3]", "said.[@jiji's--x, p. 3]"),
        ("14 million on 12 July 2025", f"14{NBSP}million on 12{NBSP}July 2025"),
        ("Article 4 and No. 7", f"Article{NBSP}4 and No.{NBSP}7"),
        ("Dr Rowe and J. Marsh", f"Dr{NBSP}Rowe and J.{NBSP}Marsh"),
        ("2025-07-12, F-35 and 2*3*4", "2025-07-12, F-35 and 2*3*4"),
    ],
)
def test_english(typed: str, printed: str) -> None:
    assert set_marks(typed, ENGLISH) == printed


@pytest.mark.parametrize("text", ["'引用符'も\"そのまま\"残る -- 1 million", "約1万4千人..."])
def test_japanese_stays_as_written(text: str) -> None:
    assert set_marks(text, JAPANESE) == text


@given(st.text(alphabet="ab '\"*-.[]()@1 é", max_size=60))
def test_nothing_but_marks_changes_and_once_is_enough(text: str) -> None:
    printed = set_marks(text, ENGLISH)
    letters = [char for char in text if char.isalnum()]
    assert [char for char in printed if char.isalnum()] == letters
    assert set_marks(printed, ENGLISH) == printed
