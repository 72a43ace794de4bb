"""Every part of an edition knows the YAML that it comes from."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefgen
from briefgen.localize import Edition, build_edition
from briefgen.localize.origin import FromYaml, Origin
from briefgen.model import Brief, Desk

GALLERY = Path(__file__).parents[1] / "data/gallery-desk/content"


@pytest.fixture(scope="module")
def desk() -> Desk:
    return briefgen.load(GALLERY)


@pytest.fixture(scope="module")
def brief(desk: Desk) -> Brief:
    return desk.briefs["gallery"]


@pytest.fixture(scope="module")
def edition(desk: Desk, brief: Brief) -> Edition:
    return build_edition(brief, desk, desk.languages["en"])


def excerpt(origin: Origin | None, desk: Desk, brief: Brief) -> str:
    """Return the YAML at a place."""
    assert origin is not None
    document = origin.document(desk, brief)
    assert document is not None
    node = document.source.node(origin.path)
    return document.source.text[node.start : node.end]


def test_a_place_is_a_uri_reference_with_a_json_pointer(edition: Edition) -> None:
    figures = edition.sections[1]
    assert str(edition.origin) == "gallery/brief.yaml#"
    assert str(figures.blocks[2].origin) == "gallery/sections/figures.yaml#/body/2"
    assert str(edition.publisher_origin) == "publisher.yaml#"


def test_sections_blocks_and_sources_come_from_where_they_stand(
    edition: Edition, desk: Desk, brief: Brief
) -> None:
    for section in edition.sections:
        assert section.origin is not None
        question = excerpt(section.origin.at("question", "en"), desk, brief)
        assert question.strip("\"'") == section.question.plain
        for block in section.blocks:
            place = excerpt(block.origin, desk, brief)
            assert f"type: {block.type}" in place or block.type == "paragraph"
    for source in edition.sources:
        record = brief.sources_document
        assert record is not None
        title = next(
            item.strings["title"]
            for item in record.content.references
            if f"id: {item.id}\n" in excerpt(source.origin, desk, brief)
        )
        assert title in source.plain or title == "港湾利用実態調査"


def test_all_values_that_can_know_their_place_do(edition: Edition) -> None:
    stack: list[object] = [edition]
    found = 0
    while stack:
        value = stack.pop()
        if isinstance(value, tuple):
            stack.extend(value)
        elif isinstance(value, FromYaml):
            assert value.origin is not None
            found += 1
            stack.extend(getattr(value, item.name) for item in fields(value))
    assert found > 15


@pytest.mark.parametrize("text", ["", "brief.yaml", "#/title", "brief.yaml#title"])
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="names no place"):
        Origin.parse(text)


def test_a_file_that_is_not_of_the_brief_is_not_found(desk: Desk, brief: Brief) -> None:
    assert Origin("other/brief.yaml").document(desk, brief) is None


@given(
    st.text(min_size=1),
    st.lists(st.one_of(st.text().filter(lambda text: not text.isdigit()), st.integers(0, 999))),
)
def test_writing_and_reading_agree(file: str, path: list[str | int]) -> None:
    origin = Origin(file, tuple(path))
    assert str(origin).isascii()
    assert Origin.parse(str(origin)) == origin
