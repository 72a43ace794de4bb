"""The template engine of a theme, fenced in: a theme may come from elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePath

from jinja2 import BaseLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.render.endings import no_runt
from briefgen.render.record import forget_records
from briefgen.render.themes import theme_loader
from briefgen.render.unbroken import unbroken
from briefgen.render.widths import ems


class ThemeEnvironment(ImmutableSandboxedEnvironment):
    """An environment in which a template can only read values and escape text.

    An undefined name is an error, and every expression is escaped unless it is Markup.
    """

    def __init__(self, loader: BaseLoader) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.filters |= {"no_runt": no_runt, "unbroken": unbroken, "ems": ems}
        self._theme_files = loader

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Forbid a path's attributes too: its methods read and write files."""
        return not isinstance(obj, PurePath) and super().is_safe_attribute(obj, attr, value)

    def source(self, name: str) -> str:
        """Return a file of the theme as it stands.

        Raises:
            jinja2.TemplateNotFound: neither the theme nor the default one has it.
        """
        return self._theme_files.get_source(self, name)[0]


@cache
def theme_environment(theme: str, folders: tuple[Path, ...]) -> ThemeEnvironment:
    """Return the engine of a theme; compiled templates live as long as the process.

    Raises:
        ThemeError: there is no such theme.
    """
    return ThemeEnvironment(theme_loader(theme, folders))


def forget_themes() -> None:
    """Read themes again when they are next asked for, because their files have changed."""
    theme_environment.cache_clear()
    forget_records()
