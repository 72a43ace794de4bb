"""HarfBuzz, typed: reading a font's coverage, cutting subsets, measuring text.

The only module that imports ``uharfbuzz``, which has no type information.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import uharfbuzz as hb  # type: ignore[import-untyped]

from briefgen.typeset.errors import FontError
from briefgen.typeset.names import KEPT, name_table

# Dropped from a subset: hinting is not used on paper nor on today's screens, a subset is no longer
# signed or variable, and line layout here uses no baseline table.
_DROPPED_TABLES = ("BASE", "DSIG", "STAT", "VORG", "gasp", "vhea", "vmtx")
_DIGITS = "0123456789"
_SUPERIORS = "sups"
_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})


def version() -> str:
    """Return the version of the HarfBuzz that cuts the subsets."""
    return str(hb.version_string())


def _tags(names: Iterable[str]) -> list[int]:
    return [int.from_bytes(name.encode("ascii"), "big") for name in names]


class Font:
    """An open font file, or one font of a collection.

    Args:
        path: an OpenType, TrueType or collection file.
        index: the font's place in a collection.

    Raises:
        FontError: the file cannot be read or holds no outline font with characters.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        self.path = path
        try:
            self._face: Any = hb.Face(hb.Blob.from_file_path(str(path)), index)
            tables = frozenset(self._face.table_tags)
            self.characters = frozenset(self._face.unicodes)
        except (hb.HarfBuzzError, OSError, ValueError) as error:
            raise FontError(f"{path}: cannot be read as a font ({error})") from error
        if not tables & _OUTLINES or not self.characters or not self._face.glyph_count:
            raise FontError(f"{path}: not a usable outline font (no glyphs or no characters)")
        self._hb_font: Any = hb.Font(self._face)

    @property
    def typeface(self) -> str:
        """The family name that the styles of a typeface share; the file's name if it has none."""
        ids = hb.OTNameIdPredefined
        for name in (ids.TYPOGRAPHIC_FAMILY, ids.FONT_FAMILY):
            if found := self._face.get_name(name):
                return str(found)
        return self.path.stem

    @property
    def units_per_em(self) -> int:
        """The size of the em square in font units."""
        return int(self._face.upem)

    @property
    def axes(self) -> dict[str, tuple[float, float, float]]:
        """The variation axes: tag to least, default and greatest value."""
        if not self._face.has_var_data:
            return {}
        return {
            info.tag: (info.min_value, info.default_value, info.max_value)
            for info in self._face.axis_infos
        }

    @property
    def weight(self) -> int:
        """The CSS weight that the font says it has."""
        return int(self._hb_font.get_style_value(hb.StyleTag.WEIGHT))

    @property
    def is_italic(self) -> bool:
        """Whether the font says it is italic or slanted."""
        value = self._hb_font.get_style_value
        return bool(value(hb.StyleTag.ITALIC) or value(hb.StyleTag.SLANT_ANGLE))

    def pinned(self, axes: Iterable[tuple[str, float]]) -> dict[str, float]:
        """Return a value for every axis: the one asked for, held in range, or the default."""
        wanted = dict(axes)
        return {
            tag: min(max(wanted.get(tag, default), least), most)
            for tag, (least, default, most) in self.axes.items()
        }

    def subset(
        self,
        characters: Iterable[int],
        *,
        axes: Iterable[tuple[str, float]] = (),
        features: Iterable[str] = (),
        names: Mapping[int, str] | None = None,
    ) -> bytes:
        """Cut the font down to some characters, static and without hinting.

        Glyphs are numbered anew. The charset of a CID-keyed CFF font is made the identity, because
        WeasyPrint writes glyph ids as CIDs and a PDF reader takes a CID through the charset
        (ISO 32000-1, 9.7.4.2); where they differ, text is blank or wrong.

        Superior figures (``sups``) come along for digits alone: for letters too they would add half
        as much again to the font.

        Args:
            characters: code points to keep; those that the font lacks are passed over.
            axes: where to pin the axes of a variable font.
            features: OpenType feature tags to keep.
            names: the subset's own names by name id; copyright and licence stay the font's.

        Returns:
            An OpenType file; the same bytes for the same arguments.

        Raises:
            FontError: the font is damaged.
        """
        plan = self._plan(characters, axes, features)
        try:
            if superiors := self._superior_figures():
                closure = hb.SubsetPlan(self._face, plan).old_to_new_glyph_mapping
                plan = self._plan(characters, axes, (*features, _SUPERIORS))
                plan.glyph_set.update({*(glyph for glyph, _ in closure.items()), *superiors})
                plan.flags |= hb.SubsetFlags.NO_LAYOUT_CLOSURE
            face = plan.subset(self._face)
        except (hb.HarfBuzzError, RuntimeError, ValueError) as error:
            raise FontError(f"{self.path}: cannot be subset, the file is damaged") from error
        kept = {it: text for it in KEPT if (text := self._face.get_name(it))}
        return _with_table(face, "name", name_table({**kept, **(names or {})}))

    def _plan(
        self, characters: Iterable[int], axes: Iterable[tuple[str, float]], features: Iterable[str]
    ) -> Any:
        plan = hb.SubsetInput()
        plan.unicode_set.update(sorted(set(characters)))
        plan.flags = (
            hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.CFF_IDENTITY_CHARSET
            | hb.SubsetFlags.DOWNGRADE_CFF2
        )
        plan.layout_feature_tag_set.clear()
        plan.layout_feature_tag_set.update(_tags(features))
        plan.drop_table_tag_set.update(_tags(_DROPPED_TABLES))
        for tag, value in self.pinned(axes).items():
            plan.pin_axis_location(self._face, tag, value)
        return plan

    def _superior_figures(self) -> frozenset[int]:
        """Return the glyphs that digits turn into as superior figures; none if they do not."""
        plain, superior = (self._shape(_DIGITS, {_SUPERIORS: on}) for on in (False, True))
        return frozenset(
            after.codepoint
            for before, after in zip(plain.glyph_infos, superior.glyph_infos, strict=False)
            if before.codepoint != after.codepoint
        )

    def advance(
        self,
        text: str,
        features: Mapping[str, bool] | None = None,
        axes: Iterable[tuple[str, float]] = (),
    ) -> float:
        """Return the width of a text set in one line, in ems.

        Args:
            text: characters that the font has.
            features: OpenType features to turn on or off.
            axes: where to pin the axes of a variable font.
        """
        positions = self._shape(text, features or {}, axes).glyph_positions
        return float(sum(position.x_advance for position in positions)) / self.units_per_em

    def _shape(
        self, text: str, features: Mapping[str, bool], axes: Iterable[tuple[str, float]] = ()
    ) -> Any:
        self._hb_font.set_variations(self.pinned(axes))
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._hb_font, buffer, dict(features))
        return buffer


def _with_table(face: Any, tag: str, data: bytes) -> bytes:
    """Return a font file with one table replaced, checksums set anew by HarfBuzz."""
    tables = {name: bytes(face.reference_table(name).data) for name in face.table_tags}
    tables[tag] = data
    built = hb.Face.create_for_tables(lambda _face, name, _data: tables.get(name), None)
    built.set_get_table_tags_func(lambda _face, _data: list(tables), None)
    return bytes(built.blob.data)


def fonts_in(path: Path) -> int:
    """Return how many fonts a file holds: 1, or more for a collection; 0 if it is no font.

    Raises:
        FontError: the file cannot be read.
    """
    try:
        face: Any = hb.Face(hb.Blob.from_file_path(str(path)))
    except (hb.HarfBuzzError, OSError) as error:
        raise FontError(f"{path}: cannot be read ({error})") from error
    return int(face.count)
