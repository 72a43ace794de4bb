"""Finding checks: our own are registered as anybody's are."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import Distribution, EntryPoint, entry_points
from pathlib import Path

from briefgen.checks.context import Check, DeskCheck
from briefgen.diagnostics import Diagnostic, Message, Rule
from briefgen.diagnostics.groups import GROUPS, group_of
from briefgen.diagnostics.rule import declared_codes, forget_rules
from briefgen.errors import UsageError

ENTRY_POINT_GROUP = "briefgen.checks"
OWN_DISTRIBUTION = "briefgen"
PAGES = "PAGES"
"""Name of the variable that tells where the pages of a check's codes are."""

MEND_PLUG_IN = "install another release of {distribution}, or uninstall it"
CANNOT_LOAD = Rule(
    "CHECK005",
    "the check '{name}' of the distribution {distribution} cannot be used: {problem}",
    MEND_PLUG_IN,
)
CANNOT_RUN = Rule(
    "CHECK006",
    "the check '{name}' of the distribution {distribution} failed: {problem}",
    MEND_PLUG_IN,
)
NO_FUNCTION = Message("it has neither 'check' nor 'check_desk'")
NOT_ITS_CODE = "its code '{code}' is not a word of its own and three digits"
NO_FINDING = "it gives {kind} for a finding"
STALE = "the record of this installation lacks checks that pyproject.toml names: {names}"
MEND_STALE = "install the checkout anew: pip install --no-deps --editable {folder}"

_CHECKOUT = Path(__file__).parents[2]


class PlugInError(Exception):
    """A check of another distribution is not as it must be."""

    def __init__(self, problem: Message) -> None:
        super().__init__(problem.render())
        self.problem = problem


@dataclass(frozen=True)
class RegisteredCheck:
    """A check as its entry point gives it.

    Attributes:
        name: name of the entry point.
        distribution: name and version of the distribution that it comes from.
        is_own: whether it comes with briefgen.
        check: checks a brief, if it does.
        check_desk: checks what belongs to no brief, if it does.
        pages: the folder with the pages of its codes, ``CODE.md`` and ``CODE.<language>.md``.
        fault: what is said of it where it cannot be used; it then checks nothing.
    """

    name: str
    distribution: str
    is_own: bool
    check: Check | None = None
    check_desk: DeskCheck | None = None
    pages: Path | None = None
    fault: Diagnostic | None = None

    def run(self, check: Callable[[], Iterable[Diagnostic]]) -> list[Diagnostic]:
        """Run one of its functions to the end.

        Returns:
            What it found, or that it failed. An error of our own is a fault of the program, and
            is let through.
        """
        if self.is_own:
            return list(check())
        try:
            return [_require_finding(item) for item in check()]
        except (Exception, SystemExit) as error:
            return [_fault(CANNOT_RUN, self, error)]


@cache
def available_checks() -> tuple[RegisteredCheck, ...]:
    """Return every installed check: our own first, then by distribution and name.

    Raises:
        UsageError: the record of the installation is older than the checkout.
    """
    found = sorted(entry_points(group=ENTRY_POINT_GROUP), key=_order)
    _require_current({point.name for point in found if _is_own(point)})
    return tuple(_load(point) for point in found)


def _order(point: EntryPoint) -> tuple[bool, str, str]:
    return (not _is_own(point), _distribution(point), point.name)


def _is_own(point: EntryPoint) -> bool:
    return _record(point.dist)[0] == OWN_DISTRIBUTION


def _distribution(point: EntryPoint) -> str:
    return " ".join(_record(point.dist))


@cache
def _record(distribution: Distribution | None) -> tuple[str, ...]:
    """Return the name and version of a distribution; each reading parses its whole record."""
    if distribution is None:
        return ("?",)
    record = distribution.metadata
    return record["Name"], record["Version"]


def _load(point: EntryPoint) -> RegisteredCheck:
    """Load a check; what it declared is taken back where it is of another and cannot be used."""
    empty = RegisteredCheck(point.name, _distribution(point), _is_own(point))
    if empty.is_own:
        return _filled(empty, point.load())
    declared = declared_codes()
    try:
        holder = point.load()
        _require_own_codes(declared_codes() - declared)
        return _filled(empty, holder)
    except (Exception, SystemExit) as error:
        forget_rules(declared_codes() - declared)
        return replace(empty, fault=_fault(CANNOT_LOAD, empty, error))


def _filled(empty: RegisteredCheck, holder: object) -> RegisteredCheck:
    functions = (getattr(holder, name, None) for name in ("check", "check_desk"))
    check, check_desk = (item if callable(item) else None for item in functions)
    if check is None and check_desk is None:
        raise PlugInError(NO_FUNCTION)
    pages = getattr(holder, PAGES, None)
    return replace(
        empty, check=check, check_desk=check_desk, pages=None if pages is None else Path(pages)
    )


def _require_own_codes(codes: Iterable[str]) -> None:
    """Raise unless codes are well-formed and in no group of ours, which may take them one day.

    Raises:
        PlugInError: naming the first that is not.
    """
    for code in sorted(codes):
        if group_of(code) in (code, *GROUPS):
            raise PlugInError(Message(NOT_ITS_CODE, {"code": code}))


def _require_finding(item: object) -> Diagnostic:
    """Return a finding that can be shown.

    Raises:
        PlugInError: it is none.
        Exception: its message lacks a value.
    """
    if not isinstance(item, Diagnostic):
        raise PlugInError(Message(NO_FINDING, {"kind": type(item).__name__}))
    for message in (item.message, item.hint, *(related.message for related in item.related)):
        if message is not None:
            message.render()
    return item


def _fault(rule: Rule, item: RegisteredCheck, error: BaseException) -> Diagnostic:
    problem = Message("{kind}: {text}", {"kind": type(error).__name__, "text": error})
    if isinstance(error, PlugInError):
        problem = error.problem
    return rule.at(None, name=item.name, distribution=item.distribution, problem=problem)


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
