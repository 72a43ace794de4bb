"""Moving an entry of a YAML mapping to where it belongs, with everything else left as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.diagnostics import Fix, KeyPath, Message, SourceMap, SourceNode
from briefgen.diagnostics.fix import changes

STEP = 2
MOVE = "move '{key}' to where it belongs"

_Edit = tuple[int, int, str]


def moving(
    source: SourceMap, path: KeyPath, target: KeyPath, keys: Sequence[str], *, certain: bool = True
) -> Fix | None:
    """Return the fix that moves an entry; None where that takes more than moving lines.

    Args:
        source: the file.
        path: where the entry stands.
        target: the mapping to put it in, which is there.
        keys: the keys to put it under in that mapping; those that are there already are used.
        certain: whether nothing else can have been meant.
    """
    parent, entry = source.node(path[:-1]), source.node(path)
    place, rest = _deepest(source.node(target), keys)
    if entry.key_start is None or not rest or not place.children:
        return None
    if _is_flow(source, place) and not _fits_into_braces(_value(source, entry)):
        return None
    is_alone = len(parent.children) == 1 and parent.key_start is not None
    leaving = parent if is_alone else entry
    if any(child is leaving for child in place.children.values()):
        edits = [_in_place(source, place, leaving, _Moved(source, entry, rest))]
    else:
        out = None if is_alone else _taken_out(source, parent, entry)
        if out is None:
            return None
        edits = [out, _put_in(source, place, entry, rest)]
    return changes(source, edits, Message(MOVE, {"key": path[-1]}), certain=certain)


class _Moved:
    """An entry and the keys that it goes under, the last of which is its own."""

    def __init__(self, source: SourceMap, entry: SourceNode, keys: Sequence[str]) -> None:
        self._keys = keys
        self._value = _value(source, entry)
        self._column = source.position(entry.key_start or 0).column - 1

    def in_braces(self) -> str:
        """Return it on one line."""
        outer = "".join(f"{key}: {{" for key in self._keys[:-1])
        return f"{outer}{self._keys[-1]}: {self._value}" + "}" * (len(self._keys) - 1)

    def on_lines(self, column: int) -> str:
        """Return it in lines, the first of which starts in a column, counted from 0."""
        lines = [f"{' ' * STEP * depth}{key}:" for depth, key in enumerate(self._keys)]
        own = STEP * (len(self._keys) - 1)
        lines[-1] += f" {_shifted(self._value, column + own - self._column)}"
        return f"\n{' ' * column}".join(lines)


def _shifted(value: str, columns: int) -> str:
    """Return a value whose further lines are moved to the right, or to the left if negative."""
    if columns < 0:
        return re.sub(rf"\n {{{-columns}}}", "\n", value)
    return re.sub(r"\n(?=[^\n])", "\n" + " " * columns, value)


def _deepest(node: SourceNode, keys: Sequence[str]) -> tuple[SourceNode, list[str]]:
    """Return the deepest mapping that is there on the way, and the keys that it lacks."""
    rest = list(keys)
    while rest and rest[0] in node.children:
        node = node.children[rest.pop(0)]
    return node, rest


def _is_flow(source: SourceMap, node: SourceNode) -> bool:
    return source.text[node.start : node.start + 1] == "{"


def _fits_into_braces(value: str) -> bool:
    return value[:1] in {"'", '"', "[", "{"} or re.search(r"[\n,\[\]{}]", value) is None


def _value(source: SourceMap, entry: SourceNode) -> str:
    return source.text[entry.start : _end(source, entry)]


def _end(source: SourceMap, node: SourceNode) -> int:
    return node.start + len(source.text[node.start : node.end].rstrip())


def _in_place(source: SourceMap, place: SourceNode, leaving: SourceNode, moved: _Moved) -> _Edit:
    """Return the edit that writes a moved entry over what leaves its mapping."""
    start = leaving.key_start or 0
    if _is_flow(source, place):
        return start, _end(source, leaving), moved.in_braces()
    column = source.position(start).column - 1
    return start, _end(source, leaving), moved.on_lines(column)


def _taken_out(source: SourceMap, parent: SourceNode, entry: SourceNode) -> _Edit | None:
    """Return the edit that takes out one of several entries; None if a comment is in the way."""
    siblings = sorted(parent.children.values(), key=lambda node: node.start)
    index = next(number for number, node in enumerate(siblings) if node is entry)
    start, end = entry.key_start or 0, _end(source, entry)
    if index + 1 < len(siblings):
        gap, end = end, siblings[index + 1].key_start or 0
        between = source.text[gap:end]
    else:
        gap, start = start, _end(source, siblings[index - 1])
        between = source.text[start:gap]
    return None if "#" in between else (start, end, "")


def _put_in(source: SourceMap, place: SourceNode, entry: SourceNode, keys: Sequence[str]) -> _Edit:
    """Return the edit that writes an entry before the one that it leaves, else before the first."""
    moved = _Moved(source, entry, keys)
    children = sorted(place.children.values(), key=lambda node: node.start)
    first = next((it for it in children if it.start <= entry.start < it.end), children[0])
    start = first.key_start if first.key_start is not None else first.start
    if _is_flow(source, place):
        return start, start, f"{moved.in_braces()}, "
    column = source.position(start).column - 1
    return start, start, f"{moved.on_lines(column)}\n{' ' * column}"
