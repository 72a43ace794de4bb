"""``briefgen status``: which translations an editor has accepted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.ledger import Standing
    from briefgen.model import Brief


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    list_: Annotated[
        bool,
        typer.Option("--list", "-l", help="Show each pair that is not accepted, and what changed."),
    ] = False,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """Show which translations are accepted, new, or changed since.

    \b
    Examples:
      briefgen status
      briefgen status russia-dprk-2025-07 --list
    """
    from briefgen.cli.failures import print_findings
    from briefgen.diagnostics import Severity
    from briefgen.ledger import brief_standings
    from briefgen.loader import load_desk

    loaded = load_desk(content, tuple(briefs) if briefs else None)
    errors = [item for item in loaded.diagnostics if item.severity is Severity.ERROR]
    print_findings(errors, loaded.texts)
    desk = loaded.desk
    found = [(brief, brief_standings(brief, desk.languages)) for brief in desk.briefs.values()]
    if format is Report.JSON:
        report = [_as_object(brief, standings) for brief, standings in found]
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for brief, standings in found:
            _print(brief, standings, with_pairs=list_)
    raise typer.Exit(Exit.CONTENT if errors else Exit.FINE)


def _by_file(standings: Sequence[Standing]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for standing in standings:
        counts.setdefault(standing.pair.file, Counter())[standing.state.value] += 1
    return counts


def _print(brief: Brief, standings: Sequence[Standing], *, with_pairs: bool) -> None:
    from briefgen.cli.interface import say, uses_colour
    from briefgen.cli.pairs import STATES, pair_lines
    from briefgen.cli.table import format_table

    states = list(STATES)
    counts = _by_file(standings)
    rows = [[file, *(str(count[state]) for state in states)] for file, count in counts.items()]
    total = Counter(standing.state.value for standing in standings)
    rows.append([say("all"), *(str(total[state]) for state in states)])
    head = [say("file"), *(say(STATES[state]) for state in states)]
    typer.echo(brief.id)
    typer.echo(format_table(head, rows, right=frozenset(range(1, len(head)))))
    for note in _notes(brief, standings):
        typer.echo(note)
    if with_pairs:
        import sys

        colour = uses_colour(sys.stdout)
        for standing in standings:
            if standing.state.value != "accepted":
                typer.echo("\n" + "\n".join(pair_lines(standing, colour=colour)))


def _notes(brief: Brief, standings: Sequence[Standing]) -> list[str]:
    from briefgen.cli.interface import say
    from briefgen.ledger import unused

    if brief.ledger is None:
        return [say("no translation of this brief was accepted so far: `briefgen accept` does so")]
    count = len(unused(standings, brief.ledger))
    return (
        [say("accepted texts that the brief no longer has: {count}", count=count)] if count else []
    )


def _as_object(brief: Brief, standings: Sequence[Standing]) -> dict[str, Any]:
    from briefgen.ledger import State, unused

    counts = _by_file(standings)
    return {
        "brief": brief.id,
        "ledger": brief.ledger is not None,
        "unused": len(unused(standings, brief.ledger)) if brief.ledger else 0,
        "files": [
            {
                "file": file,
                "section": _section(file),
                **{state.value: count[state.value] for state in State},
            }
            for file, count in counts.items()
        ],
        "open": [
            _pair_as_object(standing)
            for standing in standings
            if standing.state is not State.ACCEPTED
        ],
    }


def _section(file: str) -> str | None:
    """Return the id of the section that a file of a brief holds; None where it holds none."""
    path = PurePosixPath(file)
    return path.stem if path.parent.name == "sections" else None


def _pair_as_object(standing: Standing) -> dict[str, Any]:
    pair, entry = standing.pair, standing.entry
    row: dict[str, Any] = {
        "file": str(pair.source.file),
        "line": pair.position().line,
        "path": list(pair.path),
        "state": standing.state.value,
        "changed": list(standing.changed),
        "behind": list(standing.behind),
        "text": dict(pair.texts),
    }
    if entry is not None:
        row["accepted"] = {"by": entry.by, "at": entry.at, "text": dict(entry.texts)}
    return row
