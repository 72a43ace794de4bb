"""What the shipped desks say of themselves, and what follows from one fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.checks.markup import is_safe_link
from briefgen.checks.references import uses_of
from briefgen.checks.trace import line_fates, trace
from briefgen.diagnostics import Severity
from briefgen.model.dossier import line_ranges
from briefgen.pipeline import check
from briefgen.typeset.fonts import FontLibrary
from tests.conftest import MINIMAL_DESK, ROOT, TESTS


@pytest.mark.parametrize("desk", [ROOT, MINIMAL_DESK, TESTS / "data" / "gallery-desk"])
def test_a_shipped_desk_has_no_fault(desk: Path, fonts: FontLibrary) -> None:
    checked = check(desk / "content", fonts=fonts)
    assert [item.message.render() for item in checked.diagnostics] == []
    assert checked.desk.briefs
    assert all(brief.complete for brief in checked.desk.briefs.values())


def test_every_use_is_found_at_its_place() -> None:
    checked = check(ROOT / "content")
    brief = checked.desk.briefs["russia-dprk-2025-07"]
    uses = list(uses_of(brief))
    assert {use.kind for use in uses} == {"source", "fact", "basis"}
    for use in uses:
        line = use.source.text.split("\n")[use.span.start.line - 1]
        written = line[use.span.start.column - 1 : use.span.end.column - 1]
        assert written.removeprefix("@") == use.id


def test_every_fact_leads_to_sentences_that_name_it() -> None:
    brief = check(ROOT / "content").desk.briefs["russia-dprk-2025-07"]
    rows = trace(brief)
    assert [row.fact.id for row in rows] == list(brief.facts)
    for row in rows:
        assert row.sentences
        for sentence in row.sentences:
            assert sentence.in_language("ja")
            assert sentence.in_language("en")
            assert sentence.in_language("fr") == ""


def test_every_line_has_its_fate() -> None:
    brief = check(ROOT / "content").desk.briefs["russia-dprk-2025-07"]
    for document in brief.dossier_documents.values():
        fates = line_fates(document.content)
        assert [fate.number for fate in fates] == list(
            range(1, document.content.document.lines + 1)
        )
        assert all(fate.facts or fate.omissions for fate in fates)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([3], "3"),
        ([3, 4], "3–4"),
        ([1, 3, 4, 5, 9], "1, 3–5, 9"),
    ],
)
def test_lines_are_written_shortly(lines: list[int], text: str) -> None:
    assert line_ranges(lines) == text


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://www.example.jp/", True),
        ("HTTP://www.example.jp/", True),
        ("mailto:desk@example.jp", True),
        ("#sources", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//www.example.jp/", False),
        ("www.example.jp", False),
        ("timetable.html", False),
        ("ftp://example.jp/", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_links_lead_to_the_web_mail_or_the_brief(url: str, safe: bool) -> None:
    assert is_safe_link(url) is safe


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        # A fault in one file hides nothing in the others, and follows from nothing in them.
        ("sources.yaml", "id: city-notice", "id: city-note", {"REF001", "REF004"}),
        ("sources.yaml", "id: city-notice", "id: 市の告示", {"MODEL017"}),
        ("sources.yaml", "references:", "references：", {"YAML008"}),
        ("sources.yaml", "type: webpage", "type: website", {"MODEL007"}),
        ("brief.yaml", "sections: [timetable]", "sections: timetable", {"MODEL003"}),
        ("brief.yaml", "id: ferry-service", "id: 1 2", {"MODEL012"}),
        ("brief.yaml", "published: 2025-03-03", "published: soon", {"MODEL009"}),
        ("sections/timetable.yaml", "topic: {", "topic: [{", {"YAML022"}),
        ("sections/timetable.yaml", "cite: [city-notice]\nbody", "cite: no\nbody", {"MODEL003"}),
    ],
)
def test_one_fault_is_told_of_once(
    file: str, old: str, new: str, codes: set[str], minimal_desk: Path
) -> None:
    place = minimal_desk / "content/ferry-service" / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = check(Path("content")).diagnostics
    assert {item.code for item in found} == codes
    assert any(item.severity is Severity.ERROR for item in found)


def test_a_fault_of_a_dossier_concerns_its_brief_alone(minimal_desk: Path) -> None:
    seeds = minimal_desk / "seeds"
    seeds.mkdir()
    (seeds / "ferry-service.yaml").write_text("document：\n", encoding="utf-8")
    checked = check(Path("content"))
    assert not checked.by_brief[""]
    assert checked.by_brief["ferry-service"]
