"""``@font-face`` rules for subset fonts."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from itertools import pairwise

from briefgen.typeset.faces import FALLBACK, SubsetFace
from briefgen.typeset.woff import to_woff


def font_face_css(
    faces: Iterable[SubsetFace], url_of: Callable[[SubsetFace], str] | None = None
) -> str:
    """Return the CSS that makes fonts known under their family names (CSS Fonts Level 4).

    Args:
        faces: the fonts.
        url_of: gives the URL under which a reader finds a font as it is; without it the fonts
            stand in the CSS as ``data:`` URLs, compressed, for a document that stands alone.
    """
    return "\n".join(
        _rule(face, f'url("{url_of(face)}")' if url_of else _inline_source(face)) for face in faces
    )


def _inline_source(face: SubsetFace) -> str:
    encoded = base64.b64encode(to_woff(face.data)).decode("ascii")
    return f'url("data:font/woff;base64,{encoded}") format("woff")'


def _rule(face: SubsetFace, source: str) -> str:
    descriptors = [
        f'font-family:"{face.family}"',
        f"src:{source}",
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
