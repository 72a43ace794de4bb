"""The web pages in a real browser: narrow and wide, light and dark, silent on the network."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browsing import LONE_ENDS, ColorScheme, show
from tests.formats.conftest import Built

pytestmark = pytest.mark.browser

WIDTHS = [360, 768, 1400]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_sticks_out_and_nothing_is_fetched(
    browser: Browser, built: Built, language: str, width: int
) -> None:
    page, asked = show(browser, built.files[language, "html"], width)
    sizes = page.evaluate(
        "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert sizes[0] <= sizes[1]
    assert asked == []
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_at_the_end_is_one_character(
    browser: Browser, built: Built, language: str, width: int
) -> None:
    page, _ = show(browser, built.files[language, "html"], width)
    assert page.evaluate(LONE_ENDS) == []
    page.evaluate(
        "() => document.querySelector('.summary').innerHTML = '港は冬も<br>開<sup>1</sup>。'"
    )
    assert page.evaluate(LONE_ENDS) == ["港は冬も開"]
    page.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_font_is_the_pages_own(browser: Browser, built: Built, language: str) -> None:
    page, _ = show(browser, built.files[language, "html"], 1400)
    states = page.evaluate(
        "() => [...document.fonts].map(face => `${face.family} ${face.weight}: ${face.status}`)"
    )
    assert states
    assert not [state for state in states if state.endswith("error")]
    family = page.evaluate("() => getComputedStyle(document.body).fontFamily")
    assert "Briefgen" in family.split(",")[0]
    page.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_dark_is_dark_and_light_is_light(browser: Browser, built: Built, language: str) -> None:
    brightness = {}
    schemes: tuple[ColorScheme, ...] = ("light", "dark")
    for scheme in schemes:
        page, _ = show(browser, built.files[language, "html"], 1400, scheme)
        brightness[scheme] = page.evaluate(
            """() => {
              const canvas = [document.body, document.documentElement]
                .map(item => getComputedStyle(item).backgroundColor)
                .find(colour => !/, 0\\)$/.test(colour));
              return (canvas.match(/\\d+/g) || []).slice(0, 3).reduce((a, b) => a + Number(b), 0);
            }"""
        )
        page.close()
    assert brightness["light"] > 600 > 200 > brightness["dark"]


def test_the_reader_can_change_the_language(browser: Browser, shipped: Built) -> None:
    page, _ = show(browser, shipped.files["ja", "html"], 1400)
    page.click("a[hreflang^=en]")
    assert page.evaluate("() => document.documentElement.lang").startswith("en")
    page.click("a[hreflang^=ja]")
    assert page.evaluate("() => document.documentElement.lang") == "ja"
    page.close()


def test_a_citation_leads_to_its_source_and_back(browser: Browser, shipped: Built) -> None:
    page, _ = show(browser, shipped.files["ja", "html"], 1400)
    page.click("sup.cite a >> nth=0")
    target = page.evaluate("() => location.hash")
    assert target.startswith("#source-")
    page.click(f"{target} a[href^='#cite-'] >> nth=0")
    assert page.evaluate("() => location.hash").startswith("#cite-")
    page.close()
