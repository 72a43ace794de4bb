"""``briefgen check``: everything that is wrong, without building."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import Briefs, Content, FontDir, Strict

CONTENT = Path("content")


class Report(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    font_dir: FontDir = None,
    format: Annotated[  # noqa: A002  (the name of the flag)
        Report, typer.Option(help="For people, or for programs on standard output.")
    ] = Report.TEXT,
    strict: Strict = False,
) -> None:
    """Check briefs: YAML, languages, sources, evidence, characters.

    \b
    Example:
      briefgen check --format json
    """
    from briefgen.cli.failures import print_findings
    from briefgen.cli.interface import tell, translator
    from briefgen.diagnostics.diagnostic import has_errors
    from briefgen.diagnostics.json import format_json
    from briefgen.pipeline import check
    from briefgen.typeset.fonts import load_fonts

    checked = check(content, tuple(briefs) if briefs else None, fonts=load_fonts(font_dir))
    if format is Report.JSON:
        typer.echo(format_json(checked.diagnostics, translator()), nl=False)
    else:
        print_findings(checked.diagnostics, checked.texts)
        if not checked.diagnostics:
            tell("nothing found; briefs checked: {count}", count=len(checked.desk.briefs))
    failed = has_errors(list(checked.diagnostics), strict=strict)
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)
