"""What a desk and its authors say about the checks themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.checks.context import CheckContext
from briefgen.diagnostics import Diagnostic, Rule, Severity, SourceMap, Span, registered_rules
from briefgen.diagnostics.groups import group_of
from briefgen.diagnostics.suggestion import respellings, suggest
from briefgen.model import Publisher

UNKNOWN_CODE = Rule("CHECK001", "no message has the code '{code}'", "briefgen explain --list")
CANNOT_LOWER = Rule(
    "CHECK002",
    "'{code}' cannot be lowered to '{severity}'",
    "where it is found, no edition can be made that shows what was written: correct the content",
)

OFF = "off"
_WEIGHT = {OFF: 0, Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}


def check_desk(context: CheckContext) -> Iterator[Diagnostic]:
    """Report severities that publisher.yaml sets and that cannot be."""
    document = context.desk.publisher_document
    for name, severity in document.content.checks.severity.items():
        path = ("checks", "severity", name)
        span = document.source.key_span(path)
        rules = [rule for rule in context.rules().values() if _means(name, rule.code)]
        if not rules:
            yield unknown_code(name, context, span, document.source)
        elif all(rule.vital for rule in rules) and severity != "error":
            yield CANNOT_LOWER.at(span, code=name, severity=severity)


def _means(name: str, code: str) -> bool:
    return name in (code, group_of(code))


def unknown_code(
    name: str, context: CheckContext, span: Span, source: SourceMap | None = None
) -> Diagnostic:
    """Return the finding that no rule has a code and no group a name."""
    rules = context.rules()
    known = [*rules, *dict.fromkeys(map(group_of, rules))]
    fixes = respellings(source, span, name, known) if source else ()
    return UNKNOWN_CODE.at(span, hint=suggest(name, known), fixes=fixes, code=name)


def weigh(findings: Iterable[Diagnostic], publisher: Publisher) -> list[Diagnostic]:
    """Return findings with the severity that the desk gives them, without those turned off.

    What is said of a code goes before what is said of its group. Vital rules are never lowered.
    """
    chosen = publisher.checks.severity
    vital = {rule.code for rule in registered_rules() if rule.vital}
    found = []
    for item in findings:
        severity = chosen.get(item.code) or chosen.get(group_of(item.code)) or item.severity
        if item.code in vital and _WEIGHT[severity] < _WEIGHT[item.severity]:
            severity = item.severity
        if severity != OFF:
            found.append(replace(item, severity=Severity(severity)))
    return found
