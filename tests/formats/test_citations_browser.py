"""A citation shows its source in a real browser, without script, once and in the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browsing import ColorScheme, show
from tests.formats.conftest import Built

pytestmark = pytest.mark.browser

SHOWN = """mark => {
  const style = getComputedStyle(mark, "::after");
  return style.content === "none" ? "" : style.content.slice(1, -1).replaceAll('\\\\"', '"');
}"""

# For each citation in the middle of the window: whether anything moves as its source shows, and
# whether the source stands below its line or at the foot of the window.
LOOKED_AT = """() => {
  document.documentElement.style.scrollBehavior = "auto";
  const shows = (mark, x, y) => document.elementFromPoint(x, y) === mark;
  return [...document.querySelectorAll(".cite a")].map(mark => {
    mark.scrollIntoView({block: "center"});
    const before = mark.getBoundingClientRect();
    mark.focus({preventScroll: true});
    const after = mark.getBoundingClientRect();
    const left = mark.closest(".body, li").getBoundingClientRect().left;
    const found = [
      mark.id,
      ["x", "y", "width", "height"].some(side => before[side] !== after[side]),
      [20, 32].some(down => shows(mark, left + 20, after.bottom + down)),
      shows(mark, innerWidth / 2, innerHeight - 20),
    ];
    mark.blur();
    return found;
  });
}"""


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_citation_shows_its_source(
    browser: Browser, built: Built, language: str, width: int, scheme: ColorScheme
) -> None:
    page, asked = show(browser, built.files[language, "html"], width, scheme)
    mark = page.locator(".body .cite a").first
    reference = mark.get_attribute("data-reference")
    words = page.evaluate("() => document.body.textContent")
    assert reference
    assert mark.evaluate(SHOWN) == ""
    for reach in (mark.hover, mark.focus):
        reach()
        assert mark.evaluate(SHOWN) == reference
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate("() => document.body.textContent") == words
    page.emulate_media(media="print")
    assert mark.evaluate(SHOWN) == ""
    assert asked == []
    page.close()


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_source_is_shown_in_its_place_and_moves_nothing(
    browser: Browser, built: Built, language: str, width: int
) -> None:
    page, _ = show(browser, built.files[language, "html"], width)
    marks = page.evaluate(LOOKED_AT)
    assert marks
    assert [name for name, moved, _, _ in marks if moved] == []
    assert [name for name, _, below, foot in marks if not (foot if width == 360 else below)] == []
    page.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_use_leads_to_its_source_and_back(
    browser: Browser, built: Built, language: str
) -> None:
    page, _ = show(browser, built.files[language, "html"], 1400)
    uses, backs = page.evaluate(
        """() => [
          [...document.querySelectorAll(".cite a[id]")].map(a => [a.hash.slice(1), a.id]),
          [...document.querySelectorAll(".sources li")].flatMap(
            li => [...li.querySelectorAll(".back a")].map(a => [li.id, a.hash.slice(1)])),
        ]"""
    )
    assert uses
    assert sorted(uses) == sorted(backs)
    page.close()
