"""The publisher's colour is held against the theme that is used."""

from __future__ import annotations

from pathlib import Path

from briefgen.checks.look import FAINT_ACCENT
from briefgen.pipeline import check

ACCENT = "#b5331b"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def add_accent(desk: Path, more: str = "") -> None:
    publisher = desk / "content" / "publisher.yaml"
    text = publisher.read_text(encoding="utf-8")
    write(publisher, f'{text}accent: "{ACCENT}"\n{more}')


def test_an_accent_may_pass_in_one_theme_and_not_in_another(minimal_desk: Path) -> None:
    add_accent(minimal_desk)
    write(minimal_desk / "templates/dusk/theme.toml", '[light]\npaper = "#c0b8a8"\n')
    assert check(Path("content")).diagnostics == ()
    [finding] = check(Path("content"), theme="dusk").diagnostics
    assert finding.code == FAINT_ACCENT.code
    assert "the theme's paper, #c0b8a8" in finding.message.render()
    assert finding.hint is not None
    assert "#" in finding.hint.render()


def test_the_theme_of_the_desk_is_the_one_to_hold_it_against(minimal_desk: Path) -> None:
    write(minimal_desk / "templates/dusk/theme.toml", '[light]\nsand = "#c0b8a8"\n')
    add_accent(minimal_desk, "theme: dusk\n")
    [finding] = check(Path("content")).diagnostics
    assert "the theme's pale boxes, #c0b8a8" in finding.message.render()
    assert check(Path("content"), theme="default").diagnostics == ()


def test_where_no_shade_serves_another_colour_is_advised(minimal_desk: Path) -> None:
    write(
        minimal_desk / "templates/split/theme.toml",
        '[light]\npaper = "#ffffff"\ntint = "#777777"\nsand = "#000000"\n',
    )
    add_accent(minimal_desk, "theme: split\n")
    [finding] = check(Path("content")).diagnostics
    assert finding.hint is not None
    assert "choose another colour" in finding.hint.render()


def test_a_theme_that_is_not_there_is_left_to_the_build(minimal_desk: Path) -> None:
    add_accent(minimal_desk, "theme: nowhere\n")
    assert check(Path("content")).diagnostics == ()
