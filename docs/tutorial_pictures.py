"""Makes the pictures of the tutorial, after a change of look or of its steps, by taking its steps.

Run ``.venv/bin/python -m docs.tutorial_pictures`` in the checkout; ``./brief test`` installs what
it needs.
"""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from briefgen.typeset.faces import BUNDLED, SANS_JP
from briefgen.typeset.fonts import installed_font
from docs.pictures import IMAGES, first_page, save, side_by_side
from tests.browsing import start_browser
from tests.command import run_program
from tests.docs.walking import TUTORIALS, Walk
from tests.preview.conftest import end, start

DATE = "1752364800"
"""The day of the desk in the pictures: 13 July 2025."""

SLIP = "PARITY002"
WINDOW = (1600, 1000)
PIXELS_PER_POINT = 1.1


def make_pictures(browser: Browser, language: str) -> None:
    """Take the steps of the tutorial in a language, and picture where they lead."""

    def run(arguments: list[str]) -> str:
        if arguments[0] == "preview":
            return ""
        environment = {"BRIEFGEN_LANGUAGE": language, "SOURCE_DATE_EPOCH": DATE}
        return run_program(*arguments, cwd=Path.cwd(), environment=environment).stdout

    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Walk(run).go(TUTORIALS[language], until=SLIP)
        save(_preview(browser, language), IMAGES / f"tutorial-preview.{language}.png")
        os.chdir(folder)
        Path("harbour").rename("begun")
        Walk(run).go(TUTORIALS[language])
        pdfs = [Path(f"output/ferry/ferry.{code}.pdf").absolute() for code in ("ja", "en")]
        pages = [first_page(pdf, PIXELS_PER_POINT) for pdf in pdfs]
        save(side_by_side(pages), IMAGES / "tutorial-pages.png")
        os.chdir(IMAGES)


def _preview(browser: Browser, language: str) -> Image.Image:
    """Return the preview of the desk where we are, once all is on screen."""
    running = start(Path.cwd(), language=language)
    width, height = WINDOW
    page = browser.new_page(viewport={"width": width, "height": height}, locale=language)
    page.goto(running.address)
    page.wait_for_selector("#findings .warning")
    for code in ("ja", "en"):
        page.wait_for_selector(f".pane.web[data-edition={code}][data-digest]")
        page.wait_for_selector(f".pane.pdf[data-edition={code}] img[data-digest]")
    page.locator("#findings .warning").click()
    page.wait_for_timeout(2000)  # the page scrolls there
    shot = page.screenshot()
    page.close()
    end(running)
    return Image.open(io.BytesIO(shot)).convert("RGB")


def main() -> None:
    """Make all pictures, in a browser that has a Japanese font on any machine."""
    with tempfile.TemporaryDirectory() as folder:
        font = next(it for it in BUNDLED if it.family == SANS_JP)
        (Path(folder) / "fonts").symlink_to(installed_font(font).parent)
        os.environ["XDG_DATA_HOME"] = folder
        for browser in start_browser():
            for language in TUTORIALS:
                make_pictures(browser, language)


if __name__ == "__main__":
    main()
