"""An edition, or two side by side, in the dress of a theme: one HTML document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from jinja2.exceptions import SecurityError
from markupsafe import Markup

from briefgen.languages.catalogue import catalogue_of
from briefgen.localize import AnyEdition, Edition
from briefgen.localize.edition import Heading
from briefgen.localize.figure_texts import ImageText
from briefgen.localize.origin import FromYaml, Origin
from briefgen.render.captions import caption
from briefgen.render.environment import ThemeEnvironment, theme_environment
from briefgen.render.footnotes import NOTES_HERE, Note, with_footnotes
from briefgen.render.headings import BOXES_FILE, BalanceBox, find_box
from briefgen.render.look import THEMES_OWN, Look
from briefgen.render.metadata import CitationFile, head_entries
from briefgen.render.page import GENERATOR, render_template, side_attributes, verbatim
from briefgen.render.record import palette_css, theme_record
from briefgen.render.structured_data import structured_data

Medium = Literal["screen", "print"]
NOTES_TEMPLATE = "partials/notes.html.j2"
DEFAULT_BOXES_FILE = f"builtin/{BOXES_FILE}"


@dataclass(frozen=True)
class _Layout:
    """The template that a document starts from, and what its boxes for headings begin with."""

    template: str
    box_prefix: str = ""


ALONE = _Layout("base.html.j2")
SIDE_BY_SIDE = _Layout("parallel.html.j2", "parallel-")


def render_html(  # noqa: PLR0913 - all by keyword, each a part of the page of its own
    edition: AnyEdition,
    *,
    theme: str,
    theme_folders: Sequence[Path],
    medium: Medium,
    look: Look = THEMES_OWN,
    font_css: str = "",
    balance: Callable[[Heading, BalanceBox], Markup] | None = None,
    assets: Callable[[Path], str],
    drawing: Callable[..., Markup],
    with_origins: bool = False,
    citation_files: Sequence[CitationFile] = (),
) -> str:
    """Return an edition as one HTML document that asks the network for nothing (WHATWG HTML).

    Args:
        edition: the brief in one language or two; all of it is escaped already.
        theme: name of the theme.
        theme_folders: folders of themes that come before the built-in one.
        medium: ``screen`` for a page to read in a browser, ``print`` for one to be set on paper.
        look: the publisher's colour and paper.
        font_css: ``@font-face`` rules, put before the theme's own style sheets.
        balance: breaks a heading into even lines; None leaves that to the reader's program.
        assets: gives a picture as a ``data:`` URL.
        drawing: gives a chart as markup.
        with_origins: whether elements say in ``data-source`` which part of the YAML they come from.
        citation_files: the files beside the page that reference managers read.

    Raises:
        ThemeError: the theme is unknown or one of its files is faulty.
    """
    # The engine is kept for the next page, which may be made from another working directory.
    environment = theme_environment(theme, tuple(folder.absolute() for folder in theme_folders))
    record = theme_record(theme, theme_folders).with_accent(look.accent)
    layout = ALONE if len(edition.columns) == 1 else SIDE_BY_SIDE
    columns = tuple((column, catalogue_of(column.language)) for column in edition.columns)
    pictures = _pictures(edition)

    def balanced(heading: Heading, name: str) -> Markup:
        if balance is None:
            return heading.html
        own, default = (environment.source(file) for file in (BOXES_FILE, DEFAULT_BOXES_FILE))
        box = find_box(own, layout.box_prefix + name, heading.script, fallback=default)
        return balance(heading, box)

    def paired(parts: Sequence[object]) -> tuple[tuple[object, ...], ...]:
        """Give each part of a pair its edition and that edition's words."""
        return tuple((*column, part) for column, part in zip(columns, parts, strict=True))

    def asset(path: Path) -> str:
        # A template can join paths, so only the brief's own pictures and the logo are handed out.
        if path not in pictures:
            raise SecurityError(f"{path} is no picture of this brief")
        return assets(path)

    page = render_template(
        environment,
        layout.template,
        edition=edition,
        columns=columns,
        paired=paired,
        medium=medium,
        t=columns[0][1],
        side=side_attributes,
        balanced=balanced,
        caption=caption,
        asset=asset,
        drawing=drawing,
        origin=_origin_attribute if with_origins else _no_attribute,
        font_css=verbatim(font_css),
        colours=verbatim(palette_css(record, dark=medium == "screen")),
        page_size=look.page_size.lower(),
        css=lambda name: verbatim(environment.source(name)),
        generator=GENERATOR,
        head_entries=head_entries(edition),
        structured_data=structured_data(edition),
        citation_files=citation_files,
        notes_here=NOTES_HERE if medium == "screen" else Markup(""),
    )
    if not isinstance(edition, Edition):
        return page
    notes = partial(_notes, environment, edition) if medium == "screen" else None
    return with_footnotes(page, edition, notes)


def _notes(environment: ThemeEnvironment, edition: Edition, notes: Sequence[Note]) -> str:
    """Return notes as a list that stands where they belong on a screen."""
    return render_template(
        environment, NOTES_TEMPLATE, notes=notes, t=catalogue_of(edition.language)
    )


def _origin_attribute(part: FromYaml | Origin | None, *steps: str | int) -> Markup:
    """Return the attribute that says which part of the YAML an element comes from."""
    origin = part.origin if isinstance(part, FromYaml) else part
    return Markup(' data-source="{}"').format(origin.at(*steps)) if origin else Markup("")


def _no_attribute(_part: FromYaml | Origin | None, *_steps: str | int) -> Markup:
    return Markup("")


def _pictures(edition: AnyEdition) -> frozenset[Path]:
    sections = (section for column in edition.columns for section in column.sections)
    blocks = (block for section in sections for block in section.blocks)
    pictures = {block.path for block in blocks if isinstance(block, ImageText)}
    return frozenset(pictures | {it.logo for it in edition.columns if it.logo})
