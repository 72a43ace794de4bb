"""``briefgen check``: everything that is wrong, without building."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content, FontDir, Strict
from briefgen.cli.reporting import FindingsReport, report_findings

if TYPE_CHECKING:
    from briefgen.results import Checked


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    font_dir: FontDir = None,
    format: Annotated[  # noqa: A002  (the name of the flag)
        FindingsReport, typer.Option(help="For people, or for programs on standard output.")
    ] = FindingsReport.TEXT,
    layout: Annotated[
        bool, typer.Option("--layout", help="Set the pages of the PDF files too, and look at them.")
    ] = False,
    strict: Strict = False,
) -> None:
    """Check briefs: YAML, languages, sources, evidence, characters.

    \b
    Examples:
      briefgen check --strict
      briefgen check --format sarif > findings.sarif
    """
    from briefgen.cli.failures import print_failure
    from briefgen.cli.interface import tell
    from briefgen.diagnostics.diagnostic import has_errors

    names = tuple(briefs) if briefs else None
    checked = _check(content, names, font_dir, layout=layout)
    report_findings(format, checked.diagnostics, checked.texts, complete=not checked.failures)
    for failure in checked.failures:
        print_failure(failure.path, failure.reasons)
    if checked.failures:
        raise typer.Exit(Exit.FAILED)
    if not checked.diagnostics and format is FindingsReport.TEXT:
        tell("nothing found; briefs checked: {count}", count=len(checked.desk.briefs))
    failed = has_errors(list(checked.diagnostics), strict=strict)
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)


def _check(
    content: Path, briefs: tuple[str, ...] | None, font_dir: Path | None, *, layout: bool
) -> Checked:
    from briefgen.cli.progress import progress_bar
    from briefgen.options import BuildOptions
    from briefgen.pipeline import check, check_pages
    from briefgen.typeset.fonts import load_fonts

    if not layout:
        return check(content, briefs, fonts=load_fonts(font_dir))
    with progress_bar(shown=True) as progress:
        return check_pages(BuildOptions(content, briefs, font_dir=font_dir), progress)
