"""Makes the pictures of typesetting.md: one paragraph set by Typst and by briefgen.

Run ``.venv/bin/python docs/typesetting_pictures.py``; ``./brief test`` installs what it needs.
What it prints is the table of measures in the document.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
import typst
from PIL import Image, ImageDraw

from briefgen.typeset import load_fonts, render_pdf
from briefgen.typeset.faces import BUNDLED, SANS_JP
from briefgen.typeset.fonts import installed_font

IMAGES: Final = Path(__file__).parent / "images"
PARAGRAPHS: Final = (
    "日本語の行は、文字を隙間なく並べる「ベタ組み」を基本とする。句読点や括弧が続くとき（たとえば「見出し」（注）や"
    "『題名』、「引用」のように）、空きが重なって行が間延びする。W3Cの「日本語組版処理の要件」（JLReq）はこれを二分"
    "まで詰めるよう求め、2020年8月11日付の版は3.1.4項で8通りの組合せを示す。",
    "行頭の「ょ」「ー」「々」などは前の行に残す。1字分なら、約物の空きを詰めて追い込む。和文とLatinの文字の間には"
    "四分以下の空きを置くが（3.2.6項）、<b>第2397号</b>や1万4千人、300ドル、全長4kmといった数と単位は、行をまたがずに"
    "読めるほうがよい。要素の境目でも同じで、<b>40%</b>の前後にも空きが要る。",
)
EM: Final = 10.0
MEASURE: Final = 28
LEADING: Final = 17.5
LINES: Final = 12.5
MARGIN: Final = 20.0
SCALE: Final = 3.2

_LETTER: Final = re.compile("[ぁ-ヿ一-鿿]")
_PAGE: Final = f"""<!doctype html><html lang="ja"><meta charset="utf-8"><title>組版</title><style>
@page {{ size: {2 * MARGIN + MEASURE * EM}pt 300pt; margin: {MARGIN}pt }}
body {{ margin: 0; font: {EM}pt/{LEADING}pt "Briefgen Sans JP" }}
p {{ margin: 0; text-indent: 1em; text-align: justify }}
</style>"""
_TYPST: Final = f"""
#set page(width: {2 * MARGIN + MEASURE * EM}pt, height: 300pt, margin: {MARGIN}pt)
#set text(font: "Noto Sans CJK JP", size: {EM}pt, lang: "ja")
#set text(top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 1em, all: true),
  leading: {LEADING - EM}pt, spacing: {LEADING - EM}pt)
"""


@dataclass(frozen=True)
class Measures:
    """What can be measured of a set text, in ems.

    Attributes:
        short: how far inner lines end before the margin, the worst.
        over: how far any line ends beyond it, the worst.
        gaps: the space between Japanese and figures, least and most.
        lines: the characters of each line.
    """

    short: float
    over: float
    gaps: tuple[float, float]
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return all characters."""
        return "".join(self.lines)

    def __str__(self) -> str:
        least, most = self.gaps
        return (
            f"short by {self.short:.2f} em, over by {self.over:.2f} em, "
            f"gaps {least:.2f} to {most:.2f} em"
        )


def set_by_briefgen() -> bytes:
    """Return the paragraphs as a PDF of ours."""
    html = _PAGE + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return render_pdf(html, fonts=load_fonts().subset(html, [(SANS_JP,)])).data


def set_by_typst() -> bytes:
    """Return the paragraphs as Typst sets them, in the same fonts."""
    folders = sorted({str(installed_font(font).parent) for font in BUNDLED if "Sans" in font.file})
    texts = [re.sub(r"<b>(.*?)</b>", r"#strong[\1]", text) for text in PARAGRAPHS]
    source = _TYPST + "\n\n".join(texts)
    compiled: bytes = typst.compile(
        source.encode(), font_paths=folders, ignore_system_fonts=True, format="pdf"
    )
    return compiled


def measures(data: bytes) -> Measures:
    """Return what can be measured of a PDF file of this page."""
    document = pypdfium2.PdfDocument(data)
    try:
        lines = _lines(document[0].get_textpage())
    finally:
        document.close()
    inner = [line for line in lines if line[-1][2] > MEASURE * 0.9]
    ends = [line[-1][2] for line in inner]
    gaps = [
        after[1] - before[2]
        for line in lines
        for before, after in pairwise(line)
        if _LETTER.match(before[0]) and after[0].isascii() and after[0].isdigit()
    ]
    return Measures(
        short=MEASURE - min(ends),
        over=max(line[-1][2] for line in lines) - MEASURE,
        gaps=(min(gaps), max(gaps)),
        lines=tuple("".join(text for text, _, _ in line) for line in lines),
    )


def _lines(page: Any) -> list[list[tuple[str, float, float]]]:
    """Return the characters of each line with their start and end, in ems from the margin."""
    lines: dict[int, list[tuple[str, float, float]]] = {}
    for index in range(page.count_chars()):
        text = chr(pdfium.FPDFText_GetUnicode(page, index))
        if pdfium.FPDFText_IsGenerated(page, index) == 1 or not text.strip():
            continue
        x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        white = 0.5 if text in "、。」』）" else 0.0
        start, end = (x.value - MARGIN) / EM, (box.right - MARGIN) / EM - white
        lines.setdefault(round(y.value), []).append((text, start, end))
    return [sorted(line, key=lambda it: it[1]) for _, line in sorted(lines.items(), reverse=True)]


def draw(sources: list[bytes], file: Path) -> None:
    """Draw the heads of pages side by side, with their margins."""
    pages = [_page(data) for data in sources]
    height = max(page.height for page in pages)
    picture = Image.new("RGB", (sum(page.width for page in pages), height), "white")
    left = 0
    for page in pages:
        picture.paste(page, (left, 0))
        left += page.width
    picture.quantize(64, Image.Quantize.FASTOCTREE).save(file, optimize=True)


def _page(data: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        page: Image.Image = document[0].render(scale=SCALE).to_pil().convert("RGB")
    finally:
        document.close()
    page = page.crop((0, 0, page.width, round((MARGIN + LINES * LEADING) * SCALE)))
    pencil = ImageDraw.Draw(page)
    for x in (MARGIN, MARGIN + MEASURE * EM):
        pencil.line([(x * SCALE, 0), (x * SCALE, page.height)], fill="#e08a7a")
    return page


def main() -> None:
    """Make the picture and print the measures."""
    ours, theirs = set_by_briefgen(), set_by_typst()
    draw([ours, theirs], IMAGES / "japanese-briefgen-typst.png")
    for name, data in (("briefgen", ours), ("Typst", theirs)):
        print(f"{name:9} {measures(data)}")  # noqa: T201


if __name__ == "__main__":
    main()
