"""The style sheets of every theme agree with themselves, and its colours can be read."""

from __future__ import annotations

import re

import pytest

from briefgen.render import available_themes, theme_record
from tests.render.conftest import TEMPLATES, dress, gallery_edition

THEMES = available_themes(())
SCHEMES = ("light", "dark")
TEXT = ("ink", "heading", "accent", "mute", "link")
GROUNDS = ("paper", "tint", "sand")
AA_TEXT, AA_GRAPHIC = 4.5, 3.0

themes = pytest.mark.parametrize("theme", THEMES)
schemes = pytest.mark.parametrize("scheme", SCHEMES)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palette_of(theme: str, scheme: str) -> dict[str, str]:
    """Return the colours as the page itself sets them."""
    page = dress(gallery_edition("ja"), "screen", theme=theme)
    light, dark = re.findall(r":root \{((?: --[\w-]+: #[0-9a-f]{6};)+) \}", page)
    return dict(re.findall(r"--([\w-]+): (#\w+);", {"light": light, "dark": dark}[scheme]))


def sheets_of(theme: str) -> dict[str, str]:
    """Return the style sheets of a theme by name, its own before those of the default one."""
    folders = (TEMPLATES / "default", TEMPLATES / theme)
    return {
        file.name: file.read_text(encoding="utf-8")
        for folder in folders
        for file in folder.glob("*.css")
    }


@themes
@schemes
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(theme: str, scheme: str, ground: str) -> None:
    palette = palette_of(theme, scheme)
    too_faint = {
        name: round(contrast(palette[name], palette[ground]), 2)
        for name in TEXT
        if contrast(palette[name], palette[ground]) < AA_TEXT
    }
    assert too_faint == {}


@themes
@schemes
def test_marked_text_and_bars_can_be_told_apart(theme: str, scheme: str) -> None:
    palette = palette_of(theme, scheme)
    assert contrast(palette["ink"], palette["mark"]) >= AA_TEXT
    assert contrast(palette["bar"], palette["paper"]) >= AA_GRAPHIC
    assert contrast(palette["accent"], palette["band"]) >= AA_GRAPHIC
    assert contrast(palette["accent"], palette["step"]) >= AA_GRAPHIC


@themes
def test_every_colour_has_a_dark_one(theme: str) -> None:
    light, dark = (palette_of(theme, scheme) for scheme in SCHEMES)
    assert len(light) > 10
    assert light.keys() == dark.keys()
    record = theme_record(theme, ())
    assert (light, dark) == (record.light, record.dark)


@themes
def test_paper_is_light(theme: str) -> None:
    page = dress(gallery_edition("ja"), "print", theme=theme)
    palette = palette_of(theme, "light")
    assert all(f"--{name}: {colour};" in page for name, colour in palette.items())
    assert "prefers-color-scheme" not in page
    screen = dress(gallery_edition("ja"), "screen", theme=theme)
    queries = re.findall(r"@media ([^{]*prefers-color-scheme[^{]*) \{", screen)
    assert queries
    assert all(query.startswith("screen and") for query in queries)  # not on its printer


@themes
def test_every_property_that_is_used_is_set(theme: str) -> None:
    everything = "".join(sheets_of(theme).values())
    templates = "".join(file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.j2"))
    used = set(re.findall(r"var\(--([\w-]+)\)", everything + templates))
    given = set(re.findall(r"--([\w-]+):", everything + templates))
    assert used - given - theme_record(theme, ()).light.keys() == set()


@themes
def test_colours_come_from_the_record(theme: str) -> None:
    for text in sheets_of(theme).values():
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text) == []


@themes
def test_the_sheet_for_screens_keeps_clear_of_page_margin_boxes(theme: str) -> None:
    for name, text in sheets_of(theme).items():
        if "print" not in name and "paper" not in name:
            assert not re.search(r"@(top|bottom|left|right)-|string-set|bookmark", text), name


def test_japanese_on_the_screen_keeps_its_distance_from_latin() -> None:
    page = dress(gallery_edition("ja"), "screen", theme="default")
    assert re.search(r"\.script-Jpan \{ text-autospace: normal; \}", page)
    assert re.search(r"\.script-Jpan \.nb \{ text-autospace: no-autospace; \}", page)


def test_romanised_titles_are_slanted_and_those_in_kanji_are_not() -> None:
    sheet = sheets_of("default")["content.css"]
    upright = sheet.index("{ font-style: normal; }")
    slanted = sheet.index(":is(em, i, cite) :is(:lang(ja-Latn)")
    assert slanted > upright  # as both weigh the same, the later holds
