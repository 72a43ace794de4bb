"""The first pages: the walk through an edit happens as they tell it, and the picture is small."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from briefgen.diagnostics.text import TextPrinter
from briefgen.pipeline import check
from tests.command import Program, run_program
from tests.docs.examples import DOCS, ROOT, Example, examples_in

SECTION = "content/russia-dprk-2025-07/sections/tourism-and-exchange.yaml"

READMES = {"en": "README.md", "ja": "README.ja.md"}
readmes = pytest.mark.parametrize("name", READMES.values())


def _blocks(name: str, *words: str) -> list[Example]:
    return [example for example in examples_in(ROOT / name) if example.words == words]


@readmes
def test_the_edit_of_the_page_gives_what_the_page_shows(name: str, tmp_path: Path) -> None:
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    file = tmp_path / SECTION
    text = file.read_text(encoding="utf-8")
    (point,) = (example.text for example in _blocks(name, "yaml"))
    assert point in text
    page = (ROOT / name).read_text(encoding="utf-8")
    edit = re.search(r"`(外相[^`]+)`[^`]+`(外相[^`]+)`", page)
    assert edit is not None
    better = point.replace(edit[1], edit[2])
    assert better != point
    file.write_text(text.replace(point, better), encoding="utf-8")
    [stale] = check(tmp_path / "content").diagnostics
    assert stale.code == "TRANS001"
    [accept] = (line for line in page.splitlines() if line.startswith("./brief accept "))
    assert run_program(*accept.split()[1:], cwd=tmp_path).returncode == 0
    assert check(tmp_path / "content").diagnostics == ()
    wrong = better.replace("[mainichi-2025-07-12]", "[mainichi-2025-07-21]")
    file.write_text(text.replace(point, wrong.replace("facts:", "facts：")), encoding="utf-8")
    found = check(tmp_path / "content")
    shown = TextPrinter(found.texts, tmp_path).format_all(found.diagnostics)
    assert shown in [example.text for example in _blocks(name, "text")]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_slip_of_the_page_is_found_as_it_shows(
    language: str, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    file = tmp_path / "content/russia-dprk-2025-07/brief.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count("about 14,000 troops") == 1
    file.write_text(text.replace("about 14,000 troops", "about 140,000 troops"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = [
        example.text.strip()
        for example in _blocks(READMES[language], "text")
        if "PARITY002" in example.text
    ]
    assert len(shown) == 1
    assert shown[0] in program("check", language=language).err


def test_both_pages_show_the_same_code() -> None:
    english, japanese = (
        [
            example.text
            for kind in ("yaml", "text")
            for example in _blocks(name, kind)
            if "PARITY002" not in example.text
        ][:3]
        for name in READMES.values()
    )
    assert english == japanese
    assert len(english) == 3


@readmes
def test_the_tree_is_that_of_the_repository(name: str) -> None:
    (tree,) = (
        example.text for example in _blocks(name, "text") if example.text.startswith("brief ")
    )
    for line in tree.splitlines():
        assert (ROOT / line.split()[0]).exists(), line


def test_the_picture_of_the_themes_is_small() -> None:
    file = DOCS / "images" / "themes.png"
    assert file.stat().st_size < 400_000
    with Image.open(file) as picture:
        assert picture.height > picture.width > 1000


def test_the_picture_shows_two_pages_and_is_small() -> None:
    file = DOCS / "images" / "first-pages.png"
    assert file.stat().st_size < 400_000
    with Image.open(file) as picture:
        assert picture.width > picture.height > 800
