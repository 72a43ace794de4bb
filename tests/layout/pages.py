"""Small documents on pages of twelve lines, set by the real formatter and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

from briefgen.layout.fault import Fault
from briefgen.typeset import FontLibrary, load_fonts, render_pdf
from briefgen.typeset.geometry import Line, PageLayout

LANGUAGES: Final = ("ja", "en")
STACKS: Final = {
    "Jpan": (("Briefgen Sans JP", "Briefgen Sans"),),
    "Latn": (("Briefgen Sans", "Briefgen Sans JP"),),
}
PAGE: Final = """<!doctype html><html lang="{lang}"><head><title>{lang}</title><style>
@page {{ size: 100mm 60mm; margin: 0 }}
* {{ margin: 0; padding: 0; box-sizing: border-box; orphans: 1; widows: 1 }}
html {{ font: 8pt/5mm "Briefgen Sans" }}
:lang(ja) {{ font-family: "Briefgen Sans JP" }}
h1, h2, h3, p {{ font-size: 8pt; break-inside: auto; break-after: auto }}
td, th {{ line-height: 5mm; font-size: 8pt }}
table {{ border-collapse: collapse }}
thead {{ display: table-header-group }}
{css}</style></head><body data-source="brief.yaml#">{body}</body></html>"""
PICTURE: Final = (
    '<img alt="A square" src="data:image/svg+xml,'
    "%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'/%3E\"{style}>"
)

Rule = Callable[[Sequence[PageLayout]], Iterable[Fault]]


@cache
def library() -> FontLibrary:
    """Return the fonts of the program."""
    return load_fonts()


@cache
def set_pages(body: str, *, lang: str = "en", css: str = "") -> tuple[PageLayout, ...]:
    """Return what stands where when a body is set; a line is 5 mm high, a page 100 mm wide."""
    html = PAGE.format(lang=lang, css=css, body=body)
    script = "Jpan" if lang == "ja" else "Latn"
    return render_pdf(html, fonts=library().subset(html, STACKS[script])).layout


def faults(rule: Rule, body: str, *, lang: str = "en", css: str = "") -> list[Fault]:
    """Return what a rule finds wrong with the pages of a body."""
    return list(rule(set_pages(body, lang=lang, css=css)))


def lines_of(pages: Iterable[PageLayout]) -> list[Line]:
    """Return the lines of all pages."""
    return [line for page in pages for line in page.lines]


def words(lang: str, count: int) -> str:
    """Return that many lines of text."""
    line = {"ja": "港は冬も開いている。", "en": "The harbour is open."}[lang]
    return "<br>".join([line] * count)


def filled(lines: int) -> str:
    """Return so many lines of text in one block."""
    return f"<p>{'<br>'.join(['text'] * lines)}</p>"


def picture(style: str) -> str:
    """Return a picture of 40 pixels with a style of its own."""
    return PICTURE.format(style=f' style="{style}"')
