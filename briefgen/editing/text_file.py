"""A text file as its author keeps it: encoding, byte order mark and line ends are not ours."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefgen.diagnostics import Position, TextEdit

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class TextFile:
    """The content of a UTF-8 file.

    A byte order mark is kept where there is one. New lines end as most lines of the file do, and
    as on Unix in a file of one line.

    Attributes:
        data: its bytes.
    """

    data: bytes

    @classmethod
    def read(cls, data: bytes) -> TextFile:
        """Take the content of a file.

        Raises:
            UnicodeDecodeError: it is not UTF-8.
        """
        file = cls(data)
        _ = file._written
        return file

    @cached_property
    def text(self) -> str:
        """The text without a byte order mark, each line ended by a line feed."""
        return _LINE_END.sub("\n", self._written)

    def encoded(self, text: str) -> bytes:
        """Return another text as this file would hold it.

        Args:
            text: the text, line ends as line feeds.
        """
        return self._bytes(text.replace("\n", self.line_end))

    def edited(self, edits: Iterable[TextEdit]) -> bytes:
        """Return the file after some edits, which do not overlap; the rest is byte for byte as is.

        Args:
            edits: changes to ``text``; those at one place come in their order.
        """
        pieces: list[str] = []
        position = 0
        for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
            start, end = self._offset(edit.span.start), self._offset(edit.span.end)
            if start < position:
                raise ValueError("edits overlap")
            pieces += [self._written[position:start], edit.new_text.replace("\n", self.line_end)]
            position = end
        return self._bytes("".join([*pieces, self._written[position:]]))

    @cached_property
    def line_end(self) -> str:
        """How most lines end."""
        counted = Counter(_LINE_END.findall(self._written))
        return max(counted, key=lambda end: counted[end], default="\n")

    @cached_property
    def _written(self) -> str:
        return self.data.decode("utf-8-sig")

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self._written))]

    def _offset(self, position: Position) -> int:
        return self._line_starts[position.line - 1] + position.column - 1

    def _bytes(self, written: str) -> bytes:
        mark = BOM_UTF8 if self.data.startswith(BOM_UTF8) else b""
        return mark + written.encode("utf-8")
