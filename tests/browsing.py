"""Starting a real browser and opening pages in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from briefgen.audit import tools

ColorScheme = Literal["light", "dark"]

# Blocks of text whose last line is one letter or digit.
LONE_ENDS = """() => {
  const letter = /[\\p{L}\\p{N}]/u;
  const blocks = new Map();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("sup, rt, rp, svg, .back")) continue;
    let block = node.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (!blocks.has(block)) blocks.set(block, []);
    for (let place = 0; place < node.length; place++) {
      const range = document.createRange();
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      const box = range.getBoundingClientRect();
      if (letter.test(node.data[place]) && box.height) {
        blocks.get(block).push([node.data[place], (box.top + box.bottom) / 2, box.height]);
      }
    }
  }
  return [...blocks.values()].filter(letters => {
    if (letters.length < 2) return false;
    const [, middle, height] = letters.at(-1);
    const last = letters.filter(item => Math.abs(item[1] - middle) < height / 2);
    return last.length < 2 && letters.length > last.length;
  }).map(letters => letters.map(item => item[0]).join(""));
}"""


def start_browser() -> Iterator[Browser]:
    """Yield Chromium; a test that needs it fails without."""
    try:
        with tools.browser() as found:
            yield found
    except tools.MissingToolError as error:
        pytest.fail(f"no browser starts here, so the pages were not looked at: {error}")


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
