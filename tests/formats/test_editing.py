"""What an analyst's edit changes, and what it leaves alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefgen
from briefgen import pipeline
from briefgen.errors import ContentError
from briefgen.options import BuildOptions
from tests.command import run_program
from tests.formats.conftest import ROOT

NAME = "russia-dprk-2025-07"
BRIEF = f"content/{NAME}"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def outputs(desk: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(desk.glob("output/*/*"))}


def edit_key_point(desk: Path) -> None:
    """Put a word into the first Japanese key point of the first section."""
    file = desk / BRIEF / "sections/tourism-and-exchange.yaml"
    text = file.read_text(encoding="utf-8")
    place = text.index("元山", text.index("key_points:"))
    file.write_text(text[:place] + "港湾都市" + text[place:], encoding="utf-8")


def changes(desk: Path, before: dict[str, bytes]) -> set[str]:
    """Build again; return the names of the outputs that differ, of which none may be missing."""
    build_pages(desk)
    after = outputs(desk)
    assert after.keys() == before.keys() and len(after) == 10
    return {name for name in after if after[name] != before[name]}


def build_pages(desk: Path) -> None:
    """Build every edition without its source, which is the same in all of them."""
    report = pipeline.build(BuildOptions(desk / "content", attach=False))
    assert len(report.outputs) == 4


PAGES = ("en.html", "en.pdf", "ja.html", "ja.pdf")


def test_a_japanese_key_point_changes_the_outputs_that_show_it(desk: Path) -> None:
    """With no account of accepted translations, these are the Japanese ones alone."""
    (desk / BRIEF / "accepted.yaml").unlink()
    build_pages(desk)
    before = outputs(desk)
    edit_key_point(desk)
    assert changes(desk, before) == {f"{NAME}.ja.html", f"{NAME}.ja.pdf"}
    assert "港湾都市".encode() in outputs(desk)[f"{NAME}.ja.html"]


def test_the_other_language_is_a_draft_until_the_change_is_accepted(desk: Path) -> None:
    build_pages(desk)
    before = outputs(desk)
    edit_key_point(desk)
    assert changes(desk, before) == {f"{NAME}.{end}" for end in PAGES}
    assert b'class="draft-banner"' in outputs(desk)[f"{NAME}.en.html"]
    assert b'class="draft-banner"' not in outputs(desk)[f"{NAME}.ja.html"]
    assert run_program("accept", NAME, cwd=desk).returncode == 0
    assert changes(desk, before) == {f"{NAME}.ja.html", f"{NAME}.ja.pdf"}


def test_the_same_content_gives_the_same_bytes_elsewhere(desk: Path, tmp_path: Path) -> None:
    briefgen.build(desk / "content", output=tmp_path / "here")
    environment = {**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    elsewhere = tmp_path / "別の場所"
    shutil.copytree(desk / "content", elsewhere / "content")
    shutil.copytree(desk / "seeds", elsewhere / "seeds")
    subprocess.run(
        [sys.executable, "-m", "briefgen", "build", "--quiet"],
        cwd=elsewhere,
        env=environment,
        check=True,
    )
    first = {file.name: file.read_bytes() for file in (tmp_path / "here").glob("*/*")}
    assert first == outputs(elsewhere)


def test_a_build_with_errors_leaves_the_old_files_whole(desk: Path) -> None:
    briefgen.build(desk / "content", formats=["html"])
    before = outputs(desk)
    file = desk / "content/russia-dprk-2025-07/brief.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("as_of: 2025-07-12", "as_of: 2025-02-30"), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        briefgen.build(desk / "content", formats=["html"])
    assert [item.code for item in caught.value.diagnostics] == ["MODEL010"]
    assert outputs(desk) == before


def test_voices_are_shown_where_the_publisher_asks_for_them(desk: Path) -> None:
    file = desk / "content/publisher.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\nvoices: true\n", encoding="utf-8")
    briefgen.build(desk / "content", formats=["html"])
    loaded = briefgen.load(desk / "content")
    section = loaded.briefs["russia-dprk-2025-07"].sections["future-outlook"]
    voices = next(block for block in section.body if block.type == "voices")
    for language in ("ja", "en"):
        page = re.sub("<[^>]*>", "", outputs(desk)[f"russia-dprk-2025-07.{language}.html"].decode())
        for item in voices.items:
            assert str(item.text.in_language(language)) in page


def test_an_untranslated_text_makes_a_draft(desk: Path) -> None:
    file = desk / "content/russia-dprk-2025-07/brief.yaml"
    text = file.read_text(encoding="utf-8")
    head, _, tail = text.partition("subtitle:")
    rest = tail[tail.index("\nsummary:") :]
    subtitle = "subtitle: {ja: 副題はまだ日本語しかない, en: null, untranslated: true}"
    file.write_text(head + subtitle + rest, encoding="utf-8")
    report = briefgen.build(desk / "content", formats=["html"])
    assert [item.code for item in report.diagnostics] == ["LANG002"]
    pages = outputs(desk)
    assert "副題はまだ日本語しかない" in pages["russia-dprk-2025-07.en.html"].decode()
    with pytest.raises(ContentError):
        briefgen.build(desk / "content", formats=["html"], strict=True)
