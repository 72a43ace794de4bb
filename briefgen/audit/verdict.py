"""What an audit finds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Fault:
    """Something in a file that a standard forbids.

    Attributes:
        standard: the standard, as in ``PDF/UA-1``.
        rule: the clause or rule, as in ``7.3-1`` or ``color-contrast``.
        message: what the checker says.
        count: how many places have it.
        where: the first such place, as the checker names it.
        excerpt: what stands there, where that can be told.
    """

    standard: str
    rule: str
    message: str
    count: int = 1
    where: str = ""
    excerpt: str = ""


@dataclass(frozen=True)
class Audited:
    """A file and what was found in it.

    Attributes:
        path: the file.
        standards: what it was held against.
        faults: what it does not keep to.
        problem: why it could not be looked at, if so.
    """

    path: Path
    standards: tuple[str, ...]
    faults: tuple[Fault, ...] = ()
    problem: str | None = None

    @property
    def passes(self) -> bool:
        """Whether the file keeps to all of them."""
        return not self.faults and self.problem is None
