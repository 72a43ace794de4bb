"""From an edition to HTML: themes, their templates and style sheets."""

from briefgen.render.errors import ThemeError
from briefgen.render.headings import BalanceBox
from briefgen.render.html import Medium, render_html
from briefgen.render.themes import available_themes, builtin_themes_folder

__all__ = [
    "BalanceBox",
    "Medium",
    "ThemeError",
    "available_themes",
    "builtin_themes_folder",
    "render_html",
]
