"""Where things stand in a YAML file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""The way from the root of a document to a value: keys of mappings, indexes of lists."""


class Position(NamedTuple):
    """A place in a text: line and column in characters, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Span:
    """A stretch of a file from ``start`` up to but not including ``end``."""

    file: Path
    start: Position
    end: Position

    def meets(self, other: Span) -> bool:
        """Say whether two stretches share a character, or one, being empty, lies in the other."""
        if self.file != other.file:
            return False
        first, second = sorted((self, other), key=lambda span: (span.start, span.end))
        return second.start < first.end or second.start == first.start


@dataclass(frozen=True, slots=True)
class SourceNode:
    """A YAML value's place: offsets into the text, those of its key, and its children."""

    start: int
    end: int
    key_start: int | None = None
    key_end: int | None = None
    children: dict[str | int, SourceNode] = field(default_factory=dict)


_LINE_END = re.compile("\n")


class SourceMap:
    """The text of one YAML file and the place of every key and value in it."""

    def __init__(self, file: Path, text: str, root: SourceNode | None = None) -> None:
        self.file = file
        self.text = text
        self.root = root or SourceNode(0, len(text))
        self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def with_root(self, root: SourceNode | None) -> SourceMap:
        """Return the same text with the places of a parsed document."""
        return SourceMap(self.file, self.text, root)

    @property
    def lines(self) -> list[str]:
        """The lines of the file without their ends."""
        return self.text.splitlines()

    def position(self, offset: int) -> Position:
        """Return the line and column of a character offset."""
        from bisect import bisect_right

        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """Return the character offset of a line and column."""
        return self._line_starts[position.line - 1] + position.column - 1

    def text_of(self, span: Span) -> str:
        """Return what stands in a stretch of the file."""
        return self.text[self.offset(span.start) : self.offset(span.end)]

    def between(self, start: int, end: int) -> Span:
        """Return the span between two character offsets."""
        return Span(self.file, self.position(start), self.position(max(end, start)))

    def node(self, path: KeyPath) -> SourceNode:
        """Return the deepest node on ``path``, passing over parts that the file does not have.

        A validator names steps that no author wrote (the tag of a block, a gathered text); they
        are not in the file and are left out.
        """
        node = self.root
        for part in path:
            child = node.children.get(part)
            if child is not None:
                node = child
        return node

    def span(self, path: KeyPath = ()) -> Span:
        """Return the place of the value at ``path``."""
        node = self.node(path)
        return self.between(node.start, node.end)

    def key_span(self, path: KeyPath) -> Span:
        """Return the place of the key that leads to ``path``, or of the value where none does."""
        node = self.node(path)
        if node.key_start is None or node.key_end is None:
            return self.between(node.start, node.end)
        return self.between(node.key_start, node.key_end)

    def find(self, path: KeyPath, needle: str, occurrence: int = 0) -> Span:
        """Return the place of ``needle`` inside the value at ``path``.

        Folding and quoting change offsets, so the raw text is searched, with line breaks wherever
        folding may have taken one away; where the needle is written in another way, the whole value
        is the answer.
        """
        node = self.node(path)
        raw = self.text[node.start : node.end]
        if "\n" not in raw and needle.split() == [needle]:
            return self._unbroken(node, raw, needle, occurrence)
        for number, match in enumerate(_unfolded(needle).finditer(raw)):
            if number == occurrence:
                return self.between(node.start + match.start(), node.start + match.end())
        return self.between(node.start, node.end)

    def _unbroken(self, node: SourceNode, raw: str, needle: str, occurrence: int) -> Span:
        """Find one word in a value that stands on one line."""
        start = raw.find(needle)
        while start >= 0 and occurrence:
            start = raw.find(needle, start + len(needle))
            occurrence -= 1
        if start < 0:
            return self.between(node.start, node.end)
        return self.between(node.start + start, node.start + start + len(needle))


def _unfolded(needle: str) -> re.Pattern[str]:
    """Return a pattern for a text that may be broken over lines."""
    pieces = [r"\s+" if char.isspace() else re.escape(char) for char in needle]
    return re.compile(r"(?:[ \t]*\n\s*)?".join(pieces))
