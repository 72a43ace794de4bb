"""The fonts that come with briefgen, as records: where each lies and what is cut out of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

Style = Literal["normal", "italic"]

SANS_JP: Final = "Briefgen Sans JP"
SANS: Final = "Briefgen Sans"
SERIF_JP: Final = "Briefgen Serif JP"
SERIF: Final = "Briefgen Serif"
FALLBACK: Final = "Briefgen Fallback"
"""The one CSS family of every additional font that a user gives; themes name it last."""

# Without `locl` of the Japanese font: its Chinese and Korean forms would double the subset.
# Without `vert` and its kin: neither output format sets vertical text.
_COMMON: Final = ("calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "rclt", "rlig", "rvrn")
_FIGURES: Final = ("lnum", "tnum", "pnum", "case")
JAPANESE_FEATURES: Final = (
    *(tag for tag in _COMMON if tag != "locl"),
    *("halt", "palt", "chws", "pwid"),
)
LATIN_FEATURES: Final = (*_COMMON, *_FIGURES)
USER_FEATURES: Final = (*_COMMON, *_FIGURES, "halt", "palt", "chws", "pwid")


@dataclass(frozen=True)
class FontFace:
    """One static style of a family, and where it comes from.

    Attributes:
        family: the CSS family name.
        weight: CSS weight, 1 to 1000.
        style: upright or italic.
        path: the font file; a variable font or collection serves several faces.
        index: the font's place in a collection, 0 otherwise.
        axes: where the axes of a variable font are pinned, in the axes' own units.
        features: the OpenType layout features that a subset keeps.
        group: the typeface that the face belongs to; one for each family but ``FALLBACK``, which
            may hold several unrelated ones.
    """

    family: str
    weight: int
    style: Style
    path: Path
    index: int = 0
    axes: tuple[tuple[str, float], ...] = ()
    features: tuple[str, ...] = USER_FEATURES
    group: str = ""


@dataclass(frozen=True)
class SubsetFace:
    """A font cut down to the characters of one document.

    Attributes:
        family: the CSS family name.
        weight: CSS weight.
        style: upright or italic.
        data: the OpenType file.
        characters: the code points that it has.
    """

    family: str
    weight: int
    style: Style
    data: bytes = field(repr=False)
    characters: frozenset[int] = field(repr=False)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of ``data``, hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class BundledFont:
    """A font file that an installed distribution brings.

    Attributes:
        distribution: the name to install, with its pinned release.
        package: the import package that holds the file.
        file: the path inside the package.
        sha256: the digest of that release's file.
        family: the CSS family that it serves.
        style: upright or italic.
        weights: the CSS weights that it serves.
        variable: whether ``weights`` are cut from its weight axis.
        axes: further axes to pin.
        features: the OpenType layout features that a subset keeps.
    """

    distribution: str
    package: str
    file: str
    sha256: str
    family: str
    style: Style
    weights: tuple[int, ...]
    variable: bool = False
    axes: Mapping[str, float] = field(default_factory=dict)
    features: tuple[str, ...] = LATIN_FEATURES

    def faces(self, path: Path) -> tuple[FontFace, ...]:
        """Return the faces that the file at ``path`` serves, one a weight."""
        fixed = tuple(self.axes.items())
        return tuple(
            FontFace(
                family=self.family,
                weight=weight,
                style=self.style,
                path=path,
                axes=(*fixed, ("wght", float(weight))) if self.variable else fixed,
                features=self.features,
                group=self.family,
            )
            for weight in self.weights
        )


_NOTO: Final = "noto-cjk-sans-jp-{}==0.0.1"
_SOURCE_SANS: Final = "fontpkg-source-sans-3==3.52"
_SOURCE_SERIF: Final = "fontpkg-source-serif-4==4.4"
# Source Serif's optical size axis is in points; body text is set at ten to twelve.
_TEXT_SIZE: Final = {"opsz": 11.0}

BUNDLED: Final = (
    BundledFont(
        distribution=_NOTO.format("regular"),
        package="noto_cjk_sans_jp_regular",
        file="NotoSansCJKjp-Regular.otf",
        sha256="68a3fc98800b2a27b371f2fb79991daf3633bd89309d4ffaa6946fd587f375b5",
        family=SANS_JP,
        style="normal",
        weights=(400,),
        features=JAPANESE_FEATURES,
    ),
    BundledFont(
        distribution=_NOTO.format("bold"),
        package="noto_cjk_sans_jp_bold",
        file="NotoSansCJKjp-Bold.otf",
        sha256="e53dcb0dcb2922e45d01aae1ebd2f382bb81d4229b18b6b883bd170678af1f76",
        family=SANS_JP,
        style="normal",
        weights=(700,),
        features=JAPANESE_FEATURES,
    ),
    # A mincho has no bold here: Japanese practice sets the gothic's in its place.
    BundledFont(
        distribution="pylopdf-fonts-jp==0.1.1",
        package="pylopdf_fonts_jp",
        file="NotoSerifJP-Regular.otf",
        sha256="2c9a12dbd4f2408c4610c7ee84a108b62d7236c3775baed618c64d9cb44b2f04",
        family=SERIF_JP,
        style="normal",
        weights=(400,),
        features=JAPANESE_FEATURES,
    ),
    BundledFont(
        distribution=_SOURCE_SANS,
        package="fontpkg_source_sans_3",
        file="files/SourceSans3[wght].ttf",
        sha256="042fe2cc0b933e328410d7acbd0aa6a1873dca5aef81875f4bc214b08825c7b9",
        family=SANS,
        style="normal",
        weights=(400, 600, 700),
        variable=True,
    ),
    BundledFont(
        distribution=_SOURCE_SANS,
        package="fontpkg_source_sans_3",
        file="files/SourceSans3-Italic[wght].ttf",
        sha256="39e3ab05ccd7cb94907c31005bb5bec1d5432f0b096a2b782976e217a540eb6c",
        family=SANS,
        style="italic",
        weights=(400, 700),
        variable=True,
    ),
    BundledFont(
        distribution=_SOURCE_SERIF,
        package="fontpkg_source_serif_4",
        file="files/SourceSerif4[opsz,wght].ttf",
        sha256="97b2d4da6e3cb494b5a1e66ae176914d852ccabef49e0c02c0df25f3e39aca0b",
        family=SERIF,
        style="normal",
        weights=(400, 600, 700),
        variable=True,
        axes=_TEXT_SIZE,
    ),
    BundledFont(
        distribution=_SOURCE_SERIF,
        package="fontpkg_source_serif_4",
        file="files/SourceSerif4-Italic[opsz,wght].ttf",
        sha256="15fbc7e4679489a501998c3669272637a6646388ef7e4bd77eebb5bf967a1f42",
        family=SERIF,
        style="italic",
        weights=(400, 700),
        variable=True,
        axes=_TEXT_SIZE,
    ),
)
