"""Asking the user, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Collection

import typer


def is_terminal() -> bool:
    """Say whether somebody can answer."""
    return sys.stdin.isatty()


def require_terminal(problem: str, hint: str) -> None:
    """Refuse to go on where nobody can answer.

    Args:
        problem: what is wrong then, as a template of the catalogue.
        hint: what to do instead, likewise.

    Raises:
        UsageError: standard input is no terminal.
    """
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError

    if not is_terminal():
        raise UsageError(Message(problem), Message(hint))


def letter(question: str, letters: Collection[str], at_end: str) -> str:
    """Ask until the answer starts with one of some letters, and return that letter.

    Args:
        question: the question, as a template of the catalogue, which says what each letter does.
        letters: small letters or digits.
        at_end: the answer where the input ends or is interrupted.
    """
    from briefgen.cli.interface import say

    while True:
        typer.echo(say(question) + " ", nl=False)
        try:
            answer = sys.stdin.readline()
        except KeyboardInterrupt:
            return at_end
        first = answer.strip().lower()[:1]
        if not answer or (first in letters and first):
            return first or at_end


def text_answer(question: str, default: str, **places: str) -> str:
    """Ask for a text on one line, and return the answer without blanks around it.

    Args:
        question: the question, as a template of the catalogue.
        default: the answer where nothing is typed; shown where there is one.
        places: what goes into the template.

    Raises:
        KeyboardInterrupt: the user stopped.
    """
    from briefgen.cli.interface import say
    from briefgen.diagnostics.sanitize import visible

    shown = f" [{visible(default)}]" if default else ""
    typer.echo(f"{say(question, **places)}{shown}: ", nl=False, err=True)
    return sys.stdin.readline().strip() or default
