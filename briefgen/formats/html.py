"""HTML: the whole edition in one file that asks the network for nothing."""

from __future__ import annotations

from briefgen.figures.drawing import Illustrator
from briefgen.formats.base import FormatContext, Rendered
from briefgen.formats.glyphs import require_glyphs
from briefgen.formats.headings import kept_in_phrases
from briefgen.localize import AnyEdition
from briefgen.render import render_html
from briefgen.typeset.css import font_face_css

_FONTS_GO_HERE = "/* fonts */"


class HtmlFormat:
    """The web page."""

    name = "html"
    suffix = ".html"

    def render(self, edition: AnyEdition, context: FormatContext) -> Rendered:
        """Return the page with styles, pictures and subset fonts inside.

        Raises:
            RenderError: a character of the page is in no font.
            ThemeError: the theme is unknown or faulty.
        """
        page = render_html(
            edition,
            theme=context.theme,
            theme_folders=context.theme_folders,
            medium="screen",
            look=context.look,
            font_css=_FONTS_GO_HERE,
            balance=kept_in_phrases,
            assets=context.picture,
            drawing=Illustrator(context.fonts, context.font_stacks, on_paper=False),
        )
        require_glyphs(page, context.fonts)
        scripts = [column.language.script for column in edition.columns]
        faces = context.fonts.subset(page, context.font_stacks(*scripts))
        return Rendered(page.replace(_FONTS_GO_HERE, font_face_css(faces), 1).encode("utf-8"))
