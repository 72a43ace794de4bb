"""From what the engine writes to what a page may hold."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import pytest

from briefgen.colours import AA_TEXT, contrast
from briefgen.figures.colours import custom_properties, with_colours
from briefgen.figures.drawing import Illustrator
from briefgen.figures.engine import Engine
from briefgen.figures.svg import Families, Words, finish, serialize
from briefgen.localize.figure_texts import ChartText
from briefgen.render import available_themes, theme_record
from briefgen.typeset.errors import RenderError
from briefgen.typeset.fonts import FontLibrary
from tests.figures.canvases import BREADTHS, draw, texts_of
from tests.figures.conftest import CODES, STACKS, LetteringIn, charts, figures

FAMILIES = Families(("Briefgen Sans JP", "Briefgen Sans"), {"Noto Sans JP": "Briefgen Sans JP"})
SERIES = [f"series-{number}" for number in range(1, 7)]
HOSTILE = """
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="20" height="10" viewBox="0 0 20 10" onload="alert(1)">
<script>alert(1)</script><style>* {fill: red}</style>
<defs><clipPath id="clip7"><rect width="5" height="5"/></clipPath></defs>
<a xlink:href="https://example.org"><text>link</text></a>
<image href="https://example.org/x.png" width="5" height="5"/>
<foreignObject><body/></foreignObject>
<g clip-path="url(#clip7)" onclick="alert(1)" style="fill: url(https://example.org)">
<rect width="1.23456" height="2" fill="url(https://example.org/#a)" href="#x"/>
<text font-family="Noto Sans JP, Arial" font-size="9px" fill="var(--ink)">か&#x3099;</text></g>
</svg>"""


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - written by the program


def finished(svg: str, name: str = "figure-1") -> str:
    words = Words("Figure 1", "Bars & <dots>")
    return serialize(finish(svg, name=name, words=words, families=FAMILIES))


def test_only_what_is_listed_is_let_through() -> None:
    drawing = finished(HOSTILE)
    elements = {it.tag.rpartition("}")[2] for it in parsed(drawing).iter()}
    assert elements == {"svg", "title", "desc", "defs", "clipPath", "rect", "g", "text"}
    assert "example.org" not in drawing
    assert "alert" not in drawing
    assert not re.search(r"\b(on\w+|href)=", drawing)


def test_ids_are_the_page_s_own() -> None:
    drawing = finished(HOSTILE)
    assert 'id="figure-1-1"' in drawing
    assert 'clip-path="url(#figure-1-1)"' in drawing
    assert not set(re.findall(r'id="(\S+)"', drawing)) & set(
        re.findall(r'id="(\S+)"', finished(HOSTILE, "figure-2"))
    )


def test_texts_are_in_the_families_of_the_page_and_composed() -> None:
    drawing = finished(HOSTILE)
    assert 'font-family="Briefgen Sans JP, Briefgen Sans"' in drawing
    assert ">が</text>" in drawing


def test_a_drawing_says_what_it_shows() -> None:
    root = parsed(finished(HOSTILE))
    assert [child.tag.rpartition("}")[2] for child in root][:2] == ["title", "desc"]
    assert [root[0].text, root[1].text] == ["Figure 1", "Bars & <dots>"]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "figure-1-title figure-1-desc"
    assert root.get("style") == "width:2rem"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", BREADTHS)
def test_text_stays_text(code: str, width: float, lettering: LetteringIn, engine: Engine) -> None:
    for chart in charts("gallery-desk", code):
        canvas = draw(chart, lettering(code), width)
        svg = parsed(engine.draw(canvas.spec()).svg)
        drawn = [it.text for it in svg.iter("{http://www.w3.org/2000/svg}text")]
        assert sorted(map(str, drawn)) == sorted(texts_of(canvas))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("desk", ["gallery-desk", "figures-desk"])
def test_drawings_are_fit_for_a_page(code: str, desk: str, illustrator: Illustrator) -> None:
    ids: list[str] = []
    for figure in figures(desk, code):
        drawing = illustrator(figure)
        assert not re.search(r"<(image|script|style|a)\b|https?://(?!www\.w3\.org)", drawing)
        families = set(re.findall(r'font-family="([^"]*)"', drawing))
        stacks = {", ".join(stack) for stack in STACKS(figure.language.script)}
        assert families <= stacks, figure.title
        assert families
        ids += re.findall(r' id="([^"]*)"', drawing)
        assert figure.alternative in html.unescape(drawing)
    assert len(ids) == len(set(ids))


def test_every_run_gives_the_same_bytes(fonts: FontLibrary, lettering: LetteringIn) -> None:
    def svgs() -> list[str]:
        engine = Engine(fonts)
        try:
            return [
                engine.draw(draw(chart, lettering("ja"), BREADTHS[0]).spec()).svg
                for chart in charts("figures-desk", "ja")[:4]
            ]
        finally:
            engine.close()

    assert svgs() == svgs()


def test_on_paper_a_drawing_says_all_in_its_title(fonts: FontLibrary) -> None:
    chart = charts("gallery-desk", "ja")[0]
    drawing = Illustrator(fonts, STACKS, on_paper=True)(chart)
    assert drawing.count("<svg") == 1
    assert f">{chart.alternative}</title>" in drawing
    assert "<desc" not in drawing


def test_a_screen_has_a_chart_for_each_width_and_a_specification_once(
    illustrator: Illustrator,
) -> None:
    for figure in figures("gallery-desk", "en"):
        drawings = illustrator(figure).count("<svg")
        assert drawings == (2 if isinstance(figure, ChartText) else 1)


def test_colours_on_paper_are_the_theme_s() -> None:
    css = ":root { --ink: #111; --bar: var(--ink) } @media screen { :root { --ink: #eee } }"
    page = f'<style>{css}</style><svg><path fill="var(--bar)" stroke="var(--ink)"/></svg>'
    assert '<path fill="#111" stroke="#111"/>' in with_colours(page)
    with pytest.raises(RenderError, match="lacks the colour --band"):
        with_colours(page.replace("var(--bar)", "var(--band)", 2).replace("--bar:", "--bat:"))


def test_custom_properties_are_those_of_every_medium() -> None:
    css = "/* :root{--a:1} */ @import 'x'; html, body { --a: 2; --b: var(--a) } p { --a: 3 }"
    assert custom_properties(css) == {"--a": "2", "--b": "2"}


@pytest.mark.parametrize("theme", available_themes(()))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_of_lines_can_be_read_in_their_colours(theme: str, scheme: str) -> None:
    record = theme_record(theme, ())
    colours = record.light if scheme == "light" else record.dark
    faint = [name for name in SERIES if contrast(colours[name], colours["paper"]) < AA_TEXT]
    assert faint == []
    assert len({colours[name] for name in SERIES}) == len(SERIES)
