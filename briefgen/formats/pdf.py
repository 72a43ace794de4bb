"""PDF: the edition on paper, through WeasyPrint."""

from __future__ import annotations

from typing import Final

from briefgen.figures.colours import with_colours
from briefgen.figures.drawing import Illustrator
from briefgen.formats.base import FormatContext, Rendered
from briefgen.formats.description import describe
from briefgen.formats.glyphs import require_glyphs
from briefgen.formats.headings import balanced
from briefgen.formats.whole import kept_whole
from briefgen.localize import AnyEdition
from briefgen.render import render_html

# Classes that print.css knows, from what shows least to what shows most.
_FITS: Final = ("snug", "snug tight", "gathered", "snug gathered", "snug tight gathered")


class PdfFormat:
    """The document that is handed over."""

    name = "pdf"
    suffix = ".pdf"

    def render(self, edition: AnyEdition, context: FormatContext) -> Rendered:
        """Return the pages, tagged and with subset fonts, by the standard of the context.

        Raises:
            RenderError: the page could not be set exactly as written.
            MissingLibraryError: Pango is not installed.
            ThemeError: the theme is unknown or faulty.
        """
        from briefgen.typeset.pdf import render_pdf

        fonts = context.fonts
        page = render_html(
            edition,
            theme=context.theme,
            theme_folders=context.theme_folders,
            medium="print",
            look=context.look,
            balance=lambda heading, box: balanced(
                heading, box, fonts, context.font_stacks(box.script)
            ),
            assets=context.picture,
            with_origins=True,
            drawing=Illustrator(fonts, context.font_stacks, on_paper=True),
        )
        page = kept_whole(with_colours(page), edition, numbers=False)
        require_glyphs(page, fonts)
        scripts = [column.language.script for column in edition.columns]
        faces = fonts.subset(page, context.font_stacks(*scripts))
        result = render_pdf(
            page,
            fonts=faces,
            standard=context.standard,
            description=describe(edition),
            attachments=context.enclose(),
            fits=_FITS,
        )
        return Rendered(result.data, result.pages, result.notes, result.layout)
