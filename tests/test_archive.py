"""Getting the source out of a PDF file, and building it again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.archive import is_safe
from briefgen.enclosures import RECORD
from tests.command import Program
from tests.conftest import MINIMAL_DESK

Edit = Callable[[str], str]


@pytest.fixture
def pdf(minimal_desk: Path, program: Program) -> Path:
    run = program("build", "--format", "pdf", "--quiet")
    assert (run.code, run.err) == (0, "")
    return sorted(minimal_desk.glob("output/*/*.ja.pdf"))[0]


def edit_inside(pdf: Path, name: str, edit: Edit) -> None:
    """Change a file that a PDF file carries."""
    with pikepdf.open(pdf, allow_overwriting_input=True) as document:
        stream = document.attachments[name].obj.EF.F
        stream.write(edit(stream.read_bytes().decode()).encode())
        document.save(pdf)


def brief_inside(pdf: Path) -> str:
    with pikepdf.open(pdf) as document:
        return next(name for name in document.attachments if name.endswith("/brief.yaml"))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_comes_out_is_what_went_in(pdf: Path, program: Program, language: str) -> None:
    run = program("extract", str(pdf), "--output", "back", language=language)
    assert run.code == 0
    back = Path("back")
    files = [file for file in back.rglob("*") if file.is_file()]
    assert run.out.splitlines() == sorted(map(str, files))
    for file in files:
        assert file.read_bytes() == (MINIMAL_DESK / file.relative_to(back)).read_bytes()
    assert ("briefgen build --content" in run.err) and ("build it again" in run.err) == (
        language == "en"
    )
    assert program("build", "--content", "back/content", "--quiet").code == 0


def test_nothing_is_written_over(pdf: Path, program: Program) -> None:
    assert program("extract", str(pdf), "--output", "back").code == 0
    shutil.rmtree("back/seeds", ignore_errors=True)
    before = sorted(Path("back").rglob("*"))
    again = program("extract", str(pdf), "--output", "back")
    assert again.code == 2 and "is already there; nothing was unpacked" in again.err
    assert sorted(Path("back").rglob("*")) == before


def test_a_file_is_what_its_source_gives(pdf: Path, program: Program) -> None:
    run = program("verify", str(pdf))
    assert (run.code, run.err) == (0, "")
    assert run.out == f"{pdf}: byte for byte what its source gives\n"
    in_japanese = program("verify", str(pdf), language="ja")
    assert in_japanese.code == 0 and "一致" in in_japanese.out


def test_another_source_is_noticed_with_its_page(pdf: Path, program: Program) -> None:
    edit_inside(pdf, brief_inside(pdf), lambda text: text.replace("ja: ", "ja: 新", 1))
    run = program("verify", str(pdf))
    assert run.code == 1
    assert "not what its source gives; text differs on page 1" in run.out


def test_a_source_with_faults_is_shown_with_them(pdf: Path, program: Program) -> None:
    edit_inside(pdf, brief_inside(pdf), lambda text: text.replace("published:", "publihsed:"))
    run = program("verify", str(pdf))
    assert run.code == 1
    assert "publihsed" in run.err and "cannot be built again" in run.out


def test_another_version_is_named(pdf: Path, program: Program) -> None:
    edit_inside(pdf, RECORD, lambda text: json.dumps(json.loads(text) | {"briefgen": "0.0.1"}))
    run = program("verify", str(pdf))
    assert run.code == 1
    assert "the text of every page is what its source gives, but the bytes differ" in run.out
    assert "made by briefgen 0.0.1" in run.err


def test_a_file_without_source_says_so(pdf: Path, program: Program) -> None:
    assert program("build", "--format", "pdf", "--quiet", "--no-attach").code == 0
    for command in ("extract", "verify"):
        run = program(command, str(pdf))
        assert run.code == 2 and "carries no source" in run.err and "--no-attach" in run.err


def test_a_file_that_is_no_pdf_is_refused(minimal_desk: Path, program: Program) -> None:
    for content in (b"", b"%PDF-1.7\nbroken", b"\0" * 100):
        Path("broken.pdf").write_bytes(content)
        run = program("verify", "broken.pdf")
        assert run.code == 2 and "cannot be read as a PDF file" in run.err


def test_limited_handling_keeps_the_source_back(minimal_desk: Path, program: Program) -> None:
    brief = next(minimal_desk.glob("content/*/brief.yaml"))
    text = brief.read_text(encoding="utf-8")
    brief.write_text(f"{text.rstrip()}\nhandling: TLP:AMBER\n", encoding="utf-8")
    run = program("build", "--format", "pdf")
    assert run.code == 0 and "TLP:AMBER, so that its PDF files do not carry" in run.err
    files = list(minimal_desk.glob("output/*/*.pdf"))
    for file in files:
        with pikepdf.open(file) as document:
            assert not list(document.attachments)
    assert program("build", "--format", "pdf", "--attach", "--quiet").code == 0
    assert all(program("verify", str(file)).code == 0 for file in files)


@pytest.mark.parametrize(
    "name",
    ["../escape", "/etc/passwd", "a/../../b", "C:\\x", "a\\b", "", "nul\0", "a/ ", "x.", "a/./b?"],
)
def test_unsafe_names_are_not_unpacked(pdf: Path, program: Program, name: str) -> None:
    assert not is_safe(name)
    with pikepdf.open(pdf, allow_overwriting_input=True) as document:
        document.attachments["content/extra.yaml"] = pikepdf.AttachedFileSpec(
            document,
            b"x: 1",
            description="",
            filename=name or "?",
            mime_type="application/yaml",
            creation_date="",
            mod_date="",
        )
        document.save(pdf)
    run = program("extract", str(pdf), "--output", "back")
    assert run.code == 2 and "cannot be unpacked safely" in run.err
    assert not Path("back").exists()


@given(st.text())
def test_a_safe_name_stays_below_its_folder(name: str) -> None:
    if is_safe(name):
        root = Path("/desk")
        assert (root / name).resolve().is_relative_to(root)
