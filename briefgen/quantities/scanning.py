"""A cascade: patterns are tried in turn, and what one has read is closed to those after it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefgen.quantities.folding import fold, small
from briefgen.quantities.values import Mention

READ = "\x00"
"""What stands for a character that has been read."""


_RUN = re.compile("[0-9,.・〇零一二三四五六七八九十百千万億兆京]{60,}")
"""A run of numerals that is no number."""


@dataclass(slots=True)
class Scan:
    """A text while it is read.

    Attributes:
        source: the text in plain forms, as it was.
        text: the same with everything read so far blanked out.
        small: the same in small letters.
        as_of: the date that relative dates count from.
        mentions: what has been found, in any order.
    """

    source: str
    as_of: datetime.date
    text: str = ""
    small: str = ""
    mentions: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = _RUN.sub(lambda match: READ * len(match[0]), self.source)
        self.small = small(self.text)

    def close(self, start: int, end: int) -> None:
        """Keep later patterns from a stretch."""
        blank = READ * (end - start)
        self.text = f"{self.text[:start]}{blank}{self.text[end:]}"
        self.small = f"{self.small[:start]}{blank}{self.small[end:]}"


Build = Callable[[re.Match[str], Scan], "list[Mention] | None"]
"""What makes mentions of a match; None says that the match means nothing."""


@dataclass(frozen=True, slots=True)
class Production:
    """A pattern and what it means.

    Attributes:
        pattern: what to look for.
        build: what to make of it.
        hints: texts in small letters, one of which stands wherever the pattern matches; without
            any, it is always tried.
        needs: what stands wherever the pattern matches, in small letters, where a text of hints
            cannot say it.
        cased: whether what is made of a match depends on its capitals.
    """

    pattern: re.Pattern[str]
    build: Build
    hints: tuple[str, ...] = ()
    needs: re.Pattern[str] | None = None
    cased: bool = False


class Grammar:
    """Productions, applied in turn.

    Args:
        productions: the productions in their order.
    """

    def __init__(self, *productions: Production) -> None:
        self._productions = tuple(_folded(item) for item in productions)
        self._hints = frozenset(hint for item in productions for hint in item.hints)

    def run(self, scan: Scan) -> None:
        """Read a text."""
        text = scan.small
        present = frozenset([hint for hint in self._hints if hint in text])
        for production in self._productions:
            if production.hints and present.isdisjoint(production.hints):
                continue
            if production.needs and not production.needs.search(scan.small):
                continue
            for match in list(production.pattern.finditer(_text(production, scan))):
                if _text(production, scan)[match.start() : match.end()] != match[0]:
                    continue  # read meanwhile, as part of the match before
                found = production.build(match, scan)
                if found is not None:
                    scan.mentions.extend(found)
                    scan.close(match.start(), match.end())


def _folded(production: Production) -> Production:
    """Return a production that ignores case as one for text in small letters."""
    pattern = production.pattern
    if production.cased or not pattern.flags & re.IGNORECASE:
        return replace(production, cased=True)
    return replace(production, pattern=fold(pattern.pattern))


def _text(production: Production, scan: Scan) -> str:
    return scan.text if production.cased else scan.small


def ignore(_match: re.Match[str], _scan: Scan) -> list[Mention]:
    """Read something that is no quantity."""
    return []


_GROUP = re.compile(r"\((?:\?[:=!<]+)?[^()]*\)[?*]?")
_CLASS = re.compile(r"\[[^\]]*\][?*+]?")
_OPTIONAL = re.compile(r".\?")
_LITERAL = re.compile(r"[^\W\d_A-Z][^\W\d_A-Z' -]*")


def hints_of(pattern: str) -> tuple[str, ...]:
    """Return a literal text of each alternative of a pattern; none where one has no such text."""
    hints = []
    for alternative in _alternatives(pattern):
        bare, before = alternative.lower(), ""
        while bare != before:
            bare, before = _GROUP.sub("\\0", bare), bare
        bare = _OPTIONAL.sub("\\0", _CLASS.sub("\\0", bare))
        found = max(_LITERAL.findall(bare), key=len, default="")
        if not found:
            return ()
        hints.append(found)
    return tuple(dict.fromkeys(hints))


def _alternatives(pattern: str) -> list[str]:
    """Split a pattern at the bars that stand in no group."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(pattern[start:index])
            start = index + 1
    return [*parts, pattern[start:]]
