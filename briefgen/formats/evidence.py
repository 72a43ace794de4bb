"""Evidence: for reviewers, each claim beside what it rests on, as a web page and as a table."""

from __future__ import annotations

from briefgen.formats.base import Companion, FormatContext, Rendered
from briefgen.formats.evidence_table import evidence_csv
from briefgen.formats.glyphs import require_glyphs
from briefgen.localize import AnyEdition
from briefgen.render import render_evidence
from briefgen.typeset.css import font_face_css
from briefgen.typeset.errors import RenderError

_FONTS_GO_HERE = "/* fonts */"


class EvidenceFormat:
    """The reviewer's page."""

    name = "evidence"
    suffix = ".evidence.html"

    def render(self, edition: AnyEdition, context: FormatContext) -> Rendered:
        """Return the page, which stands alone as every web page does; beside it stands the table.

        Raises:
            RenderError: a character of the page is in no font.
            ThemeError: the theme is unknown or faulty.
        """
        if context.evidence is None:
            raise RenderError(("the evidence of this brief is not at hand",))
        sheets = [context.evidence(column) for column in edition.columns]
        page = render_evidence(
            sheets,
            theme=context.theme,
            theme_folders=context.theme_folders,
            look=context.look,
            font_css=_FONTS_GO_HERE,
        )
        require_glyphs(page, context.fonts)
        scripts = [column.language.script for column in edition.columns]
        faces = context.fonts.subset(page, context.font_stacks(*scripts))
        data = page.replace(_FONTS_GO_HERE, font_face_css(faces), 1).encode("utf-8")
        table = Companion(self.name, ".evidence.csv", evidence_csv(sheets))
        return Rendered(data, companions=(table,))
