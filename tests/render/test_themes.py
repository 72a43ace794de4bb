"""How a theme's files are found, and what is said where one is faulty."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.localize import Edition
from briefgen.render import ThemeError, available_themes, builtin_themes_folder
from tests.render.conftest import dress

QUOTE = "blocks/quote.html.j2"


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_the_built_in_themes_hold_the_default_one() -> None:
    assert (builtin_themes_folder() / "default" / "base.html.j2").is_file()


def test_a_theme_falls_back_to_the_default_file_by_file(edition: Edition, tmp_path: Path) -> None:
    write(tmp_path / "own" / QUOTE, '<div class="own-quote">{{ block.html }}</div>\n')
    page = dress(edition, theme="own", folders=(tmp_path,))
    assert 'class="own-quote"' in page
    assert "<blockquote>" not in page
    default = dress(edition)
    assert "<blockquote>" in default
    before, after = default.split('<figure class="quote">')
    assert page.startswith(before)
    assert page.endswith(after.split("</figure>", 1)[1])


def test_a_desk_can_change_one_file_of_the_default_theme(edition: Edition, tmp_path: Path) -> None:
    write(tmp_path / "default" / "tokens.css", ":root { --paper: papayawhip }")
    page = dress(edition, folders=(tmp_path,))
    assert "papayawhip" in page
    assert "--paper: #ffffff;\n  --ink" not in page


def test_a_template_can_extend_the_one_that_it_replaces(edition: Edition, tmp_path: Path) -> None:
    write(tmp_path / "own" / QUOTE, f'<hr>{{% include "builtin/{QUOTE}" %}}')
    page = dress(edition, theme="own", folders=(tmp_path,))
    assert '<hr><figure class="quote">' in page


def test_an_unknown_theme_is_answered_with_those_at_hand(edition: Edition, tmp_path: Path) -> None:
    write(tmp_path / "night" / "tokens.css", "")
    with pytest.raises(ThemeError, match=r"no theme named 'nihgt'.*default, ministry, night"):
        dress(edition, theme="nihgt", folders=(tmp_path,))


@pytest.mark.parametrize("name", ["..", "", ".hidden", "_parts", "default/blocks", "a/../default"])
def test_a_path_is_no_theme(edition: Edition, tmp_path: Path, name: str) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "_parts").mkdir()
    with pytest.raises(ThemeError, match="no theme named"):
        dress(edition, theme=name, folders=(tmp_path,))
    assert name not in available_themes((tmp_path,))


def test_a_folder_that_is_not_there_holds_no_themes(tmp_path: Path) -> None:
    assert available_themes((tmp_path / "none",)) == available_themes(())


@pytest.mark.parametrize(
    ("template", "message", "line"),
    [
        ("<p>\n{{ block.htlm }}</p>", "has no attribute 'htlm'", 2),
        ("{{ nothing }}", "'nothing' is undefined", 1),
        ("\n\n{% if %}", "Expected an expression", 3),
        ('{% include "blocks/verse.html.j2" %}', "no template named 'blocks/verse.html.j2'", 1),
        ("\n{{ block.html + 1 }}", "", 2),
        ("{{ 1 / 0 }}", "division by zero", 1),
        ("{{ t('no-such-message') }}", "has no message 'no-such-message'", 1),
    ],
)
def test_a_fault_names_its_template_and_line(
    edition: Edition, tmp_path: Path, template: str, message: str, line: int
) -> None:
    file = write(tmp_path / "faulty" / QUOTE, template)
    with pytest.raises(ThemeError) as caught:
        dress(edition, theme="faulty", folders=(tmp_path,))
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert message in str(caught.value)
    assert (caught.value.file, caught.value.line) == (file, line)


def test_the_same_name_elsewhere_is_another_theme(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("here", "there"):
        write(tmp_path / name / "templates/own" / QUOTE, f'<div class="{name}"></div>')
        monkeypatch.chdir(tmp_path / name)
        assert f'class="{name}"' in dress(edition, theme="own", folders=(Path("templates"),))
    write(Path("templates/own") / QUOTE, "{{ nothing }}")
    with pytest.raises(ThemeError, match=rf"^templates/own/{QUOTE}:1: 'nothing' is undefined"):
        dress(edition, theme="own", folders=(Path("templates"),))
