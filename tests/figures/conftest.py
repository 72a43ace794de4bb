"""Figures of two desks, the gallery's plain ones and awkward ones, and the fonts to set them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import briefgen
from briefgen.figures.drawing import Illustrator
from briefgen.figures.engine import Engine
from briefgen.figures.lettering import Lettering
from briefgen.languages import builtin_languages
from briefgen.localize import build_edition
from briefgen.localize.figure_texts import ChartText, DrawnText, VegaLiteText
from briefgen.render import theme_record
from briefgen.typeset.fonts import FontLibrary

DATA = Path(__file__).parents[1] / "data"
LANGUAGES = builtin_languages()
CODES = ("ja", "en")
STACKS = theme_record("default", ()).font_stacks
LetteringIn = Callable[[str], Lettering]


@cache
def figures(desk: str, code: str) -> tuple[DrawnText, ...]:
    """Return the figures of a desk that are drawn, in a language."""
    loaded = briefgen.load(DATA / desk / "content")
    [brief] = loaded.briefs.values()
    edition = build_edition(brief, loaded, LANGUAGES[code])
    blocks = (block for section in edition.sections for block in section.blocks)
    return tuple(block for block in blocks if isinstance(block, DrawnText))


def charts(desk: str, code: str) -> list[ChartText]:
    """Return the charts of a desk."""
    return [figure for figure in figures(desk, code) if isinstance(figure, ChartText)]


def specifications(desk: str, code: str) -> list[VegaLiteText]:
    """Return the figures of a desk that are given by a specification."""
    return [figure for figure in figures(desk, code) if isinstance(figure, VegaLiteText)]


@pytest.fixture
def lettering(fonts: FontLibrary) -> LetteringIn:
    """Return a function that gives the lettering of the default theme in a language."""

    def lettering_in(code: str) -> Lettering:
        script = LANGUAGES[code].script
        return Lettering(fonts, script, STACKS(script))

    return lettering_in


@pytest.fixture
def engine(fonts: FontLibrary) -> Iterator[Engine]:
    """Return an engine of the test's own."""
    own = Engine(fonts)
    yield own
    own.close()


@pytest.fixture
def illustrator(fonts: FontLibrary) -> Illustrator:
    """Return what draws figures for a screen."""
    return Illustrator(fonts, STACKS, on_paper=False)
