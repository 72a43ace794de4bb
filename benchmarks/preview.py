"""How soon a save is on screen, and whether a preview lasts: in a real browser, headless.

Run ``python -m benchmarks.preview`` in the checkout, on a machine that does nothing else. Times run
from before the file is written until the browser has painted the change, both editions with their
PDF files on screen. Memory is that of the server and its processes.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from tests.browsing import start_browser
from tests.preview.conftest import Running, copy_desk, end, start

BRIEF: Final = "russia-dprk-2025-07"
SENTENCE: Final = "Arms remain at the core."
TIMED: Final = 15
EDITS: Final = 200
BROKEN: Final = 5
"""Each edit of this number is broken, in turn so that YAML cannot be read, and by a wrong key."""

HTML_LIMIT: Final = 0.5
PDF_LIMIT: Final = 1.5
GROWTH: Final = 1.15
"""How much memory may have grown from edit 50 to edit 200."""

_PAINTED: Final = """(isThere) => new Promise((done, fail) => {
  const until = Date.now() + 60000;
  const look = () => isThere() ? requestAnimationFrame(() => done(Date.now()))
    : Date.now() > until ? fail(new Error("an edit was not shown")) : requestAnimationFrame(look);
  look();
})"""
_WATCH: Final = f"""([word, digest]) => {{
  const painted = {_PAINTED};
  const frame = document.querySelector(".pane.web[data-edition=en] iframe");
  const sheet = () => document.querySelector(".pane.pdf[data-edition=en] img");
  window.onScreen = Promise.all([
    painted(() => frame.contentDocument.body.textContent.includes(word)),
    digest ? painted(() => sheet().dataset.digest !== digest) : 0,
  ]);
}}"""
_STALE: Final = ".pane.web[data-edition=en] .stale:not([hidden])"
_DIGEST: Final = 'document.querySelector(".pane.pdf[data-edition=en] img").dataset.digest'


class Desk:
    """The text that is edited, and the page that shows it."""

    def __init__(self, running: Running, page: Page) -> None:
        self._file = running.root / "content" / BRIEF / "brief.yaml"
        self._good = self._file.read_text(encoding="utf-8")
        self._page = page

    def save(self, word: str, *, broken: str | None = None) -> float:
        """Write the sentence anew, a word of it changed, and return when, in seconds."""
        text = self._good.replace(SENTENCE, SENTENCE.replace("core", word))
        if broken is not None:
            text = text.replace("takeaways:", broken)
        now = time.time()
        self._file.write_text(text, encoding="utf-8")
        return now

    def timed(self, word: str) -> tuple[float, float]:
        """Return the seconds until an edit is on screen, as web page and as PDF."""
        self._page.evaluate(_WATCH, [word, self._page.evaluate(_DIGEST)])
        saved = self.save(word)
        web, pdf = self._page.evaluate("window.onScreen")
        return web / 1000 - saved, pdf / 1000 - saved

    def shown(self, word: str) -> None:
        """Save an edit, and wait until the web page shows it."""
        self._page.evaluate(_WATCH, [word, ""])
        self.save(word)
        self._page.evaluate("window.onScreen")

    def refused(self, word: str, broken: str) -> None:
        """Save an edit that is broken, and wait until the page says so."""
        self.save(word, broken=broken)
        self._page.wait_for_selector(_STALE)


def memory(process: int) -> tuple[float, float]:
    """Return the resident memory of a process, and with all below it, in MB (Linux)."""
    sizes = [_resident(number) for number in (process, *_below(process))]
    return sizes[0], sum(sizes)


def _below(process: int) -> Iterator[int]:
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in map(int, (task / "children").read_text(encoding="ascii").split()):
            yield child
            yield from _below(child)


def _resident(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def time_edits(desk: Desk) -> bool:
    """Print how long edits take; say whether the medians are within the limits."""
    desk.timed("warmed")
    found = [desk.timed(f"timed{number}x") for number in range(TIMED)]
    fits = True
    for name, seconds, limit in zip(
        ("web page", "PDF"), zip(*found, strict=True), (HTML_LIMIT, PDF_LIMIT), strict=True
    ):
        median, worst = statistics.median(seconds), max(seconds)
        sys.stdout.write(f"{name}: median {median:.2f} s, worst {worst:.2f} s, limit {limit} s\n")
        fits = fits and median < limit
    return fits


def last(desk: Desk, running: Running, page: Page) -> bool:
    """Make many edits, print the memory, and say whether the last state is right and it levels."""
    sizes: dict[int, float] = {}
    for number in range(1, EDITS):
        if number % BROKEN == 0:
            desk.refused(f"broken{number}x", "takeaways: [" if number % 2 else "takeaway:")
        else:
            desk.shown(f"edit{number}x")
        if number in {50, EDITS - 1}:
            page.wait_for_timeout(3000)  # what is still being printed
            own, sizes[number] = memory(running.process.pid)
            sys.stdout.write(f"edit {number}: server {own:.0f} MB, all {sizes[number]:.0f} MB\n")
    desk.timed("lastword")
    right = page.locator(".stale:visible").count() == 0 and running.process.poll() is None
    first, final = sizes.values()
    sys.stdout.write(f"last state right: {right}; memory x {final / first:.2f}\n")
    return right and final / first < GROWTH


def main() -> int:
    """Print all figures; return 1 where one is over its limit."""
    sys.stdout.write(f"load before: {os.getloadavg()[0]:.2f}\n")
    fits = False
    with tempfile.TemporaryDirectory() as folder:
        running = start(copy_desk(Path(folder)))
        for browser in start_browser():
            page = browser.new_page(viewport={"width": 1600, "height": 1000})
            page.set_default_timeout(60_000)
            page.goto(running.address)
            page.wait_for_selector(".pane.web[data-edition=en][data-digest]")
            page.wait_for_selector(".pane.pdf[data-edition=en] img[data-digest]")
            page.wait_for_timeout(3000)
            desk = Desk(running, page)
            fits = all([time_edits(desk), last(desk, running, page)])
        sys.stdout.write(end(running))
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
