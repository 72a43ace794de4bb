"""Makes the pictures of the documents, after a change of look.

Run ``.venv/bin/python docs/pictures.py``; ``./brief test`` installs what it needs.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import briefgen

ROOT = Path(__file__).parent.parent
FIRST_PAGES = ROOT / "docs" / "images" / "first-pages.png"
BRIEF = "russia-dprk-2025-07"

_PIXELS_PER_POINT = 1.35
_GAP = 24
_BACKGROUND = "#dfe4ea"
_EDGE = "#c4ccd5"
_COLOURS = 256


def make_first_pages(file: Path) -> None:
    """Draw the first pages of the shipped brief, Japanese and English, side by side."""
    with tempfile.TemporaryDirectory() as folder:
        report = briefgen.build(
            ROOT / "content", briefs=[BRIEF], languages=["ja", "en"], formats=["pdf"], output=folder
        )
        pages = [_first_page(output.path) for output in report.outputs]
    width = sum(page.width for page in pages) + _GAP * (len(pages) + 1)
    picture = Image.new("RGB", (width, pages[0].height + 2 * _GAP), _BACKGROUND)
    left = _GAP
    for page in pages:
        picture.paste(page, (left, _GAP))
        left += page.width + _GAP
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(file, optimize=True)


def _first_page(pdf: Path) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        page: Image.Image = document[0].render(scale=_PIXELS_PER_POINT).to_pil().convert("RGB")
    finally:
        document.close()
    return ImageOps.expand(page, border=1, fill=_EDGE)


if __name__ == "__main__":
    make_first_pages(FIRST_PAGES)
