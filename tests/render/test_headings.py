"""The boxes of headings, and that they are the ones that the style sheets draw."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from briefgen.localize import Edition
from briefgen.localize.edition import Heading
from briefgen.render import BalanceBox, ThemeError, available_themes, theme_record
from briefgen.render.headings import find_box
from tests.render.conftest import TEMPLATES, boxes_asked_for, dress, gallery_edition

POINTS_A_REM = 10
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
FONTS = {
    "title": ("font-title", "title-weight"),
    "long-title": ("font-title", "title-weight"),
    "subtitle": ("font-text", ""),
    "question": ("font-heading", "heading-weight"),
}
"""The tokens that give each kind of heading its family and weight."""
BOXES = """
[title]
width = 400
Jpan = {size = 20, weight = 700, family = "A"}
default = {size = 24, weight = 600, family = "B"}
"""


def test_a_box_is_that_of_the_script() -> None:
    assert find_box(BOXES, "title", "Jpan") == BalanceBox(400, 20, 700, "A", "Jpan")


def test_another_script_has_the_default_box() -> None:
    assert find_box(BOXES, "title", "Hang") == BalanceBox(400, 24, 600, "B", "Hang")


@pytest.mark.parametrize(
    "toml", ["[title", "", "[title]\nwidth = 1", "[title]\nwidth=1\ndefault={size=1, colour=2}"]
)
def test_a_faulty_box_is_named(toml: str) -> None:
    with pytest.raises(ThemeError, match=r"headings\.toml: box 'title', script 'Latn'"):
        find_box(toml, "title", "Latn")


def tokens(theme: str, script: str) -> dict[str, str]:
    """Return what the style sheets of a theme set for a script, references followed."""
    sheets = (TEMPLATES / "default/tokens.css", TEMPLATES / theme / "theme.css")
    text = "".join(file.read_text(encoding="utf-8") for file in sheets if file.is_file())
    rules = RULE.findall(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    selectors = (":root", ".script-Jpan") if script == "Jpan" else (":root",)
    found = {
        name: value
        for selector in selectors
        for written, body in rules
        if written.strip() == selector
        for name, value in re.findall(r"--([\w-]+): ([^;]+);", body)
    }
    for _ in found:
        found = {name: found.get(value[6:-1], value) for name, value in found.items()}
    return found


@pytest.mark.parametrize("theme", available_themes(()))
@pytest.mark.parametrize("code", ["ja", "en"])
@pytest.mark.parametrize("kind", FONTS)
def test_the_boxes_have_the_type_of_the_style_sheets(theme: str, code: str, kind: str) -> None:
    script = gallery_edition(code).language.script
    toml = (TEMPLATES / theme / "headings.toml").read_text(encoding="utf-8")
    box = find_box(toml, kind, script)
    set_ = tokens(theme, script)
    family, weight = FONTS[kind]
    assert f"{box.size / POINTS_A_REM:g}rem" == set_[kind]
    assert set_[family].startswith(f'"{box.family}"')
    assert str(box.weight) == set_.get(weight, "400")
    stacks = theme_record(theme, ()).font_stacks(script)
    assert box.family in {stack[0] for stack in stacks}


@pytest.mark.parametrize("theme", available_themes(()))
@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_fonts_of_the_style_sheets_are_those_of_the_record(theme: str, code: str) -> None:
    script = gallery_edition(code).language.script
    named = {
        tuple(re.findall(r'"([^"]+)"', value))
        for name, value in tokens(theme, script).items()
        if name.startswith("font-")
    }
    assert named == set(theme_record(theme, ()).font_stacks(script))


def test_a_title_of_more_than_two_lines_is_set_smaller(edition: Edition) -> None:
    lines = Markup("<br>").join(["a", "b", "c"])
    assert '<h1 class="long"' not in dress(edition, "print")
    edition = replace(edition, title=Heading(lines, "a b c", "Latn"))
    assert '<h1 class="long"' in dress(edition, "print")


def test_title_subtitle_questions_and_captions_are_balanced(edition: Edition) -> None:
    assert len(boxes_asked_for(edition)) == 4
