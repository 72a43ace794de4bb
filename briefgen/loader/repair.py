"""Mending a slip in a YAML file, so that the rest of the file can be read in the same run."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic

_MASK = 0x10F000
"""Where ASCII is moved to while the parser must not see it: private use, plane 16."""

_UNMASK = {_MASK + code: code for code in range(0x80)}


def masked(marks: str) -> str:
    """Return ASCII characters in a guise that means nothing to a YAML parser."""
    return "".join(chr(_MASK + ord(mark)) for mark in marks)


def unmasked(text: str) -> str:
    """Return a text with masked characters as their author wrote them."""
    return text.translate(_UNMASK)


@dataclass(frozen=True)
class Edit:
    """A change to a text: what stands from ``start`` up to ``end`` becomes ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Slip:
    """A mistake that stops a YAML parser, and the edits that let it go on past it.

    Nothing is ever built from an edited text; it only serves to find the other mistakes.
    """

    diagnostic: Diagnostic
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class RepairedText:
    """A text after some edits that still knows where each character stood before them.

    Attributes:
        text: the text as it is now.
        shifts: pairs of an offset in ``text`` and what to add to offsets from there on.
    """

    text: str
    shifts: tuple[tuple[int, int], ...] = ((0, 0),)

    def origin(self, offset: int) -> int:
        """Return the offset in the author's text of an offset in this one."""
        found = bisect_right(self.shifts, offset, key=lambda shift: shift[0]) - 1
        return offset + self.shifts[found][1]

    def edited(self, edits: tuple[Edit, ...]) -> RepairedText:
        """Return the text with some more edits; they must not overlap."""
        result = self
        for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
            result = result._with(edit)
        return result

    def _with(self, edit: Edit) -> RepairedText:
        text = self.text[: edit.start] + edit.text + self.text[edit.end :]
        if len(edit.text) == edit.end - edit.start:
            return RepairedText(text, self.shifts)
        end = edit.start + len(edit.text)
        moved = end - edit.end
        shifts = [shift for shift in self.shifts if shift[0] < end]
        shifts.append((end, self.origin(edit.end) - end))
        shifts += [(at + moved, by - moved) for at, by in self.shifts if at > edit.end]
        return RepairedText(text, tuple(shifts))
