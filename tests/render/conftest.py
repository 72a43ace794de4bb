"""An edition with every block type, and a way to put it in the dress of a theme."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from markupsafe import Markup

import briefgen
from briefgen.languages import builtin_languages
from briefgen.localize import (
    AnyEdition,
    Edition,
    OtherEdition,
    ParallelEdition,
    build_edition,
    build_parallel_edition,
)
from briefgen.localize.edition import Heading
from briefgen.render import BalanceBox, Medium, render_html

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "tests/data/gallery-desk/content"
TEMPLATES = ROOT / "templates"
PICTURE = "data:image/png;base64,"
LANGUAGES = ("ja", "en")
MEDIA: tuple[Medium, ...] = ("screen", "print")


@cache
def gallery_edition(code: str) -> Edition:
    """Return the gallery of blocks in a language, readers' voices included."""
    desk = briefgen.load(GALLERY)
    languages = builtin_languages()
    others = tuple(
        OtherEdition((language,), f"gallery.{language.code}.html")
        for language in languages.values()
        if language.code != code
    )
    brief = next(iter(desk.briefs.values()))
    return build_edition(brief, desk, languages[code], other_editions=others)


@cache
def gallery_pair(first: str, second: str) -> ParallelEdition:
    """Return the gallery of blocks in two languages side by side."""
    desk = briefgen.load(GALLERY)
    languages = builtin_languages()
    columns = languages[first], languages[second]
    others = [OtherEdition((column,), f"gallery.{column.code}.html") for column in columns]
    brief = next(iter(desk.briefs.values()))
    return build_parallel_edition(brief, desk, columns, other_editions=others)


@pytest.fixture(params=LANGUAGES)
def edition(request: pytest.FixtureRequest) -> Edition:
    """The gallery in each language in turn."""
    return gallery_edition(request.param)


def dress(
    edition: AnyEdition,
    medium: Medium = "screen",
    *,
    theme: str = "default",
    folders: tuple[Path, ...] = (),
    with_origins: bool = False,
) -> str:
    """Return an edition as HTML, headings unbalanced and pictures empty."""
    return render_html(
        edition,
        theme=theme,
        theme_folders=folders,
        medium=medium,
        assets=lambda _: PICTURE,
        drawing=lambda figure, _=None: Markup("<svg><title>{}</title></svg>").format(
            figure.alternative
        ),
        with_origins=with_origins,
    )


def boxes_asked_for(edition: AnyEdition) -> set[BalanceBox]:
    """Return the boxes that the default theme has headings balanced in."""
    boxes: set[BalanceBox] = set()

    def note(heading: Heading, box: BalanceBox) -> Markup:
        boxes.add(box)
        return heading.html

    render_html(
        edition,
        theme="default",
        theme_folders=(),
        medium="print",
        balance=note,
        assets=lambda _: PICTURE,
        drawing=lambda figure, _=None: Markup("<svg><title>{}</title></svg>").format(
            figure.alternative
        ),
    )
    return boxes
