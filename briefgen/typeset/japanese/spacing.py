"""Space between neighbouring characters, and how far a line may change it (JLReq 3.1, 3.2, 3.8).

All amounts are in ems. Brackets, commas and full stops of a Japanese font are half an em wide in
a body of one em, middle dots half an em in its middle: the rest of the body is white, and is what
the rules take away.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from briefgen.typeset.japanese.classes import CharacterClass as C

# JLReq 3.2.6 wants a quarter of an em and 3.8.3 allows an eighth; CSS Text 4 sets an eighth.
# At 0.15 em and above, readers of PDF files take the gap for a space when text is copied.
LATIN_GAP: Final = 0.14
# What a line may add between two characters before it touches the gaps to Latin letters; the
# whole stays under the same 0.15 em.
STRETCH: Final = 0.14
WORD_SPACE_STRETCH: Final = 0.28
# And beyond that, for a line that has no other way to its end, such as one before a long name: a
# little more than the quarter of an em of JLReq 3.8.4 c, and half an em in all between Japanese
# and Latin (3.8.4 b). A line that is still short stays so.
LAST_STRETCH: Final = 0.33
LAST_LATIN_GAP: Final = 0.5

_HALF: Final = 0.5
_QUARTER: Final = 0.25
# JLReq 3.8.3 e lets brackets and commas be set solid; an eighth of an em stays here (note 169).
_BRACKET_SHRINK: Final = 0.375
_MIDDLE_DOT_SHRINK: Final = 0.125
_WORD_SPACE_SHRINK: Final = 0.04

_WHITE_BEFORE: Final = {C.OPENING: _HALF, C.MIDDLE_DOT: _QUARTER}
_WHITE_AFTER: Final = {
    C.CLOSING: _HALF,
    C.FULL_STOP: _HALF,
    C.COMMA: _HALF,
    C.MIDDLE_DOT: _QUARTER,
}
_CLOSERS: Final = frozenset({C.CLOSING, C.FULL_STOP, C.COMMA})
_KANA: Final = frozenset({C.KANA, C.SMALL_KANA, C.PROLONGED, C.ITERATION})
_JAPANESE: Final = _KANA | {C.IDEOGRAPH}
# JLReq 3.1.11: nothing is added beside these, but for the outside of brackets and commas.
_RIGID: Final = frozenset({C.HYPHEN, C.DIVIDING, C.MIDDLE_DOT, C.IDEOGRAPHIC_SPACE, C.RAISED})

# Bodies whose white space the rules know; a font may set them narrower, and then they are left.
HAVE_WHITE: Final = frozenset(_WHITE_BEFORE) | frozenset(_WHITE_AFTER)


@dataclass(frozen=True)
class Glue:
    """The space between two characters, in ems.

    Attributes:
        after: white of the first that is taken away.
        before: white of the second that is taken away.
        gap: white put in.
        shrink_after: further white of the first that a full line may take.
        shrink_before: further white of the second that a full line may take.
        stretch: what a loose line may add.
        last_stretch: what it may add if that is not enough, the whole.
    """

    after: float = 0.0
    before: float = 0.0
    gap: float = 0.0
    shrink_after: float = 0.0
    shrink_before: float = 0.0
    stretch: float = 0.0
    last_stretch: float = 0.0


@cache
def glue(first: C, second: C) -> Glue:
    """Return the space between two characters in the middle of a line (JLReq Appendix B, D, E)."""
    after, before = _taken(first, second)
    shrink_after, shrink_before = _shrink(first, second)
    stretch, last_stretch = _stretch(first, second)
    return Glue(
        after=after,
        before=before,
        gap=LATIN_GAP if _is_latin_gap(first, second) else 0.0,
        shrink_after=shrink_after,
        shrink_before=shrink_before,
        stretch=stretch,
        last_stretch=last_stretch,
    )


def line_start_white(first: C) -> float:
    """Return the white in ems that a line's first character loses (JLReq 3.1.5, pattern 1).

    An opening bracket stands at the very start of the line, and one em in at the start of a
    paragraph that is indented by one.
    """
    return _HALF if first is C.OPENING else 0.0


def line_end_white(last: C) -> float:
    """Return the white in ems that a line's last character loses (JLReq 3.1.9).

    Closing brackets, commas, full stops and middle dots end a line without white after them,
    so that the ink of all lines ends alike.
    """
    return _WHITE_AFTER.get(last, 0.0)


def _taken(first: C, second: C) -> tuple[float, float]:
    """Return the white taken from each of two consecutive marks (JLReq 3.1.4)."""
    if first in _CLOSERS and (second in _CLOSERS or second is C.MIDDLE_DOT):
        return _HALF, 0.0
    if second is C.OPENING and (first in _CLOSERS or first in (C.OPENING, C.MIDDLE_DOT)):
        return 0.0, _HALF
    return 0.0, 0.0


def _is_latin_gap(first: C, second: C) -> bool:
    """Return whether Japanese and Latin meet (JLReq 3.2.6 d)."""
    return (first in _JAPANESE and second is C.WESTERN) or (
        first is C.WESTERN and second in _JAPANESE
    )


def _shrink(first: C, second: C) -> tuple[float, float]:
    """Return what a full line may take of each character's white (JLReq 3.8.3).

    The white after a full stop is never taken in a line, since it parts sentences (note 167).
    """
    if first is C.WORD_SPACE:
        return _WORD_SPACE_SHRINK, 0.0
    after, before = 0.0, 0.0
    if first in (C.CLOSING, C.COMMA) and not (second in _CLOSERS or second is C.MIDDLE_DOT):
        after = _BRACKET_SHRINK
    elif second is C.OPENING and first not in (C.OPENING, C.FULL_STOP, C.MIDDLE_DOT):
        before = _BRACKET_SHRINK
    if first is C.MIDDLE_DOT:
        after = _MIDDLE_DOT_SHRINK
    elif second is C.MIDDLE_DOT:
        before = _MIDDLE_DOT_SHRINK
    return after, before


def _stretch(first: C, second: C) -> tuple[float, float]:
    """Return what a loose line may add, at first and in all (JLReq 3.8.4, 3.1.11).

    The gap between Japanese and Latin keeps its width until nothing else is left (note 172).
    """
    if first is C.WORD_SPACE:
        return WORD_SPACE_STRETCH, WORD_SPACE_STRETCH
    if _is_latin_gap(first, second):
        return 0.0, LAST_LATIN_GAP - LATIN_GAP
    if not _may_open(first, second):
        return 0.0, 0.0
    return STRETCH, LAST_STRETCH


def _may_open(first: C, second: C) -> bool:
    """Return whether white may be added between two characters (JLReq 3.1.11)."""
    if first is C.OPENING or second in _CLOSERS or first in _RIGID or second in _RIGID:
        return False
    if first is C.INSEPARABLE and second is C.INSEPARABLE:
        return False
    if first in _CLOSERS:
        return second is not C.WORD_SPACE
    if second is C.OPENING:
        return first is not C.WORD_SPACE
    sides = _JAPANESE | {C.INSEPARABLE}
    return first in sides and second in sides
