"""Two languages in a real browser: side by side where there is room, else one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browsing import LONE_ENDS, ColorScheme, show
from tests.formats.conftest import GALLERY, SHIPPED, build

pytestmark = pytest.mark.browser

# For each row: the boxes of its two sides.
ROWS = """() => [...document.querySelectorAll("main .pair")].map(row =>
  [...row.children].filter(side => side.classList.contains("side"))
    .map(side => side.getBoundingClientRect().toJSON()))"""
STACKED = 2
"""Charts in the gallery, one language under the other on any screen."""


@pytest.fixture(
    scope="module",
    params=[(SHIPPED, "ja+en"), (GALLERY, "en+ja")],
    ids=["shipped-ja+en", "gallery-en+ja"],
)
def page_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    content, code = request.param
    built = build(content, tmp_path_factory.mktemp("pages"), [code], ["html"])
    return built.files[code, "html"]


def rows_at(browser: Browser, file: Path, width: int) -> list[list[dict[str, Any]]]:
    page, _ = show(browser, file, width)
    rows: list[list[dict[str, Any]]] = page.evaluate(ROWS)
    page.close()
    assert len(rows) > 25
    assert all(len(sides) == 2 for sides in rows)
    return rows


@pytest.mark.parametrize("width", [360, 768])
def test_on_a_narrow_screen_the_languages_take_turns(
    browser: Browser, page_file: Path, width: int
) -> None:
    for first, second in rows_at(browser, page_file, width):
        assert first["bottom"] <= second["top"] + 0.5
        assert abs(first["left"] - second["left"]) < 1


@pytest.mark.parametrize("width", [820, 1400])
def test_on_a_wide_screen_they_stand_side_by_side(
    browser: Browser, page_file: Path, width: int
) -> None:
    rows = rows_at(browser, page_file, width)
    beside = [(first, second) for first, second in rows if first["right"] <= second["left"]]
    assert len(rows) - len(beside) <= STACKED
    for first, second in beside:
        assert abs(first["top"] - second["top"]) < 1


@pytest.mark.parametrize("width", [320, 360, 820, 1000, 1400])
def test_nothing_sticks_out_and_nothing_is_fetched(
    browser: Browser, page_file: Path, width: int
) -> None:
    page, asked = show(browser, page_file, width)
    sizes = page.evaluate(
        "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert sizes[0] <= sizes[1]
    assert asked == []
    page.close()


@pytest.mark.parametrize("width", [360, 820, 1400])
def test_no_line_at_the_end_is_one_character(browser: Browser, page_file: Path, width: int) -> None:
    page, _ = show(browser, page_file, width)
    assert page.evaluate(LONE_ENDS) == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_column_has_the_font_of_its_script(
    browser: Browser, page_file: Path, scheme: ColorScheme
) -> None:
    page, _ = show(browser, page_file, 1400, scheme)
    fonts = page.evaluate(
        """() => Object.fromEntries(["ja", "en-GB"].map(lang =>
          [lang, getComputedStyle(document.querySelector(`main .summary[lang=${lang}]`))
            .fontFamily.split(",")[0]]))"""
    )
    assert fonts == {"ja": '"Briefgen Sans JP"', "en-GB": '"Briefgen Serif"'}
    states = page.evaluate("() => [...document.fonts].map(face => face.status)")
    assert states and "error" not in states
    page.close()


def test_notes_of_both_columns_lead_to_the_same_source_and_back(
    browser: Browser, page_file: Path
) -> None:
    page, _ = show(browser, page_file, 1400)
    for code in ("ja", "en"):
        page.click(f"a[id^={code}-cite-] >> nth=0")
        target = page.evaluate("() => location.hash")
        assert target.startswith("#source-")
        page.click(f"{target} a[href^='#{code}-cite-'] >> nth=0")
        assert page.evaluate("() => location.hash").startswith(f"#{code}-cite-")
    page.close()


def test_a_printed_page_keeps_the_columns(browser: Browser, page_file: Path) -> None:
    page, _ = show(browser, page_file, 720)  # A4 within its margins
    page.emulate_media(media="print")
    beside = [sides[0]["right"] <= sides[1]["left"] for sides in page.evaluate(ROWS)]
    assert beside.count(False) <= STACKED
    page.close()
