"""``briefgen audit``: finished files against PDF/UA, PDF/A, WCAG and HTML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Content
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.audit import Audited, Fault
    from briefgen.audit.origin import Line


def command(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", help="PDF files and web pages.", exists=True, dir_okay=False
        ),
    ],
    content: Content = CONTENT,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """Say in words what keeps a PDF file or web page from being accessible and fit for archives.

    \b
    Example:
      briefgen audit output/*/*.pdf output/*/*.html
    """
    from briefgen.audit import MissingToolError, audit
    from briefgen.cli.interface import tell

    try:
        found = audit(files)
    except MissingToolError as error:
        tell("error: an audit needs {tool}, which is not installed", tool=error.tool)
        typer.echo(error.remedy, err=True)
        raise typer.Exit(Exit.USAGE) from None
    places = {item.path: _places(item, content) for item in found}
    if format is Report.JSON:
        typer.echo(json.dumps([_record(item, places[item.path]) for item in found], indent=2))
    else:
        for item in found:
            _print(item, places[item.path])
    raise typer.Exit(Exit.FINE if all(item.passes for item in found) else Exit.CONTENT)


def _places(item: Audited, content: Path) -> list[Line | None]:
    """Find the line of YAML behind each fault: in the file itself, or in the desk at hand."""
    from briefgen.audit.origin import find_line

    texts = _texts(item.path, content) if item.faults else {}
    return [find_line(fault.excerpt, texts) for fault in item.faults]


def _texts(file: Path, content: Path) -> dict[str, str]:
    from briefgen.archive import read_archive
    from briefgen.audit.origin import readable
    from briefgen.errors import UsageError

    try:
        return readable(read_archive(file).files)
    except UsageError:
        found = sorted(content.rglob("*.yaml")) if content.is_dir() else []
        return readable({str(path): path.read_bytes() for path in found})


def _print(item: Audited, places: list[Line | None]) -> None:
    from briefgen.cli.interface import say

    standards = ", ".join(item.standards)
    if item.problem is not None:
        typer.echo(say("{file}: cannot be looked at: {text}", file=item.path, text=item.problem))
    elif item.passes:
        typer.echo(say("{file}: keeps to {standards}", file=item.path, standards=standards))
    else:
        count = len(item.faults)
        typer.echo(say("{file}: faults found: {count}", file=item.path, count=count))
    for fault, place in zip(item.faults, places, strict=True):
        _print_fault(fault, place)


def _print_fault(fault: Fault, place: Line | None) -> None:
    from briefgen.audit.words import explain
    from briefgen.cli.interface import interface_language, say
    from briefgen.diagnostics.sanitize import visible

    words = explain(fault, interface_language())
    meaning = words.meaning if words else fault.message
    typer.echo(visible(f"  {fault.standard} {fault.rule}: {meaning}"))
    if words:
        typer.echo(visible(f"    {fault.message}"))
    places = say("    {count} places, first {where}", count=fault.count, where=fault.where)
    typer.echo(places if fault.count > 1 else visible(f"    {fault.where}"))
    if fault.excerpt:
        typer.echo(say("    there: {text}", text=fault.excerpt))
    if place is not None:
        typer.echo(say("    from: {file}, line {line}", file=place.file, line=place.number))
    if words:
        typer.echo(say("    to do: {text}", text=words.remedy))


def _record(item: Audited, places: list[Line | None]) -> dict[str, Any]:
    faults = [
        {
            **vars(fault),
            "source": {"file": place.file, "line": place.number} if place else None,
        }
        for fault, place in zip(item.faults, places, strict=True)
    ]
    return {
        "file": str(item.path),
        "standards": list(item.standards),
        "passes": item.passes,
        "problem": item.problem,
        "faults": faults,
    }
