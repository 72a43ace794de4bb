from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefgen.languages import builtin_languages
from briefgen.localize import Edition, OtherEdition, build_edition, note_numbers
from briefgen.localize.blocks import BLOCKS
from briefgen.localize.edition import (
    ChartText,
    ImageText,
    JudgementText,
    ListText,
    ParagraphText,
    QuoteText,
    TableText,
    TimelineText,
    VoicesText,
)
from briefgen.model import blocks as model_blocks

from .factory import FOLDER, body_edition, both, edition_of, make_desk, section, source

LANGUAGES = builtin_languages()
CODES = ["ja", "en"]


def html_of(edition: Edition) -> str:
    """Return all HTML of an edition in one string."""
    return repr(edition)


def notes(html: str) -> str:
    return re.sub(r"<[^>]*>", "", re.sub(r'<sup class="cite">(.*?)</sup>', r"^\1", str(html)))


def block_of(block: dict[str, Any], code: str, **options: Any) -> Any:
    return body_edition(block, code, **options).sections[0].blocks[0]


@pytest.mark.parametrize(
    ("code", "title", "publisher", "date", "meaning"),
    [
        ("ja", "題名", "見本デスク", "2025年7月14日", "コミュニティ内共有可"),
        ("en", "Title", "Sample Desk", "14 July 2025", "For sharing within the community"),
    ],
)
def test_front_matter_is_in_the_language(
    code: str, title: str, publisher: str, date: str, meaning: str
) -> None:
    desk = make_desk(
        meta={"handling": "TLP:GREEN", "number": 3, "subtitle": both("副題", "Subtitle")},
        publisher={"disclaimer": both("免責。", "A disclaimer."), "url": "https://desk.example/"},
    )
    edition = edition_of(desk, code)
    assert (edition.title.plain, edition.publisher, edition.number) == (title, publisher, 3)
    assert (edition.published.iso, edition.published.text) == ("2025-07-14", date)
    assert (edition.handling.label, edition.handling.meaning) == ("TLP:GREEN", meaning)
    assert edition.keywords == tuple(part.topic.plain for part in edition.sections)
    assert edition.publisher_url == "https://desk.example/"
    assert edition.disclaimer in {"免責。", "A disclaimer."}
    assert not edition.draft


def test_authors_and_other_editions_are_carried() -> None:
    author = {"name": both("**山田**", "**Yamada**"), "role": both("記者", "Reporter")}
    desk = make_desk(meta={"authors": [author]})
    others = [OtherEdition(LANGUAGES["ja"], "b-ja.html")]
    edition = build_edition(desk.briefs["b"], desk, LANGUAGES["en"], other_editions=others)
    assert edition.authors[0].name == "<strong>Yamada</strong>"
    assert edition.authors[0].name_plain == "Yamada"
    assert edition.authors[0].role == "Reporter"
    assert edition.other_editions == tuple(others)


def test_lines_are_joined_by_the_rule_of_the_language() -> None:
    desk = make_desk(meta={"summary": both("元山を\n訪問。", "A visit\nto Wonsan.")})
    assert edition_of(desk, "ja").summary == "元山を訪問。"
    assert edition_of(desk, "en").summary == "A visit to Wonsan."
    assert edition_of(desk, "en").summary_plain == "A visit to Wonsan."


@pytest.mark.parametrize(
    ("meta", "publisher", "ja"),
    [
        ({}, {}, "2025年7月12日"),
        ({"era": True}, {}, "令和7年7月12日"),
        ({}, {"era": True}, "令和7年7月12日"),
        ({"era": False}, {"era": True}, "2025年7月12日"),
    ],
)
def test_brief_and_publisher_choose_the_era(
    meta: dict[str, bool], publisher: dict[str, bool], ja: str
) -> None:
    desk = make_desk(meta=meta, publisher=publisher)
    assert edition_of(desk, "ja").as_of.text == ja
    assert edition_of(desk, "en").as_of.text == "12 July 2025"


