"""No last line of a Japanese paragraph is a lone character."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from briefgen.languages import builtin_languages
from briefgen.render.endings import no_runt

JA, EN = builtin_languages()["ja"], builtin_languages()["en"]
LEAD = "両国の協力は観光や人の移動へと広がっていると伝えられてきたところで"
MARK = Markup('<sup class="cite"><a id="cite-1" href="#source-1" title="題">1</a></sup>')


def html(text: str) -> Markup:
    return Markup(text)  # noqa: S704


@pytest.mark.parametrize(
    ("end", "held"),
    [
        ("あるとみられる。", "みられる。"),
        (f"あるとみられる{MARK}。", f"みられる{MARK}。"),
        (f"一つ{MARK}、あるとみられる{MARK}。", f"みられる{MARK}。"),
        (f"あるとみられる。{MARK}", f"られる。{MARK}"),
        ("（報道による）。」", "による）。」"),
    ],
)
def test_the_last_characters_stay_together(end: str, held: str) -> None:
    result = no_runt(html(LEAD + end), JA)
    assert result.endswith(f'<span class="end">{held}</span>')


@pytest.mark.parametrize(
    "text",
    [
        "短い文である。",
        f"{LEAD}<strong>強調</strong>",
        f"{LEAD}<em>強調</em>。",
        f"{LEAD}&amp;",
        "",
    ],
)
def test_short_texts_and_ends_inside_elements_stay_as_they_are(text: str) -> None:
    assert no_runt(html(text), JA) == text


def test_words_that_are_parted_by_spaces_need_no_help() -> None:
    text = Markup("A sentence that is certainly long enough to be broken over lines.")
    assert no_runt(text, EN) == text


@given(st.lists(st.one_of(st.text(max_size=40).map(escape), st.just(MARK))))
def test_nothing_is_lost(parts: list[Markup]) -> None:
    text = Markup("").join(parts)
    held = re.sub(r'<span class="end">|</span>', "", no_runt(text, JA))
    assert held == text
