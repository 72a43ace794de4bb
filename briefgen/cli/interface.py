"""Speaking to the user in their own language."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typer

from briefgen.diagnostics.message import Message, Translate
from briefgen.diagnostics.sanitize import visible

INTERFACE_CATALOGUE = "diagnostics.po"
_NO_LANGUAGE = frozenset({"c", "posix"})  # POSIX locales that say nothing of a language


def interface_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the code of the language that the user's system is set to (POSIX locale, 8.2)."""
    for variable in ("BRIEFGEN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable)
        if value:
            code = value.split(".")[0].split("_")[0].split("-")[0].lower()
            return "en" if code in _NO_LANGUAGE else code
    return "en"


@cache
def translator() -> Translate:
    """Return what turns a template into the user's language; English where there is no other."""
    code, file = interface_language(), _interface_catalogue()
    if file is None:
        return str
    from briefgen.languages.catalogue import read_catalogue

    messages = read_catalogue(file, code)
    return lambda template: messages.get(template, template)


def spoken_language() -> str:
    """Return the code of the language that the program speaks: the user's, or English."""
    return interface_language() if _interface_catalogue() else "en"


def _interface_catalogue() -> Path | None:
    from briefgen.languages import builtin_languages

    language = builtin_languages().get(interface_language())
    file = language.folder / INTERFACE_CATALOGUE if language else None
    return file if file is not None and file.is_file() else None


def say(template: str, /, **values: object) -> str:
    """Return a text in the user's language, safe to print."""
    return visible(Message(template, values).render(translator()))


def tell(template: str, /, **values: object) -> None:
    """Print a text to standard error."""
    typer.echo(say(template, **values), err=True)


def uses_colour(stream: object = None) -> bool:
    """Say whether standard error is a terminal that shows colours (no-color.org)."""
    stream = stream or sys.stderr
    is_terminal = bool(getattr(stream, "isatty", lambda: False)())
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
