from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.command import Program
from tests.conftest import ROOT, TESTS

LINES = ["市は4月に定期船を再開する。", "便は1日2往復とする。", "問い合わせ先：みなと市役所"]
KEY_POINT = "The city announced the resumption on 1 March."
DOSSIER = """\
document: {{file: notice.txt, sha256: {digest}, lines: 3, language: ja, retrieved: 2025-03-01}}
facts:
  - {{id: f01, lines: [1], kind: stated, ja: 4月に再開する, en: It resumes, cite: city-notice}}
  - {{id: f02, lines: [2], kind: stated, ja: 1日2往復, en: Two trips a day, cite: city-notice}}
omitted:
  - {{lines: [3], reason: {{ja: 連絡先のため, en: an address}}}}
"""


@pytest.fixture
def notice(minimal_desk: Path) -> Path:
    """A source document, and the dossier that was drawn from it."""
    file = minimal_desk / "notice.txt"
    file.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    seeds = minimal_desk / "seeds"
    seeds.mkdir()
    (seeds / "ferry-service.yaml").write_text(DOSSIER.format(digest=digest), encoding="utf-8")
    section = minimal_desk / "content/ferry-service/sections/timetable.yaml"
    text = section.read_text(encoding="utf-8")
    for fact in ("[f01]", "[f02]"):
        text = text.replace(
            "cite: [city-notice]\n", f"cite: [city-notice]  \n    facts: {fact}\n", 1
        )
    section.write_text(text, encoding="utf-8")
    return file


def test_the_matrix_leads_from_facts_to_sentences(notice: Path, program: Program) -> None:
    run = program("trace", language="en")
    assert (run.code, run.err) == (0, "")
    assert [re.split(" {2,}", line) for line in run.out.splitlines()] == [
        ["ferry-service"],
        ["fact", "kind", "lines", "place", "sentence"],
        ["f01", "stated", "1", "timetable:5 key_points.1", KEY_POINT],
        ["f02", "stated", "2", "timetable:10 body.1", "There will be two return trips a day."],
    ]


def test_the_matrix_speaks_the_reader_s_language(notice: Path, program: Program) -> None:
    run = program("trace", language="ja")
    assert "市は3月1日に再開を発表した。" in run.out


def test_the_matrix_for_programs(notice: Path, program: Program) -> None:
    run = program("trace", "--format", "json")
    rows = json.loads(run.out)
    assert [(row["fact"], row["kind"], row["lines"]) for row in rows] == [
        ("f01", "stated", [1]),
        ("f02", "stated", [2]),
    ]
    sentence = rows[1]["sentences"][0]
    assert (sentence["file"], sentence["path"]) == ("timetable", ["body", 0])
    assert sentence["text"]["ja"] == "便は1日2往復となる。"


def test_a_gap_fails(notice: Path, minimal_desk: Path, program: Program) -> None:
    section = minimal_desk / "content/ferry-service/sections/timetable.yaml"
    text = section.read_text(encoding="utf-8")
    section.write_text(text.replace("facts: [f02]", "facts: [f01]"), encoding="utf-8")
    run = program("trace")
    assert run.code == 1
    assert "error[EVID003] nothing in the brief rests on the fact 'f02'" in run.err
    assert "f02   stated  2      –" in run.out


def test_a_brief_without_dossier_rests_on_its_citations(
    minimal_desk: Path, program: Program
) -> None:
    run = program("trace")
    assert (run.code, run.err) == (0, "")
    assert run.out == "ferry-service\nthis brief has no dossier: it rests on its citations\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp932", "euc_jp"])
def test_a_document_is_shown_line_by_line(
    codec: str, notice: Path, minimal_desk: Path, program: Program
) -> None:
    notice.write_text("\r\n".join(LINES) + "\r\n", encoding=codec)
    digest = hashlib.sha256(notice.read_bytes()).hexdigest()
    dossier = minimal_desk / "seeds/ferry-service.yaml"
    dossier.write_text(DOSSIER.format(digest=digest), encoding="utf-8")
    run = program("trace", "--document", "notice.txt")
    assert (run.code, run.err) == (0, "")
    assert [line.split(maxsplit=1) for line in run.out.splitlines()] == [
        ["line", "became               document"],
        ["1", f"f01                  {LINES[0]}"],
        ["2", f"f02                  {LINES[1]}"],
        ["3", f"omitted: an address  {LINES[2]}"],
    ]


def test_a_document_is_known_by_its_digest(notice: Path, program: Program) -> None:
    notice.rename(notice.with_name("renamed.txt"))
    assert program("trace", "--document", "renamed.txt").code == 0


def test_another_document_is_told_of(notice: Path, program: Program) -> None:
    notice.write_text("\n".join([*LINES, "追記"]) + "\n", encoding="utf-8")
    run = program("trace", "--document", "notice.txt")
    assert run.code == 1
    assert "error[EVID006]" in run.err
    assert "error[EVID007] the document has 4 lines, the dossier says 3" in run.err


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("gone.txt", None, "gone.txt cannot be read: No such file or directory"),
        ("other.txt", b"another document\n", "no dossier names a document called 'other.txt'"),
        ("content", None, "content cannot be read: Is a directory"),
    ],
)
def test_a_document_that_is_none_is_wrong_use(
    name: str, data: bytes | None, words: str, notice: Path, minimal_desk: Path, program: Program
) -> None:
    if data is not None:
        (minimal_desk / name).write_bytes(data)
    run = program("trace", "--document", name)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"error: {words}")
    assert "Traceback" not in run.err


def test_a_document_of_another_kind_is_named(
    notice: Path, minimal_desk: Path, program: Program
) -> None:
    (minimal_desk / "image.png").write_bytes(b"\x89PNG\xff\xfe\x81")
    run = program("trace", "--document", "image.png")
    assert (run.code, run.out) == (1, "")
    assert run.err.startswith("image.png:1:1: error[DOC005] this is a picture")


def test_what_a_document_holds_does_not_act_on_the_terminal(notice: Path, program: Program) -> None:
    notice.write_text("\n".join(["\x1b[31m\u202e", *LINES[1:]]) + "\n", encoding="utf-8")
    run = program("trace", "--document", "notice.txt")
    assert "<U+001B>[31m<U+202E>" in run.out
    assert "\x1b" not in run.out + run.err


def test_the_shipped_brief_has_no_gap(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    run = program("trace")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("russia-dprk-2025-07\n")


def test_the_gallery_is_traced(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TESTS / "data" / "gallery-desk")
    assert program("trace").code == 0
