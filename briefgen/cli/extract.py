"""``briefgen extract``: what a PDF file was made from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.parameters import PdfFile


def command(
    file: PdfFile,
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Where to unpack; a folder named like the file.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Unpack the YAML that a PDF file carries, as a desk that can be built.

    \b
    Example:
      briefgen extract russia-dprk-2025-07.ja.pdf --output from-archive
    """
    from briefgen.archive import extract, read_archive
    from briefgen.cli.interface import tell

    archive = read_archive(file)
    folder = output or Path(file.name.removesuffix(".pdf"))
    for place in extract(archive, folder):
        typer.echo(place)
    tell("build it again: briefgen build --content {folder}", folder=folder / "content")
