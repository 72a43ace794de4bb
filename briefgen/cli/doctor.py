"""``briefgen doctor``: whether this machine has what is needed."""

from __future__ import annotations

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import FontDir


def command(font_dir: FontDir = None) -> None:
    """Look at Python, WeasyPrint, Pango, HarfBuzz and the fonts, and say how to mend what is amiss.

    Example:
      briefgen doctor
    """
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table
    from briefgen.typeset.environment import environment

    probes = environment(font_dir)
    head = [say("part"), say("version"), say("state")]
    rows = [
        [say(probe.name), probe.version or "–", say("fine") if probe.ok else say("amiss")]
        for probe in probes
    ]
    typer.echo(format_table(head, rows))
    for probe in probes:
        if not probe.ok and probe.remedy:
            typer.echo(f"\n{say(probe.name)}: {say(probe.remedy)}")
    raise typer.Exit(Exit.FINE if all(probe.ok for probe in probes) else Exit.FAILED)
