"""``briefgen doctor``: whether this machine has what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import FontDir

if TYPE_CHECKING:
    from briefgen.typeset.environment import Probe


def command(font_dir: FontDir = None) -> None:
    """Look at Python, WeasyPrint, Pango, HarfBuzz and the fonts, and say how to mend what is amiss.

    \b
    Example:
      briefgen doctor
    """
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table
    from briefgen.typeset.environment import environment

    probes = environment(font_dir)
    head = [say("part"), say("version"), say("state")]
    rows = [[say(probe.name), probe.version or "–", _state(probe)] for probe in probes]
    typer.echo(format_table(head, rows))
    for probe in probes:
        if not probe.ok and probe.remedy:
            typer.echo(f"\n{say(probe.name)}: {say(probe.remedy)}")
    amiss = any(probe.needed and not probe.ok for probe in probes)
    raise typer.Exit(Exit.FAILED if amiss else Exit.FINE)


def _state(probe: Probe) -> str:
    from briefgen.cli.interface import say

    if probe.ok:
        return say("fine")
    return say("amiss") if probe.needed else say("advised")
