"""A cascade: patterns are tried in turn, and what one has read is closed to those after it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.quantities.values import Mention

READ = "\x00"
"""What stands for a character that has been read."""


@dataclass(slots=True)
class Scan:
    """A text while it is read.

    Attributes:
        source: the text in plain forms, as it was.
        text: the same with everything read so far blanked out.
        as_of: the date that relative dates count from.
        mentions: what has been found, in any order.
    """

    source: str
    as_of: datetime.date
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = self.source

    def close(self, start: int, end: int) -> None:
        """Keep later patterns from a stretch."""
        self.text = f"{self.text[:start]}{READ * (end - start)}{self.text[end:]}"


Build = Callable[[re.Match[str], Scan], "list[Mention] | None"]
"""What makes mentions of a match; None says that the match means nothing."""


@dataclass(frozen=True, slots=True)
class Production:
    """A pattern and what it means.

    Attributes:
        pattern: what to look for.
        build: what to make of it.
        trigger: a cheap pattern without which it is not worth looking.
    """

    pattern: re.Pattern[str]
    build: Build
    trigger: re.Pattern[str] | None = None


def run(productions: tuple[Production, ...], scan: Scan) -> None:
    """Apply productions in turn."""
    for production in productions:
        if production.trigger is not None and not production.trigger.search(scan.text):
            continue
        for match in list(production.pattern.finditer(scan.text)):
            found = production.build(match, scan)
            if found is not None:
                scan.mentions.extend(found)
                scan.close(match.start(), match.end())


def ignore(_match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Read something that is no quantity."""
    return []
