"""The fonts at hand: found, checked, and cut down to the characters of a document."""

from __future__ import annotations

import hashlib
import importlib.util
import unicodedata
from collections.abc import Collection, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefgen.typeset.characters import (
    GENERATED,
    PUNCTUATION,
    SPACE,
    characters_of,
    is_invisible,
    is_variation_selector,
)
from briefgen.typeset.errors import FontError
from briefgen.typeset.faces import BUNDLED, FALLBACK, BundledFont, FontFace, SubsetFace
from briefgen.typeset.names import own_names

if TYPE_CHECKING:
    from briefgen.typeset.harfbuzz import Font

FONT_SUFFIXES: Final = frozenset({".otf", ".ttf", ".ttc", ".otc"})
_WEB_SUFFIXES: Final = frozenset({".woff", ".woff2", ".eot"})
_VARIABLE_WEIGHTS: Final = (400, 700)


class FontLibrary:
    """An ordered set of font faces, opened when first asked for.

    Args:
        faces: the bundled faces first, then a user's own.
    """

    def __init__(self, faces: Iterable[FontFace]) -> None:
        self.faces = tuple(faces)
        self._open: dict[tuple[Path, int], Font] = {}

    def font(self, face: FontFace) -> Font:
        """Return the open font file behind a face.

        Raises:
            FontError: the file cannot be read as a font.
        """
        key = (face.path, face.index)
        if key not in self._open:
            from briefgen.typeset.harfbuzz import Font

            self._open[key] = Font(*key)
        return self._open[key]

    def face(self, family: str, weight: int = 400, style: str = "normal") -> FontFace:
        """Return the face of a family that is nearest to a weight, upright unless asked otherwise.

        Raises:
            FontError: there is no such family.
        """
        candidates = [face for face in self.faces if face.family == family]
        if not candidates:
            raise FontError(f"there is no font family named {family!r}")
        return min(candidates, key=lambda it: (it.style != style, abs(it.weight - weight)))

    def of(self, families: Collection[str]) -> FontLibrary:
        """Return a library of some families alone; a font file is opened once for both."""
        library = FontLibrary(face for face in self.faces if face.family in families)
        library._open = self._open
        return library

    @cached_property
    def coverage(self) -> frozenset[int]:
        """Every code point that at least one font has."""
        return frozenset().union(*(self.font(face).characters for face in self.faces))

    def missing(self, text: str) -> list[str]:
        """Return the characters of a text that no font has, each once, in order of appearance.

        Default-ignorable characters and line breaks need no font; a variation selector after a
        character that is there falls back to its plain form.
        """
        composed = unicodedata.normalize("NFC", text)
        return [
            character
            for character in dict.fromkeys(composed)
            if ord(character) not in self.coverage and not is_invisible(ord(character))
        ]

    def subset(self, text: str, stacks: Iterable[tuple[str, ...]]) -> tuple[SubsetFace, ...]:
        """Cut every font down to what a document needs of it.

        The first family of each stack gets all characters of the text that it has, and those that
        a theme may generate; a later one only what no earlier one has, so that it is left out
        altogether when there is nothing.

        Args:
            text: every character that the document may show, in any order.
            stacks: the lists of families that the document is set in, each in order of preference.

        Returns:
            The faces with at least one character, in the library's order; the same bytes for the
            same fonts, characters and stacks.

        Raises:
            FontError: a font file is damaged.
        """
        shares: dict[str, set[int]] = {}
        wanted = frozenset(
            code
            for code in characters_of(text)
            if is_variation_selector(code) or not is_invisible(code)
        )
        for families in stacks:
            for group, share in self._share(wanted, families):
                shares.setdefault(group, set()).update(share)
        return tuple(
            self._cut(face, frozenset(shares[face.group]))
            for face in self.faces
            if shares.get(face.group, frozenset()) & self.font(face).characters
        )

    def _share(
        self, wanted: frozenset[int], families: tuple[str, ...]
    ) -> Iterable[tuple[str, frozenset[int]]]:
        """Yield what each typeface of one stack has to bring."""
        open_ = frozenset(code for code in wanted if not is_variation_selector(code))
        selectors = wanted - open_
        groups = dict.fromkeys(
            face.group for family in families for face in self.faces if face.family == family
        )
        for position, group in enumerate(groups):
            has, all_have = self._group_coverage(group)
            share = (wanted | GENERATED) & has if position == 0 else open_ & has
            if share:
                shared = wanted & PUNCTUATION & has
                yield group, share | shared | selectors | {SPACE}
            open_ -= all_have

    def _group_coverage(self, group: str) -> tuple[frozenset[int], frozenset[int]]:
        """Return the characters that any, and that every, face of a typeface has."""
        sets = [self.font(face).characters for face in self.faces if face.group == group]
        return frozenset().union(*sets), frozenset.intersection(*sets)

    def _cut(self, face: FontFace, characters: frozenset[int]) -> SubsetFace:
        font = self.font(face)
        return SubsetFace(
            family=face.family,
            weight=face.weight,
            style=face.style,
            data=font.subset(
                characters,
                axes=face.axes,
                features=face.features,
                names=own_names(face.family, face.weight, face.style),
            ),
            characters=characters & font.characters,
        )


