"""Paragraphs set and read back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from briefgen.typeset import FontLibrary, RenderedPdf, render_pdf
from tests.typeset.conftest import JAPANESE_STACKS
from tests.typeset.japanese.reading import EM, MARGIN, PrintedLine, printed_lines

PAGE = f"""<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>組版</title><style>
@page {{ size: {2 * MARGIN + 45 * EM}pt 800pt; margin: {MARGIN}pt }}
body {{ margin: 0; font: {EM}pt/1.75 "Briefgen Sans JP", "Briefgen Sans" }}
p {{ margin: 0; orphans: 1; widows: 1; text-align: justify }}
a {{ color: #0000ee }}
sup {{ font-size: 0.66em; line-height: 0; vertical-align: super; padding: 0 0.12em }}
ruby {{ display: inline-block; position: relative; text-indent: 0 }}
rt {{ display: block; position: absolute; left: -2em; right: -2em; top: -0.9em;
     font-size: 0.48em; line-height: 1; text-align: center }}
%s
</style></head><body>%s<i id="x"></i></body></html>"""

Compose = Callable[..., list[PrintedLine]]
SetPage = Callable[..., RenderedPdf]


@pytest.fixture(scope="session")
def set_page(library: FontLibrary) -> SetPage:
    """Return what sets paragraphs of ten points between margins of fifty."""

    def build(body: str, *, css: str = "") -> RenderedPdf:
        html = PAGE % (css, body)
        return render_pdf(html, fonts=library.subset(html, JAPANESE_STACKS))

    return build


@pytest.fixture(scope="session")
def compose(set_page: SetPage) -> Compose:
    """Return what sets paragraphs and reads their lines back."""

    def build(
        paragraphs: str | Sequence[str], measure: float, *, indent: float = 0.0, css: str = ""
    ) -> list[PrintedLine]:
        texts = [paragraphs] if isinstance(paragraphs, str) else paragraphs
        style = f"width: {measure}em; text-indent: {indent}em"
        body = "".join(f'<p style="{style}">{text}</p>' for text in texts)
        return printed_lines(set_page(body, css=css).data)

    return build
