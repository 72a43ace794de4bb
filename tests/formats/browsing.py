"""Starting a real browser and opening pages in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

ColorScheme = Literal["light", "dark"]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def start_browser() -> Iterator[Browser]:
    """Yield Chromium; without it the test fails in CI and is skipped elsewhere."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        try:
            found = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            reason = f"no browser starts here, so the pages were not looked at: {error}"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        yield found
        found.close()


def show(
    browser: Browser, file: Path, width: int, scheme: ColorScheme = "light"
) -> tuple[Page, list[str]]:
    """Open a page; return it with every address that it asked for beside its own."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return page, [url for url in asked if not url.startswith("data:")][1:]
