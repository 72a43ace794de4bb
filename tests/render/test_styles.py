"""The style sheets agree with themselves, and their colours can be read."""

from __future__ import annotations

import re

import pytest

from tests.render.conftest import TEMPLATES

FOLDER = TEMPLATES / "default"
SHEETS = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.css")}
COLOUR = re.compile(r"--(\w+): (#[0-9a-f]{6});")
LIGHT = dict(COLOUR.findall(SHEETS["tokens.css"]))
DARK_RULES, PRINT_RULES = (
    SHEETS["screen.css"].split(query, 1)[1].split("html {", 1)[0].split("body {", 1)[0]
    for query in ("@media (prefers-color-scheme: dark) {", "@media print {")
)
PALETTES = {"light": LIGHT, "dark": dict(COLOUR.findall(DARK_RULES))}
TEXT = ("ink", "navy", "red", "mute", "link")
GROUNDS = ("paper", "tint", "sand")
AA_TEXT, AA_GRAPHIC = 4.5, 3.0


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(scheme: str, ground: str) -> None:
    palette = PALETTES[scheme]
    too_faint = {
        name: round(contrast(palette[name], palette[ground]), 2)
        for name in TEXT
        if contrast(palette[name], palette[ground]) < AA_TEXT
    }
    assert too_faint == {}


@pytest.mark.parametrize("scheme", PALETTES)
def test_marked_text_and_bars_can_be_told_apart(scheme: str) -> None:
    palette = PALETTES[scheme]
    assert contrast(palette["ink"], palette["mark"]) >= AA_TEXT
    assert contrast(palette["bar"], palette["paper"]) >= AA_GRAPHIC
    assert contrast(palette["red"], palette["band"]) >= AA_GRAPHIC
    assert contrast(palette["red"], palette["step"]) >= AA_GRAPHIC


def test_every_colour_has_a_dark_one() -> None:
    assert len(LIGHT) > 10
    assert PALETTES["dark"].keys() == LIGHT.keys()


def test_a_dark_screen_prints_in_the_light_colours() -> None:
    assert dict(COLOUR.findall(PRINT_RULES)) == LIGHT


def test_every_property_that_is_used_is_set() -> None:
    everything = "".join(SHEETS.values())
    templates = "".join(file.read_text(encoding="utf-8") for file in FOLDER.rglob("*.j2"))
    used = set(re.findall(r"var\((--[\w-]+)", everything))
    assert used - set(re.findall(r"(--[\w-]+):", everything + templates)) == set()


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_colours_come_from_the_tokens(name: str) -> None:
    rules = re.sub(r"--[\w-]+: [^;]+;", "", SHEETS[name])
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", rules) == []


def test_the_sheet_for_screens_keeps_clear_of_page_margin_boxes() -> None:
    shared = SHEETS["tokens.css"] + SHEETS["content.css"] + SHEETS["blocks.css"]
    assert not re.search(r"@(top|bottom|left|right)-|string-set|bookmark", shared)
    assert not re.search(r"@(top|bottom|left|right)-|string-set|bookmark", SHEETS["screen.css"])
