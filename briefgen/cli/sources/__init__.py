"""``briefgen sources``: the sources of a desk's briefs."""

from __future__ import annotations

import typer

from briefgen.cli.sources import add, check, listing, show

app = typer.Typer(
    help="""The sources of the briefs: get them in, list them, keep them alive.

    \b
    Examples:
      briefgen sources add library.bib --brief russia-dprk-2025-07
      briefgen sources list
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("add")(add.command)
app.command("list")(listing.command)
app.command("show")(show.command)
app.command("check")(check.command)
