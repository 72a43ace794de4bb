"""The boxes of headings, and that they are the ones that the style sheets draw."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from briefgen.localize import Edition
from briefgen.localize.edition import Heading
from briefgen.render import BalanceBox, ThemeError
from briefgen.render.headings import find_box
from tests.render.conftest import TEMPLATES, boxes_asked_for, dress, gallery_edition

POINTS_A_REM = 10
TOKENS = (TEMPLATES / "default/tokens.css").read_text(encoding="utf-8")
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


def token(name: str, script: str) -> str:
    """Return what tokens.css says of a name for a script."""
    default, own = re.split(r"\.script-Jpan \{", TOKENS)
    pattern = re.compile(rf"--{name}: ([^;]+);")
    found = (script == "Jpan" and pattern.search(own)) or pattern.search(default)
    assert found
    return found.group(1)


@pytest.mark.parametrize("code", ["ja", "en"])
@pytest.mark.parametrize("kind", ["title", "long-title", "subtitle", "question"])
def test_the_boxes_have_the_type_of_the_style_sheets(code: str, kind: str) -> None:
    script = gallery_edition(code).language.script
    toml = (TEMPLATES / "default/headings.toml").read_text(encoding="utf-8")
    box = find_box(toml, kind, script)
    assert f"{box.size / POINTS_A_REM:g}rem" == token(kind, script)
    stack = token("font-text" if kind == "subtitle" else "font-display", script)
    if stack == "var(--font-text)":
        stack = token("font-text", script)
    assert stack.startswith(f'"{box.family}"')


def test_a_title_of_more_than_two_lines_is_set_smaller(edition: Edition) -> None:
    lines = Markup("<br>").join(["a", "b", "c"])
    assert '<h1 class="long"' not in dress(edition, "print")
    edition = replace(edition, title=Heading(lines, "a b c", "Latn"))
    assert '<h1 class="long"' in dress(edition, "print")


def test_title_subtitle_and_questions_are_balanced(edition: Edition) -> None:
    assert len(boxes_asked_for(edition)) == 3
