"""What a theme says of itself: read, put over that of the default theme, and changed by a desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.colours import AA_GRAPHIC, AA_TEXT, contrast, least_contrast
from briefgen.render import ThemeError, available_themes, list_themes, theme_record
from briefgen.render.record import GROUNDS
from tests.render.conftest import dress, gallery_edition

DEFAULT = theme_record("default", ())


def write_record(folder: Path, text: str, theme: str = "own") -> Path:
    file = folder / theme / "theme.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_theme_says_only_what_is_different(tmp_path: Path) -> None:
    write_record(tmp_path, '[light]\nheading = "#1F5C4A"\n[fonts]\nHang = [["A", "B"]]\n')
    record = theme_record("own", [tmp_path])
    assert record.light == {**DEFAULT.light, "heading": "#1f5c4a"}
    assert record.dark == DEFAULT.dark
    assert record.font_stacks("Hang") == (("A", "B"),)
    assert record.font_stacks("Jpan") == DEFAULT.font_stacks("Jpan")
    assert record.font_stacks("Cyrl") == DEFAULT.font_stacks("Latn")
    assert record.families == DEFAULT.families | {"A", "B"}
    assert record.description == {}


def test_a_theme_without_a_record_looks_as_the_default_one(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    record = theme_record("plain", [tmp_path])
    assert (record.light, record.dark, record.fonts) == (
        DEFAULT.light,
        DEFAULT.dark,
        DEFAULT.fonts,
    )


def test_a_desk_can_change_a_colour_of_the_default_theme(tmp_path: Path) -> None:
    write_record(tmp_path, '[dark]\nlink = "#ffffff"\n', "default")
    record = theme_record("default", [tmp_path])
    assert record.dark == {**DEFAULT.dark, "link": "#ffffff"}
    assert record.description == DEFAULT.description
    assert "--link: #ffffff;" in dress(gallery_edition("ja"), folders=(tmp_path,))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[light", "Expected ']'"),
        ("[lihgt]\n", "'lihgt' is no table of a theme; tables: description, light, dark, fonts"),
        ("light = 1\n", "'light' is no table of a theme"),
        ('[light]\nink = "black"\n', "light.ink: a colour such as '#1a1f26' is wanted"),
        ('[light]\nink = "#12"\n', "not '#12'"),
        ('[light]\n"a;b" = "#123456"\n', "a name is made of small letters"),
        ('[description]\nja = ""\n', "description.ja: a text is wanted"),
        ('[fonts]\nJpan = ["A"]\n', "fonts.Jpan: a list of font families is wanted, not 'A'"),
        ("[fonts]\nJpan = []\n", "fonts.Jpan: a list of lists of font families is wanted"),
    ],
)
def test_a_fault_names_its_file(tmp_path: Path, text: str, message: str) -> None:
    file = write_record(tmp_path, text)
    with pytest.raises(ThemeError) as caught:
        theme_record("own", [tmp_path])
    assert str(caught.value).startswith(f"{file}: ")
    assert message in str(caught.value)


def test_a_record_in_another_encoding_is_a_fault_of_its_file(tmp_path: Path) -> None:
    file = write_record(tmp_path, "")
    file.write_bytes('[description]\nja = "緑"\n'.encode("cp932"))
    with pytest.raises(ThemeError, match=r"theme\.toml: "):
        theme_record("own", [tmp_path])


def test_a_colour_for_light_alone_is_a_fault(tmp_path: Path) -> None:
    write_record(tmp_path, '[light]\npaperr = "#ffffff"\n')
    with pytest.raises(ThemeError, match=r"\[light\] and in \[dark\]: paperr"):
        theme_record("own", [tmp_path])


@pytest.mark.parametrize("theme", available_themes(()))
@given(accent=st.builds("#{:06x}".format, st.integers(0, 0xFFFFFF)))
def test_an_accent_can_be_read_in_the_dark_too(theme: str, accent: str) -> None:
    record = theme_record(theme, ())
    changed = record.with_accent(accent)
    assert changed.light["accent"] == accent
    others = record.light.keys() - {"accent", "band"}
    assert {name: changed.light[name] for name in others} == {
        name: record.light[name] for name in others
    }
    grounds = [changed.dark[name] for name in GROUNDS]
    assert least_contrast(changed.dark["accent"], grounds) >= AA_TEXT
    assert contrast(changed.dark["accent"], changed.dark["band"]) >= AA_GRAPHIC
    if least_contrast(accent, record.grounds.values()) >= AA_TEXT:
        assert contrast(accent, changed.light["band"]) >= AA_GRAPHIC
        assert contrast(accent, changed.light["step"]) >= AA_GRAPHIC


@pytest.mark.parametrize("theme", available_themes(()))
def test_without_an_accent_of_the_desk_the_theme_keeps_its_own(theme: str) -> None:
    record = theme_record(theme, ())
    assert record.with_accent(None) is record


def test_every_built_in_theme_says_what_it_looks_like(tmp_path: Path) -> None:
    entries = list_themes(())
    assert [entry.name for entry in entries] == ["default", "ministry"]
    for entry in entries:
        assert entry.description.keys() == {"ja", "en"}
        assert all(len(text) < 90 for text in entry.description.values())
        assert (entry.built_in, entry.of_desk) == (True, False)


def test_the_themes_of_a_desk_are_listed_with_the_built_in_ones(tmp_path: Path) -> None:
    write_record(tmp_path, '[description]\nja = "緑"\n', "harbour")
    write_record(tmp_path, "", "default")
    entries = {entry.name: entry for entry in list_themes([tmp_path])}
    assert list(entries) == ["default", "harbour", "ministry"]
    assert (entries["harbour"].built_in, entries["harbour"].of_desk) == (False, True)
    assert (entries["default"].built_in, entries["default"].of_desk) == (True, True)
    assert entries["harbour"].description_in("en") == "緑"
