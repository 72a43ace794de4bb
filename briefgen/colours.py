"""Colours that can be told apart: contrast as WCAG 2.2 measures it, and shades that have it."""

from __future__ import annotations

import colorsys
import math
from collections.abc import Iterable
from typing import Final

AA_TEXT: Final = 4.5
"""The least contrast of text with its ground (WCAG 2.2, success criterion 1.4.3)."""
AA_LARGE: Final = 3.0
"""The same of large text: 24 CSS pixels, or 18.66 where it is bold."""
AA_GRAPHIC: Final = 3.0
"""The least contrast of a mark that carries meaning (WCAG 2.2, success criterion 1.4.11)."""

_LIGHTNESSES: Final = 1000
_CHANNELS: Final = (slice(1, 3), slice(3, 5), slice(5, 7))
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").

    Args:
        one: a colour as ``#rrggbb``.
        other: the other, in either order.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str, grounds: Iterable[str]) -> float:
    """Return the contrast of a colour with that of the grounds that it stands out from least."""
    return min(contrast(colour, ground) for ground in grounds)


def nearest_shade(colour: str, grounds: Iterable[str], least: float = AA_TEXT) -> str | None:
    """Return the shade nearest to a colour that stands out from every ground.

    Hue and saturation stay; the lightness (HSL) changes as little as it may.

    Args:
        colour: a colour as ``#rrggbb``.
        grounds: what it stands on.
        least: the contrast that it must have with each of them.

    Returns:
        The colour itself where it serves; None where no shade does.
    """
    grounds = tuple(grounds)
    if least_contrast(colour, grounds) >= least:
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    steps = sorted(range(_LIGHTNESSES + 1), key=lambda step: abs(step / _LIGHTNESSES - lightness))
    shades = (_hex(colorsys.hls_to_rgb(hue, step / _LIGHTNESSES, saturation)) for step in steps)
    return next((shade for shade in shades if least_contrast(shade, grounds) >= least), None)


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground.

    Args:
        colour: the colour on top, as ``#rrggbb``.
        ground: the colour below.
        share: how much of the colour there is, 0 to 1.
    """
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return _hex(share * top + (1 - share) * below for top, below in pairs)


def rounded_down(ratio: float) -> str:
    """Return a contrast ratio with one decimal that promises no more than there is."""
    return f"{math.floor(ratio * 10) / 10:.1f}"


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    linear = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in _channels(colour)
    )
    return sum(value * weight for value, weight in zip(linear, _WEIGHTS, strict=True))


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[part], 16) / 255 for part in _CHANNELS)


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(value * 255):02x}" for value in channels)
