"""An edition in the dress of a theme, as one HTML document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from jinja2.exceptions import SecurityError
from markupsafe import Markup

from briefgen import __version__
from briefgen.languages.catalogue import Catalogue
from briefgen.localize.edition import Edition, Heading, ImageText
from briefgen.localize.origin import FromYaml, Origin
from briefgen.render.environment import theme_environment
from briefgen.render.errors import theme_error
from briefgen.render.headings import BOXES_FILE, BalanceBox, find_box

Medium = Literal["screen", "print"]
ENTRY_TEMPLATE = "base.html.j2"
GENERATOR = f"briefgen {__version__}"


def render_html(  # noqa: PLR0913 - all by keyword, each a part of the page of its own
    edition: Edition,
    *,
    theme: str,
    theme_folders: Sequence[Path],
    catalogue: Catalogue,
    medium: Medium,
    font_css: str = "",
    balance: Callable[[Heading, BalanceBox], Markup] | None = None,
    assets: Callable[[Path], str],
    with_origins: bool = False,
) -> str:
    """Return an edition as one HTML document that asks the network for nothing (WHATWG HTML).

    Args:
        edition: the brief in one language; all of it is escaped already.
        theme: name of the theme.
        theme_folders: folders of themes that come before the built-in one.
        catalogue: the words that the template itself says, in the edition's language.
        medium: ``screen`` for a page to read in a browser, ``print`` for one to be set on paper.
        font_css: ``@font-face`` rules, put before the theme's own style sheets.
        balance: breaks a heading into even lines; None leaves that to the reader's program.
        assets: gives a picture as a ``data:`` URL.
        with_origins: whether elements say in ``data-source`` which part of the YAML they come from.

    Raises:
        ThemeError: the theme is unknown or one of its files is faulty.
    """
    # The engine is kept for the next page, which may be made from another working directory.
    environment = theme_environment(theme, tuple(folder.absolute() for folder in theme_folders))
    pictures = _pictures(edition)

    def balanced(heading: Heading, box: str) -> Markup:
        if balance is None:
            return heading.html
        boxes = environment.source(BOXES_FILE)
        return balance(heading, find_box(boxes, box, edition.language.script))

    def asset(path: Path) -> str:
        # A template can join paths, so only the brief's own pictures are handed out.
        if path not in pictures:
            raise SecurityError(f"{path} is no picture of this brief")
        return assets(path)

    try:
        return environment.get_template(ENTRY_TEMPLATE).render(
            edition=edition,
            medium=medium,
            t=catalogue,
            balanced=balanced,
            asset=asset,
            origin=_origin_attribute if with_origins else _no_attribute,
            font_css=_verbatim(font_css),
            css=lambda name: _verbatim(environment.source(name)),
            generator=GENERATOR,
        )
    except Exception as error:
        fault = theme_error(error)
        if fault is None:
            raise
        raise fault from error


def _origin_attribute(part: FromYaml | Origin | None, *steps: str | int) -> Markup:
    """Return the attribute that says which part of the YAML an element comes from."""
    origin = part.origin if isinstance(part, FromYaml) else part
    return Markup(' data-source="{}"').format(origin.at(*steps)) if origin else Markup("")


def _no_attribute(_part: FromYaml | Origin | None, *_steps: str | int) -> Markup:
    return Markup("")


def _verbatim(css: str) -> Markup:
    """Let style sheets through as they are: nothing of a brief's content is in them."""
    return Markup(css)  # noqa: S704


def _pictures(edition: Edition) -> frozenset[Path]:
    blocks = (block for section in edition.sections for block in section.blocks)
    return frozenset(block.path for block in blocks if isinstance(block, ImageText))
