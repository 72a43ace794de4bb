"""``briefgen schema``: JSON Schemas for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Content


def command(
    content: Content = CONTENT,
    output: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where to write.", show_default="content/.schemas"),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; say whether they are current.")
    ] = False,
) -> None:
    """Write the JSON Schemas that an editor completes and checks YAML with.

    \b
    Example:
      briefgen schema
    """
    from briefgen.cli.interface import tell
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError
    from briefgen.loader.desk import LANGUAGE_RECORD, desk_languages, no_desk
    from briefgen.schema import schema_files
    from briefgen.write import write_atomically

    folder = output or content / ".schemas"
    if not content.is_dir() and output is None:
        raise no_desk(content)
    try:
        languages = desk_languages(content.parent)
    except ValueError as error:
        raise UsageError(Message(LANGUAGE_RECORD.message, {"reason": error})) from error
    stale = 0
    for name, text in schema_files(languages).items():
        file = folder / name
        data = text.encode("utf-8")
        if file.is_file() and file.read_bytes() == data:
            continue
        stale += 1
        if check:
            tell("{file} is not current: run briefgen schema", file=file)
        else:
            write_atomically(file, data)
            typer.echo(str(file))
    raise typer.Exit(Exit.CONTENT if check and stale else Exit.FINE)
