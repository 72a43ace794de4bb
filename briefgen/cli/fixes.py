"""Choosing fixes, and telling what became of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from briefgen.cli.diffs import diff_lines
from briefgen.cli.failures import changed_meanwhile
from briefgen.cli.interface import tell, translator, uses_colour
from briefgen.cli.questions import letter
from briefgen.diagnostics import Diagnostic, Fix, Message
from briefgen.diagnostics.groups import group_of
from briefgen.diagnostics.sanitize import visible
from briefgen.diagnostics.suggestion import suggest
from briefgen.diagnostics.text import TextPrinter
from briefgen.editing import TextFile
from briefgen.errors import UsageError
from briefgen.fixing import Choose, Outcome
from briefgen.fixing.offers import Chosen
from briefgen.results import Checked
from briefgen.write import ChangedMeanwhileError, rewrite

QUESTION = "Apply it? y: yes, n: no, a: this and all further ones that are certain, q: stop"
QUESTION_OF_SEVERAL = "Which one? its number: apply it, n: none of them, q: stop"

UNKNOWN_CODE = "there is no code '{code}'"
LIST_CODES = "briefgen explain --list lists all"


def certain_fix(finding: Diagnostic, _checked: Checked) -> Fix | None:
    """Return the fix of a finding that needs nobody to look at it."""
    return next((fix for fix in finding.fixes if fix.certain), None)


def only(codes: Iterable[str], choose: Choose) -> Choose:
    """Return a choice among the findings of some codes or groups; among all where there are none.

    Raises:
        UsageError: there is no such code.
    """
    wanted = {code.upper() for code in codes}
    if not wanted:
        return choose
    _require_known(wanted)

    def chosen(finding: Diagnostic, checked: Checked) -> Fix | None:
        is_wanted = finding.code in wanted or group_of(finding.code) in wanted
        return choose(finding, checked) if is_wanted else None

    return chosen


def _require_known(codes: Iterable[str]) -> None:
    from briefgen.explanations import known_rules

    rules = known_rules()
    known = {*rules, *map(group_of, rules)}
    for code in sorted(codes):
        if code not in known:
            hint = suggest(code, sorted(known)) or Message(LIST_CODES)
            raise UsageError(Message(UNKNOWN_CODE, {"code": code}), hint)


class Asking:
    """Shows a finding with its fixes and asks which of them to apply."""

    def __init__(self) -> None:
        self._takes_all = False
        self._is_done = False

    def __call__(self, finding: Diagnostic, checked: Checked) -> Fix | None:
        """Return the fix that the user takes, None for none."""
        if self._is_done:
            return None
        if self._takes_all:
            return certain_fix(finding, checked)
        printer = TextPrinter(checked.texts, Path.cwd(), translator(), uses_colour(sys.stdout))
        typer.echo(printer.format(finding))
        for number, fix in enumerate(finding.fixes, start=1):
            self._show(number, fix, checked)
        if len(finding.fixes) > 1:
            return self._one_of(finding.fixes)
        answer = letter(QUESTION, {"y", "n", "a", "q"}, "q")
        self._takes_all, self._is_done = answer == "a", answer == "q"
        return finding.fixes[0] if answer in {"y", "a"} else None

    def _one_of(self, fixes: tuple[Fix, ...]) -> Fix | None:
        numbers = {str(number): fix for number, fix in enumerate(fixes, start=1)}
        answer = letter(QUESTION_OF_SEVERAL, {*numbers, "n", "q"}, "q")
        self._is_done = answer == "q"
        return numbers.get(answer)

    def _show(self, number: int, fix: Fix, checked: Checked) -> None:
        typer.echo(f"  {number}. {_words(fix)}")
        for edit in fix.edits[:1]:
            file, text = edit.span.file, checked.texts.get(edit.span.file, "")
            held = TextFile(text.encode("utf-8"))
            own = [item for item in fix.edits if item.span.file == file]
            after = TextFile(held.edited(own)).text
            shown = diff_lines(file, text, after, colour=uses_colour(sys.stdout), context=0)
            lines = [line for line in shown.split("\n")[2:] if not line.startswith("@")]
            typer.echo("\n".join(f"     {line}" for line in lines))


def _words(fix: Fix) -> str:
    return visible(fix.title.render(translator()))


def show(outcome: Outcome) -> None:
    """Print what the fixes would change, as a difference that ``patch`` takes."""
    for file, new in outcome.files.items():
        before, after = TextFile(outcome.originals[file]).text, TextFile(new).text
        typer.echo(diff_lines(file, before, after, colour=uses_colour(sys.stdout)))


def save(outcome: Outcome) -> None:
    """Write the files that changed, and print which fixes were applied.

    Raises:
        UsageError: a file is not as it was when it was read; it is left alone.
        OSError: a file could not be written; it is as it was.
    """
    for file, new in outcome.files.items():
        try:
            rewrite(file, outcome.originals[file], new)
        except ChangedMeanwhileError as error:
            raise changed_meanwhile(error.path) from error
    for item in outcome.applied:
        typer.echo(_line(item))


def report(outcome: Outcome, *, dry_run: bool) -> None:
    """Say how many fixes there were, which were taken back, and how much is left."""
    for item in outcome.refused:
        tell("not applied, it would do harm: {fix}", fix=_line(item))
    count = len(outcome.applied)
    if dry_run:
        tell("fixes that would be applied: {count}", count=count)
    else:
        tell("fixes applied: {count}", count=count)
    rest = [item for item in outcome.checked.diagnostics if item.fixes]
    if rest:
        tell("findings left with a fix to choose: {count}; briefgen fix asks", count=len(rest))
    errors = [item for item in outcome.checked.diagnostics if item.severity.value == "error"]
    if errors:
        tell("errors left: {count}; briefgen check shows them", count=len(errors))


def _line(item: Chosen) -> str:
    span = item.finding.span
    place = f"{span.file}:{span.start.line}:{span.start.column}: " if span else ""
    return visible(f"{place}{item.finding.code} ") + _words(item.fix)
