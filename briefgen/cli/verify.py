"""``briefgen verify``: whether a PDF file is what its source gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import FontDir, PdfFile

if TYPE_CHECKING:
    from briefgen.archive import Verdict


def command(file: PdfFile, font_dir: FontDir = None) -> None:
    """Build a PDF file again from the YAML that it carries, and compare the two.

    \b
    Example:
      briefgen verify russia-dprk-2025-07.ja.pdf
    """
    from briefgen.archive import verify
    from briefgen.cli.failures import print_failure, print_findings
    from briefgen.cli.interface import say, tell

    verdict = verify(file, font_dir=font_dir)
    if verdict.same_bytes:
        typer.echo(say("{file}: byte for byte what its source gives", file=file))
        return
    print_findings(verdict.diagnostics, verdict.texts)
    if verdict.problems:
        print_failure(file, verdict.problems)
    typer.echo(say(_finding(verdict), file=file, pages=", ".join(map(str, verdict.changed_pages))))
    for note in _notes(verdict, own_fonts=font_dir is not None):
        tell(note, made=verdict.recipe.briefgen, here=_version())
    raise typer.Exit(Exit.CONTENT)


def _finding(verdict: Verdict) -> str:
    if verdict.changed_pages:
        return "{file}: not what its source gives; text differs on page {pages}"
    if verdict.problems or verdict.diagnostics:
        return "{file}: cannot be built again from its source"
    return "{file}: the text of every page is what its source gives, but the bytes differ"


def _notes(verdict: Verdict, *, own_fonts: bool) -> list[str]:
    notes = []
    if not verdict.same_version:
        notes.append("note: it was made by briefgen {made}; this is {here}")
    if verdict.recipe.own_fonts and not own_fonts:
        notes.append("note: it was made with further fonts; name their folder with --font-dir")
    return notes


def _version() -> str:
    from briefgen import __version__

    return __version__
