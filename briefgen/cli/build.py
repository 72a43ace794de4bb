"""``briefgen build``: the editions of a desk's briefs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import (
    CONTENT,
    Briefs,
    Content,
    FontDir,
    Strict,
    Theme,
    complete_formats,
    complete_languages,
    complete_standards,
    split_list,
)
from briefgen.cli.reporting import FindingsReport, report_findings

if TYPE_CHECKING:
    from briefgen.results import BuildReport


def command(  # noqa: PLR0913  (one argument a flag)
    briefs: Briefs = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="CODES",
            help="Languages, as in ja,en or, side by side, ja+en; else those of publisher.yaml.",
            autocompletion=complete_languages,
            show_default=False,
        ),
    ] = None,
    format: Annotated[  # noqa: A002  (the name of the flag)
        str | None,
        typer.Option(
            metavar="NAMES",
            help="Formats, as in pdf,html; those of publisher.yaml without it.",
            autocompletion=complete_formats,
            show_default=False,
        ),
    ] = None,
    content: Content = CONTENT,
    output: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where to write.", show_default="output"),
    ] = None,
    theme: Theme = None,
    font_dir: FontDir = None,
    strict: Strict = False,
    pdf_standard: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="What PDF files follow: ua-1+a-3a, ua-2+a-4f, ua-1, a-3u … or none.",
            autocompletion=complete_standards,
        ),
    ] = "ua-1+a-3a",
    attach: Annotated[
        bool | None,
        typer.Option(
            "--attach/--no-attach",
            help="Put the YAML into PDF files, for archives.",
            show_default="unless the handling limits disclosure",
        ),
    ] = None,
    report: Annotated[
        FindingsReport, typer.Option(help="What is wrong: for people, or for programs.")
    ] = FindingsReport.TEXT,
    open_: Annotated[bool, typer.Option("--open", help="Open the first file when done.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what is wrong.")] = False,
) -> None:
    """Build PDF and HTML of every brief, in every language.

    \b
    Examples:
      briefgen build
      briefgen build russia-dprk-2025-07 --lang ja --format pdf --open
    """
    from briefgen.cli.progress import progress_bar
    from briefgen.options import BuildOptions
    from briefgen.pipeline import build

    options = BuildOptions(
        content,
        tuple(briefs) if briefs else None,
        split_list(lang),
        split_list(format),
        output,
        theme,
        font_dir,
        strict,
        pdf_standard,
        attach,
    )
    with progress_bar(shown=not quiet) as progress:
        built = build(options, progress)
    code = _print_report(built, report, quiet=quiet, strict=strict)
    if open_ and built.outputs:
        typer.launch(str(built.outputs[0].path))
    raise typer.Exit(code)


def _print_report(report: BuildReport, form: FindingsReport, *, quiet: bool, strict: bool) -> int:
    """Print what was found and written; return the exit code."""
    from briefgen.cli.failures import print_failure
    from briefgen.cli.interface import tell
    from briefgen.cli.table import print_outputs
    from briefgen.diagnostics.diagnostic import has_errors

    report_findings(form, report.diagnostics, report.texts, complete=not report.failures)
    for failure in report.failures:
        print_failure(failure.path, failure.reasons)
    if not quiet:
        for note in report.notes:
            tell("note: {text}", text=note)
        if report.outputs:
            sys.stderr.flush()
            print_outputs(report.outputs, err=form is not FindingsReport.TEXT)
    if report.failures:
        return Exit.FAILED
    if has_errors(list(report.diagnostics), strict=strict):
        return Exit.CONTENT
    if not report.outputs:
        tell("nothing to build: content/ holds no brief (a folder with brief.yaml)")
        return Exit.USAGE
    return Exit.FINE
