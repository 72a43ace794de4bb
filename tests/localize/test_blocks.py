from __future__ import annotations

from typing import Any

import pytest

from briefgen.localize.blocks import BLOCKS
from briefgen.localize.edition import JudgementText, ListText, QuoteText
from briefgen.localize.figure_texts import ImageText, TableText, TimelineText
from briefgen.model import blocks as model_blocks

from .factory import FOLDER, body_edition, both, edition_of, make_desk, notes, section, source

CODES = ["ja", "en"]


def block_of(block: dict[str, Any], code: str, **options: Any) -> Any:
    return body_edition(block, code, **options).sections[0].blocks[0]


def test_every_type_of_block_has_its_words() -> None:
    types = {
        getattr(model_blocks, name).model_fields["type"].annotation.__args__[0]
        for name in model_blocks.__all__
        if hasattr(getattr(model_blocks, name), "model_fields")
        and "type" in getattr(model_blocks, name).model_fields
    }
    assert types == set(BLOCKS)
    assert len(types) >= 10


def test_list_and_quote() -> None:
    sources = (source("a"), source("b"))
    items = [{**both("一つ。", "One."), "cite": ["b"]}, both("二つ。", "Two.")]
    listed = block_of(
        {"type": "list", "ordered": True, "items": items, "cite": ["a"]}, "ja", sources=sources
    )
    assert isinstance(listed, ListText)
    assert listed.ordered
    assert notes(listed.citations) == "^1"
    assert [notes(item.html) for item in listed.items] == ["一つ^2。", "二つ。"]
    quote = block_of(
        {"type": "quote", **both("海。", "The sea."), "attribution": both("長老", "An elder"),
         "cite": ["a"]}, "en", sources=sources,
    )  # fmt: skip
    assert isinstance(quote, QuoteText)
    assert (notes(quote.html), quote.attribution) == ("The sea.^1", "An elder")


def test_table_columns_of_numbers_are_numeric() -> None:
    rows = [
        [both("北", "North"), 14000, None],
        [both("南", "South"), 0.5, both("若干", "some")],
    ]
    columns = [both("港", "Port"), both("数", "Count"), both("備考", "Note")]
    block = {"type": "table", "title": both("表", "T"), "columns": columns, "rows": rows}
    table = block_of(block, "en")
    assert isinstance(table, TableText)
    assert [cell.numeric for cell in table.columns] == [False, True, False]
    assert [[str(cell.html) for cell in row] for row in table.rows] == [
        ["North", "14,000", '<span role="img" aria-label="no value">–</span>'],
        ["South", "0.5", "some"],
    ]
    assert (table.label, table.anchor) == ("Table 1", "table-1")


@pytest.mark.parametrize("code", CODES)
def test_figures_and_tables_are_counted_apart_over_all_sections(code: str) -> None:
    timeline = {
        "type": "timeline", "title": both("年表", "Timeline"),
        "events": [{"date": "2024-06", **both("条約。", "A treaty.")}],
    }  # fmt: skip
    table = {
        "type": "table",
        "title": both("表", "T"),
        "columns": [both("列", "C")],
        "rows": [[1]],
    }
    image = {"type": "image", "src": "images/x.png", "alt": both("港", "A **port**")}
    desk = make_desk(section(body=[timeline, table]), section(body=[table, image]))
    edition = edition_of(desk, code)
    labels = [block.label for part in edition.sections for block in part.blocks]  # type: ignore[attr-defined]
    assert (
        labels
        == {
            "ja": ["図1", "表1", "表2", "図2"],
            "en": ["Figure 1", "Table 1", "Table 2", "Figure 2"],
        }[code]
    )
    picture = edition.sections[1].blocks[1]
    assert isinstance(picture, ImageText)
    assert picture.path == FOLDER / "images/x.png"
    assert picture.alt == {"ja": "港", "en": "A port"}[code]
    assert picture.title == ""
    events = edition.sections[0].blocks[0]
    assert isinstance(events, TimelineText)
    assert events.events[0].date.text == {"ja": "2024年6月", "en": "June 2024"}[code]


def test_judgement_is_worded_and_linked() -> None:
    judgement = {
        "type": "judgement", "id": "j1", **both("増える。", "It will rise."),
        "likelihood": {"scale": "icd203", "term": "very likely"}, "confidence": "low",
        "basis": ["s2", "j2", "f01"], "change": "raised",
        "assumptions": [both("続く。", "It goes on.")], "previous": both("以前。", "Before."),
    }  # fmt: skip
    other = {"type": "judgement", "id": "j2", **both("別。", "Another.")}
    desk = make_desk(section(body=[judgement]), section(body=[other]))
    shown = edition_of(desk, "ja").sections[0].blocks[0]
    assert isinstance(shown, JudgementText)
    assert shown.likelihood is not None
    assert (shown.likelihood.term, shown.likelihood.range) == ("可能性が非常に高い", "80～95%")
    assert (shown.confidence, shown.change, shown.previous) == ("低", "引き上げ", "以前。")
    assert [link.anchor for link in shown.basis] == ["section-s2", "judgement-j2"]
    assert shown.anchor == "judgement-j1"
    bare = edition_of(desk, "en").sections[1].blocks[0]
    assert isinstance(bare, JudgementText)
    assert (bare.likelihood, bare.confidence, bare.change, bare.previous) == (None,) * 4
