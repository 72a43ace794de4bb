"""Fonts as CSS."""

from __future__ import annotations

import base64
import io
import re

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset import FontLibrary, SubsetFace, font_face_css
from briefgen.typeset.css import unicode_range
from briefgen.typeset.faces import FALLBACK
from briefgen.typeset.woff import to_woff
from tests.typeset.conftest import JAPANESE_STACKS, LATIN_STACKS


def test_a_rule_names_family_weight_and_style(library: FontLibrary) -> None:
    faces = library.subset("Text", LATIN_STACKS)
    css = font_face_css(faces, lambda face: f"https://example.org/{face.weight}.ttf")
    assert css.count("@font-face") == len(faces)
    assert (
        '@font-face{font-family:"Briefgen Sans";src:url("https://example.org/600.ttf");'
        "font-weight:600;font-style:normal}" in css
    )


def test_a_page_that_stands_alone_carries_the_fonts_themselves(library: FontLibrary) -> None:
    faces = library.subset("Text 日本語 葛\U000e0100", JAPANESE_STACKS)
    sources = re.findall(r"data:font/woff;base64,([A-Za-z0-9+/=]+)", font_face_css(faces))
    assert len(sources) == len(faces)
    for face, source in zip(faces, sources, strict=True):
        packed = base64.b64decode(source, validate=True)
        assert len(packed) < len(face.data)
        read = TTFont(io.BytesIO(packed), checkChecksums=2, lazy=False)
        plain = TTFont(io.BytesIO(face.data), lazy=False)
        assert sorted(read.reader.keys()) == sorted(plain.reader.keys())
        assert all(read.reader[tag] == plain.reader[tag] for tag in sorted(plain.reader.keys()))


def test_a_woff_states_its_own_sizes(library: FontLibrary) -> None:
    for face in library.subset("Text 日本語", JAPANESE_STACKS):
        packed = to_woff(face.data)
        assert int.from_bytes(packed[8:12], "big") == len(packed)
        assert int.from_bytes(packed[16:20], "big") == len(face.data)


@given(st.sets(st.integers(0x20, 0x2FFFF), min_size=1))
def test_a_unicode_range_reads_back(codes: set[int]) -> None:
    read: set[int] = set()
    for part in unicode_range(codes).split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        read |= set(range(int(first, 16), int(last or first, 16) + 1))
    assert read == codes


def test_faces_that_share_the_fallback_family_keep_to_their_characters() -> None:
    face = SubsetFace(FALLBACK, 400, "normal", b"OTTO", frozenset({0x41, 0x42, 0x5000}))
    assert "unicode-range:U+41-42,U+5000" in font_face_css([face], lambda _: "https://x.invalid/")
