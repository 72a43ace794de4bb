"""The boxes that lines of display type are balanced in, as a theme declares them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefgen.render.errors import ThemeError

BOXES_FILE = "headings.toml"
_ANY_SCRIPT = "default"


@dataclass(frozen=True)
class BalanceBox:
    """A box for a line or a few of display type.

    Attributes:
        width: the measure, in points.
        size: the type size, in points.
        weight: the CSS weight.
        family: the CSS family that the heading is set in.
        script: ISO 15924 code of the heading's language.
    """

    width: float
    size: float
    weight: int
    family: str
    script: str


def find_box(toml: str, name: str, script: str, fallback: str = "") -> BalanceBox:
    """Return the box of a kind of heading.

    Args:
        toml: content of the theme's ``headings.toml``: for each kind, ``width`` in points and for
            each script (or ``default``) ``size`` in points, ``weight`` and ``family``.
        name: the kind of heading.
        script: ISO 15924 code.
        fallback: content of the file that has the kinds which the theme's own lacks.

    Raises:
        ThemeError: a file is not TOML, or lacks the kind or a key.
    """
    try:
        kind = {**_parse(fallback), **_parse(toml)}[name]
        type_ = kind.get(script, kind[_ANY_SCRIPT])
        return BalanceBox(width=kind["width"], script=script, **type_)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ThemeError(f"{BOXES_FILE}: box {name!r}, script {script!r}: {error}") from error


@lru_cache(maxsize=8)
def _parse(toml: str) -> Mapping[str, Any]:
    return tomllib.loads(toml)
