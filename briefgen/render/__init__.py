"""From an edition to HTML: themes, their templates and style sheets."""

from briefgen.render.environment import forget_themes
from briefgen.render.errors import ThemeError
from briefgen.render.evidence import render_evidence
from briefgen.render.headings import BalanceBox
from briefgen.render.html import Medium, render_html
from briefgen.render.listing import ThemeEntry, list_themes
from briefgen.render.look import Look
from briefgen.render.metadata import CitationFile
from briefgen.render.page import GENERATOR
from briefgen.render.record import ThemeRecord, theme_record
from briefgen.render.themes import available_themes, builtin_themes_folder

__all__ = [
    "GENERATOR",
    "BalanceBox",
    "CitationFile",
    "Look",
    "Medium",
    "ThemeEntry",
    "ThemeError",
    "ThemeRecord",
    "available_themes",
    "builtin_themes_folder",
    "forget_themes",
    "list_themes",
    "render_evidence",
    "render_html",
    "theme_record",
]
