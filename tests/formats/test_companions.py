"""The files beside a web page: written, listed, the same every time, left out where unwanted."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
import tinyhtml5

import briefgen
from briefgen.results import Output
from briefgen.typeset.fonts import FontLibrary
from tests.command import Program, share_fonts

NAMES = {"csl-json": ".csl.json", "bibtex": ".bib", "ris": ".ris"}


@pytest.fixture
def desk(minimal_desk: Path, fonts: FontLibrary, monkeypatch: pytest.MonkeyPatch) -> Path:
    share_fonts(fonts, monkeypatch)
    return minimal_desk / "content"


def build(content: Path, *languages: str, output: Path | None = None) -> tuple[Output, ...]:
    report = briefgen.build(content, languages=languages, formats=["html"], output=output)
    assert not report.failures
    return report.outputs


def links_of(page: Path) -> list[tuple[str, str]]:
    """Return where the page leads to the files, as links of the head and of the text."""
    tree = tinyhtml5.parse(page.read_text(encoding="utf-8"), namespace_html_elements=False)
    found = [it for it in tree.iter("link") if it.get("rel") == "describedby"]
    found += [it for it in tree.iter("a") if it.get("download") is not None]
    return [(str(it.get("href")), str(it.get("type"))) for it in found]


@pytest.mark.parametrize("language", ["ja", "en", "ja+en"])
def test_each_page_has_its_files(desk: Path, language: str) -> None:
    (page,) = build(desk, language)
    assert [file.format for file in page.companions] == list(NAMES)
    for file in page.companions:
        assert file.path.name == f"ferry-service.{language}{NAMES[file.format]}"
        assert file.path.parent == page.path.parent
        assert file.size == len(file.path.read_bytes()) > 100
    names = [file.path.name for file in page.companions]
    assert [unquote(href) for href, _ in links_of(page.path)] == names * 2
    records = json.loads(page.companions[0].path.read_bytes())
    codes = language.split("+")
    assert [record["id"] for record in records] == [f"ferry-service.{code}" for code in codes]


def test_they_are_the_same_every_time(desk: Path, tmp_path: Path) -> None:
    for first, second in zip(
        build(desk, "ja", "ja+en", output=tmp_path / "1"),
        build(desk, "ja", "ja+en", output=tmp_path / "2"),
        strict=True,
    ):
        for one, other in zip(
            (first, *first.companions), (second, *second.companions), strict=True
        ):
            assert one.path != other.path
            assert one.path.read_bytes() == other.path.read_bytes()


@pytest.mark.parametrize("wanted", [[], ["ris"]])
def test_a_desk_says_which_it_wants(desk: Path, wanted: list[str]) -> None:
    file = desk / "publisher.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}citations: {{exports: {wanted}}}\n", encoding="utf-8")
    (page,) = build(desk, "ja")
    assert [it.format for it in page.companions] == wanted
    assert len(links_of(page.path)) == 2 * len(wanted)
    assert len(list(page.path.parent.iterdir())) == 1 + len(wanted)
    assert "本稿の引用方法" in page.path.read_text(encoding="utf-8")


def test_a_desk_may_leave_out_how_to_cite(desk: Path) -> None:
    file = desk / "publisher.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}citations: {{how_to_cite: false}}\n", encoding="utf-8")
    for page in build(desk, "ja", "ja+en"):
        text = page.path.read_text(encoding="utf-8")
        assert "本稿の引用方法" not in text
        assert len(page.companions) == len(links_of(page.path)) == len(NAMES)


def test_the_table_lists_them(program: Program, minimal_desk: Path) -> None:
    run = program("build", "--format", "html", "--lang", "en")
    rows = [line.split()[0] for line in run.out.splitlines()[1:]]
    assert rows == [
        f"output/ferry-service/ferry-service.en{suffix}" for suffix in (".html", *NAMES.values())
    ]
    assert sorted(str(file) for file in Path("output").rglob("*.*")) == sorted(rows)


def test_one_that_cannot_be_written_is_named(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "out/ferry-service/ferry-service.en.bib/in-the-way").mkdir(parents=True)
    report = briefgen.build(desk, languages=["en"], formats=["html"], output=tmp_path / "out")
    (failure,) = report.failures
    assert failure.path.name == "ferry-service.en.bib"