class TestNumbers:
    def desk(self) -> Any:
        first = section(
            answer=both("答え[@answer]。", "The answer [@answer]."),
            key_points=[{**both("点。", "A point."), "cite": ["point"]}],
            body=[
                {**both("文[@inline]。", "Text [@inline]."), "cite": ["block"]},
                {"type": "voices", "items": [{**both("声", "voice"), "cite": ["voice"]}]},
            ],
        )
        return make_desk(
            first,
            meta={
                "summary": both("要旨[@summary]。", "Summary [@summary]."),
                "takeaways": [{**both("結論。", "Conclusion."), "cite": ["takeaway"]}],
                "closing": both("結び[@closing]。", "Closing [@closing]."),
            },
            sources=tuple(
                source(id_)
                for id_ in ("uncited", "voice", "closing", "block", "inline", "point", "takeaway",
                            "answer", "summary")
            ),
        )  # fmt: skip

    def test_sources_are_numbered_as_page_1_and_those_after_it_meet_them(self) -> None:
        desk = self.desk()
        order = ["summary", "answer", "takeaway", "point", "inline", "block", "closing"]
        assert list(note_numbers(desk.briefs["b"], desk)) == order

    @pytest.mark.parametrize("code", CODES)
    def test_numbers_lead_to_the_list_and_back(self, code: str) -> None:
        edition = edition_of(self.desk(), code)
        assert [item.number for item in edition.sources] == list(range(1, 8))
        html = html_of(edition)
        anchors = re.findall(r'id="(cite-\d+)" href="#(source-\d+)"', html)
        assert len({anchor for anchor, _ in anchors}) == len(anchors) == 7
        for item in edition.sources:
            uses = [anchor for anchor, target in anchors if target == item.anchor]
            assert [use.anchor for use in item.uses] == uses
            assert [use.number for use in item.uses] == list(range(1, len(uses) + 1))

    def test_the_answer_is_repeated_without_anchors(self) -> None:
        part = edition_of(self.desk(), "en").sections[0]
        assert notes(part.answer) == notes(part.answer_again) == "The answer.^2"
        assert "id=" in part.answer
        assert "id=" not in part.answer_again

    def test_a_source_has_one_number_in_every_edition(self) -> None:
        body = [both("甲[@a]、乙[@b]。", "Of B [@b] and of A [@a].")]
        desk = make_desk(section(body=body), sources=(source("b"), source("a")))
        for code, text in (("ja", "甲^1、乙^2。"), ("en", "Of B^2 and of A.^1")):
            edition = edition_of(desk, code)
            assert notes(edition.sections[0].blocks[0].html) == text  # type: ignore[attr-defined]
            assert ["Title a" in item.plain for item in edition.sources] == [True, False]


@pytest.mark.parametrize("code", CODES)
def test_voices_show_only_where_they_are_asked_for(code: str) -> None:
    block = {"type": "voices", "items": [{**both("声", "voice"), "cite": ["a"]}], "cite": ["b"]}
    sources = (source("a"), source("b"))
    hidden = body_edition(block, code, sources=sources)
    assert hidden.sections[0].blocks == ()
    assert hidden.sources == ()
    for options in ({"meta": {"voices": True}}, {"publisher": {"voices": True}}):
        shown = body_edition(block, code, sources=sources, **options)
        (voices,) = shown.sections[0].blocks
        assert isinstance(voices, VoicesText)
        assert notes(voices.items[0].html).endswith("^1,2")
        assert len(shown.sources) == 2


class TestDrafts:
    def test_an_untranslated_text_is_shown_in_the_other_language(self) -> None:
        desk = make_desk(
            meta={"summary": {"ja": "元山を\n訪問。", "en": None, "untranslated": True}}
        )
        edition = edition_of(desk, "en")
        assert edition.draft
        assert edition.summary == '<span class="untranslated" lang="ja">元山を訪問。</span>'
        assert edition.summary_plain == "元山を訪問。"
        assert not edition_of(desk, "ja").draft

    def test_a_text_that_nobody_wrote_says_so(self) -> None:
        desk = make_desk(meta={"closing": {"ja": None, "en": None, "untranslated": True}})
        assert edition_of(desk, "ja").closing == "［本文未定］"
        assert edition_of(desk, "en").closing == "[text to come]"
        assert edition_of(desk, "en").draft

    def test_an_untranslated_reaction_that_is_not_shown_makes_no_draft(self) -> None:
        block = {"type": "voices", "items": [{"ja": "声", "en": None, "untranslated": True}]}
        assert not body_edition(block, "en").draft
        assert body_edition(block, "en", meta={"voices": True}).draft

    def test_a_text_that_lacks_a_third_language_falls_back(self) -> None:
        edition = body_edition({"ja": "文。"}, "en")
        (paragraph,) = edition.sections[0].blocks
        assert isinstance(paragraph, ParagraphText)
        assert paragraph.html == '<span class="untranslated" lang="ja">文。</span>'
        assert edition.draft


