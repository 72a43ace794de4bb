"""The program ``briefgen`` and what every command shares."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from briefgen import __version__
from briefgen.cli import (
    accept,
    audit,
    build,
    check,
    doctor,
    explain,
    extract,
    fix,
    fmt,
    glossary,
    importing,
    lsp,
    new,
    preview,
    schema,
    sources,
    status,
    themes,
    trace,
    verify,
)
from briefgen.cli.exits import Exit

app = typer.Typer(
    name="briefgen",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(new.app, name="new")
app.command("build")(build.command)
app.command("check")(check.command)
app.command("fmt")(fmt.command)
app.command("fix")(fix.command)
app.command("explain")(explain.command)
app.command("import")(importing.command)
app.command("preview")(preview.command)
app.command("lsp")(lsp.command)
app.command("status")(status.command)
app.command("accept")(accept.command)
app.command("trace")(trace.command)
app.command("glossary")(glossary.command)
app.command("audit")(audit.command)
app.command("extract")(extract.command)
app.command("verify")(verify.command)
app.add_typer(sources.app, name="sources")
app.command("themes")(themes.command)
app.command("schema")(schema.command)
app.command("doctor")(doctor.command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and end."
        ),
    ] = False,
) -> None:
    """Policy briefs in Japanese and English from one YAML source.

    \b
    Examples:
      briefgen new desk harbour-desk
      briefgen preview --open
      briefgen build --lang ja,en
      briefgen build --help
    """


def main() -> None:
    """Run the program; what a user can cause ends in a message and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal in another encoding shows "?" rather than end the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        typer.echo("stopped", err=True)
        sys.exit(Exit.INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(Exit.FINE)
    except Exception as error:
        sys.exit(_report(error))


def _report(error: Exception) -> int:
    """Explain an error that a user can act on; of any other, print the traceback."""
    from briefgen.cli.failures import explain

    code = explain(error)
    if code is None:
        import traceback

        traceback.print_exception(error)
        typer.echo(f"\nbriefgen {__version__} met a fault of its own.", err=True)
        typer.echo("Please report it with the lines above, as CONTRIBUTING.md says.", err=True)
        return Exit.FAILED
    return code
