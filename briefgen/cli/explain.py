"""``briefgen explain``: what a code means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit

if TYPE_CHECKING:
    from briefgen.diagnostics import Rule

UNKNOWN = "there is no code '{code}'"
LIST_THEM = "briefgen explain --list lists all"


def command(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE…", help="Codes or groups of codes.")
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="List every code.")] = False,
) -> None:
    """Explain what a message means: its code's page, with an example and how to mend it.

    \b
    Examples:
      briefgen explain REF001
      briefgen explain YAML           # the codes of a group
      briefgen explain --list
    """
    from briefgen.diagnostics import Message
    from briefgen.diagnostics.groups import group_of
    from briefgen.diagnostics.suggestion import suggest
    from briefgen.errors import UsageError
    from briefgen.explanations import known_rules

    rules = known_rules()
    if list_ or not codes:
        typer.echo(_table(rules.values()))
        return
    groups = {group_of(code) for code in rules}
    parts = []
    for code in (name.upper() for name in codes):
        if code in groups:
            parts.append(_table(rule for rule in rules.values() if group_of(rule.code) == code))
        elif code in rules:
            parts.append(_page(rules[code]))
        else:
            hint = suggest(code, [*rules, *sorted(groups)]) or Message(LIST_THEM)
            raise UsageError(Message(UNKNOWN, {"code": code}), hint)
    typer.echo("\n\n".join(parts))
    raise typer.Exit(Exit.FINE)


def _table(rules: Iterable[Rule]) -> str:
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table
    from briefgen.diagnostics.groups import in_order

    by_code = {rule.code: rule for rule in rules}
    head = [say("code"), say("severity"), say("message")]
    rows = [
        [code, say(by_code[code].severity.value), _template(by_code[code].message)]
        for code in in_order(by_code)
    ]
    return format_table(head, rows)


def _page(rule: Rule) -> str:
    """Return the page of a rule as text for the terminal."""
    from briefgen.cli.interface import interface_language, say, translator
    from briefgen.explanations import help_of

    page = help_of(rule, interface_language(), translator())
    parts = [f"{rule.code} ({say(rule.severity.value)}): {page.summary}"]
    parts += [page.text] if page.text else []
    parts += [say("What to do: {hint}", hint=_template(rule.hint))] if rule.hint else []
    return "\n\n".join(parts)


def _template(text: str) -> str:
    """Return a template in the user's language as it stands, with its places in braces."""
    from briefgen.cli.interface import translator

    return translator()(text).replace("{{", "{").replace("}}", "}")
