"""Two languages side by side, in the dress of a theme."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from briefgen.localize import ParallelEdition
from briefgen.localize.edition import Heading
from briefgen.render import BalanceBox, Medium
from briefgen.render.headings import find_box
from briefgen.render.widths import ems
from tests.render.conftest import MEDIA, TEMPLATES, boxes_asked_for, dress, gallery_pair

POINTS_A_REM = 9
LAYOUT = (TEMPLATES / "default/parallel.css").read_text(encoding="utf-8")


@pytest.fixture(params=[("ja", "en"), ("en", "ja")], ids="+".join)
def pair(request: pytest.FixtureRequest) -> ParallelEdition:
    first, second = request.param
    return gallery_pair(first, second)


def changed(pair: ParallelEdition, **values: object) -> ParallelEdition:
    """Return a pair both of whose editions differ in the same way."""
    first, second = (replace(column, **values) for column in pair.columns)  # type: ignore[arg-type]
    return replace(pair, columns=(first, second))


def test_a_theme_without_a_layout_of_its_own_has_that_of_default(
    pair: ParallelEdition, tmp_path: Path
) -> None:
    file = tmp_path / "own/blocks/quote.html.j2"
    file.parent.mkdir(parents=True)
    file.write_text('<div class="own-quote">{{ block.html }}</div>\n', encoding="utf-8")
    page = dress(pair, theme="own", folders=(tmp_path,))
    assert page.count('class="own-quote"') == 2
    assert "<blockquote>" not in page


def test_a_theme_may_arrange_a_block_in_its_own_way(pair: ParallelEdition, tmp_path: Path) -> None:
    file = tmp_path / "own/parallel/quote.html.j2"
    file.parent.mkdir(parents=True)
    template = (
        "{% for edition, t, block in paired(pair.sides) %}"
        "<q {{ side(edition) }}>{{ block.html }}</q>{% endfor %}"
    )
    file.write_text(template, encoding="utf-8")
    page = dress(pair, theme="own", folders=(tmp_path,))
    assert page.count("<q class=") == 2


def test_every_arrangement_is_of_a_block_that_there_is() -> None:
    blocks = {file.name for file in (TEMPLATES / "default/blocks").iterdir()}
    parts = {"block", "colophon", "contents", "key-points", "masthead", "opening", "scales"}
    parts |= {"section", "self-citation", "sources", "takeaways", "words"}
    files = {file.name for file in (TEMPLATES / "default/parallel").iterdir()}
    assert files - {f"{part}.html.j2" for part in parts} <= blocks


@pytest.mark.parametrize("medium", MEDIA)
def test_a_pair_may_lack_what_is_optional(pair: ParallelEdition, medium: Medium) -> None:
    bare = changed(
        replace(pair, takeaways=(), sources=(), other_editions=()),
        **dict.fromkeys(("number", "subtitle", "closing", "disclaimer")),
        **dict.fromkeys(("authors", "takeaways", "keywords", "sources", "scales"), ()),
    )
    page = dress(bare, medium)
    assert 'class="subtitle' not in page
    assert 'id="closing"' not in page and 'id="sources"' not in page
    assert page.count('class="side') > 25


@pytest.mark.parametrize("medium", MEDIA)
def test_a_draft_says_so_in_both_languages(pair: ParallelEdition, medium: Medium) -> None:
    assert 'class="draft-banner' not in dress(pair, medium)
    notes = ("未訳である。",), ("To be translated.",)
    columns = zip(pair.columns, notes, strict=True)
    first, second = (replace(column, draft_notes=note) for column, note in columns)
    draft = replace(pair, columns=(first, second))
    banner = re.search(r'<p class="draft-banner pair".*?</p>', dress(draft, medium))
    assert banner and "草稿" in banner.group() and "Draft" in banner.group()
    assert all(note in banner.group() for note in ("未訳である。", "To be translated."))


def test_a_reference_that_reads_the_same_stands_once(pair: ParallelEdition) -> None:
    first, second = pair.sources[0]
    assert first.plain != second.plain
    references = sum(len({source.plain for source in sides}) for sides in pair.sources)
    assert len(pair.sources) < references < len(pair.sources) * 2
    assert dress(pair).count('class="reference"') == references
    alike = replace(second, html=first.html, plain=first.plain)
    page = dress(replace(pair, sources=((first, alike), *pair.sources[1:])))
    assert page.count('class="reference"') == references - 1
    for source in (first, alike):
        for use in source.uses:
            assert f'href="#{use.anchor}"' in page


def test_a_picture_is_shown_once_with_both_captions(pair: ParallelEdition) -> None:
    page = dress(pair)
    assert page.count("<img") == 1
    alternative = re.search(r'<img [^>]*alt="([^"]*)"', page)
    assert alternative
    assert set(alternative.group(1).split(" / ")) == {"夕暮れの灯台", "A lighthouse at dusk"}
    assert "西港の灯台" in page and "The lighthouse at West" in page


def test_both_titles_are_small_where_one_is_long(pair: ParallelEdition) -> None:
    assert '<h1 class="pair"' in dress(pair, "print")
    first, second = pair.columns
    lines = Markup("<br>").join("abcd")
    long = replace(second, title=Heading(lines, "a b c d", second.language.script))
    assert '<h1 class="pair long"' in dress(replace(pair, columns=(first, long)), "print")


def test_headings_are_balanced_in_the_boxes_of_their_scripts(pair: ParallelEdition) -> None:
    boxes = boxes_asked_for(pair)
    assert {box.script for box in boxes} == {"Jpan", "Latn"}
    assert len(boxes) == 10
    wide = {box for box in boxes if box.width > 240}  # captions of figures over both columns
    assert len(wide) == 2
    assert max(box.width for box in boxes - wide) < 240


@pytest.mark.parametrize("kind", ["title", "long-title", "subtitle", "question"])
@pytest.mark.parametrize(("script", "block"), [("Latn", 0), ("Jpan", 1)])
def test_the_boxes_have_the_type_of_the_style_sheet(kind: str, script: str, block: int) -> None:
    toml = (TEMPLATES / "default/headings.toml").read_text(encoding="utf-8")
    tokens = re.findall(r"^\.parallel[^{]*\{(.*?)^\}", LAYOUT, re.DOTALL | re.MULTILINE)[block]
    size = re.search(rf"--{kind}: ([\d.]+)rem", tokens)
    assert size
    box = find_box(toml, f"parallel-{kind}", script)
    assert box.size == pytest.approx(float(size.group(1)) * POINTS_A_REM)


def test_a_box_that_a_theme_lacks_is_that_of_default() -> None:
    default = '[a]\nwidth = 2\ndefault = {size = 1, weight = 4, family = "F"}'
    assert find_box("", "a", "Latn", fallback=default) == BalanceBox(2, 1, 4, "F", "Latn")


def test_a_text_is_as_wide_as_its_characters() -> None:
    assert ems(Markup("")) == 0
    assert ems(Markup("漢字、<b>かな</b>")) == 5
    assert ems(Markup("<b>ab</b>c&amp;")) == 2
