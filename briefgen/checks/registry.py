"""Running the checks over a brief and over the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from briefgen.checks.context import CheckContext
from briefgen.checks.exemptions import exempt
from briefgen.checks.plugins import RegisteredCheck, available_checks
from briefgen.diagnostics import Diagnostic
from briefgen.model import Brief


def check_brief(brief: Brief, context: CheckContext) -> list[Diagnostic]:
    """Run every check over a brief, and leave out what its authors exempted a place from.

    Raises:
        UsageError: a check of another distribution cannot be used, or fails.
    """
    found: list[Diagnostic] = []
    for item in available_checks():
        if item.check is not None:
            found += _run(item, partial(item.check, brief, context))
    return exempt(found, brief.documents(), context, complete=brief.complete)


def check_desk(context: CheckContext) -> list[Diagnostic]:
    """Check what belongs to no brief: publisher.yaml and glossary.yaml.

    Raises:
        UsageError: a check of another distribution cannot be used, or fails.
    """
    found: list[Diagnostic] = []
    for item in available_checks():
        if item.check_desk is not None:
            found += _run(item, partial(item.check_desk, context))
    return found


def _run(item: RegisteredCheck, check: Callable[[], Iterable[Diagnostic]]) -> list[Diagnostic]:
    """Run a check to its end; an error of our own is a fault of the program."""
    try:
        return list(check())
    except Exception as error:
        if item.is_own:
            raise
        raise item.failed(error) from error
