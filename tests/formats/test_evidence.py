"""The reviewer's page and table: whole, alone, in the edition's languages, the same every time."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tinyhtml5

import briefgen
from briefgen.localize import build_edition
from briefgen.localize.evidence import EvidenceSheet, build_evidence
from briefgen.results import Output
from briefgen.typeset.fonts import FontLibrary
from tests.command import Program, share_fonts
from tests.conftest import ROOT

EDITIONS = ["ja", "en", "ja+en"]
Build = Callable[..., tuple[Output, ...]]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory, fonts: FontLibrary) -> dict[str, Output]:
    """The evidence of the shipped brief, by edition."""
    with pytest.MonkeyPatch.context() as patch:
        share_fonts(fonts, patch)
        report = briefgen.build(
            ROOT / "content",
            languages=EDITIONS,
            formats=["evidence"],
            output=tmp_path_factory.mktemp("evidence"),
        )
    assert not report.failures
    return {output.language: output for output in report.outputs}


@pytest.fixture(scope="module")
def sheets() -> dict[str, EvidenceSheet]:
    desk = briefgen.load(ROOT / "content")
    (brief,) = desk.briefs.values()
    return {
        code: build_evidence(build_edition(brief, desk, language), brief, desk)
        for code, language in desk.languages.items()
    }


def page_of(output: Output) -> Any:
    text = output.path.read_text(encoding="utf-8")
    return tinyhtml5.parse(text, namespace_html_elements=False)


def words_of(element: Any) -> str:
    return re.sub(r"\s+", "", "".join(element.itertext()))


def table_of(output: Output) -> list[list[str]]:
    (table,) = output.companions
    data = table.path.read_bytes()
    assert data.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_claim_is_on_the_page_and_in_the_table(
    edition: str, shipped: dict[str, Output], sheets: dict[str, EvidenceSheet]
) -> None:
    codes = edition.split("+")
    body = words_of(page_of(shipped[edition]).find("body"))
    head, *rows = table_of(shipped[edition])
    for code in codes:
        claims = sheets[code].claims
        assert len(claims) == len(rows) > 30
        column = next(index for index, name in enumerate(head) if name.endswith(f"({code})"))
        assert [row[column] for row in rows] == [claim.plain for claim in claims]
        for claim in claims:
            # Note numbers and readings stand in the text, so that its beginning is enough.
            assert re.sub(r"\s+", "", claim.plain[:6]) in body
            assert claim.place in body
        for fact in (fact for dossier in sheets[code].dossiers for fact in dossier.facts):
            assert re.sub(r"\s+", "", fact.use.text) in body


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_row_has_what_its_claim_rests_on(
    edition: str, shipped: dict[str, Output], sheets: dict[str, EvidenceSheet]
) -> None:
    first = sheets[edition.split("+")[0]]
    head, *rows = table_of(shipped[edition])
    assert all(len(row) == len(head) for row in rows)
    for claim, row in zip(first.claims, rows, strict=True):
        cells = dict(zip(head, row, strict=True))
        found = {name.split(" / ")[0]: cell for name, cell in cells.items()}
        facts = found["事実" if edition.startswith("ja") else "Facts"]
        assert facts == "; ".join(fact.id for fact in claim.facts)
        for fact in claim.facts:
            assert f"{fact.id}: {fact.lines}" in row[head.index(_lines_column(head))]
        for use in claim.sources:
            assert any(f"{use.number}: " in cell for cell in row)


def _lines_column(head: list[str]) -> str:
    return next(name for name in head if "資料の行" in name or "Lines of the document" in name)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_page_stands_alone_and_is_sound(edition: str, shipped: dict[str, Output]) -> None:
    output = shipped[edition]
    text = output.path.read_text(encoding="utf-8")
    assert "<script" not in text and "@import" not in text
    assert all(url.startswith("data:") for url in re.findall(r"url\([\"']?([^)]*)\)", text))
    page = page_of(output)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    inside = {str(it.get("href"))[1:] for it in page.iter("a") if it.get("href")[0] == "#"}
    assert inside and inside <= set(ids)
    levels = [int(it.tag[1]) for it in page.iter() if re.fullmatch("h[1-6]", str(it.tag))]
    assert levels[0] == 1 and levels.count(1) == 1


@pytest.mark.parametrize(("edition", "tags"), [("ja", {"ja"}), ("ja+en", {"ja", "en-GB"})])
def test_it_is_in_the_languages_of_the_edition(
    edition: str, tags: set[str], shipped: dict[str, Output]
) -> None:
    page = page_of(shipped[edition])
    assert page.get("lang") == "ja"
    sides = {it.get("lang") for it in page.iter() if "side" in (it.get("class") or "").split()}
    assert sides == tags
    title = page.find("head/title").text
    assert "根拠一覧" in title and ("Evidence sheet" in title) == ("en-GB" in tags)


def test_it_is_the_same_every_time(minimal_desk: Path, tmp_path: Path, program: Program) -> None:
    made: list[list[bytes]] = []
    for folder in ("1", "2"):
        run = program("build", "--format", "evidence", "--output", str(tmp_path / folder))
        assert run.code == 0
        files = sorted((tmp_path / folder).rglob("*.*"))
        assert [file.name for file in files] == [
            f"ferry-service.{code}.evidence.{kind}"
            for code in ("en", "ja")
            for kind in ("csv", "html")
        ]
        assert all(file.name in run.out for file in files)
        made.append([file.read_bytes() for file in files])
    assert made[0] == made[1]


def test_what_a_spreadsheet_would_compute_is_text(minimal_desk: Path, program: Program) -> None:
    brief = minimal_desk / "content/ferry-service/brief.yaml"
    text = brief.read_text(encoding="utf-8")
    bad = text.replace("市は定期船の再開を発表した。", "＝1+1").replace(
        "The city has announced that the ferry will return.", '"=HYPERLINK(A1)"'
    )
    assert bad != text
    brief.write_text(bad, encoding="utf-8")
    assert program("build", "--format", "evidence", "--lang", "ja+en").code == 0
    (file,) = (minimal_desk / "output").rglob("*.csv")
    rows = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
    assert "'＝1+1" in rows[1] and "'=HYPERLINK(A1)" in rows[1]


def test_a_brief_without_a_dossier_has_a_sheet(minimal_desk: Path, program: Program) -> None:
    assert program("build", "--format", "evidence", "--lang", "en").code == 0
    (file,) = (minimal_desk / "output").rglob("*.html")
    text = file.read_text(encoding="utf-8")
    assert 'id="claim-1"' in text and "Source document" not in text
