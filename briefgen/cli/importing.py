"""``briefgen import``: from a source document to a dossier and the skeleton of a brief."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.parameters import CONTENT, Content, complete_languages
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.importing import Imported
    from briefgen.languages import Language, LanguageRegistry
    from briefgen.model.dates import FullDate

NEXT = "next: write the texts that are null; `briefgen check {id}` lists them"
BAD_DATE = "'{text}' is not a date as in 2025-07-12"
BAD_LANGUAGE = "briefgen does not know the language '{code}'"


def command(  # noqa: PLR0913  (one argument a flag)
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Text, Markdown, a saved web page, DOCX or PDF.", exists=True
        ),
    ],
    id_: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Id of the new brief.", show_default=False),
    ] = None,
    content: Content = CONTENT,
    language: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Language of the document.", show_default=False),
    ] = None,
    retrieved: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="The day on which it was taken; today.", show_default=False
        ),
    ] = None,
    lines_only: Annotated[
        bool, typer.Option("--lines-only", help="Keep no words of the document, only line numbers.")
    ] = False,
    comments: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Language of the comments.",
            autocompletion=complete_languages,
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be found and written; write nothing.")
    ] = False,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """Draw up a dossier and the skeleton of a brief from a source document.

    Every line of the document is in the dossier, as a fact or as left out. The brief's texts are
    empty: its sentences are yours to write. Nothing is written over.

    \b
    Examples:
      briefgen import article.html --id wonsan-talks
      briefgen import digest.txt --dry-run
    """
    from briefgen.cli.failures import print_findings
    from briefgen.cli.interface import tell
    from briefgen.importing import ImportOptions, import_document
    from briefgen.loader import load_desk
    from briefgen.write import write_new

    languages = load_desk(content, ()).desk.languages
    today = _today()
    options = ImportOptions(
        content,
        languages,
        _language_of_comments(comments, languages),
        today,
        id_,
        language,
        _date(retrieved) if retrieved else today,
        lines_only,
    )
    made = import_document(file, options)
    if not dry_run:
        write_new(made.files)
    print_findings(made.diagnostics, {file: made.document.text})
    _print(made, format)
    if dry_run:
        tell("nothing was written")


def _print(made: Imported, format: Report) -> None:  # noqa: A002  (the name of the flag)
    """Print what was found, and the files, as seen from here."""
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table
    from briefgen.importing.report import found_in, report_of

    if format is Report.JSON:
        typer.echo(json.dumps(report_of(made), ensure_ascii=False, indent=2))
        return
    rows = [[say(name), str(count), lines] for name, count, lines in found_in(made)]
    head = [say("found"), say("count"), say("lines")]
    typer.echo(format_table(head, rows, right=frozenset({1})))
    typer.echo()
    for path in made.files:
        typer.echo(str(path))
    typer.echo()
    typer.echo(say(NEXT, id=made.id))


def _today() -> FullDate:
    """Return today, as ``SOURCE_DATE_EPOCH`` has it where that is set."""
    from briefgen.cli.editor import moment

    return _date(moment(os.environ.get("SOURCE_DATE_EPOCH"))[:10])


def _date(text: str) -> FullDate:
    from pydantic import TypeAdapter, ValidationError

    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError
    from briefgen.model.dates import FullDate

    try:
        return TypeAdapter(FullDate).validate_python(text)
    except ValidationError:
        raise UsageError(Message(BAD_DATE, {"text": text})) from None


def _language_of_comments(code: str | None, desk: LanguageRegistry) -> Language:
    """Return the language of comments: as asked for, else that of the program."""
    from briefgen.cli.interface import interface_language
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError
    from briefgen.languages import builtin_languages

    known = {**builtin_languages(), **desk}
    if code is not None and code not in known:
        raise UsageError(Message(BAD_LANGUAGE, {"code": code}))
    return known.get(code or interface_language()) or known["en"]
