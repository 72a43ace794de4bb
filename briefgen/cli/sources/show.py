"""``briefgen sources show``: one source, its record and where it is used."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.parameters import CONTENT, Content, complete_briefs
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.bibliography.listing import ListedSource

NO_SOURCE = "there is no source '{id}'; sources: {known}"
_IDS_SHOWN = 12


def command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Id of a source.")],
    brief: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            help="The brief that has it; all without it.",
            autocompletion=complete_briefs,
            show_default=False,
        ),
    ] = None,
    content: Content = CONTENT,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """Show a source: its reference in every language, its record, where it is used.

    \b
    Example:
      briefgen sources show mainichi-2025-07-12
    """
    from briefgen.cli.sources.printing import listed_sources, source_data
    from briefgen.diagnostics import Message
    from briefgen.diagnostics.suggestion import suggest
    from briefgen.errors import UsageError
    from briefgen.loader import load_desk

    every = listed_sources(load_desk(content, (brief,) if brief else None).desk)
    found = [item for item in every if item.source.id == id_]
    if not found:
        ids = list(dict.fromkeys(item.source.id for item in every))
        shown = ", ".join(ids[:_IDS_SHOWN]) + (" …" if len(ids) > _IDS_SHOWN else "")
        raise UsageError(Message(NO_SOURCE, {"id": id_, "known": shown or "–"}), suggest(id_, ids))
    if format is Report.JSON:
        typer.echo(json.dumps([source_data(item) for item in found], ensure_ascii=False, indent=2))
        return
    for item in found:
        _print(item)


def _print(item: ListedSource) -> None:
    from briefgen.bibliography.yaml_text import item_text
    from briefgen.cli.interface import say
    from briefgen.cli.sources.printing import place_of, print_reference
    from briefgen.diagnostics.sanitize import visible
    from briefgen.model.csl_data import as_csl

    print_reference(f"{item.source.id}  {place_of(item.span)}", item.references)
    typer.echo()
    for line in item_text(as_csl(item.source), 0).splitlines():
        typer.echo(visible(line))
    typer.echo()
    typer.echo(say("uses: {count}", count=len(item.uses)))
    for use in item.uses:
        typer.echo(f"  {place_of(use)}")
