"""The themes at hand, for whoever chooses one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.render.record import theme_record
from briefgen.render.themes import available_themes, builtin_themes_folder


@dataclass(frozen=True)
class ThemeEntry:
    """A theme that can be named.

    Attributes:
        name: what it is called in publisher.yaml and after ``--theme``.
        description: what it looks like, by language code; empty where it does not say.
        built_in: whether it comes with briefgen.
        of_desk: whether the desk has files of it.
    """

    name: str
    description: Mapping[str, str]
    built_in: bool
    of_desk: bool

    def description_in(self, language: str) -> str:
        """Return the description in a language, else in the first that it is written in."""
        first = next(iter(self.description.values()), "")
        return self.description.get(language, first)


def list_themes(folders: Sequence[Path]) -> tuple[ThemeEntry, ...]:
    """Return the themes in the folders of a desk and the built-in ones, by name.

    Raises:
        ThemeError: a theme's record cannot be read.
    """
    return tuple(
        ThemeEntry(
            name,
            theme_record(name, folders).description,
            (builtin_themes_folder() / name).is_dir(),
            any((folder / name).is_dir() for folder in folders),
        )
        for name in available_themes(folders)
    )
