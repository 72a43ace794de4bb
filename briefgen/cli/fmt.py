"""``briefgen fmt``: the YAML of a desk in one layout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Content

if TYPE_CHECKING:
    from briefgen.formatting.files import LaidOut


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Files of a desk, or folders; all of the desk without it.",
            show_default=False,
        ),
    ] = None,
    content: Content = CONTENT,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; list what is not laid out so.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change.")
    ] = False,
) -> None:
    """Lay out the YAML: order of keys, lines, quotation marks. What it says stays the same.

    \b
    Examples:
      briefgen fmt
      briefgen fmt --check
      briefgen fmt content/russia-dprk-2025-07/brief.yaml --diff
    """
    from briefgen.formatting.files import files_at, files_of_desk, lay_out

    files = files_at(paths) if paths else files_of_desk(content)
    results = list(lay_out(files))
    changed = [item for item in results if item.new != item.old]
    if diff:
        _show(changed)
    for item in changed if not diff else ():
        if not check:
            _write(item)
        typer.echo(str(item.path))
    whole = _report(results, changed, wrote=not (check or diff))
    is_fine = whole and not (changed and (check or diff))
    raise typer.Exit(Exit.FINE if is_fine else Exit.CONTENT)


def _show(changed: Sequence[LaidOut]) -> None:
    import sys

    from briefgen.cli.diffs import diff_lines
    from briefgen.cli.interface import uses_colour
    from briefgen.editing import TextFile

    for item in changed:
        after = TextFile(item.new).text
        typer.echo(diff_lines(item.path, item.text, after, colour=uses_colour(sys.stdout)))


def _write(item: LaidOut) -> None:
    from briefgen.cli.failures import changed_meanwhile
    from briefgen.write import ChangedMeanwhileError, rewrite

    try:
        rewrite(item.path, item.old, item.new)
    except ChangedMeanwhileError as error:
        raise changed_meanwhile(error.path) from error


def _report(results: Sequence[LaidOut], changed: Sequence[LaidOut], *, wrote: bool) -> bool:
    """Say what was found and what is left as it is; say whether every file could be laid out."""
    from briefgen.cli.failures import print_findings
    from briefgen.cli.interface import tell

    for item in results:
        print_findings(item.diagnostics, {item.path: item.text})
        if item.diagnostics:
            tell("{file} is left as it is: mend it first", file=item.path)
        elif item.refused:
            tell("{file} is left as it is: it would not read the same", file=item.path)
    left = [item for item in results if item.diagnostics or item.refused]
    if wrote:
        tell("files laid out anew: {count}, of {all}", count=len(changed), all=len(results))
    elif changed:
        tell("files to be laid out: {count}, of {all}", count=len(changed), all=len(results))
    return not left
