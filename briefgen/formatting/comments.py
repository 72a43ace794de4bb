"""Finding the comments of a YAML file, and what each of them belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.diagnostics import SourceNode
from briefgen.formatting.tree import Collection, Entry, Node, walk_entries

_COMMENT = re.compile(r"(?<!\S)#[^\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(?P<comment>#[^\n]*)")


@dataclass(frozen=True)
class Comment:
    """A comment: its text from the sign on, where it stands, whether it has a line of its own."""

    text: str
    start: int
    column: int
    has_line: bool


def find_comments(text: str, root: SourceNode, start: int, end: int) -> list[Comment]:
    """Return the comments between two offsets, in order.

    Args:
        text: the text of a file.
        root: the places of everything in it; what stands in a key or value is no comment.
        start: where to begin.
        end: where to stop.
    """
    found: list[Comment] = []
    position = start
    for first, last in sorted(_taken(root, text)):
        found += (_comment(text, match) for match in _COMMENT.finditer(text, position, first))
        if header := _HEADER.match(text, first, last):
            found.append(_comment(text, header, "comment"))
        position = max(position, last)
    found += (_comment(text, match) for match in _COMMENT.finditer(text, position, end))
    return found


def _taken(node: SourceNode, text: str) -> Iterator[tuple[int, int]]:
    """Yield where keys and values without parts stand."""
    if node.key_start is not None and node.key_end is not None:
        yield node.key_start, node.key_end
    if not node.children and text[node.start : node.start + 1] not in {"[", "{"}:
        yield node.start, node.end
    for child in node.children.values():
        yield from _taken(child, text)


def _comment(text: str, match: re.Match[str], group: int | str = 0) -> Comment:
    start = match.start(group)
    line_start = text.rfind("\n", 0, start) + 1
    has_line = not text[line_start:start].strip()
    return Comment(match[group].rstrip(), start, start - line_start, has_line)


class Attachment:
    """Gives each comment of a tree to an entry, or to the end of a mapping or list.

    A comment on a line of its own belongs to what follows it, unless it is indented as what stands
    above it; one behind something belongs to that.
    """

    def __init__(self, text: str, root: Collection) -> None:
        self._text = text
        self._root = root
        self._parents: dict[int, tuple[Collection, Entry]] = {}
        self._lines: list[tuple[Collection, Entry]] = []
        self._flows: list[tuple[Collection, Entry | None]] = []
        self._note(root, None, in_flow=False)
        self._starts = [entry.start for _, entry in self._lines]

    def _note(self, node: Node, owner: Entry | None, *, in_flow: bool) -> None:
        if not isinstance(node, Collection):
            return
        if node.is_flow:
            self._flows.append((node, owner))
        for entry in node.entries:
            if not (in_flow or node.is_flow) or node is self._root:
                self._lines.append((node, entry))
            if isinstance(entry.value, Collection):
                self._parents[id(entry.value)] = (node, entry)
            self._note(entry.value, entry, in_flow=in_flow or node.is_flow)

    def attach(self, comments: list[Comment]) -> None:
        """Give each of some comments, in order, to where it belongs."""
        for comment in comments:
            flow = self._flow_around(comment)
            if flow is not None:
                self._attach_in_flow(comment, *flow)
            elif comment.has_line:
                self._attach_line(comment)
            else:
                self._attach_behind(comment)

    def _flow_around(self, comment: Comment) -> tuple[Collection, Entry | None] | None:
        around = [it for it in self._flows if it[0].start < comment.start < it[0].end]
        return around[-1] if around else None

    def _attach_in_flow(self, comment: Comment, flow: Collection, owner: Entry | None) -> None:
        before = [entry for entry in flow.entries if entry.start < comment.start]
        after = [entry for entry in flow.entries if entry.start > comment.start]
        if not comment.has_line and (before or owner):
            _put_behind(before[-1] if before else owner, comment)
        elif after:
            self._put_above(after[0].leading, comment)
        else:
            self._put_above(owner.leading if owner and not before else flow.foot, comment)

    def _attach_behind(self, comment: Comment) -> None:
        before = self._before(comment)
        if before is None:
            self._attach_line(comment)
        else:
            _put_behind(before[1], comment)

    def _attach_line(self, comment: Comment) -> None:
        before, after = self._before(comment), self._after(comment)
        if before is not None and before[1].value.start > comment.start and not _is_open(before[1]):
            self._put_above(before[1].leading, comment)
            return
        holder = self._foot_above(comment, before, after)
        if holder is not None:
            self._put_above(holder.foot, comment)
        elif after is not None:
            self._put_above(after[1].leading, comment)

    def _foot_above(
        self,
        comment: Comment,
        before: tuple[Collection, Entry] | None,
        after: tuple[Collection, Entry] | None,
    ) -> Collection | None:
        """Return the mapping or list above that a comment closes; None where it opens the next."""
        holder = before[0] if before else self._root
        until = after[0] if after else None
        if before and until is before[1].value:
            return None
        while holder is not until:
            if holder.column <= comment.column or id(holder) not in self._parents:
                return holder
            holder = self._parents[id(holder)][0]
        return None

    def _before(self, comment: Comment) -> tuple[Collection, Entry] | None:
        number = bisect_right(self._starts, comment.start)
        return self._lines[number - 1] if number else None

    def _after(self, comment: Comment) -> tuple[Collection, Entry] | None:
        number = bisect_right(self._starts, comment.start)
        return self._lines[number] if number < len(self._lines) else None

    def _put_above(self, lines: list[str], comment: Comment) -> None:
        if follows_blank_line(self._text, comment.start):
            lines.append("")
        lines.append(comment.text)

    def note_blank_lines(self) -> None:
        """Note above which entries a line is left blank."""
        seen: set[int] = set()
        for _, entry in walk_entries(self._root):
            line_start = self._text.rfind("\n", 0, entry.start) + 1
            if line_start not in seen and follows_blank_line(self._text, entry.start):
                entry.leading.append("")
            seen.add(line_start)


def follows_blank_line(text: str, offset: int) -> bool:
    """Say whether the line above that of an offset is blank."""
    line_start = text.rfind("\n", 0, offset) + 1
    above = text.rfind("\n", 0, max(line_start - 1, 0)) + 1
    return line_start > 0 and not text[above : line_start - 1].strip()


def _is_open(entry: Entry) -> bool:
    """Say whether the value of an entry has lines of its own, which comments may stand above."""
    value = entry.value
    return isinstance(value, Collection) and not value.is_flow and bool(value.entries)


def _put_behind(entry: Entry | None, comment: Comment) -> None:
    if entry is None:
        return
    if entry.trailing is None:
        entry.trailing = comment.text
    else:
        entry.leading.append(comment.text)
