"""A rule is declared once, where it is checked; findings are made from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.diagnostics.diagnostic import Diagnostic, Related, Severity
from briefgen.diagnostics.fix import Fix
from briefgen.diagnostics.groups import VITAL_GROUPS, group_of
from briefgen.diagnostics.message import Message
from briefgen.diagnostics.source import Span

_registry: dict[str, Rule] = {}


@dataclass(frozen=True)
class Rule:
    """A kind of finding: stable code, severity, message template and hint template.

    A rule is vital if no edition can be made, or none that shows what was written, where it is
    broken: a desk may not lower its severity. Errors of some groups are vital as a whole.

    Declaring a rule registers it, which lets the tests hold that every rule is documented,
    has a bad sample and is translated.
    """

    code: str
    message: str
    hint: str = ""
    severity: Severity = field(default=Severity.ERROR, kw_only=True)
    vital: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.code in _registry:
            raise ValueError(f"rule {self.code} is declared twice")
        _registry[self.code] = self
        if self.severity is Severity.ERROR and group_of(self.code) in VITAL_GROUPS:
            object.__setattr__(self, "vital", True)

    def at(
        self,
        span: Span | None,
        *,
        hint: Message | None = None,
        related: tuple[Related, ...] = (),
        fixes: Iterable[Fix] = (),
        **arguments: object,
    ) -> Diagnostic:
        """Return the finding at ``span``; ``arguments`` fill the templates.

        Args:
            span: the place in the YAML, or None where the finding has no file.
            hint: replaces the rule's own hint.
            related: further places.
            fixes: ways to mend it, the likeliest first.
            arguments: values of the templates' named places.
        """
        if hint is None and self.hint:
            hint = Message(self.hint, arguments)
        message = Message(self.message, arguments)
        return Diagnostic(self.code, self.severity, message, span, hint, related, tuple(fixes))


def registered_rules() -> tuple[Rule, ...]:
    """Return every declared rule in the order of codes."""
    return tuple(sorted(_registry.values(), key=lambda rule: rule.code))


def declared_codes() -> frozenset[str]:
    """Return the codes of every declared rule."""
    return frozenset(_registry)


def forget_rules(codes: Iterable[str]) -> None:
    """Take back rules of a module that could not be loaded to its end."""
    for code in codes:
        del _registry[code]
