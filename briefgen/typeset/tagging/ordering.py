"""What a page shows, written in the order in which it is read.

Painting has an order of its own (CSS 2.2, appendix E): what is placed, such as a heading in the
margin or the reading over a word, comes after the text around it. Programs that take a text from
its pages without the tags, to search, copy or convert it, would find it in that order. So the texts
and pictures of a page are written last and in their order, each in the state of the page that it
was drawn in. No text of a page is hidden by what is drawn later, and so the page looks the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

_PATHS: Final = frozenset({b"m", b"l", b"c", b"v", b"y", b"h", b"re"})
_PAINTS: Final = frozenset({b"n", b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
# Operators that set something until it is set anew, by what they set (ISO 32000-2, annex A).
_FILL: Final = "fill"
_STROKE: Final = "stroke"
_SETTINGS: Final = {
    **dict.fromkeys((b"g", b"rg", b"k", b"cs"), _FILL),
    **dict.fromkeys((b"G", b"RG", b"K", b"CS"), _STROKE),
    **{
        it.encode(): it
        for it in ["w", "J", "j", "M", "d", "ri", "i", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts"]
    },
}
_COLOURS: Final = {b"sc": _FILL, b"scn": _FILL, b"SC": _STROKE, b"SCN": _STROKE}
"""Operators that choose a colour in the space that was set before."""


@dataclass(frozen=True)
class Piece:
    """A piece of marked content: the operations from one place of a stream to before another."""

    start: int
    end: int


@dataclass
class _State:
    """The state of the page at a place: what was moved and clipped, and what was set."""

    geometry: tuple[Any, ...] = ()
    settings: dict[Any, tuple[Any, ...]] = field(default_factory=dict)

    def copy(self) -> _State:
        return _State(self.geometry, dict(self.settings))

    def is_kept_by(self, other: _State) -> bool:
        """Return whether another state can be had from this one."""
        return (
            other.geometry[: len(self.geometry)] == self.geometry
            and self.settings.keys() <= other.settings.keys()
        )


@dataclass
class _Reader:
    """Follows the state of a page from operation to operation."""

    state: _State = field(default_factory=_State)
    _saved: list[_State] = field(default_factory=list)
    _path: list[Any] = field(default_factory=list)
    _clips: bool = False

    @property
    def depth(self) -> int:
        """How many states are saved."""
        return len(self._saved)

    def read(self, operation: Any) -> Any:
        """Take in one operation, and return it."""
        operator = _operator(operation)
        if operator == b"q":
            self._saved.append(self.state.copy())
        elif operator == b"Q":
            self.state = self._saved.pop()
        elif operator == b"cm":
            self.state.geometry += (operation,)
        elif operator in _PATHS or operator in {b"W", b"W*"}:
            self._path.append(operation)
            self._clips |= operator in {b"W", b"W*"}
        elif operator in _PAINTS:
            if self._clips:
                self.state.geometry += (*self._path, b"n")
            self._path, self._clips = [], False
        else:
            self._set(operator, operation)
        return operation

    def _set(self, operator: bytes, operation: Any) -> None:
        settings = self.state.settings
        if operator in _SETTINGS:
            settings[_SETTINGS[operator]] = (operation,)
        elif operator in _COLOURS:
            place = _COLOURS[operator]
            settings[place] = (*settings.get(place, ())[:1], operation)
        elif operator == b"gs":
            # Each of them sets several things: the last of two that are not alike prevails.
            settings.pop(operation, None)
            settings[operation] = (operation,)


def in_order(operations: Sequence[Any], pieces: Sequence[Piece]) -> list[Any]:
    """Return the operations of a page with some pieces of it last, in the order given.

    Args:
        operations: of the whole page, as ``pydyf`` has them.
        pieces: parts of it that do not overlap, each of which restores what it saves.

    Returns:
        The operations as they are, where the pieces stand in that order already.
    """
    if all(one.end <= other.start for one, other in pairwise(pieces)):
        return list(operations)
    reader = _Reader()
    taken = _Taken()
    place = 0
    for piece in sorted(pieces, key=lambda it: it.start):
        taken.rest.extend(map(reader.read, operations[place : piece.start]))
        taken.take(piece, operations, reader)
        place = piece.end
    taken.rest.extend(map(reader.read, operations[place:]))
    if not taken.is_sound or not all(map(reader.state.is_kept_by, taken.before.values())):
        return list(operations)
    return [*taken.rest, *taken.written(operations, pieces, reader.state)]


@dataclass
class _Taken:
    """What is left of a page when pieces are taken out, and the states around each of them."""

    rest: list[Any] = field(default_factory=list)
    before: dict[Piece, _State] = field(default_factory=dict)
    after: dict[Piece, _State] = field(default_factory=dict)
    is_sound: bool = True

    def take(self, piece: Piece, operations: Sequence[Any], reader: _Reader) -> None:
        """Take out a piece; what it sets and does not restore is left."""
        before, depth = reader.state.copy(), reader.depth
        for operation in operations[piece.start : piece.end]:
            reader.read(operation)
        after = reader.state.copy()
        self.is_sound &= reader.depth == depth and after.geometry == before.geometry
        self.rest.extend(_changes(before, after))
        self.before[piece], self.after[piece] = before, after

    def written(
        self, operations: Sequence[Any], pieces: Iterable[Piece], page: _State
    ) -> Iterator[Any]:
        """Yield pieces, each in its state; ``page`` is the state that none of them changes."""
        current = page
        for piece in pieces:
            wanted = self.before[piece]
            is_same = current.geometry == wanted.geometry and current is not page
            if not is_same or not current.settings.keys() <= wanted.settings.keys():
                if current is not page:
                    yield b"Q"
                yield b"q"
                yield from wanted.geometry[len(page.geometry) :]
                current = page
            yield from _changes(current, wanted)
            yield from operations[piece.start : piece.end]
            current = self.after[piece]
        if current is not page:
            yield b"Q"


def _changes(one: _State, other: _State) -> Iterable[Any]:
    """Yield what sets the settings of one state to those of another."""
    for key, setting in other.settings.items():
        if one.settings.get(key) != setting:
            yield from setting


def _operator(operation: Any) -> bytes:
    """Return what an operation does; parts of one that are no bytes, such as names, do nothing."""
    return operation.rpartition(b" ")[2] if isinstance(operation, bytes) else b""
