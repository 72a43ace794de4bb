"""``briefgen preview``: the brief on screen while it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import (
    CONTENT,
    Briefs,
    Content,
    FontDir,
    Theme,
    complete_languages,
    split_list,
)


def command(  # noqa: PLR0913  (one argument a flag)
    briefs: Briefs = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="CODES",
            help="Editions to choose from, as in ja,en,ja+en; else those of publisher.yaml.",
            autocompletion=complete_languages,
            show_default=False,
        ),
    ] = None,
    content: Content = CONTENT,
    theme: Theme = None,
    font_dir: FontDir = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to serve on.", show_default="a free one")
    ] = 0,
    pdf: Annotated[
        bool, typer.Option("--pdf/--no-pdf", help="Show the pages of the PDF too.")
    ] = True,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Show a brief in the browser, as it is written: pages, PDF and findings follow each save.

    Only this machine can reach the page. Ctrl-C ends it.

    \b
    Examples:
      briefgen preview --open
      briefgen preview russia-dprk-2025-07 --lang ja --no-pdf
    """
    from briefgen.cli.interface import interface_language, tell, translator
    from briefgen.options import BuildOptions
    from briefgen.preview.running import PreviewOptions, run

    options = PreviewOptions(
        BuildOptions(content, theme=theme, font_dir=font_dir),
        tuple(Path(brief).name for brief in briefs or ()),
        split_list(lang) or (),
        port,
        pdf,
        interface_language(),
        translator(),
    )

    def started(address: str) -> None:
        tell("preview: {address} (Ctrl-C ends it)", address=address)
        if open_:
            typer.launch(address)

    run(options, started)
    raise typer.Exit(Exit.FINE)
