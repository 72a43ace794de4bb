"""Makes the manual page from the program itself: its help, and the tables of cli.md.

Run ``.venv/bin/python -m docs.manual`` in the checkout after a change of a command. The form is
that of man(7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from briefgen import __version__
from briefgen.cli.app import app

DOCS = Path(__file__).parent
PAGE = DOCS / "briefgen.1"
WHERE = "Streams, exit codes, environment"

_KEEPS_LINES = "\b\n"
_SIGNS = {"\\": r"\e", "-": r"\-", '"': r"\(dq", "'": r"\(aq"}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_CELL = re.compile(r"\| (?P<name>[^|]+?) \| (?P<text>.+) \|$")


def manual_page() -> str:
    """Return the manual page of the program and all its commands."""
    program = typer.main.get_command(app)
    context = typer.Context(program, info_name="briefgen")
    lines = [
        f'.TH BRIEFGEN 1 "" "briefgen {__version__}" "User Commands"',
        ".SH NAME",
        "briefgen \\- policy briefs in Japanese and English from one YAML source",
        ".SH SYNOPSIS",
        ".B briefgen",
        r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIARGUMENT\fR]...",
        ".SH DESCRIPTION",
        *_paragraphs(program.help or ""),
        ".SH OPTIONS",
        *_parameters(program, context),
        ".SH COMMANDS",
        *_commands(program, context),
        *_tables(),
        ".SH FILES",
        *_entry(r"\fIcontent/publisher.yaml\fR", "makes a folder a desk; a folder for each brief"),
        *_entry(r"\fIoutput/\fR", "what a build writes"),
    ]
    return "\n".join(lines) + "\n"


def _commands(group: Any, context: Any) -> Iterator[str]:
    """Yield the part of every command; a group's own commands follow it."""
    for name, command in group.commands.items():
        inner = typer.Context(command, info_name=name, parent=context)
        yield f'.SS "{_escaped(inner.command_path)} {_usage(command, inner)}"'
        yield from _paragraphs(command.help or "")
        if hasattr(command, "commands"):
            yield from _commands(command, inner)
        else:
            yield from _parameters(command, inner)


def _usage(command: Any, context: Any) -> str:
    pieces = [piece for piece in command.collect_usage_pieces(context) if piece != "[OPTIONS]"]
    return _escaped(" ".join(pieces))


def _parameters(command: Any, context: Any) -> Iterator[str]:
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            names, text = parameter.metavar or parameter.name.upper(), parameter.help or ""
        else:
            names, text = parameter.get_help_record(context)
        if "completion" not in names:  # of the shell, explained by --help
            yield from _entry(rf"\fB{_escaped(names)}\fR", text)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield a help text; its examples keep their lines."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield ".PP"
        if paragraph.startswith(_KEEPS_LINES):
            yield from (".nf", *map(_escaped, paragraph.split("\n")[1:]), ".fi")
        else:
            yield _escaped(" ".join(paragraph.split()))


def _tables() -> Iterator[str]:
    """Yield what cli.md says of exit codes and variables."""
    text = (DOCS / "cli.md").read_text(encoding="utf-8").partition(f"## {WHERE}\n")[2]
    tables = re.findall(r"(?:^\|.+\n)+", text, re.MULTILINE)
    for title, table in zip(("EXIT STATUS", "ENVIRONMENT"), tables, strict=True):
        yield f".SH {title}"
        for row in table.splitlines()[2:]:
            cells = _CELL.match(row)
            if cells is None:
                raise ValueError(f"cli.md has a table with a line that is no row: {row}")
            name, meaning = cells["name"].strip("`"), cells["text"].replace("`", "")
            yield from _entry(rf"\fB{_escaped(name)}\fR", meaning)


def _entry(head: str, text: str) -> Iterator[str]:
    yield from (".TP", head, _escaped(text))


def _escaped(text: str) -> str:
    """Return a text that roff prints as it is."""
    plain = text.translate({ord(char): sign for char, sign in _SIGNS.items()})
    plain = _BEYOND_ASCII.sub(lambda match: rf"\[u{ord(match[0]):04X}]", plain)
    return rf"\&{plain}" if plain.startswith(".") else plain


if __name__ == "__main__":
    PAGE.write_text(manual_page(), encoding="utf-8")
