"""Findings that an author has exempted a text or block from, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.checks.context import CheckContext, Place, places
from briefgen.checks.settings import unknown_code
from briefgen.diagnostics import Diagnostic, Rule, Severity, Span
from briefgen.diagnostics.groups import BETWEEN_LANGUAGES, group_of
from briefgen.diagnostics.rule import declared_codes
from briefgen.model import Document
from briefgen.model.base import Model
from briefgen.model.parity import Parity

NOT_BETWEEN_LANGUAGES = Rule(
    "CHECK003",
    "'{code}' does not concern the agreement of the languages and cannot be ignored here",
    "what can be: {groups}; publisher.yaml sets how much other messages weigh",
)
NOTHING_IGNORED = Rule(
    "CHECK004",
    "nothing is found here that '{code}' would ignore",
    "delete it, or it will hide what goes wrong here later",
    severity=Severity.WARNING,
)


@dataclass(frozen=True)
class Exemption:
    """A code or group that is not to be reported inside a part of a file."""

    name: str
    inside: Span
    span: Span

    def holds(self, finding: Diagnostic) -> bool:
        """Say whether a finding lies inside and has the code."""
        place = finding.span
        return (
            place is not None
            and self.name in (finding.code, group_of(finding.code))
            and group_of(finding.code) in BETWEEN_LANGUAGES
            and place.file == self.inside.file
            and self.inside.start <= place.start
            and place.end <= self.inside.end
        )


def exempt(
    findings: Iterable[Diagnostic],
    documents: Iterable[Document[Model]],
    context: CheckContext,
    *,
    complete: bool = True,
) -> list[Diagnostic]:
    """Return findings without those that an author has exempted a place from.

    Args:
        findings: what was found.
        documents: the files that it was found in.
        context: the desk.
        complete: whether all files could be read whole; if not, no exemption is called idle.

    Returns:
        The findings that remain, and what is wrong with the exemptions themselves.
    """
    findings = list(findings)
    exemptions = list(_exemptions(documents))
    used = {item for item in exemptions if any(map(item.holds, findings))}
    kept = [item for item in findings if not any(it.holds(item) for it in exemptions)]
    for item in exemptions:
        kept += _faults(item, context, idle=complete and item not in used)
    return kept


def _exemptions(documents: Iterable[Document[Model]]) -> Iterator[Exemption]:
    for place in places(documents):
        parity = getattr(place.node, "parity", None)
        if isinstance(parity, Parity):
            yield from _of_place(place, parity)


def _of_place(place: Place, parity: Parity) -> Iterator[Exemption]:
    inside = place.source.span(place.path)
    for index, name in enumerate(parity.ignore):
        yield Exemption(name, inside, place.source.span((*place.path, "parity", "ignore", index)))


def _faults(item: Exemption, context: CheckContext, *, idle: bool) -> Iterator[Diagnostic]:
    if not _is_known(item.name, context):
        yield unknown_code(item.name, context, item.span)
    elif group_of(item.name) not in BETWEEN_LANGUAGES:
        groups = ", ".join(BETWEEN_LANGUAGES)
        yield NOT_BETWEEN_LANGUAGES.at(item.span, code=item.name, groups=groups)
    elif idle:
        yield NOTHING_IGNORED.at(item.span, code=item.name)


def _is_known(name: str, context: CheckContext) -> bool:
    """Say whether a name is that of a rule or a group, asking for all rules last."""
    if name in BETWEEN_LANGUAGES or name in declared_codes():
        return True
    rules = context.rules()
    return any(name in (code, group_of(code)) for code in rules)
