"""Titles in lines of even length, broken where the sense allows."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from briefgen.typeset.characters import is_invisible
from briefgen.typeset.faces import FontFace
from briefgen.typeset.fonts import FontLibrary
from briefgen.typeset.phrases import characters, phrases, runs

_JAPANESE: Final = "Jpan"

# Added to the unevenness of a line, which is the square of the share of the measure that it fills.
_AFTER_PUNCTUATION: Final = -0.02
_BEFORE_DASH: Final = -0.05
_AFTER_WEAK_WORD: Final = 0.1

_PUNCTUATION: Final = frozenset("、。，．：；！？,.:;!?—―")
_DASHES: Final = frozenset("―—")
# Words that lean on what follows them, so that a line should not end there.
_WEAK_WORD: Final = re.compile(
    r"(?:どう|なぜ|いかに|いかなる|この|その|あの|どの|こう|そう|さらに|最も|より|ほぼ|約)$"
    r"|\b(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|how|what|why|its|their)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TextMeasure:
    """Measures text as a stack of fonts sets it, falling back by character as CSS does.

    Attributes:
        library: the fonts.
        faces: the stack, in order of preference.
        size: font size in points.
        features: OpenType features turned on or off, as the style sheet does.
        letter_spacing: extra space after each character, in ems.
    """

    library: FontLibrary
    faces: tuple[FontFace, ...]
    size: float
    features: dict[str, bool] = field(default_factory=dict)
    letter_spacing: float = 0.0

    @cached_property
    def _coverage(self) -> tuple[frozenset[int], ...]:
        return tuple(self.library.font(face).characters for face in self.faces)

    def __call__(self, text: str) -> float:
        """Return the width of a text in one line, in points."""
        shown = "".join(it for it in text if not is_invisible(ord(it)))
        width = self.letter_spacing * len(shown)
        for face, run in self._runs(shown):
            width += self.library.font(face).advance(run, self.features, face.axes)
        return width * self.size

    def _runs(self, text: str) -> list[tuple[FontFace, str]]:
        """Divide a text into runs of one font; a character that no font has counts as the first."""
        runs: list[tuple[FontFace, str]] = []
        for character in text:
            has = (face for face, codes in self._stack() if ord(character) in codes)
            face = next(has, self.faces[0])
            if runs and runs[-1][0] is face:
                runs[-1] = (face, runs[-1][1] + character)
            else:
                runs.append((face, character))
        return runs

    def _stack(self) -> zip[tuple[FontFace, frozenset[int]]]:
        return zip(self.faces, self._coverage, strict=True)


@dataclass(frozen=True, order=True)
class _Cost:
    """How good a division into lines is; the parts are weighed in this order, less is better."""

    too_wide: int = 0
    lines: int = 0
    lonely: int = 0
    unevenness: float = 0.0

    def __add__(self, other: _Cost) -> _Cost:
        return _Cost(
            self.too_wide + other.too_wide,
            self.lines + other.lines,
            self.lonely + other.lonely,
            self.unevenness + other.unevenness,
        )


def balance(
    text: str, *, script: str, width_of: Callable[[str], float], measure: float
) -> list[str]:
    """Break a title into the fewest lines that fit, as even as they can be.

    A line ends between phrases or words alone, and with punctuation rather than without. A phrase
    wider than the measure is parted between its characters in Japanese, and stands alone on a line
    that is too wide elsewhere. A line of a single character, punctuation apart, is avoided: in
    Japanese by parting phrases where kanji and kana meet, or else between characters.

    Args:
        text: the title.
        script: ISO 15924 code, as for :func:`briefgen.typeset.phrases.phrases`.
        width_of: gives the width of a text, in the unit of ``measure``; see :class:`TextMeasure`.
        measure: the greatest width of a line.

    Returns:
        The lines, without the spaces at their ends; one empty line for an empty text.
    """
    text = text.strip()
    for finer in (None, runs, characters) if script == _JAPANESE else (None,):
        pieces = _pieces(text, script, width_of, measure, finer)
        best = _best_ends(pieces, width_of, measure)
        if not best[-1][0].lonely:
            break
    return _lines(pieces, best)


def _best_ends(
    pieces: list[str], width_of: Callable[[str], float], measure: float
) -> list[tuple[_Cost, int]]:
    """Return, for each number of pieces, the cost of the best lines and where the last begins."""
    widths = [width_of(piece) for piece in pieces]
    tails = [width - width_of(it.rstrip()) for it, width in zip(pieces, widths, strict=True)]
    best: list[tuple[_Cost, int]] = [(_Cost(), 0)]
    for end in range(1, len(pieces) + 1):
        candidates: list[tuple[_Cost, int]] = []
        width = -tails[end - 1]
        for start in range(end - 1, -1, -1):
            width += widths[start]
            if width > measure and start < end - 1:
                break
            line = "".join(pieces[start:end])
            following = pieces[end] if end < len(pieces) else ""
            cost = _line_cost(line, following, width / measure)
            candidates.append((best[start][0] + cost, start))
        best.append(min(candidates))
    return best


def _pieces(
    text: str,
    script: str,
    width_of: Callable[[str], float],
    measure: float,
    finer: Callable[[str], list[str]] | None,
) -> list[str]:
    """Return the phrases; a Japanese one too wide for a line in runs, or else in characters.

    Args:
        text: the title.
        script: ISO 15924 code.
        width_of: gives the width of a text.
        measure: the greatest width of a line.
        finer: divides every phrase, whatever its width.
    """
    parts = phrases(text, script)
    if finer is not None:
        parts = [part for phrase in parts for part in finer(phrase)]
    for division in (runs, characters) if script == _JAPANESE else ():
        parts = [
            part
            for phrase in parts
            for part in (division(phrase) if width_of(phrase) > measure else [phrase])
        ]
    return parts


def _line_cost(line: str, following: str, fill: float) -> _Cost:
    """Return the cost of one line.

    Args:
        line: what stands on it.
        following: what begins the next line, if any.
        fill: its width as a share of the measure.
    """
    shown = line.strip()
    # The sum of the lines' widths is given, so the sum of their squares is least when all are even.
    unevenness = fill * fill
    if following[:1] in _DASHES:
        unevenness += _BEFORE_DASH
    elif following and shown[-1] in _PUNCTUATION:
        unevenness += _AFTER_PUNCTUATION
    elif following and _WEAK_WORD.search(shown):
        unevenness += _AFTER_WEAK_WORD
    lonely = sum(map(str.isalnum, shown)) <= 1
    return _Cost(int(fill > 1 and not math.isclose(fill, 1)), 1, int(lonely), unevenness)


def _lines(pieces: list[str], best: list[tuple[_Cost, int]]) -> list[str]:
    lines: list[str] = []
    end = len(pieces)
    while end > 0:
        start = best[end][1]
        lines.append("".join(pieces[start:end]).strip())
        end = start
    return lines[::-1] or [""]
