"""The evidence sheet: every claim is on it, with all that it rests on and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.localize import build_edition
from briefgen.localize.evidence import ClaimText, EvidenceSheet, build_evidence
from briefgen.model import Brief, Desk
from briefgen.model.blocks import block_type
from briefgen.model.walk import walk
from tests.conftest import ROOT

GALLERY = ROOT / "tests/data/gallery-desk/content"
SECTION = """
topic: {ja: 主題, en: Topic}
question: {ja: なぜか, en: Why?}
answer: {ja: 答えである。, en: The answer.}
key_points:
  - {ja: 要点である。, en: A point., cite: ["notice, p. 3"], facts: [f1, f2]}
  - {ja: 根拠のない要点。, en: A bare point.}
body:
  - ja: "市[@notice, 4頁]も、県[@survey]も言う。"
    en: "The city[@notice, 4頁] and the prefecture[@survey] say so."
    facts: [f1]
  - {ja: 事実のない段落。, en: A paragraph without facts., cite: [survey]}
  - type: list
    facts: [f2]
    cite: [survey]
    items:
      - {ja: 一つ。, en: One.}
      - {ja: 二つ。, en: Two., cite: [notice]}
  - type: timeline
    title: {ja: 年表, en: Timeline}
    events:
      - {date: 2024-06, ja: 締結。, en: Concluded., cite: [survey]}
  - type: judgement
    id: j1
    ja: 続くとみる。
    en: We think it will last.
    likelihood: {scale: icd203, term: likely}
    confidence: low
    basis: [timetable, f2]
    change: new
    assumptions: [{ja: 現状が続く。, en: Things stay as they are.}]
    cite: [notice]
  - type: voices
    items: [{ja: よい。, en: Good.}]
  - {type: callout, ja: 方法について。, en: On method.}
"""
SOURCES = """
references:
  - id: notice
    type: webpage
    language: ja
    title: お知らせ
    author: [{literal: みなと市}]
    issued: 2025-03-01
    accessed: 2025-03-02
    URL: https://www.example.jp/notice/12
    custom:
      grade: B2
      archive: {URL: "https://archive.example/12", date: 2025-03-03}
      alt: {en: {title: Notice, author: [{literal: City of Minato}]}}
  - {id: survey, type: report, language: en, title: A survey, publisher: The Prefecture}
"""
DOSSIER = """
document:
  file: notice.txt
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
  lines: 9
  language: ja
  retrieved: 2025-03-02
facts:
  - {id: f1, lines: [3, 4, 5, 9], kind: reported, ja: 再開する。, en: It will resume., cite: notice}
  - {id: f2, lines: [2], kind: stated, ja: 市が言う。, en: The city says so.}
omitted:
  - {lines: [1, 6, 7, 8], reason: {ja: 見出し, en: headings}}
