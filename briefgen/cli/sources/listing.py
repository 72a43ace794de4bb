"""``briefgen sources list``: every source in both languages."""

from __future__ import annotations

import json

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content
from briefgen.cli.reporting import Report, ReportFormat


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """List the sources of the briefs, each reference in every language of the desk.

    \b
    Example:
      briefgen sources list russia-dprk-2025-07
    """
    from briefgen.cli.failures import print_findings
    from briefgen.cli.interface import say, tell
    from briefgen.cli.sources.printing import listed_sources, print_reference, source_data
    from briefgen.diagnostics.diagnostic import has_errors
    from briefgen.loader import load_desk

    loaded = load_desk(content, tuple(briefs) if briefs else None)
    print_findings(loaded.diagnostics, loaded.texts)
    found = listed_sources(loaded.desk)
    if format is Report.JSON:
        typer.echo(json.dumps([source_data(item) for item in found], ensure_ascii=False, indent=2))
    else:
        brief = None
        for item in found:
            if item.brief != brief:
                brief = item.brief
                typer.echo(brief)
            uses = say("uses: {count}", count=len(item.uses))
            print_reference(f"{item.source.id}  {item.source.type}  {uses}", item.references)
        tell("sources: {count}", count=len(found))
    failed = has_errors(list(loaded.diagnostics))
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)
