"""No last line of a paragraph is a lone character or word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from briefgen.languages import builtin_languages
from briefgen.render.endings import no_runt
from briefgen.render.inline_tokens import Token, inline_tokens

JA, EN = builtin_languages()["ja"], builtin_languages()["en"]
LEAD = "両国の協力は観光や人の移動へと広がっていると伝えられてきたところで"
MARK = Markup('<sup class="cite"><a id="cite-1" href="#source-1" title="題">1</a></sup>')
RUBY = Markup("<ruby><span class='rb'>灯台</span><rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>")


def html(text: str) -> Markup:
    return Markup(text)  # noqa: S704


def unheld(text: str) -> str:
    """Return a text without the elements that hold its end together."""
    return str(text).replace('<span class="end">', "").replace("</span>", "")


@pytest.mark.parametrize(
    ("end", "held"),
    [
        ("あるとみられる。", "れる。"),
        (f"あるとみられる{MARK}。", f"れる{MARK}。"),
        (f"一つ{MARK}、あるとみられる{MARK}。", f"れる{MARK}。"),
        (f"あるとみられる。{MARK}", f"れる。{MARK}"),
        ("（報道による）。」", "よる）。」"),
        ("よると<strong>強調</strong>。", "<strong>強調</strong>。"),
        ("<em>強い</em><strong>強調</strong>", "<strong>強調</strong>"),
        ("という<strong>強調された</strong>。", "<strong>強調された</strong>。"),
        ("の海と&amp;岸", "&amp;岸"),
        (f"{RUBY}である", "ある"),
        (f"ついに{RUBY}", f"{RUBY}"),
    ],
)
def test_the_last_characters_stay_together(end: str, held: str) -> None:
    result = no_runt(html(LEAD + end), JA)
    assert result.endswith(f'<span class="end">{held}</span>')


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f"<strong>{LEAD}強調された</strong>。{MARK}", "れた"),
        (f'<span lang="ja"><em>{LEAD}強い</em></span>。', "強い"),
    ],
)
def test_the_end_of_a_long_element_stays_together_within_it(text: str, held: str) -> None:
    result = no_runt(html(text), JA)
    assert f'<span class="end">{held}</span></' in result
    assert unheld(result) == unheld(text)


@pytest.mark.parametrize(
    "text",
    [
        "短い文である。",
        f'<a href="#x">{LEAD}のとおり</a>。',
        f"<strong>{LEAD}と</strong>う",
        f"{LEAD[:8]}{MARK}",
        "",
    ],
)
def test_short_texts_and_what_must_stay_whole_stay_as_they_are(text: str) -> None:
    assert no_runt(html(text), JA) == text


WORDS = "A sentence that is certainly long enough to be broken over "


@pytest.mark.parametrize(
    ("end", "held"),
    [
        ("more lines.", "more lines."),
        (f"many more lines{MARK}.", f"more lines{MARK}."),
        (f"as it is.{MARK}", f"over as it is.{MARK}"),
        ("one disagreement.", "one disagreement."),
        ("and <strong>more lines</strong>.", "<strong>more lines</strong>."),
        (f"<strong>{WORDS}in the end</strong>.", "in the end"),
    ],
)
def test_the_last_words_stay_together(end: str, held: str) -> None:
    result = no_runt(html(WORDS + end), EN)
    assert f'<span class="end">{held}</span>' in result
    assert unheld(result) == unheld(WORDS + end)


@pytest.mark.parametrize(
    "text",
    [
        "Too short to be of two lines.",
        f"{WORDS}its antidisestablishmentarianism.",
        f'{WORDS}<a href="#x">what {WORDS} in the end</a>.',
        "A" * 60,
        "",
    ],
)
def test_words_that_are_too_long_to_be_kept_together_break(text: str) -> None:
    assert no_runt(html(text), EN) == text


PARTS = st.one_of(st.text(max_size=40).map(escape), st.just(MARK), st.just(RUBY))
ELEMENTS = st.recursive(
    st.lists(PARTS).map(Markup("").join),
    lambda inner: st.tuples(st.sampled_from(["em", "strong", "a"]), st.lists(inner)).map(
        lambda item: Markup(f"<{item[0]}>{Markup('').join(item[1])}</{item[0]}>")  # noqa: S704
    ),
    max_leaves=6,
)


def nesting(tokens: tuple[Token, ...]) -> list[str]:
    """Return the names of elements that are left open or closed out of turn."""
    stack: list[str] = []
    for token in tokens:
        if token.kind == "close" and stack[-1:] == [token.name]:
            stack.pop()
        elif token.kind != "text":
            stack.append(token.name)
    return stack


@given(st.lists(ELEMENTS))
def test_nothing_is_lost_and_elements_stay_nested(parts: list[Markup]) -> None:
    text = Markup("").join(parts)
    for language in (JA, EN):
        result = no_runt(text, language)
        assert nesting(inline_tokens(result)) == []
        assert unheld(result) == unheld(text)
