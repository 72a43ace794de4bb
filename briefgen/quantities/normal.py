"""Compatibility forms made plain for reading, with the way back to the author's text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("’‘ʼ", "'"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("〜～", "~"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\n\t", " "),
        "⁄": "/",
        "￥": "¥",
    }
)


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in plain forms.

    Attributes:
        text: the plain text.
        offsets: for each of its characters the offset in the original, and the original's length
            at the end; None where both texts have the same offsets.
    """

    text: str
    offsets: tuple[int, ...] | None

    def start(self, offset: int) -> int:
        """Return the original offset of a stretch's first character."""
        return self.offsets[offset] if self.offsets else offset

    def end(self, offset: int) -> int:
        """Return the original offset after a stretch's last character."""
        return self.offsets[offset - 1] + 1 if self.offsets and offset else offset


def normalize(text: str) -> Normal:
    """Return a text in compatibility composition (NFKC, UAX #15), with simple dashes and quotes."""
    plain = text.translate(_PLAIN)
    if plain.isascii() or unicodedata.is_normalized("NFKC", plain):
        return Normal(plain, None)
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(plain):
        piece = _compose(char)
        pieces.append(piece)
        offsets.extend([offset] * len(piece))
    offsets.append(len(text))
    result = "".join(pieces)
    return Normal(result, None if len(result) == len(text) else tuple(offsets))


def _compose(char: str) -> str:
    """Return the plain form of a character; a vulgar fraction parts from the digit before it."""
    piece = unicodedata.normalize("NFKC", char)
    if "\u2044" in piece:
        return f" {piece}".replace("\u2044", "/")
    return piece.translate(_PLAIN)
