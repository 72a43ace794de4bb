"""Makes the pictures of the documents, after a change of look.

Run ``.venv/bin/python docs/pictures.py``; ``./brief test`` installs what it needs.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import briefgen

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
BRIEF = "russia-dprk-2025-07"
LANGUAGES = ["ja", "en"]
THEMES = ["default", "ministry"]

_PIXELS_PER_POINT = 1.35
_SMALLER = 0.8
_GAP = 24
_BACKGROUND = "#dfe4ea"
_EDGE = "#c4ccd5"
_COLOURS = 256


def make_first_pages(file: Path) -> None:
    """Draw the first pages of the shipped brief, Japanese and English, side by side."""
    save(side_by_side(_first_pages("default", _PIXELS_PER_POINT)), file)


def make_themes(file: Path) -> None:
    """Draw the same pages in each theme: Japanese above English."""
    scale = _PIXELS_PER_POINT * _SMALLER
    japanese, english = zip(*(_first_pages(theme, scale) for theme in THEMES), strict=True)
    rows = [side_by_side(pages) for pages in (japanese, english)]
    picture = Image.new("RGB", (rows[0].width, sum(row.height for row in rows) - _GAP), _BACKGROUND)
    for number, row in enumerate(rows):
        picture.paste(row, (0, number * (row.height - _GAP)))
    save(picture, file)


def _first_pages(theme: str, scale: float) -> list[Image.Image]:
    """Return page 1 of the shipped brief in each language."""
    with tempfile.TemporaryDirectory() as folder:
        report = briefgen.build(
            ROOT / "content",
            briefs=[BRIEF],
            languages=LANGUAGES,
            formats=["pdf"],
            theme=theme,
            output=folder,
        )
        return [first_page(output.path, scale) for output in report.outputs]


def side_by_side(pages: Sequence[Image.Image]) -> Image.Image:
    """Put pages of one size beside each other."""
    width = sum(page.width for page in pages) + _GAP * (len(pages) + 1)
    picture = Image.new("RGB", (width, pages[0].height + 2 * _GAP), _BACKGROUND)
    left = _GAP
    for page in pages:
        picture.paste(page, (left, _GAP))
        left += page.width + _GAP
    return picture


def save(picture: Image.Image, file: Path) -> None:
    """Write a picture in so few colours that the file is small."""
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(file, optimize=True)


def first_page(pdf: Path, scale: float) -> Image.Image:
    """Return page 1 of a PDF file, so many pixels a point."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page: Image.Image = document[0].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
    return ImageOps.expand(page, border=1, fill=_EDGE)


if __name__ == "__main__":
    make_first_pages(IMAGES / "first-pages.png")
    make_themes(IMAGES / "themes.png")
