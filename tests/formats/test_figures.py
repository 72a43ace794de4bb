"""Awkward figures on paper and on a screen, read back from the files."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser

from briefgen.localize.figure_texts import ChartText
from briefgen.model.blocks import ChartKind
from tests.browsing import ColorScheme, show
from tests.figures.conftest import DATA, charts, figures
from tests.formats.conftest import Built, build
from tests.formats.test_pdf import page_texts

DESK = "figures-desk"
languages = pytest.mark.parametrize("code", ["ja", "en"])

# Texts of drawings that stand out of them, or upon one another; lengths in pixels.
MISPLACED = """() => {
  const found = [];
  const shown = [...document.querySelectorAll("svg.drawing")].filter(svg => svg.checkVisibility());
  for (const svg of shown) {
    const page = svg.getBoundingClientRect();
    const ink = text => {
      const box = text.getBoundingClientRect(), size = box.height;
      return {text: text.textContent, left: box.left + 0.6, right: box.right - 0.6,
              top: box.top + size * 0.3, bottom: box.bottom - size * 0.25};
    };
    const upright = text => !/rotate/.test(text.getAttribute("transform"));
    const texts = [...svg.querySelectorAll("text")].filter(upright).map(ink);
    const name = svg.querySelector("title").textContent;
    texts.forEach((a, index) => {
      const inside = a.left > page.left - 1 && a.right < page.right + 1
        && a.top > page.top - 1 && a.bottom < page.bottom + 1;
      if (!inside) found.push([name, a.text]);
      for (const b of texts.slice(index + 1)) {
        const bracket = Math.max(...[a, b].map(it => /^（/.test(it.text) ? 5 : 0));
        if (a.left < b.right - bracket && b.left < a.right - bracket
            && a.top < b.bottom && b.top < a.bottom) found.push([name, a.text, b.text]);
      }
    });
  }
  return [shown.length, found];
}"""
USED_FONTS = """() => [...document.querySelectorAll("svg.drawing text")]
  .map(text => getComputedStyle(text).fontFamily)"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(DATA / DESK / "content", tmp_path_factory.mktemp("figures"), ["ja", "en"])


@pytest.fixture(scope="module")
def ministry(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("ministry")
    return build(DATA / DESK / "content", folder, ["ja", "en"], ["html"], theme="ministry")


@languages
def test_every_alternative_is_in_the_structure_of_the_pdf(built: Built, code: str) -> None:
    with pikepdf.open(built.files[code, "pdf"]) as pdf:
        tagged = [str(item.get("/Alt")) for item in pdf.objects if _is_figure(item)]
    wanted = [figure.alternative for figure in figures(DESK, code)]
    assert [text for text in wanted if tagged.count(text) != 1] == []


def _is_figure(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"


@languages
def test_values_and_labels_are_text_on_paper(
    built: Built, code: str, squeezed: Callable[[str], str]
) -> None:
    page = squeezed("".join(page_texts(built.files[code, "pdf"])))
    bars = [chart for chart in charts(DESK, code) if chart.kind is not ChartKind.LINE]
    assert len(bars) > 5
    for chart in bars:
        for series in chart.series:
            assert [it.number for it in series.points if squeezed(it.number) not in page] == []
            short = [it.name for it in series.points if len(it.name) < 12]
            assert [name for name in short if squeezed(name) not in page] == []


@languages
def test_data_are_tables_on_the_page(built: Built, code: str) -> None:
    page = built.text(code)
    for figure in figures(DESK, code):
        if not figure.tables:
            continue
        [block] = re.findall(rf'<figure [^>]*id="{figure.anchor}">.*?</figure>', page, re.DOTALL)
        cells = [
            html.unescape(re.sub("</?span[^>]*>", "", it))
            for it in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", block)
        ]
        wanted = [
            cell for table in figure.tables for row in (table.columns, *table.rows) for cell in row
        ]
        assert cells == wanted
        assert f"<caption>{figure.data_label}</caption>" in block


@languages
def test_alternatives_are_with_the_drawings(built: Built, code: str) -> None:
    page = html.unescape(built.text(code))
    for figure in figures(DESK, code):
        said = page.count(f">{figure.alternative}</desc>")
        assert said == (2 if isinstance(figure, ChartText) else 1)


@pytest.mark.browser
@languages
@pytest.mark.parametrize("theme", ["built", "ministry"])
@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (360, "dark")])
def test_no_text_is_cut_or_covered_in_a_browser(
    browser: Browser,
    request: pytest.FixtureRequest,
    theme: str,
    code: str,
    width: int,
    scheme: ColorScheme,
) -> None:
    files = request.getfixturevalue(theme).files
    page, _ = show(browser, files[code, "html"], width, scheme)
    assert page.evaluate(MISPLACED) == [len(figures(DESK, code)), []]
    assert all(font.startswith('"Briefgen') for font in page.evaluate(USED_FONTS))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
