"""The name table of a subset: a name of its own, its maker's copyright and licence kept.

The SIL Open Font Licence lets a font be changed and embedded if its copyright and licence travel
with it and no reserved name is used for the changed font (OFL 1.1, conditions 2 and 3). "Source" is
such a name, and a subset is a changed font.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Final

COPYRIGHT: Final = 0
VERSION: Final = 5
TRADEMARK: Final = 7
LICENCE: Final = 13
LICENCE_URL: Final = 14
KEPT: Final = (COPYRIGHT, VERSION, TRADEMARK, LICENCE, LICENCE_URL)

_WINDOWS_UNICODE_ENGLISH: Final = (3, 1, 0x409)
_WEIGHT_NAMES: Final = {400: "Regular", 600: "Semibold", 700: "Bold"}


def own_names(family: str, weight: int, style: str) -> dict[int, str]:
    """Return the names of a subset by name id (OpenType 1.9, name table).

    Args:
        family: the CSS family name.
        weight: the CSS weight.
        style: ``normal`` or ``italic``.
    """
    label = _WEIGHT_NAMES.get(weight, f"W{weight}")
    if style == "italic":
        label = "Italic" if label == "Regular" else f"{label} Italic"
    postscript = f"{family}-{label}".replace(" ", "")
    return {1: family, 2: label, 3: f"{postscript};briefgen", 4: f"{family} {label}", 6: postscript}


def name_table(names: Mapping[int, str]) -> bytes:
    """Return a version 0 ``name`` table with one English record a name (OpenType 1.9).

    Args:
        names: text by name id.
    """
    header = struct.pack(">HHH", 0, len(names), 6 + 12 * len(names))
    records, strings = b"", b""
    for name_id, text in sorted(names.items()):
        encoded = text.encode("utf-16-be")
        records += struct.pack(
            ">HHHHHH", *_WINDOWS_UNICODE_ENGLISH, name_id, len(encoded), len(strings)
        )
        strings += encoded
    return header + records + strings
