"""Findings and lists as their readers want them: people, programs, code hosts."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from briefgen.diagnostics import Diagnostic


class Report(StrEnum):
    """How a list is written."""

    TEXT = "text"
    JSON = "json"


ReportFormat = Annotated[Report, typer.Option("--format", help="For people, or for programs.")]


class FindingsReport(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def report_findings(
    form: FindingsReport,
    findings: Sequence[Diagnostic],
    texts: Mapping[Path, str],
    *,
    complete: bool = True,
) -> None:
    """Print findings: for people to standard error, for programs to standard output.

    Args:
        form: how they are written.
        findings: what was found.
        texts: the files' texts, for excerpts.
        complete: whether everything that was to be looked at could be.
    """
    from briefgen.cli.failures import print_findings
    from briefgen.cli.interface import translator

    if form is FindingsReport.TEXT:
        print_findings(findings, texts)
    elif form is FindingsReport.JSON:
        from briefgen.diagnostics.json import format_json

        typer.echo(format_json(findings, translator()), nl=False)
    elif form is FindingsReport.GITHUB:
        from briefgen.diagnostics.github import format_github

        typer.echo(format_github(findings, repository_folder(), translator()), nl=False)
    else:
        typer.echo(_sarif(findings, complete=complete), nl=False)


def repository_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder that a code host sees files from: that of the workflow, or this one."""
    here = Path.cwd()
    workspace = environment.get("GITHUB_WORKSPACE")
    root = Path(workspace).resolve() if workspace else here
    return root if here.is_relative_to(root) else here


def _sarif(findings: Sequence[Diagnostic], *, complete: bool) -> str:
    from briefgen import __version__
    from briefgen.cli.interface import spoken_language, translator
    from briefgen.diagnostics.sarif import SarifPrinter
    from briefgen.explanations import help_of, known_rules

    language, pages = spoken_language(), os.environ.get("BRIEFGEN_PAGES")
    codes = {item.code for item in findings}
    helps = {
        code: help_of(rule, language, translator(), pages)
        for code, rule in known_rules().items()
        if code in codes
    }
    printer = SarifPrinter(__version__, helps, repository_folder(), language, translator())
    return printer.format(findings, complete=complete)
