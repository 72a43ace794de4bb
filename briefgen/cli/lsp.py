"""``briefgen lsp``: findings, ids and fixes in the author's editor."""

from __future__ import annotations


def command() -> None:
    """Serve an editor over standard input and output (Language Server Protocol).

    Editors start this themselves: see docs/how-to/set-up-an-editor.md.

    \b
    Example:
      briefgen lsp
    """
    from briefgen.cli.interface import translator
    from briefgen.lsp.server import make_server

    make_server(translator()).start_io()