"""


@pytest.fixture
def sheet_of(minimal_desk: Path) -> Any:
    """Return what makes the sheet of a small brief with a dossier."""
    brief = minimal_desk / "content/ferry-service"
    (brief / "sections/timetable.yaml").write_text(SECTION, encoding="utf-8")
    (brief / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    (minimal_desk / "seeds").mkdir()
    (minimal_desk / "seeds/ferry-service.yaml").write_text(DOSSIER, encoding="utf-8")

    def make(code: str) -> EvidenceSheet:
        from briefgen.loader import load_desk

        desk = load_desk(minimal_desk / "content").desk
        return evidence(desk, desk.briefs["ferry-service"], code)

    return make


def evidence(desk: Desk, brief: Brief, code: str) -> EvidenceSheet:
    return build_evidence(build_edition(brief, desk, desk.languages[code]), brief, desk)


def claim(sheet: EvidenceSheet, start: str) -> ClaimText:
    (found,) = (it for it in sheet.claims if it.plain.startswith(start))
    return found


def test_claims_stand_in_the_order_of_the_brief(sheet_of: Any) -> None:
    sheet = sheet_of("en")
    assert [group.title for group in sheet.groups] == ["Page 1", "1 Topic"]
    assert [it.number for it in sheet.claims] == list(range(1, len(sheet.claims) + 1))
    assert [it.kind for it in sheet.claims] == [
        *("summary", "takeaway", "answer", "key point", "key point", "paragraph", "paragraph"),
        *("list item", "list item", "timeline", "event", "judgement", "box"),
    ]


def test_a_claim_has_its_sources_with_the_place_in_them(sheet_of: Any) -> None:
    point = claim(sheet_of("en"), "A point.")
    (use,) = point.sources
    assert (use.number, use.locator, use.grade) == (1, "p. 3", "B2")
    assert use.short == "City of Minato, 1 March 2025"
    assert claim(sheet_of("ja"), "要点である").sources[0].short == "みなと市、2025年3月1日"
    inline = claim(sheet_of("ja"), "市も")
    assert [(use.number, use.locator) for use in inline.sources] == [(1, "4頁"), (2, "")]
    assert inline.html.count("doc-noteref") == 2


def test_a_claim_has_its_facts_with_their_lines(sheet_of: Any) -> None:
    first, second = claim(sheet_of("en"), "A point.").facts
    assert (first.id, first.kind, first.lines) == ("f1", "reported", "3–5, 9")
    assert (first.lines_text, second.lines_text) == ("lines 3–5, 9", "line 2")
    assert claim(sheet_of("ja"), "要点である").facts[0].lines_text == "3–5, 9行目"


def test_parts_of_a_block_without_a_text_have_its_grounds(sheet_of: Any) -> None:
    one, two = (claim(sheet_of("en"), start) for start in ("One", "Two"))
    assert [use.number for use in one.sources] == [2]
    assert [use.number for use in two.sources] == [1, 2]
    assert [fact.id for fact in one.facts] == ["f2"]


def test_a_judgement_says_how_likely_and_how_sure(sheet_of: Any) -> None:
    judgement = claim(sheet_of("ja"), "続くとみる")
    assert judgement.likelihood is not None
    assert judgement.likelihood.low == 55
    assert judgement.confidence == "低"
    assert judgement.basis == ("第1節",)
    assert [fact.id for fact in judgement.facts] == ["f2"]
    assert judgement.assumptions == ("現状が続く。",)
    assert judgement.alias == "judgement-j1"
    assert claim(sheet_of("en"), "We think").change == "new"


def test_gaps_are_those_that_the_check_finds(sheet_of: Any, minimal_desk: Path) -> None:
    sheet = sheet_of("en")
    gaps = {it.place: it.gaps for it in sheet.claims if it.gaps}
    assert list(gaps.values()) == [
        ("names neither source nor fact", "names no fact of the dossier"),
        ("names no fact of the dossier",),
    ]
    found = briefgen.check(minimal_desk / "content")
    lines = {it.span.start.line for it in found if it.code == "EVID001" and it.span}
    assert {int(place.rpartition(":")[2]) for place in gaps} == lines


def test_places_lead_to_the_yaml(sheet_of: Any, minimal_desk: Path) -> None:
    for it in sheet_of("ja").claims:
        file, line = it.place.rsplit(":", 1)
        text = (minimal_desk / "content/ferry-service" / file).read_text(encoding="utf-8")
        assert text.splitlines()[int(line) - 1].strip()
    assert claim(sheet_of("ja"), "要点である").place == "sections/timetable.yaml:6"


def test_sources_tell_their_state(sheet_of: Any) -> None:
    notice, survey = sheet_of("en").sources
    assert (notice.issued, notice.accessed) == ("1 March 2025", "2 March 2025")
    assert (notice.archived, notice.archive) == ("3 March 2025", "https://archive.example/12")
    assert notice.grade is not None and notice.grade.code == "B2"
    assert (survey.issued, survey.accessed, survey.archive, survey.grade) == ("", "", "", None)
    assert notice.claims == (4, 6, 9, 12)


def test_facts_tell_who_rests_on_them(sheet_of: Any) -> None:
    (dossier,) = sheet_of("en").dossiers
    assert [(fact.use.id, fact.source, fact.claims) for fact in dossier.facts] == [
        ("f1", 1, (4, 6)),
        ("f2", None, (4, 8, 9, 12)),
    ]
    assert [(it.lines, it.reason) for it in dossier.omitted] == [("1, 6–8", "headings")]
    assert dossier.retrieved.text == "2 March 2025"


def test_the_counts_are_those_of_the_sheet(sheet_of: Any) -> None:
    counts = {count.label: count.number for count in sheet_of("en").tally}
    assert counts == {
        "Claims": 13,
        "with a source": 7,
        "with a fact": 5,
        "with a gap": 2,
        "Sources": 2,
        "graded": 1,
        "with an archived copy": 1,
        "undated": 1,
        "Facts": 2,
        "on which nothing rests": 0,
    }


def test_both_languages_have_the_same_claims(sheet_of: Any) -> None:
    japanese, english = sheet_of("ja"), sheet_of("en")
    assert [it.place for it in japanese.claims] == [it.place for it in english.claims]
    assert [len(it.facts) for it in japanese.claims] == [len(it.facts) for it in english.claims]
    assert [it.number for it in japanese.tally] == [it.number for it in english.tally]


@pytest.mark.parametrize("code", ["ja", "en"])
def test_no_block_is_left_out(code: str) -> None:
    """The gallery has every type of block: the sheet has each but the readers' voices."""
    desk = briefgen.load(GALLERY)
    brief = desk.briefs["gallery"]
    sheet = evidence(desk, brief, code)
    places = {it.place.rpartition(":")[0] for it in sheet.claims}
    assert places == {"brief.yaml", *(f"sections/{name}.yaml" for name in brief.sections)}
    for document in brief.section_documents.values():
        for path, node in walk(document.content):
            if "cite" in type(node).model_fields and "voices" not in _types(document, path):
                line = document.span(path).start.line
                assert any(it.place.endswith(f":{line}") for it in sheet.claims), path


def _types(document: Any, path: Any) -> set[str]:
    """Return the type of the block that a place is in."""
    is_block = len(path) > 1 and path[0] == "body"
    return {block_type(document.content.body[path[1]])} if is_block else set()
