"""Keeping content's invisible characters away from the terminal."""

from __future__ import annotations

import unicodedata

from briefgen.diagnostics.message import Message

_BIDI_CONTROLS = frozenset(
    chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
_OTHER = frozenset({"\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff"})


def is_deceptive(character: str) -> bool:
    """Say whether a character acts on its surroundings rather than being seen.

    These are the control characters of Unicode (category Cc) but for line feeds and tabs, the
    bidirectional controls, separators and surrogates.
    """
    if character in "\n\t":
        return False
    return (
        unicodedata.category(character) in {"Cc", "Cs"}
        or character in _BIDI_CONTROLS
        or character in _OTHER
    )


def visible(text: str) -> str:
    """Return a text that is safe to print: what acts unseen is shown as ``<U+202E>``."""
    if text.isprintable():
        return text
    return "".join(f"<U+{ord(char):04X}>" if is_deceptive(char) else char for char in text)


def character_name(character: str) -> Message | str:
    """Return the name of a character in Unicode, or what kind it is where it has no name."""
    name = unicodedata.name(character, "")
    return name or Message(_NAMELESS.get(unicodedata.category(character), "unassigned"))


_NAMELESS = {"Cc": "control character", "Co": "private use", "Cs": "surrogate"}
