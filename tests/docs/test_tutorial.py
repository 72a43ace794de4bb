"""The tutorial does what it says, in both languages, and shows what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.command import Program
from tests.docs.examples import DOCS, examples_in
from tests.docs.walking import TUTORIALS, Walk
from tests.preview.conftest import end, start


@pytest.mark.parametrize("language", TUTORIALS)
def test_each_step_gives_what_is_shown(
    language: str, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    looked_on = []

    def run(arguments: list[str]) -> str:
        if arguments[0] == "preview":  # without the browser that it would open
            looked_on.append(end(start(Path.cwd(), "--no-pdf")))
            return ""
        done = program(*arguments, language=language)
        assert done.code in {0, 1}, done.err
        return done.out + done.err

    walk = Walk(run)
    walk.go(TUTORIALS[language])
    assert walk.shown == []
    assert looked_on == [""]
    assert walk.steps > 20
    assert program("fmt", "--check").out == ""
    made = {file.suffix for file in Path("output/ferry").iterdir()}
    assert made >= {".html", ".pdf"}


def test_what_is_shown_and_not_printed_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```sh\nbriefgen x\n```\n\n```text\na\n…\nd\n```\n", encoding="utf-8")
    told = Walk(lambda _: "a\nb\n")
    told.go(page)
    assert len(told.shown) == 1
    assert "not printed:\nd\n" in told.shown[0]


def test_both_pages_have_the_same_steps() -> None:
    english, japanese = (
        [(it.words, it.text) for it in examples_in(page) if it.words[0] != "text"]
        for page in TUTORIALS.values()
    )
    assert english == japanese


@pytest.mark.parametrize("page", TUTORIALS.values(), ids=TUTORIALS)
def test_the_pictures_are_small(page: Path) -> None:
    named = re.findall(r"!\[[^\]]+\]\((images/[^)]+)\)", page.read_text(encoding="utf-8"))
    assert len(named) == 2
    for name in named:
        file = DOCS / name
        assert file.stat().st_size < 400_000
        with Image.open(file) as picture:
            assert picture.width > 1000
