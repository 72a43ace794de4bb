"""How much room a text takes, near enough to choose an arrangement by."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

_WIDE = frozenset("WF")


def ems(html: Markup) -> float:
    """Estimate the width of a text in one line, in ems of its own type size.

    Wide and full-width characters (UAX #11) count one em, all others half of one.

    Args:
        html: inline HTML.
    """
    text = html.striptags()
    return sum(1.0 if unicodedata.east_asian_width(char) in _WIDE else 0.5 for char in text)
