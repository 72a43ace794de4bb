"""The shipped brief in a theme with footnotes: on its pages, in its tags, and where it has none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import briefgen
from briefgen.results import BuildReport
from tests.conftest import ROOT, TESTS
from tests.typeset.tagging.structure import read_structure

Built = Callable[[str], BuildReport]


@pytest.fixture(scope="module")
def noted_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped desk with a theme of its own."""
    desk = tmp_path_factory.mktemp("noted")
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, desk / folder)
    shutil.copytree(TESTS / "data/themes", desk / "templates")
    return desk


@pytest.fixture(scope="module")
def built(noted_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    @cache
    def build(edition: str) -> BuildReport:
        report = briefgen.build(
            noted_desk / "content",
            languages=[edition],
            formats=["pdf"],
            theme="noted",
            output=tmp_path_factory.mktemp("out"),
        )
        assert not report.failures and not report.diagnostics
        return report

    return build


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_note_is_at_the_foot_of_its_page(language: str, built: Built) -> None:
    (output,) = built(language).outputs
    assert output.pages is not None and output.pages <= 8
    structure = read_structure(output.path.read_bytes())
    calls = [it for it in structure.document.all("Reference") if not it.roles]
    notes = structure.document.all("Note")
    assert [call.pages for call in calls] == [note.pages for note in notes]
    again = {"ja": "同上。", "en": "Ibid."}[language]
    assert sum(note.text.strip().endswith(again) for note in notes) >= 5


@pytest.mark.parametrize("language", ["ja", "en"])
def test_notes_are_read_where_they_are_called(language: str, built: Built) -> None:
    (output,) = built(language).outputs
    structure = read_structure(output.path.read_bytes())
    notes = structure.document.all("Note")
    assert len(notes) > 20
    for note in notes:
        assert note.parent is not None
        siblings = note.parent.roles
        assert siblings[siblings.index("Note") - 1] == "Reference"
        assert str(note.entry.ID).startswith("note-")
    calls = [it.text.strip() for it in structure.document.all("Reference") if not it.roles]
    assert calls == [str(number) for number in range(1, len(notes) + 1)]


def test_two_languages_share_a_list_and_a_note_says_so(built: Built) -> None:
    report = built("ja+en")
    (note,) = (str(getattr(it, "template", it)) for it in report.notes)
    assert "has one list of sources" in note
    (output,) = report.outputs
    structure = read_structure(output.path.read_bytes())
    assert len(structure.document.all("Note")) == 3


def test_a_style_of_the_desk_writes_a_list_and_a_note_says_so(noted_desk: Path) -> None:
    desk = noted_desk.with_name("styled")
    shutil.copytree(noted_desk, desk)
    shutil.copyfile(TESTS / "citeproc/data/desk.csl", desk / "content/desk.csl")
    file = desk / "content/publisher.yaml"
    text = file.read_text(encoding="utf-8")
    styled = text.replace("citations: {", "citations: {style: desk.csl, ")
    assert styled != text
    file.write_text(styled, encoding="utf-8")
    report = briefgen.build(desk / "content", languages=["en"], formats=["html"], theme="noted")
    (note,) = (str(getattr(it, "template", it)) for it in report.notes)
    assert "the citation style of the desk" in note
    (output,) = report.outputs
    page = output.path.read_text(encoding="utf-8")
    assert '<ol class="notes"' not in page and 'role="doc-endnotes"' in page
