"""Errors in words: what a user can cause never ends in a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.interface import say, tell, translator, uses_colour
from briefgen.diagnostics import Diagnostic, Message
from briefgen.diagnostics.sanitize import visible
from briefgen.diagnostics.text import TextPrinter
from briefgen.errors import SurroundingsError, UsageError

CHANGED_MEANWHILE = "{file} has changed while it was being worked on"
RUN_AGAIN = Message("it was left as it is; run the command again")


def explain(error: Exception) -> int | None:
    """Print an error of use or of the surroundings; None where it is a fault of the program."""
    from briefgen.documents.errors import UnreadableDocumentError
    from briefgen.render.errors import ThemeError
    from briefgen.typeset.errors import TypesetError

    if isinstance(error, UsageError):
        tell("error: {text}", text=error.text)
        if error.hint is not None:
            tell("  hint: {text}", text=error.hint)
        return Exit.FAILED if isinstance(error, SurroundingsError) else Exit.USAGE
    if isinstance(error, UnreadableDocumentError):
        print_findings([error.diagnostic], {})
        return Exit.CONTENT
    if isinstance(error, TypesetError | ThemeError):
        tell("error: {text}", text=error)
        return Exit.FAILED
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        tell("error: {text}", text=f"{place}{error.strerror or error}")
        return Exit.FAILED
    return None


def print_findings(diagnostics: Iterable[Diagnostic], texts: Mapping[Path, str]) -> None:
    """Print findings with their excerpts to standard error."""
    printer = TextPrinter(texts, Path.cwd(), translator(), uses_colour())
    text = printer.format_all(diagnostics)
    if text:
        typer.echo(text, err=True)


def changed_meanwhile(file: Path) -> UsageError:
    """Return the error that a file has changed since it was read, and was left as it is."""
    return UsageError(Message(CHANGED_MEANWHILE, {"file": file}), RUN_AGAIN)


def print_failure(path: Path, reasons: Iterable[str]) -> None:
    """Print why an output could not be made."""
    tell("error: {path} was not written:", path=path)
    for reason in reasons:
        typer.echo(f"  {visible(reason)}", err=True)


__all__ = ["explain", "print_failure", "print_findings", "say"]
