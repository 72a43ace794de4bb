"""Fonts cut down to a document."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.typeset import FontLibrary, SubsetFace, load_fonts
from briefgen.typeset.faces import FALLBACK, SANS, SANS_JP, SERIF, BundledFont
from tests.typeset.conftest import JAPANESE_STACKS, LATIN_STACKS, STACKS

JAPANESE = "露朝関係の深化をどう読むか――観光と人的交流……2025年7月12日、第2397号。"


def opened(face: SubsetFace) -> Any:
    """Return a subset as another library reads it, its checksums proved."""
    return TTFont(io.BytesIO(face.data), checkChecksums=2, lazy=False)


def by_family(faces: tuple[SubsetFace, ...]) -> dict[str, SubsetFace]:
    return {face.family: face for face in reversed(faces) if face.style == "normal"}


def test_the_same_text_gives_the_same_bytes(library: FontLibrary) -> None:
    first = library.subset(JAPANESE, JAPANESE_STACKS)
    again = load_fonts().subset(JAPANESE[::-1] + JAPANESE, JAPANESE_STACKS)
    assert [face.digest for face in first] == [face.digest for face in again]


def test_english_carries_no_japanese_font_unless_it_uses_one(library: FontLibrary) -> None:
    plain = by_family(library.subset("Plain “English” – with Ўзбек and Kőszeg…", LATIN_STACKS))
    assert set(plain) == {SANS, SERIF}
    mixed = by_family(library.subset("Wonsan is 元山―― in Japanese.", LATIN_STACKS))
    assert {chr(code) for code in mixed[SANS_JP].characters} == set("元山― ")


def test_japanese_comes_first_and_whole_in_a_japanese_document(library: FontLibrary) -> None:
    faces = by_family(library.subset("ABC 元山―― ő", JAPANESE_STACKS))
    assert set("ABC元山―") <= {chr(code) for code in faces[SANS_JP].characters}
    assert ord("ő") not in faces[SANS_JP].characters
    assert ord("ő") in faces[SANS].characters
    assert SERIF not in faces


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(sorted(set(JAPANESE) | set("亜𠮷조葛ABC1"))), min_size=1))
def test_a_subset_has_its_characters_and_the_identity_charset(
    library: FontLibrary, characters: set[str]
) -> None:
    font = library.font(library.face(SANS_JP))
    data = font.subset(map(ord, characters))
    cut = TTFont(io.BytesIO(data), checkChecksums=2, lazy=False)
    assert set(cut.getBestCmap()) == set(map(ord, characters))
    charset = cut["CFF "].cff[0].charset
    assert charset == [".notdef", *(f"cid{number:05d}" for number in range(1, len(charset)))]
    assert len(charset) == cut["maxp"].numGlyphs


def test_glyph_ids_are_cids_with_every_feature_kept(library: FontLibrary) -> None:
    for face in library.subset(JAPANESE * 2, JAPANESE_STACKS):
        if face.family == SANS_JP:
            charset = opened(face)["CFF "].cff[0].charset
            assert charset[1:] == [f"cid{number:05d}" for number in range(1, len(charset))]


def test_variation_sequences_in_use_are_kept(library: FontLibrary) -> None:
    face = by_family(library.subset("葛\U000e0100城と葛飾", JAPANESE_STACKS))[SANS_JP]
    tables = [table for table in opened(face)["cmap"].tables if table.format == 14]
    pairs = {
        (base, selector)
        for table in tables
        for selector, entries in table.uvsDict.items()
        for base, _ in entries
    }
    assert (ord("葛"), 0xE0100) in pairs


def test_variable_fonts_are_pinned_and_told_apart(library: FontLibrary) -> None:
    faces = [face for face in library.subset("Text", LATIN_STACKS) if face.family == SERIF]
    assert len({face.digest for face in faces}) == len(faces) == 5
    for face in faces:
        cut = opened(face)
        assert not {"fvar", "gvar", "avar", "HVAR", "STAT"} & set(cut.keys())
        assert cut["OS/2"].usWeightClass == face.weight


def test_a_subset_has_our_name_and_its_makers_licence(library: FontLibrary) -> None:
    for face in library.subset("Text 日本", LATIN_STACKS):
        names = {record.nameID: str(record) for record in opened(face)["name"].names}
        assert names[1] == face.family
        assert not any(
            word in names[number] for number in (1, 3, 4, 6) for word in ("Source", "Noto")
        )
        assert "Adobe" in names[0]
        assert "SIL Open Font License" in names[13]
        assert names[14].endswith("OFL")


def test_the_layout_features_that_themes_use_stay(library: FontLibrary) -> None:
    faces = by_family(library.subset(JAPANESE + "「」fi 12", JAPANESE_STACKS))
    kept = {
        family: {record.FeatureTag for tag in ("GSUB", "GPOS") for record in features(face, tag)}
        for family, face in faces.items()
    }
    assert {"halt", "palt", "kern"} <= kept[SANS_JP]
    assert {"kern", "liga", "sups", "pnum"} <= kept[SANS]


def features(face: SubsetFace, tag: str) -> list[Any]:
    return list(opened(face)[tag].table.FeatureList.FeatureRecord)


def test_superior_figures_come_for_digits_alone(library: FontLibrary) -> None:
    face = by_family(library.subset("Text 12", LATIN_STACKS))[SANS]
    cut = opened(face)
    glyphs = set(cut.getGlyphOrder())
    records = [it for it in cut["GSUB"].table.FeatureList.FeatureRecord if it.FeatureTag == "sups"]
    lookups = cut["GSUB"].table.LookupList.Lookup
    replaced = {
        source
        for index in records[0].Feature.LookupListIndex
        for table in lookups[index].SubTable
        for source in getattr(table, "ExtSubTable", table).mapping
    }
    cmap = cut.getBestCmap()
    assert replaced == {cmap[code] for code in range(0x30, 0x3A)} & glyphs


@pytest.mark.parametrize("script", ["Jpan", "Latn"])
def test_a_users_font_brings_only_what_the_bundled_ones_lack(
    tmp_path: Path,
    script: str,
    bundled: Callable[[str], tuple[BundledFont, Path]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, path = bundled("NotoSansCJKjp-Regular")
    shutil.copy(path, tmp_path / "Mine.otf")
    full = load_fonts(tmp_path)
    assert FALLBACK not in by_family(full.subset("Text 元山", STACKS[script]))
    without_japanese = FontLibrary(face for face in full.faces if face.family != SANS_JP)
    faces = by_family(without_japanese.subset("Text 元山", STACKS[script]))
    assert {chr(code) for code in faces[FALLBACK].characters} == set("元山 ")
