"""The mark of a draft on finished pages, in both themes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import briefgen
from tests.command import run_program
from tests.formats.conftest import ROOT
from tests.formats.test_pdf import page_texts

NAME = "russia-dprk-2025-07"
NOTE = "The English text does not yet reflect changes to the Japanese."
JAPANESE_NOTE = "英語版は、日本語版の改訂をまだ反映していない。"
OLD, NEW = "ロシア国内の懸念の三つが", "ロシア国内の根強い懸念の三つが"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped brief with one Japanese sentence changed after everything was accepted."""
    folder = tmp_path_factory.mktemp("drafts")
    for name in ("content", "seeds", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    assert run_program("accept", "--all", "--by", "A. Editor", cwd=folder).returncode == 0
    section = folder / "content" / NAME / "sections/future-outlook.yaml"
    text = section.read_text(encoding="utf-8")
    assert OLD in text
    section.write_text(text.replace(OLD, NEW), encoding="utf-8")
    return folder


def build(desk: Path, language: str, theme: str, name: str) -> Path:
    report = briefgen.build(
        desk / "content",
        languages=[language],
        formats=[name],
        theme=theme,
        output=desk / "output" / theme,
    )
    assert [item.code for item in report.diagnostics] == ["TRANS001"]
    return report.outputs[0].path


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("theme", ["default", "ministry"])
def test_paper_says_it_on_every_page(desk: Path, theme: str) -> None:
    first, *others = page_texts(build(desk, "en", theme, "pdf"))
    assert f"Draft {NOTE}" in one_line(first)
    assert len(others) > 2
    for page in others:
        assert "Draft · TLP:CLEAR" in one_line(page)


def test_the_edition_that_was_changed_is_none(desk: Path) -> None:
    for page in page_texts(build(desk, "ja", "default", "pdf")):
        assert "草稿" not in page and "·" not in page


@pytest.mark.parametrize("theme", ["default", "ministry"])
def test_the_parallel_edition_says_it_in_both_languages(desk: Path, theme: str) -> None:
    first, *others = page_texts(build(desk, "ja+en", theme, "pdf"))
    assert JAPANESE_NOTE in first.replace("\n", "").replace("\r", "")
    assert NOTE in one_line(first)
    for page in others:
        assert "草稿 / Draft · TLP:CLEAR" in one_line(page)


def test_the_screen_says_it_at_the_head_and_beside_the_contents(desk: Path) -> None:
    text = build(desk, "en", "default", "html").read_text(encoding="utf-8")
    body = text[text.index("<body") :]
    assert body.index('class="draft-banner"') < body.index('class="masthead"')
    assert f"<span>{NOTE}</span>" in body
    assert '<strong class="draft">Draft</strong>' in body


def test_a_strict_build_writes_nothing(desk: Path) -> None:
    run = run_program("build", "--strict", "--format", "html", "--output", "strict", cwd=desk)
    assert run.returncode == 1
    assert "warning[TRANS001]" in run.stderr
    assert not (desk / "strict").exists()