class TestBlocks:
    def test_every_type_of_block_has_its_words(self) -> None:
        types = {
            getattr(model_blocks, name).model_fields["type"].annotation.__args__[0]
            for name in model_blocks.__all__
            if hasattr(getattr(model_blocks, name), "model_fields")
            and "type" in getattr(model_blocks, name).model_fields
        }
        assert types == set(BLOCKS)
        assert len(types) == 10

    def test_list_and_quote(self) -> None:
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

    def test_table_columns_of_numbers_are_numeric(self) -> None:
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
            ["North", "14,000", ""],
            ["South", "0.5", "some"],
        ]
        assert (table.label, table.anchor) == ("Table 1", "table-1")

    def test_chart_shares_start_at_zero(self) -> None:
        data = [
            {"label": both("甲", "A"), "value": -10},
            {"label": both("乙", "B"), "value": 20, "low": 10, "high": 30, "estimate": True},
            {"label": both("丙", "C"), "value": 0},
        ]
        block = {"type": "chart", "title": both("図", "F"), "unit": both("人", "people"),
                 "data": data, "cite": ["a"]}  # fmt: skip
        chart = block_of(block, "ja", sources=(source("a"),))
        assert isinstance(chart, ChartText)
        assert [(d.start, d.end) for d in chart.data] == [(0, 0.25), (0.25, 0.75), (0.25, 0.25)]
        assert (chart.data[1].low, chart.data[1].high) == (0.5, 1.0)
        assert [d.range for d in chart.data] == ["", "10～30", ""]
        assert [d.estimate for d in chart.data] == [False, True, False]
        assert notes(chart.citations) == "^1"

    def test_a_chart_of_zeros_has_shares(self) -> None:
        data = [{"label": both("甲", "A"), "value": 0}]
        block = {
            "type": "chart",
            "title": both("図", "F"),
            "unit": both("人", "people"),
            "data": data,
        }
        assert [(d.start, d.end) for d in block_of(block, "en").data] == [(0, 0)]

    @pytest.mark.parametrize("code", CODES)
    def test_figures_and_tables_are_counted_apart_over_all_sections(self, code: str) -> None:
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

    def test_judgement_is_worded_and_linked(self) -> None:
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


def test_takeaways_lead_to_their_sections() -> None:
    takeaways = [{**both("一。", "One."), "basis": ["s2", "f01"]}]
    edition = edition_of(make_desk(section(), section(), meta={"takeaways": takeaways}), "en")
    (item,) = edition.takeaways
    assert item.anchor == "takeaway-1"
    assert [(link.number, link.anchor, link.topic) for link in item.sections] == [
        (2, "section-s2", "Topic")
    ]


def test_texts_can_link_to_sections_and_judgements() -> None:
    body: list[dict[str, Any]] = [
        both("[次](#s2)と[判断](#j1)と[無](#s9)", "[Next](#s2), [judgement](#j1), [none](#s9)"),
        {"type": "judgement", "id": "j1", **both("別。", "Another.")},
    ]
    edition = edition_of(make_desk(section(body=body), section()), "en")
    (paragraph, _) = edition.sections[0].blocks
    assert isinstance(paragraph, ParagraphText)
    assert paragraph.html == (
        '<a href="#section-s2">Next</a>, <a href="#judgement-j1">judgement</a>, none'
    )


def test_grades_are_worded_where_a_source_has_one() -> None:
    block = {**both("文。", "Text."), "cite": ["a", "b"]}
    graded = source("a", custom={"grade": "B2"})
    first, second = body_edition(block, "ja", sources=(graded, source("b"))).sources
    assert first.grade is not None
    assert first.grade.reliability == "通常は信頼できる"
    assert second.grade is None


def test_publisher_options_reach_references() -> None:
    record = source("a", language="ja", title="研究", custom={"alt": {"en": {"title": "A study"}}})
    block = {**both("文。", "Text."), "cite": ["a"]}
    for display, text in (("orig+trans", "‘研究’ [A study]"), ("trans", "[A study]")):
        options = {"publisher": {"citations": {"title_display": display}}}
        (item,) = body_edition(block, "en", sources=(record,), **options).sources
        assert item.plain.startswith(text + ",")


def test_importing_the_package_loads_no_typesetter() -> None:
    code = "import sys, briefgen.localize; sys.exit('weasyprint' in sys.modules)"
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
