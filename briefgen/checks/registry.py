"""Running the checks over a brief and over the desk."""

from __future__ import annotations

from functools import partial

from briefgen.checks.context import CheckContext
from briefgen.checks.exemptions import exempt
from briefgen.checks.plugins import available_checks
from briefgen.diagnostics import Diagnostic
from briefgen.model import Brief


def check_brief(brief: Brief, context: CheckContext) -> list[Diagnostic]:
    """Run every check over a brief, and leave out what its authors exempted a place from."""
    found: list[Diagnostic] = []
    for item in available_checks():
        if item.check is not None:
            found += item.run(partial(item.check, brief, context))
    return exempt(found, brief.documents(), context, complete=brief.complete)


def check_desk(context: CheckContext) -> list[Diagnostic]:
    """Check what belongs to no brief: publisher.yaml, glossary.yaml and the checks themselves."""
    found: list[Diagnostic] = []
    for item in available_checks():
        if item.fault is not None:
            found.append(item.fault)
        if item.check_desk is not None:
            found += item.run(partial(item.check_desk, context))
    return found
