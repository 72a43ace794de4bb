"""Where themes lie and how they are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader

from briefgen.render.errors import ThemeError

DEFAULT_THEME = "default"
_PACKAGE_FOLDER = Path(__file__).parent.parent


def builtin_themes_folder() -> Path:
    """Return the folder of the themes that come with briefgen.

    An installed copy has it inside the package, a checkout beside it.
    """
    inside = _PACKAGE_FOLDER / "templates"
    return inside if inside.is_dir() else _PACKAGE_FOLDER.parent / "templates"


def available_themes(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the names of the themes in ``folders`` and of the built-in ones, sorted."""
    return tuple(
        sorted(
            {
                entry.name
                for folder in (*folders, builtin_themes_folder())
                if folder.is_dir()
                for entry in folder.iterdir()
                if entry.is_dir() and not entry.name.startswith((".", "_"))
            }
        )
    )


def theme_places(theme: str, folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return the folders that hold files of a theme's own, in order of preference.

    Args:
        theme: name of the theme.
        folders: folders of themes that come before the built-in one, such as a desk's.

    Raises:
        ThemeError: there is no such theme; the text lists those at hand.
    """
    known = available_themes(folders)
    if theme not in known:
        raise ThemeError(f"there is no theme named {theme!r}; themes at hand: {', '.join(known)}")
    return tuple(root / theme for root in (*folders, builtin_themes_folder()))


def theme_loader(theme: str, folders: Sequence[Path]) -> BaseLoader:
    """Return what finds the files of a theme.

    A file is looked for in the theme, then in ``default``; of each, in ``folders`` before the
    built-in one. ``builtin/NAME`` always means the file of the built-in default theme, for a
    template that extends the one it replaces.

    Args:
        theme: name of the theme.
        folders: folders of themes, in order of preference, such as a desk's ``templates/``.

    Raises:
        ThemeError: there is no such theme; the text lists those at hand.
    """
    places = (*theme_places(theme, folders), *theme_places(DEFAULT_THEME, folders))
    builtin = FileSystemLoader(builtin_themes_folder() / DEFAULT_THEME)
    return ChoiceLoader([FileSystemLoader(places), PrefixLoader({"builtin": builtin})])
