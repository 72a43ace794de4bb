"""The rounds: check, choose, apply, check again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Fix
from briefgen.fixing.offers import Chosen, Files, applied, identity, offered, overlap
from briefgen.fixing.verdict import is_better
from briefgen.results import Checked

MAX_ROUNDS = 40

Check = Callable[[Files], Checked]
"""Checks a desk, some of whose files hold something else than they do on the disk."""

Choose = Callable[[Diagnostic, Checked], Fix | None]
"""Says which of a finding's fixes to apply, None for none of them."""


@dataclass(frozen=True)
class Outcome:
    """What came of the fixes; nothing is written yet.

    Attributes:
        originals: the files that changed, as they were.
        files: the same files as they are after the fixes.
        applied: the fixes, in the order of their rounds.
        refused: the fixes that were chosen and would have done harm.
        checked: the desk after the fixes.
    """

    originals: Files
    files: Files
    applied: tuple[Chosen, ...]
    refused: tuple[Chosen, ...]
    checked: Checked


@dataclass
class _Run:
    """A run, as far as it has come."""

    check: Check
    choose: Choose
    checked: Checked
    originals: dict[Path, bytes] = field(default_factory=dict)
    files: dict[Path, bytes] = field(default_factory=dict)
    applied: list[Chosen] = field(default_factory=list)
    refused: list[Chosen] = field(default_factory=list)
    passed: set[tuple[str, ...]] = field(default_factory=set)
    """The findings that no fix is to be applied to, or that none could be."""

    def round(self) -> bool:
        """Apply what is chosen of what is offered; say whether there was anything."""
        chosen = self._choices()
        if not chosen:
            return False
        if not self._try(chosen):
            kept: list[Chosen] = []
            for item in chosen:
                if self._holds([*kept, item]):
                    kept.append(item)
                else:
                    self.refused.append(item)
                    self.passed.add(identity(item.finding, self.checked.texts))
            if kept:
                self._try(kept)
        return True

    def _choices(self) -> list[Chosen]:
        """Return the fixes that are chosen; one that touches another waits for the next round."""
        chosen: list[Chosen] = []
        findings = self.checked.diagnostics
        for finding in offered(findings, self.checked.texts, self.passed):
            taken = [item.fix for item in chosen]
            if all(overlap(fix, taken) for fix in finding.fixes):
                continue
            fix = self.choose(finding, self.checked)
            if fix is None:
                self.passed.add(identity(finding, self.checked.texts))
            elif not overlap(fix, taken):
                chosen.append(Chosen(finding, fix))
        return chosen

    def _try(self, chosen: Sequence[Chosen]) -> bool:
        """Keep what some fixes do if it is for the better."""
        files = self.files | applied(chosen, self._read)
        after = self.check(files)
        if not is_better(self.checked, after, (item.finding for item in chosen)):
            return False
        self.files, self.checked = files, after
        self.applied += chosen
        return True

    def _holds(self, chosen: Sequence[Chosen]) -> bool:
        after = self.check(self.files | applied(chosen, self._read))
        return is_better(self.checked, after, (item.finding for item in chosen))

    def _read(self, file: Path) -> bytes:
        if file not in self.originals:
            self.originals[file] = file.read_bytes()
        return self.files.get(file, self.originals[file])


def mend(check: Check, choose: Choose) -> Outcome:
    """Apply the fixes that are chosen, in rounds, until none is left.

    Fixes that touch one another go into different rounds. A fix that does not do away with its
    finding, or that gives rise to another error, is taken back.

    Args:
        check: checks the desk.
        choose: says which of a finding's fixes to apply.

    Raises:
        OSError: a file cannot be read.
    """
    run = _Run(check, choose, check({}))
    for _ in range(MAX_ROUNDS):
        if not run.round():
            break
    originals = {file: run.originals[file] for file in run.files}
    return Outcome(originals, run.files, tuple(run.applied), tuple(run.refused), run.checked)
