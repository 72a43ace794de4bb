"""HTML: the whole edition in one file that asks the network for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from briefgen.cite.exports import EXPORTS
from briefgen.figures.drawing import Illustrator
from briefgen.formats.base import Companion, FormatContext, Rendered
from briefgen.formats.glyphs import require_glyphs
from briefgen.formats.headings import kept_in_phrases
from briefgen.formats.whole import kept_whole
from briefgen.localize import AnyEdition
from briefgen.model.editions import file_stem
from briefgen.model.publisher import Export
from briefgen.render import CitationFile, render_html
from briefgen.typeset.css import font_face_css

_FONTS_GO_HERE = "/* fonts */"


class HtmlFormat:
    """The web page."""

    name = "html"
    suffix = ".html"

    def render(self, edition: AnyEdition, context: FormatContext) -> Rendered:
        """Return the page with styles, pictures and subset fonts inside.

        Beside it stand the files for reference managers.

        Raises:
            RenderError: a character of the page is in no font.
            ThemeError: the theme is unknown or faulty.
        """
        companions = tuple(_citations(edition, context))
        page = render_html(
            edition,
            theme=context.theme,
            theme_folders=context.theme_folders,
            medium="screen",
            look=context.look,
            font_css=_FONTS_GO_HERE,
            balance=kept_in_phrases,
            assets=context.picture,
            with_origins=context.with_origins,
            drawing=Illustrator(context.fonts, context.font_stacks, on_paper=False),
            citation_files=[_link(edition, name) for name in context.exports],
        )
        page = kept_whole(page, edition, numbers=True)
        require_glyphs(page, context.fonts)
        scripts = [column.language.script for column in edition.columns]
        faces = context.fonts.subset(page, context.font_stacks(*scripts))
        data = page.replace(_FONTS_GO_HERE, font_face_css(faces), 1).encode("utf-8")
        return Rendered(data, companions=companions)


def _citations(edition: AnyEdition, context: FormatContext) -> Iterator[Companion]:
    """Yield the reference to the brief, in each language of the page, form by form."""
    records = [column.citation.record for column in edition.columns]
    for name in context.exports:
        yield Companion(name, EXPORTS[name].suffix, EXPORTS[name].write(records))


def _link(edition: AnyEdition, name: Export) -> CitationFile:
    """Return the way from the page to a file beside it."""
    export = EXPORTS[name]
    columns = edition.columns
    stem = file_stem(columns[0].brief_id, [column.language for column in columns])
    return CitationFile(export.label, quote(stem + export.suffix), export.media_type)
