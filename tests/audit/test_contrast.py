"""Contrast is measured where the browser draws it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from briefgen.audit.contrast import Faint, faint_texts

_GREY_PICTURE = (
    "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E"
    "%3Crect width='9' height='9' fill='%23777'/%3E%3C/svg%3E\")"
)
PAGE = f"""<!doctype html><title>Texts</title><style>
body {{ background: #fff; color: #000; font: 16px sans-serif; margin: 8px }}
.picture {{ background: {_GREY_PICTURE} }}
.striped {{ background: linear-gradient(90deg, #fff 98%, #000 98%) }}
.half {{ background: linear-gradient(90deg, #fff 50%, #000 50%) }}
.scroller {{ overflow-x: auto; width: 300px }} .scroller p {{ width: 3000px; text-align: right }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
</style>
<p id="black">black on white</p>
<p id="on-picture" class="picture">black on a grey picture</p>
<p id="white-on-picture" class="picture" style="color: #fff">white on a grey picture</p>
<p id="large" class="picture" style="color: #fff; font-size: 24px">large text</p>
<p id="bold" class="picture" style="color: #fff; font: 700 19px sans-serif">large and bold</p>
<p id="see-through" style="color: oklch(0 0 0 / 30%)">grey by its share</p>
<div style="opacity: .3"><p id="within">grey by what it is in</p></div>
<p id="edge" class="striped">The edge of a stripe is passed over, this line being long.</p>
<p id="striped" class="half">black on white and on black, from the middle on, in one line</p>
<svg width="200" height="40"><rect width="200" height="40" fill="currentColor"/>
<text id="drawn" x="5" y="20" fill="#fff">drawn</text>
<text id="faint" x="90" y="20" fill="#fff" fill-opacity=".2">faint</text></svg>
<svg width="90" height="40"><path d="M9.5 0V40M0 24.5H90" stroke="#888"/>
<text id="crossed" x="5" y="20" fill="#666">0</text></svg>
<p id="outer" style="color: #ccc"><b id="inner" style="color: #000">its own words only</b></p>
<p id="unseen" class="unseen" style="color: #eee">for listeners</p>
<div class="scroller"><p id="far" style="color: #999">far to the right</p></div>
<div style="height: 9000px"></div><p id="deep" style="color: #999">far below</p>"""
NAMES = re.findall(r'id="([a-z-]+)"', PAGE)


@pytest.fixture(scope="module")
def found(browser: Browser) -> dict[str, Faint]:
    page = browser.new_page()
    page.set_content(PAGE)
    texts = list(faint_texts(page, [f"#{name}" for name in NAMES], 800))
    assert page.evaluate("getComputedStyle(document.body).webkitTextFillColor") == "rgb(0, 0, 0)"
    page.close()
    return {text.target[1:]: text for text in texts}


def test_those_that_are_too_faint_are_named(found: dict[str, Faint]) -> None:
    assert set(found) == {
        "white-on-picture", "see-through", "within", "striped", "faint", "far", "deep",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "ratio"),
    [("white-on-picture", 4.48), ("far", 2.85), ("deep", 2.85), ("striped", 1.0), ("within", 2.1)],
)
def test_the_ratio_is_that_of_the_standard(
    found: dict[str, Faint], name: str, ratio: float
) -> None:
    assert found[name].ratio == pytest.approx(ratio, abs=0.03)
    assert found[name].least == 4.5


def test_the_words_are_told(found: dict[str, Faint]) -> None:
    assert found["deep"].text == "far below"


def test_nothing_undecided_takes_no_picture(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 300, "height": 200})
    assert list(faint_texts(page, [], 800)) == []
    assert page.viewport_size == {"width": 300, "height": 200}
    page.close()
