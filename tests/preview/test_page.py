"""The page in a real browser: saves show, the place is kept, and clicks lead to the YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.preview.conftest import Running, copy_desk, end, start

pytestmark = pytest.mark.browser
BRIEF = "russia-dprk-2025-07"
PATIENCE = 60_000
"""Milliseconds: how long is not what is tested here."""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Running]:
    served = start(copy_desk(tmp_path))
    yield served
    assert end(served) == ""


@pytest.fixture
def page(browser: Browser, own: Running) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1600, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(own.address)
    page.wait_for_selector(".pane.web[data-edition=en][data-digest]")
    yield page
    context.close()
    assert said == []


def save(own: Running, old: str, new: str) -> None:
    file = own.root / "content" / BRIEF / "brief.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_save_shows_in_page_and_pdf_and_the_place_is_kept(own: Running, page: Page) -> None:
    frame = page.frame_locator(".pane.web[data-edition=en] iframe")
    first = page.locator(".pane.pdf[data-edition=en] img").first
    expect(first).to_have_attribute("data-digest", re.compile(".+"), timeout=PATIENCE)
    digest = first.get_attribute("data-digest")
    last = frame.locator("[data-source]").last
    last.evaluate("part => part.scrollIntoView({block: 'end', behavior: 'instant'})")
    top = "part => Math.round(part.getBoundingClientRect().top)"
    before = last.evaluate(top)
    save(own, "Arms remain at the core.", "Arms are still at the core, and more so than before.")
    expect(frame.get_by_text("Arms are still at the core")).to_be_attached(timeout=PATIENCE)
    last.evaluate("() => document.fonts.ready.then(() => null)")
    assert abs(last.evaluate(top) - before) <= 2
    expect(first).not_to_have_attribute("data-digest", digest or "", timeout=PATIENCE)


def test_an_error_is_shown_where_it_is_beside_the_last_good_page(own: Running, page: Page) -> None:
    save(own, "takeaways:", "takeaways: [")
    stale = page.locator(".pane.web[data-edition=en] .stale")
    expect(stale).to_contain_text("last good state", timeout=PATIENCE)
    expect(page.locator("#findings .error").first).to_contain_text("brief.yaml:", timeout=PATIENCE)
    frame = page.frame_locator(".pane.web[data-edition=en] iframe")
    expect(frame.get_by_text("Arms remain at the core.")).to_be_attached()
    save(own, "takeaways: [", "takeaways:")
    expect(stale).to_be_hidden(timeout=PATIENCE)
    expect(page.locator("#findings .none")).to_be_visible(timeout=PATIENCE)


def test_clicks_lead_to_the_yaml_and_to_the_part(own: Running, page: Page) -> None:
    frame = page.frame_locator(".pane.web[data-edition=en] iframe")
    frame.get_by_text("Arms remain at the core.").click()
    spot = page.locator("#spot")
    expect(spot).to_contain_text(f"content/{BRIEF}/brief.yaml:")
    link = page.locator("#vscode")
    assert (link.get_attribute("href") or "").startswith("vscode://file/")
    page.locator("#open").click()
    expect(page.locator("#answer")).to_contain_text("vi +")
    save(own, "about 14,000 troops", "about 140,000 troops")
    finding = page.locator("#findings .warning", has_text="PARITY002")
    finding.click()
    expect(frame.locator("[data-chosen]")).to_contain_text("140,000")


def test_many_saves_some_of_them_broken_end_in_the_last_state(own: Running, page: Page) -> None:
    frame = page.frame_locator(".pane.web[data-edition=en] iframe")
    file = own.root / "content" / BRIEF / "brief.yaml"
    good = file.read_text(encoding="utf-8")
    for number in range(1, 31):
        text = good.replace("Arms remain at the core.", f"Edit number {number}.")
        if number % 5 == 0:
            text = text.replace("takeaways:", "takeaways: [" if number % 2 else "takeaway:")
        file.write_text(text, encoding="utf-8")
        page.wait_for_timeout(30)
    file.write_text(good.replace("Arms remain at the core.", "The end."), encoding="utf-8")
    expect(frame.get_by_text("The end.")).to_be_attached(timeout=PATIENCE)
    expect(page.locator(".stale:visible")).to_have_count(0, timeout=PATIENCE)
    assert own.process.poll() is None


def test_the_page_is_usable_on_a_narrow_screen_and_in_the_dark(own: Running, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(20, 24, 29)"
