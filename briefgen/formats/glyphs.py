"""No page is written with a box in place of a character."""

from __future__ import annotations

import unicodedata

from briefgen.typeset.errors import RenderError
from briefgen.typeset.fonts import FontLibrary


def require_glyphs(page: str, fonts: FontLibrary) -> None:
    """Raise unless every character of a page is in a font.

    The content's own characters were checked with their place in the YAML; what is left here
    comes from a theme or a catalogue.

    Raises:
        RenderError: naming every character that is in no font.
    """
    missing = fonts.missing(page)
    if missing:
        raise RenderError(
            tuple(
                f"no font has the character {char!r} (U+{ord(char):04X},"
                f" {unicodedata.name(char, 'unnamed')}), which the theme or catalogue prints"
                for char in missing
            )
        )
