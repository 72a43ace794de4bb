from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefgen.languages import builtin_languages
from briefgen.localize import Edition, OtherEdition, build_edition, note_numbers
from briefgen.localize.edition import ParagraphText, VoicesText

from .factory import body_edition, both, edition_of, make_desk, notes, section, source

LANGUAGES = builtin_languages()
CODES = ["ja", "en"]


def html_of(edition: Edition) -> str:
    """Return all HTML of an edition in one string."""
    return repr(edition)


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
    others = [OtherEdition((LANGUAGES["ja"],), "b-ja.html")]
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


def test_a_sentence_may_name_the_author_of_its_source() -> None:
    author = [{"family": "山田", "given": "太郎"}, {"family": "鈴木", "given": "花子"}]
    in_english = [{"family": "Yamada", "given": "Tarō"}, {"family": "Suzuki", "given": "Hanako"}]
    record = source("a", author=author, custom={"alt": {"en": {"author": in_english}}})
    text = both("@a [3頁]は**@a**に従う。", "As @a [p. 3] say, **@a** follow.")
    said = {}
    for code in ("ja", "en"):
        (block,) = (
            body_edition({"type": "paragraph", **text}, code, sources=(record,)).sections[0].blocks
        )
        assert isinstance(block, ParagraphText)
        said[code] = re.sub(r"<[^>]*>", "", block.html)
    assert said["ja"] == "山田・鈴木1（3頁）は山田・鈴木1に従う。"
    assert said["en"] == "As Yamada and Suzuki1 (p. 3) say, Yamada and Suzuki1 follow."
