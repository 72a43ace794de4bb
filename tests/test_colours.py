"""Contrast as WCAG measures it, and shades that have it."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.colours import (
    AA_TEXT,
    contrast,
    least_contrast,
    mixed,
    nearest_shade,
    rounded_down,
)

WHITE, BLACK = "#ffffff", "#000000"
LIGHT = ("#ffffff", "#eef2f6", "#f7f4ee")
DARK = ("#12171d", "#1b232c", "#1f1e1b")
colours = st.builds("#{:06x}".format, st.integers(0, 0xFFFFFF))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ("#767676", WHITE, 4.54),  # the lightest grey that passes on white
        ("#777777", WHITE, 4.48),
        ("#ff0000", WHITE, 4.0),
        ("#0000ff", WHITE, 8.59),
    ],
)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_a_ratio_is_never_rounded_up_to_what_it_is_not() -> None:
    assert rounded_down(contrast("#777777", WHITE)) == "4.4"
    assert rounded_down(4.5) == "4.5"


@given(colours)
def test_every_colour_has_a_shade_for_light_and_one_for_dark(colour: str) -> None:
    for grounds in (LIGHT, DARK):
        shade = nearest_shade(colour, grounds)
        assert shade is not None
        assert least_contrast(shade, grounds) >= AA_TEXT
        assert nearest_shade(shade, grounds) == shade
        if least_contrast(colour, grounds) >= AA_TEXT:
            assert shade == colour


@given(colours)
def test_a_shade_is_no_further_than_it_must_be(colour: str) -> None:
    shade = nearest_shade(colour, LIGHT)
    assert shade is not None
    if shade != colour:
        hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(shade))
        lighter = colorsys.hls_to_rgb(hue, min(lightness + 0.01, 1), saturation)
        between = "#" + "".join(f"{round(value * 255):02x}" for value in lighter)
        assert least_contrast(between, LIGHT) < AA_TEXT or lightness > _lightness(colour)


def test_no_shade_can_be_read_on_black_and_white_alike_at_a_high_contrast() -> None:
    assert nearest_shade("#b5331b", (BLACK, WHITE), least=7) is None


def test_a_colour_is_mixed_with_its_ground() -> None:
    assert mixed(BLACK, WHITE, 0.2) == "#cccccc"
    assert (mixed("#b5331b", WHITE, 1), mixed("#b5331b", WHITE, 0)) == ("#b5331b", WHITE)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _lightness(colour: str) -> float:
    return colorsys.rgb_to_hls(*_channels(colour))[1]
