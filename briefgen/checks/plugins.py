"""Finding checks: our own are registered as anybody's are."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from briefgen.checks.context import Check, DeskCheck
from briefgen.diagnostics import Message
from briefgen.diagnostics.rule import declared_codes, forget_rules
from briefgen.errors import UsageError

ENTRY_POINT_GROUP = "briefgen.checks"
OWN_DISTRIBUTION = "briefgen"

CANNOT_LOAD = "the check '{name}' of the distribution {distribution} cannot be used: {problem}"
CANNOT_RUN = "the check '{name}' of the distribution {distribution} failed: {problem}"
MEND_PLUG_IN = "install another release of {distribution}, or uninstall it"
NO_FUNCTION = Message("it has neither 'check' nor 'check_desk'")
STALE = "the record of this installation lacks checks that pyproject.toml names: {names}"
MEND_STALE = "install the checkout anew: pip install --no-deps --editable {folder}"

_CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class RegisteredCheck:
    """A check as its entry point gives it.

    Attributes:
        name: name of the entry point.
        distribution: name and version of the distribution that it comes from.
        is_own: whether it comes with briefgen.
        check: checks a brief, if it does.
        check_desk: checks what belongs to no brief, if it does.
    """

    name: str
    distribution: str
    is_own: bool
    check: Check | None
    check_desk: DeskCheck | None

    def failed(self, error: Exception) -> UsageError:
        """Return what the user is told when the check ends in an error."""
        return _fault(CANNOT_RUN, self.name, self.distribution, error)


@cache
def available_checks() -> tuple[RegisteredCheck, ...]:
    """Return every installed check: our own first, then by distribution and name.

    Raises:
        UsageError: a check cannot be loaded, declares a rule code that is taken, or the record of
            the installation is older than the checkout.
    """
    found = sorted(entry_points(group=ENTRY_POINT_GROUP), key=_order)
    _require_current({point.name for point in found if _is_own(point)})
    return tuple(_load(point) for point in found)


def _order(point: EntryPoint) -> tuple[bool, str, str]:
    return (not _is_own(point), _distribution(point), point.name)


def _is_own(point: EntryPoint) -> bool:
    return point.dist is not None and point.dist.name == OWN_DISTRIBUTION


def _distribution(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else "?"


def _load(point: EntryPoint) -> RegisteredCheck:
    """Load a check; what it declared is taken back where that fails, so that it fails alike again.

    Raises:
        UsageError: it cannot be loaded.
    """
    declared = declared_codes()
    distribution = _distribution(point)
    try:
        holder = point.load()
    except Exception as error:
        if _is_own(point):
            raise
        forget_rules(declared_codes() - declared)
        raise _fault(CANNOT_LOAD, point.name, distribution, error) from error
    check, check_desk = (getattr(holder, name, None) for name in ("check", "check_desk"))
    if check is None and check_desk is None:
        raise _fault(CANNOT_LOAD, point.name, distribution, NO_FUNCTION)
    return RegisteredCheck(point.name, distribution, _is_own(point), check, check_desk)


def _fault(template: str, name: str, distribution: str, problem: Exception | Message) -> UsageError:
    if isinstance(problem, Exception):
        problem = Message("{kind}: {text}", {"kind": type(problem).__name__, "text": problem})
    arguments = {"name": name, "distribution": distribution, "problem": problem}
    return UsageError(Message(template, arguments), Message(MEND_PLUG_IN, arguments))


def _require_current(names: set[str]) -> None:
    """Compare the installation's record with the checkout that it points to, if it is one.

    An editable installation keeps the entry points of the day it was made; a check that came later
    would silently not run.

    Raises:
        UsageError: the record lacks checks of the checkout.
    """
    file = _CHECKOUT / "pyproject.toml"
    if not file.is_file():
        return
    project = tomllib.loads(file.read_text(encoding="utf-8")).get("project", {})
    if project.get("name") != OWN_DISTRIBUTION:
        return
    missing = set(project.get("entry-points", {}).get(ENTRY_POINT_GROUP, {})) - names
    if missing:
        raise UsageError(
            Message(STALE, {"names": ", ".join(sorted(missing))}),
            Message(MEND_STALE, {"folder": _CHECKOUT}),
        )