def load_fonts(font_dir: Path | None = None) -> FontLibrary:
    """Find the bundled fonts and a user's own, and check that they are what they should be.

    Args:
        font_dir: a folder of OpenType or TrueType files, searched with its subfolders. A file
            named like a bundled one takes its place; any other is used for characters that the
            bundled fonts lack.

    Returns:
        The library, bundled faces first.

    Raises:
        FontError: naming every font that is missing, altered or unreadable, and what mends it.
    """
    own = _own_files(font_dir) if font_dir else {}
    faces: list[FontFace] = []
    problems: list[str] = []
    for bundled in BUNDLED:
        replacement = own.pop(Path(bundled.file).name, None)
        try:
            faces.extend(bundled.faces(replacement or installed_font(bundled)))
        except FontError as error:
            problems.append(str(error))
    for path in own.values():
        try:
            faces.extend(_own_faces(path))
        except FontError as error:
            problems.append(str(error))
    if problems:
        raise FontError("\n".join(dict.fromkeys(problems)))
    return FontLibrary(faces)


def installed_font(font: BundledFont) -> Path:
    """Return where a bundled font lies, its digest checked.

    Raises:
        FontError: it is missing or not the file expected, with the line that mends it.
    """
    remedy = f"pip install --force-reinstall --no-deps {font.distribution}"
    spec = importlib.util.find_spec(font.package)
    if spec is None or not spec.submodule_search_locations:
        raise FontError(f"the font package {font.distribution} is not installed", remedy)
    path = Path(spec.submodule_search_locations[0], font.file)
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FontError(f"{path}: cannot be read ({error.strerror})", remedy) from error
    if digest != font.sha256:
        raise FontError(f"{path}: not the file of {font.distribution} (SHA-256 differs)", remedy)
    return path


def _own_files(font_dir: Path) -> dict[str, Path]:
    """Return the font files of a user's folder by name, in a fixed order."""
    if not font_dir.is_dir():
        raise FontError(f"{font_dir}: there is no such font folder")
    found: dict[str, Path] = {}
    for path in sorted(font_dir.rglob("*")):
        suffix = path.suffix.lower()
        if suffix in _WEB_SUFFIXES:
            raise FontError(f"{path}: a web font cannot be used; give the .otf or .ttf file")
        if suffix in FONT_SUFFIXES:
            found[path.name] = path
    if not found:
        raise FontError(f"{font_dir}: holds no font file ({', '.join(sorted(FONT_SUFFIXES))})")
    return found


def _own_faces(path: Path) -> list[FontFace]:
    """Return the faces of a user's file: every font of a collection, two weights if variable."""
    from briefgen.typeset.harfbuzz import Font, fonts_in

    faces: list[FontFace] = []
    for index in range(fonts_in(path) or 1):
        font = Font(path, index)
        variable = "wght" in font.axes
        faces.extend(
            FontFace(
                family=FALLBACK,
                weight=weight,
                style="italic" if font.is_italic else "normal",
                path=path,
                index=index,
                axes=(("wght", float(weight)),) if variable else (),
                group=f"{FALLBACK}: {font.typeface}",
            )
            for weight in (_VARIABLE_WEIGHTS if variable else (font.weight,))
        )
    return faces
