"""``briefgen new``: a desk, a brief, or a part of one."""

from __future__ import annotations

import typer

from briefgen.cli.new import brief, desk, section, source, theme

app = typer.Typer(
    help="""New files that build and check clean at once; nothing is written over.

    \b
    Examples:
      briefgen new desk harbour-desk
      briefgen new brief ferry-service
    """,
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("desk")(desk.command)
app.command("brief")(brief.command)
app.command("section")(section.command)
app.command("source")(source.command)
app.command("theme")(theme.command)
