"""Titles and questions fall into even lines, with marks of their own or without."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from briefgen.formats.breaks import with_breaks
from briefgen.formats.headings import balanced
from briefgen.localize.edition import Heading
from briefgen.render import BalanceBox
from briefgen.render.inline_tokens import inline_tokens, shown_text
from briefgen.typeset.fonts import FontLibrary

JAPANESE = BalanceBox(width=240, size=14, weight=700, family="Briefgen Sans JP", script="Jpan")
ENGLISH = BalanceBox(width=240, size=16, weight=700, family="Briefgen Sans", script="Latn")
NOTE = '<sup class="cite"><a href="#source-1" role="doc-noteref">{}</a></sup>'


def html(text: str) -> Markup:
    return Markup(text)  # noqa: S704


def lines_of(text: str, box: BalanceBox, fonts: FontLibrary, plain: str = "") -> list[str]:
    """Return what a reader sees in each line of a heading, plain or marked as in ``text``."""
    source = html(text) if plain else escape(text)
    result = balanced(Heading(source, plain or text, box.script), box, fonts, [(box.family,)])
    return [shown_text(inline_tokens(html(part))).strip() for part in result.split("<br>")]


@pytest.mark.parametrize(("box", "plain", "marked"), [
    (JAPANESE, "制裁の下にある経済に観光の拡大はどう影響するのか",
     "制裁の下にある<strong>経済に観光</strong>の拡大はどう影響するのか"),
    (JAPANESE, "制裁の下にある経済に観光の拡大はどう影響するのか",
     "制裁の下にある経済に<strong>観光の拡大</strong>はどう影響するのか"),
    (ENGLISH, "How far can tourism carry an economy under sanctions",
     "How far can <em>tourism</em> carry <em>an economy</em> under sanctions"),
    (ENGLISH, "How far can R&D carry an economy under sanctions?",
     'How far can <a href="#x">R&amp;D carry an economy</a> under sanctions?'),
])  # fmt: skip
def test_marks_do_not_change_the_lines(
    box: BalanceBox, plain: str, marked: str, fonts: FontLibrary
) -> None:
    bare = lines_of(plain, box, fonts)
    assert len(bare) > 1
    assert lines_of(marked, box, fonts, plain) == bare


def test_a_reading_is_no_part_of_the_line(fonts: FontLibrary) -> None:
    ruby = "<ruby><span class='rb'>元山</span><rp>(</rp><rt>ウォンサン</rt><rp>)</rp></ruby>"
    rest = "の海岸観光地区は誰を呼び込むのか"
    assert lines_of(ruby + rest, JAPANESE, fonts, f"元山{rest}") == lines_of(
        f"元山{rest}", JAPANESE, fonts
    )


def test_note_numbers_take_room(fonts: FontLibrary) -> None:
    plain = "How far can tourism carry"
    boxes = (replace(ENGLISH, width=width) for width in range(100, 400))
    box = next(box for box in boxes if len(lines_of(plain, box, fonts)) == 1)
    assert len(lines_of(plain + NOTE.format("12, p. 3"), box, fonts, plain)) == 2


def test_a_break_stands_before_a_link_and_after_a_note() -> None:
    source = html(f'one two{NOTE.format(1)} <a href="#x"><em>three</em> four</a>')
    found = with_breaks(source, ["one two", "three four"])
    assert found == html(f'one two{NOTE.format(1)} <br><a href="#x"><em>three</em> four</a>')
    found = with_breaks(source, ["one", "two three", "four"])
    assert found is not None
    assert found.startswith("one <br>two<sup")
    assert found.endswith("three</em> <br>four</a>")


def test_lines_that_say_something_else_are_refused() -> None:
    assert with_breaks(html("one <b>two</b>"), ["one", "three"]) is None
    assert with_breaks(html("one <b>two</b> more"), ["one", "two"]) is None


@given(st.lists(st.tuples(st.sampled_from(["", "em", "strong"]), st.text("ab &<あ。", min_size=1))))
def test_nothing_but_breaks_is_added(parts: list[tuple[str, str]]) -> None:
    source = Markup("").join(
        Markup(f"<{tag}>{escape(text)}</{tag}>") if tag else escape(text)  # noqa: S704
        for tag, text in parts
    )
    words = shown_text(inline_tokens(source)).split()
    found = with_breaks(source, words)
    assert found is not None
    assert str(found).replace("<br>", "") == source
    assert found.count("<br>") == max(0, len(words) - 1)
