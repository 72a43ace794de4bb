"""``@font-face`` rules for subset fonts."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from itertools import pairwise

from briefgen.typeset.faces import FALLBACK, SubsetFace


def font_face_css(
    faces: Iterable[SubsetFace], source: Callable[[SubsetFace], str] | None = None
) -> str:
    """Return the CSS that makes fonts known under their family names (CSS Fonts Level 4).

    Args:
        faces: the fonts.
        source: gives the URL of a font; by default the font itself as a ``data:`` URL, for a
            document that stands alone.
    """
    url = source or data_url
    return "\n".join(_rule(face, url(face)) for face in faces)


def data_url(face: SubsetFace) -> str:
    """Return the font as a ``data:`` URL (RFC 2397)."""
    return f"data:{face.media_type};base64,{base64.b64encode(face.data).decode('ascii')}"


def _rule(face: SubsetFace, url: str) -> str:
    kind = "opentype" if face.is_cff else "truetype"
    descriptors = [
        f'font-family:"{face.family}"',
        f'src:url("{url}") format("{kind}")',
        f"font-weight:{face.weight}",
        f"font-style:{face.style}",
    ]
    if face.family == FALLBACK:
        # Several typefaces may share this family: each answers for its own characters.
        descriptors.append(f"unicode-range:{unicode_range(face.characters)}")
    return f"@font-face{{{';'.join(descriptors)}}}"


def unicode_range(characters: Iterable[int]) -> str:
    """Return code points as a ``unicode-range`` value, runs joined."""
    codes = sorted(set(characters))
    if not codes:
        return "U+0"
    starts = [codes[0], *(after for before, after in pairwise(codes) if after != before + 1)]
    ends = [*(before for before, after in pairwise(codes) if after != before + 1), codes[-1]]
    return ",".join(
        f"U+{start:X}" if start == end else f"U+{start:X}-{end:X}"
        for start, end in zip(starts, ends, strict=True)
    )
