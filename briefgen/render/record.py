"""What a theme says of itself in ``theme.toml``: its description, colours and fonts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Final, Literal, get_args

from briefgen.colours import AA_GRAPHIC, contrast, mixed, nearest_shade
from briefgen.render.errors import ThemeError
from briefgen.render.themes import DEFAULT_THEME, theme_places

RECORD_FILE: Final = "theme.toml"
GROUNDS: Final = ("paper", "tint", "sand")
"""The colours that text stands on."""

_ANY_SCRIPT: Final = "default"
_NOTES: Final = "notes"
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_PLACE: Final = re.compile(r"(light|dark)\.[a-z][a-z0-9-]*")
_BAND_SHARES: Final = (0.24, 0.2, 0.16, 0.12, 0.08)

Palette = Mapping[str, str]
"""Colours as ``#rrggbb`` by name."""
Notes = Literal["endnotes", "footnotes"]
FontStack = tuple[str, ...]
"""CSS families in order of preference."""


@dataclass(frozen=True)
class ThemeRecord:
    """A theme's ``theme.toml``, what it lacks taken from ``default``.

    Attributes:
        description: what the theme looks like, by language code; empty where it does not say.
        light: the colours of paper, and of a screen unless its reader prefers dark.
        dark: the same colours where the reader does.
        fonts: by script (ISO 15924, or ``default``), the family lists of the style sheets.
        notes: where sources are told, ``endnotes`` or ``footnotes``.
    """

    description: Mapping[str, str]
    light: Palette
    dark: Palette
    fonts: Mapping[str, tuple[FontStack, ...]]
    notes: Notes = "endnotes"

    def font_stacks(self, script: str) -> tuple[FontStack, ...]:
        """Return the family lists that a language of a script is set in."""
        return self.fonts.get(script, self.fonts[_ANY_SCRIPT])

    @property
    def families(self) -> frozenset[str]:
        """Every font family that the theme uses."""
        return frozenset(chain.from_iterable(chain.from_iterable(self.fonts.values())))

    @property
    def grounds(self) -> Palette:
        """The light colours that text stands on."""
        return {name: self.light[name] for name in GROUNDS}

    def with_accent(self, accent: str | None) -> ThemeRecord:
        """Return the theme in a publisher's own accent colour; unchanged where it is None.

        In the dark the accent is a shade of it that can be read there (WCAG 2.2, level AA).
        """
        if accent is None:
            return self
        dark_grounds = [self.dark[name] for name in GROUNDS]
        in_the_dark = nearest_shade(accent, dark_grounds) or self.dark["accent"]
        return replace(
            self,
            light={**self.light, **_accents(accent, self.light["paper"])},
            dark={**self.dark, **_accents(in_the_dark, self.dark["paper"])},
        )


def _accents(accent: str, paper: str) -> Palette:
    """Return the accent and its pale form, in which a mark of the accent can be told apart."""
    bands = [mixed(accent, paper, share) for share in _BAND_SHARES]
    clear = (band for band in bands if contrast(accent, band) >= AA_GRAPHIC)
    return {"accent": accent, "band": next(clear, bands[-1])}


def palette_css(record: ThemeRecord, *, dark: bool) -> str:
    """Return the colours of a theme as custom properties (CSS Custom Properties Level 1).

    Args:
        record: the theme.
        dark: whether a reader's screen may ask for the dark ones (Media Queries Level 5).
    """
    light = f":root {{{_properties(record.light)}}}"
    if not dark:
        return light
    query = "@media screen and (prefers-color-scheme: dark)"
    return f"{light}\n{query} {{\n  :root {{{_properties(record.dark)}}}\n}}"


def _properties(palette: Palette) -> str:
    return " " + " ".join(f"--{name}: {colour};" for name, colour in palette.items()) + " "


def theme_record(theme: str, folders: Sequence[Path]) -> ThemeRecord:
    """Return the record of a theme; it lives as long as the process.

    Args:
        theme: name of the theme.
        folders: folders of themes, in order of preference.

    Raises:
        ThemeError: there is no such theme, or a record cannot be read.
    """
    return _record(theme, tuple(folder.absolute() for folder in folders))


def forget_records() -> None:
    """Read the records of themes again when they are next asked for."""
    _record.cache_clear()


@cache
def _record(theme: str, folders: tuple[Path, ...]) -> ThemeRecord:
    own, default = (
        [_read(place / RECORD_FILE) for place in theme_places(name, folders)]
        for name in (theme, DEFAULT_THEME)
    )
    records = (*own, *default)
    light, dark, fonts = (
        _merged(record[table] for record in records) for table in ("light", "dark", "fonts")
    )
    if light.keys() != dark.keys():
        names = ", ".join(sorted(light.keys() ^ dark.keys()))
        raise ThemeError(f"theme {theme!r}: each colour stands in [light] and in [dark]: {names}")
    description = _merged(record["description"] for record in own)
    notes = _merged(record[_NOTES] for record in records)
    return ThemeRecord(description, light, dark, fonts, **notes)


def _merged(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return tables as one, the first to have an entry deciding it."""
    return {key: value for table in reversed(list(tables)) for key, value in table.items()}


def _read(file: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables of a record, each empty where it is not there."""
    tables: dict[str, dict[str, Any]] = {name: {} for name in (_NOTES, *_READERS)}
    if not file.is_file():
        return tables
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        for name, table in data.items():
            tables[name] = {name: _notes(table)} if name == _NOTES else _table(name, table)
    except (OSError, ValueError) as error:
        raise ThemeError(str(error), file=file) from error
    return tables


def _table(name: str, table: Any) -> dict[str, Any]:
    if name not in _READERS or not isinstance(table, dict):
        known = ", ".join(_READERS)
        raise ValueError(f"{name!r} is no table of a theme; tables: {known}; or the key '{_NOTES}'")
    return {key: _READERS[name](f"{name}.{key}", value) for key, value in table.items()}


def _notes(value: Any) -> str:
    if value not in get_args(Notes):
        known = ", ".join(get_args(Notes))
        raise ValueError(f"{_NOTES}: one of {known} is wanted, not {value!r}")
    return str(value)


def _text(place: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{place}: a text is wanted, not {value!r}")
    return value


def _colour(place: str, value: Any) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value.lower()):
        raise ValueError(f"{place}: a colour such as '#1a1f26' is wanted, not {value!r}")
    if not _PLACE.fullmatch(place):
        raise ValueError(f"{place}: a name is made of small letters, digits and hyphens")
    return value.lower()


def _stacks(place: str, value: Any) -> tuple[FontStack, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError(f"{place}: a list of lists of font families is wanted")
    for stack in value:
        if not isinstance(stack, list) or not all(isinstance(item, str) for item in stack):
            raise ValueError(f"{place}: a list of font families is wanted, not {stack!r}")
    return tuple(map(tuple, value))


_READERS: Final[Mapping[str, Callable[[str, Any], Any]]] = {
    "description": _text,
    "light": _colour,
    "dark": _colour,
    "fonts": _stacks,
}
