"""The evidence sheet as one HTML document, in the dress of a theme."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from briefgen.languages.catalogue import catalogue_of
from briefgen.localize.evidence import EvidenceSheet
from briefgen.render.environment import theme_environment
from briefgen.render.look import THEMES_OWN, Look
from briefgen.render.page import GENERATOR, render_template, side_attributes, verbatim
from briefgen.render.record import palette_css, theme_record

TEMPLATE = "evidence.html.j2"


def render_evidence(
    sheets: Sequence[EvidenceSheet],
    *,
    theme: str,
    theme_folders: Sequence[Path],
    look: Look = THEMES_OWN,
    font_css: str = "",
) -> str:
    """Return an evidence sheet, in one language or in two at once, as a page for a screen.

    Args:
        sheets: the sheet in each of its languages.
        theme: name of the theme.
        theme_folders: folders of themes that come before the built-in one.
        look: the publisher's colour.
        font_css: ``@font-face`` rules, put before the theme's own style sheets.

    Raises:
        ThemeError: the theme is unknown or one of its files is faulty.
    """
    environment = theme_environment(theme, tuple(folder.absolute() for folder in theme_folders))
    record = theme_record(theme, theme_folders).with_accent(look.accent)
    columns = tuple((sheet.edition, catalogue_of(sheet.edition.language)) for sheet in sheets)

    def across(parts: Sequence[object], name: str) -> tuple[tuple[object, ...], ...]:
        """Return the parts of parts, those that are the same in each language together."""
        return tuple(zip(*(getattr(part, name) for part in parts), strict=True))

    def paired(parts: Sequence[object]) -> tuple[tuple[object, ...], ...]:
        """Give what stands in each language its edition and that edition's words."""
        return tuple((*column, part) for column, part in zip(columns, parts, strict=True))

    return render_template(
        environment,
        TEMPLATE,
        sheets=tuple(sheets),
        columns=columns,
        t=columns[0][1],
        across=across,
        paired=paired,
        side=side_attributes,
        font_css=verbatim(font_css),
        colours=verbatim(palette_css(record, dark=True)),
        css=lambda name: verbatim(environment.source(name)),
        generator=GENERATOR,
        origin=lambda *_: Markup(""),
        medium="screen",
    )
