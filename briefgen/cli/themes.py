"""``briefgen themes``: the looks at hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from briefgen.cli.parameters import CONTENT, Content
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.render import ThemeEntry


def command(
    content: Content = CONTENT,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """List the themes, and say which one publisher.yaml names.

    \b
    Example:
      briefgen themes
    """
    from briefgen.loader import load_desk
    from briefgen.options import theme_folders
    from briefgen.render import list_themes

    desk = load_desk(content, ()).desk
    themes = list_themes(theme_folders(desk.root))
    print_ = _print_json if format is Report.JSON else _print_table
    print_(themes, desk.publisher.theme)


def _print_table(themes: tuple[ThemeEntry, ...], chosen: str) -> None:
    from briefgen.cli.interface import interface_language, say
    from briefgen.cli.table import format_table

    language = interface_language()
    head = ["", say("theme"), say("from"), say("description")]
    rows = [
        [
            "*" if theme.name == chosen else "",
            theme.name,
            say(_origin(theme)),
            theme.description_in(language) or "–",
        ]
        for theme in themes
    ]
    typer.echo(format_table(head, rows))
    typer.echo(f"\n* {say('named in publisher.yaml')}")


def _origin(theme: ThemeEntry) -> str:
    if theme.built_in and theme.of_desk:
        return "briefgen, changed by the desk"
    return "briefgen" if theme.built_in else "the desk"


def _print_json(themes: tuple[ThemeEntry, ...], chosen: str) -> None:
    rows = [
        {
            "name": theme.name,
            "description": dict(theme.description),
            "built_in": theme.built_in,
            "of_desk": theme.of_desk,
            "chosen": theme.name == chosen,
        }
        for theme in themes
    ]
    typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
