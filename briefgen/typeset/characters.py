"""Which code points a font has to have."""

from __future__ import annotations

import unicodedata
from typing import Final

# Default_Ignorable_Code_Point of the Unicode Character Database 15.1 (DerivedCoreProperties.txt):
# a renderer shows nothing for these when no font has them.
_DEFAULT_IGNORABLE: Final = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
_SEPARATORS: Final = frozenset({0x2028, 0x2029})

# What a document shows without its text saying so: page numbers and list marks, quotation marks
# from CSS, hyphens at line ends, brackets around counters.
GENERATED: Final = frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "\u00a0‐‑–—‘’“”…•·"))

# Dashes, ellipses and quotation marks: where a run falls back to another typeface for its letters,
# it wants these from the same one.
PUNCTUATION: Final = frozenset(range(0x2010, 0x2028)) | frozenset(range(0x2030, 0x205F))

SPACE: Final = 0x20


def is_invisible(code: int) -> bool:
    """Return whether a code point needs no glyph: default-ignorable, control or line break."""
    if code < SPACE or 0x7F <= code < 0xA0 or code in _SEPARATORS:
        return True
    return any(first <= code <= last for first, last in _DEFAULT_IGNORABLE)


def is_variation_selector(code: int) -> bool:
    """Return whether a code point picks a variant of the character before it."""
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF


def characters_of(text: str) -> frozenset[int]:
    """Return the code points that setting a text may ask of a font.

    Composed forms are included, since shaping composes ``か`` and ``゙`` where it can.
    """
    return frozenset(map(ord, text)) | frozenset(map(ord, unicodedata.normalize("NFC", text)))
