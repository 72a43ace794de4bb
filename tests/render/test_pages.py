"""The document that each theme makes of every block, for either medium."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from tinyhtml5.parser import HTMLParser

from briefgen.localize import AnyEdition, Edition
from briefgen.localize.edition import BlockText
from briefgen.model.blocks import Block
from briefgen.render import Medium, available_themes, builtin_themes_folder
from tests.render.conftest import MEDIA, TEMPLATES, dress, gallery_edition, gallery_pair

HTML = "{http://www.w3.org/1999/xhtml}"
TYPES = {get_args(member)[1].tag for member in get_args(get_args(Block)[0])}


def parsed(page: str) -> tuple[Any, list[Any]]:
    """Return the tree of a page and the errors of the HTML parser (WHATWG HTML, 13.2)."""
    parser = HTMLParser()
    return parser.parse(page), parser.errors


EDITIONS: dict[str, Callable[[], AnyEdition]] = {
    "ja": lambda: gallery_edition("ja"),
    "en": lambda: gallery_edition("en"),
    "ja+en": lambda: gallery_pair("ja", "en"),
    "en+ja": lambda: gallery_pair("en", "ja"),
}


PAGES = [
    (theme, code, medium) for theme in available_themes(()) for code in EDITIONS for medium in MEDIA
]


@pytest.fixture(params=PAGES, ids=str)
def page(request: pytest.FixtureRequest) -> str:
    theme, code, medium = request.param
    return dress(EDITIONS[code](), medium, theme=theme)


def test_every_block_type_has_a_template_in_every_theme() -> None:
    assert len(TYPES) >= 10
    assert "default" in {folder.name for folder in builtin_themes_folder().iterdir()}
    for theme in TEMPLATES.iterdir():
        own = {file.name for file in (theme / "blocks").glob("*")}
        default = {file.name for file in (TEMPLATES / "default" / "blocks").glob("*")}
        assert {f"{name}.html.j2" for name in TYPES} <= own | default


def test_the_gallery_has_every_block(edition: Edition) -> None:
    blocks: list[BlockText] = [block for it in edition.sections for block in it.blocks]
    assert {block.type for block in blocks} >= TYPES - {"voices"}


def test_the_page_is_well_formed(page: str) -> None:
    _, errors = parsed(page)
    assert errors == []


def test_ids_are_unique_and_every_reference_to_one_resolves(page: str) -> None:
    tree, _ = parsed(page)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = {link.get("href")[1:] for link in tree.iter(f"{HTML}a") if link.get("href")[0] == "#"}
    for element in tree.iter():
        named |= set((element.get("aria-labelledby") or "").split())
    assert named and named <= set(ids)


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_asked_of_the_network(page: str) -> None:
    tree, _ = parsed(page)
    for element in tree.iter():
        for name in ("src", "srcset", "poster", "data"):
            assert (element.get(name) or "data:").startswith("data:")
        if element.tag == f"{HTML}link":
            # Ways to other files, and the name of a vocabulary: nothing that a browser fetches.
            unfetched = {"alternate", "describedby", "schema.DC"}
            assert element.get("rel") in unfetched or element.get("href") == "data:,"
    assert not re.search(
        r"<script(?! type=\"application/ld\+json\">)|@import|url\((?!['\"]?data:)", page
    )


def test_pdf_ua_traps_are_kept_out(page: str) -> None:
    tree, _ = parsed(page)
    for link in tree.iter(f"{HTML}a"):
        assert len(link) == 0 or "contents" in page  # paper: no element inside a link
    assert all(image.get("alt") for image in tree.iter(f"{HTML}img"))
    assert all(cell.get("scope") for cell in tree.iter(f"{HTML}th"))
    assert all(table.find(f"{HTML}caption") is not None for table in tree.iter(f"{HTML}table"))
    for item in tree.iter(f"{HTML}li"):
        assert item.find(f"{HTML}p") is None
    assert "opacity" not in page


def test_paper_has_no_way_to_move_about_on_a_screen() -> None:
    paper = dress(gallery_edition("ja"), "print")
    for word in ("viewport", "hreflang", "<nav", 'class="skip"', "tabindex", "@media"):
        assert word not in paper


def test_a_screen_has_landmarks_and_a_way_past_them() -> None:
    tree, _ = parsed(dress(gallery_edition("ja"), "screen"))
    body = tree.find(f"{HTML}body")
    first = body[0]
    assert first.tag == f"{HTML}a"
    assert tree.find(f".//{HTML}main").get("id") == first.get("href")[1:]
    for landmark in ("header", "main", "footer"):
        assert len(list(tree.iter(f"{HTML}{landmark}"))) == 1
    navigation = list(tree.iter(f"{HTML}nav"))
    assert all(it.get("aria-label") or it.get("aria-labelledby") for it in navigation)


def test_the_other_language_is_named_in_itself(edition: Edition) -> None:
    (other,) = edition.other_editions
    (language,) = other.languages
    tag, href = language.tag, other.href
    page = dress(edition)
    assert f'<link rel="alternate" hreflang="{tag}" href="{href}">' in page
    assert f'<a href="{href}" hreflang="{tag}" lang="{tag}">{language.name}</a>' in page


@pytest.mark.parametrize("medium", MEDIA)
def test_a_brief_may_lack_what_is_optional(edition: Edition, medium: Medium) -> None:
    bare = replace(
        edition,
        number=None,
        subtitle=None,
        authors=(),
        takeaways=(),
        closing=None,
        disclaimer=None,
        keywords=(),
        other_editions=(),
        sources=(),
    )
    _, errors = parsed(dress(bare, medium))
    assert errors == []


@pytest.mark.parametrize("medium", MEDIA)
def test_a_draft_says_so(edition: Edition, medium: Medium) -> None:
    assert 'class="draft-banner"' not in dress(edition, medium)
    notes = ("Two passages are behind.", "One is <new>.")
    page = dress(replace(edition, draft_notes=notes), medium)
    banner = re.search(r'<p class="draft-banner">.*?</p>', page)
    assert banner and "<span>Two passages are behind.</span>" in banner.group()
    assert "<span>One is &lt;new&gt;.</span>" in banner.group()


def test_pictures_come_from_the_brief_alone(edition: Edition) -> None:
    assert '<img src="data:image/png;base64,"' in dress(edition)
    assert str(Path.cwd()) not in dress(edition)


@pytest.mark.parametrize("medium", MEDIA)
def test_elements_say_where_they_come_from_only_if_asked(edition: Edition, medium: Medium) -> None:
    assert "data-source" not in dress(edition, medium)
    page = dress(edition, medium, with_origins=True)
    found = re.findall(r'<(\w+)[^>]*? data-source="([^"]*)"', page)
    assert ("h1", "gallery/brief.yaml#/title") in found
    assert ("li", "gallery/sections/text.yaml#/key_points/0") in found
    assert ("tr", "gallery/sections/figures.yaml#/body/0/rows/1") in found
    assert ("li", "gallery/sources.yaml#/references/2") in found
    for section in edition.sections:
        for block in section.blocks:
            assert any(origin == str(block.origin) for _, origin in found), block.type
