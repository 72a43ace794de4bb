"""What a YAML parser complained of, and the lines around the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefgen.diagnostics import SourceMap, Span
from briefgen.loader.repair import RepairedText

_REACH = 12
"""How many lines before its complaint a parser may have met the slip."""


@dataclass(frozen=True)
class Scalar:
    """The last text that the parser took: where it stands, its quotation mark, if any."""

    start: int
    end: int
    style: str


@dataclass(frozen=True)
class Complaint:
    """A parser's complaint over a text; offsets are of that text, not of the author's.

    Attributes:
        problem: in libyaml's words.
        context: what it was reading, in libyaml's words.
        offset: where it stopped.
        context_offset: where it began to read what it could not end.
        repaired: the text.
        source: the author's text.
        keys: the words that are keys somewhere in a desk.
        languages: those of them that are languages.
        last: the last text that was read before.
        open_bracket: where the innermost list or mapping in brackets starts that is still open.
    """

    problem: str
    context: str
    offset: int
    context_offset: int
    repaired: RepairedText
    source: SourceMap
    keys: frozenset[str]
    languages: frozenset[str]
    last: Scalar | None = None
    open_bracket: int | None = None

    @property
    def text(self) -> str:
        """The text that was being read."""
        return self.repaired.text

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n")

    @cached_property
    def line(self) -> int:
        """The number of the line where the parser stopped, counted from 0."""
        return self.line_of(self.offset)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that an offset lies on, counted from 0."""
        return self.text.count("\n", 0, offset)

    def start_of(self, line: int) -> int:
        """Return the offset at which a line starts."""
        return sum(len(text) + 1 for text in self.lines[:line])

    @property
    def lines_at_issue(self) -> range:
        """The lines where the slip may be, the nearest first.

        A text without quotation marks runs on over lines until something stops it, so the slip
        may be where it began.
        """
        starts = [self.offset]
        if self.last is not None and not self.last.style and self.last.end >= self.offset - 1:
            starts.append(self.last.start)
        if self.context == "while scanning a simple key":
            starts.append(self.context_offset)
        first = self.line_of(min(starts))
        nearest = min(self.line, len(self.lines) - 1)
        return range(nearest, max(min(first, nearest - 1), nearest - _REACH, 0) - 1, -1)

    def span(self, start: int, end: int) -> Span:
        """Return the place of a stretch in the author's text."""
        return self.source.between(self.repaired.origin(start), self.repaired.origin(end))

    def is_key(self, word: str) -> bool:
        """Say whether a word is a key somewhere in a desk."""
        return word in self.keys


LEAD = r"^(?P<lead>[ \t]*(?:-[ \t]+)*)"
"""What may stand before a key: indentation and the hyphens of list entries."""

KEY_LINE = re.compile(LEAD + r"(?P<key>[^\s:#\"'\[\]{},&*!|>%@`-][^\s:]*)[ \t]*:(?=\s|$)")
"""A line that starts with a key and its colon."""
