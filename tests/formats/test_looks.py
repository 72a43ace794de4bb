"""Themes, and what a publisher sets of the look, as they come out in both formats."""

from __future__ import annotations

import base64
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser

from briefgen.checks.context import texts
from briefgen.render import available_themes
from tests.browsing import show
from tests.formats.conftest import GALLERY, SHIPPED, Built, build

LANGUAGES = ["ja", "en"]
THEMES = available_themes(())
VOICES = {"ja": ["読者の声", "灯りが恋しい"], "en": ["Readers’ voices", "I miss the light"]}
"""What the gallery's desk does not show."""
ACCENT = "#006d5b"
MILLIMETRE = 72 / 25.4
SHEETS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
MARGINS = {"A4": (18.0, 20.0), "Letter": (21.0, 22.9)}
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">'
    '<path d="M0 40 60 0 120 40z" fill="#123456"/></svg>'
)

languages = pytest.mark.parametrize("language", LANGUAGES)
themes = pytest.mark.parametrize("theme", THEMES)


@pytest.fixture(scope="module")
def galleries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The gallery of blocks in every theme."""
    return {theme: build(GALLERY, tmp_path_factory.mktemp(theme), theme=theme) for theme in THEMES}


@pytest.fixture(scope="module")
def american(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The shipped brief on Letter, with a logo for each language and an accent."""
    desk = tmp_path_factory.mktemp("american")
    for folder in ("content", "seeds"):
        shutil.copytree(SHIPPED.parent / folder, desk / folder)
    images = desk / "content" / "images"
    images.mkdir()
    (images / "logo.svg").write_text(LOGO, encoding="utf-8")
    Image.new("RGB", (240, 80), "#123456").save(images / "logo.png")
    publisher = desk / "content" / "publisher.yaml"
    look = (
        f'\nlogo: {{ja: images/logo.svg, en: images/logo.png}}\naccent: "{ACCENT.upper()}"\n'
        "page_size: Letter\n"
    )
    publisher.write_text(publisher.read_text(encoding="utf-8") + look, encoding="utf-8")
    return build(desk / "content", desk / "output")


def font_names(file: Path) -> set[str]:
    """Return the names of the fonts that a PDF embeds as subsets; it embeds all."""
    with pikepdf.open(file) as pdf:
        fonts = [item for item in pdf.objects if _is_font(item)]
        assert fonts
        names = set()
        for font in fonts:
            [descendant] = list(font.DescendantFonts)
            assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys())
            prefix, name = str(font.BaseFont)[1:].split("+")
            assert re.fullmatch(r"[A-Z]{6}", prefix)
            names.add(name)
        return names


def _is_font(item: object) -> bool:
    is_font = isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
    return is_font and "/DescendantFonts" in item  # type: ignore[operator]


def test_mincho_is_in_the_japanese_edition_of_the_theme_that_uses_it(
    galleries: dict[str, Built],
) -> None:
    names = {
        (theme, language): font_names(galleries[theme].files[language, "pdf"])
        for theme in THEMES
        for language in LANGUAGES
    }
    mincho = {"Briefgen-Serif-JP"}
    assert mincho <= names["ministry", "ja"]
    # Neither a bold made up of it, nor the font where nothing is set in it
    assert not any(name.startswith("Briefgen-Serif-JP-") for name in names["ministry", "ja"])
    assert "Briefgen-Sans-JP-Bold" in names["ministry", "ja"]
    for edition in names.keys() - {("ministry", "ja")}:
        assert not mincho & names[edition], edition


def test_a_page_carries_mincho_only_where_its_theme_uses_it(galleries: dict[str, Built]) -> None:
    for theme in THEMES:
        for language in LANGUAGES:
            families = re.findall(
                r'@font-face\{font-family:"([^"]+)"', galleries[theme].text(language)
            )
            assert ("Briefgen Serif JP" in families) == (theme == "ministry" and language == "ja")


@themes
@languages
def test_every_theme_says_the_same(
    galleries: dict[str, Built], theme: str, language: str, squeezed: Callable[[str], str]
) -> None:
    gallery = galleries[theme]
    page = squeezed("".join(page_texts(gallery.files[language, "pdf"])))
    plain = [
        place.text.rstrip("。.")  # a note number may stand before the stop
        for section in gallery.desk.briefs["gallery"].section_documents.values()
        for place in texts([section])
        if place.language == language and not {"alt", "label"} & set(place.path)
        if not re.search(r"[*|@<>'\"\[{\d]", place.text)
    ]
    assert len(plain) > 20
    assert [text for text in plain if squeezed(text) not in page] == VOICES[language]


@pytest.mark.browser
@languages
def test_no_bold_is_made_up_of_mincho(
    browser: Browser, galleries: dict[str, Built], language: str
) -> None:
    page, _ = show(browser, galleries["ministry"].files[language, "html"], 1400)
    made_up = page.evaluate(
        """() => [...document.querySelectorAll("body *")]
          .filter(item => [...item.childNodes].some(node => node.nodeType === 3
            && /[\\u3040-\\u30ff\\u4e00-\\u9fff]/.test(node.data)))
          .filter(item => Number(getComputedStyle(item).fontWeight) >= 600)
          .filter(item => /^"?Briefgen Serif JP/.test(getComputedStyle(item).fontFamily))
          .map(item => item.outerHTML.slice(0, 80))"""
    )
    assert made_up == []
    page.close()


@pytest.mark.browser
@themes
@languages
@pytest.mark.parametrize("width", [360, 1400])
def test_nothing_sticks_out(
    browser: Browser, galleries: dict[str, Built], theme: str, language: str, width: int
) -> None:
    page, asked = show(browser, galleries[theme].files[language, "html"], width)
    sizes = page.evaluate(
        "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert sizes[0] <= sizes[1]
    assert asked == []
    page.close()


def page_texts(file: Path) -> list[str]:
    return ["\n".join(text for text, *_ in lines) for _, lines in pages_of(file)]


def pages_of(file: Path) -> Iterator[tuple[tuple[float, float], list[tuple[str, float, float]]]]:
    """Yield the size of each page in mm, and its lines with their left and right edges."""
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            text_page = page.get_textpage()
            lines = []
            for index in range(text_page.count_rects()):
                left, bottom, right, top = text_page.get_rect(index)
                text = text_page.get_text_bounded(left, bottom, right, top)
                lines.append((text, left / MILLIMETRE, right / MILLIMETRE))
            size = tuple(round(length / MILLIMETRE, 1) for length in page.get_size())
            text_page.close()
            page.close()
            yield (size[0], size[1]), lines


@languages
@pytest.mark.parametrize("paper", SHEETS)
def test_pages_have_the_size_and_margins_of_the_paper(
    shipped: Built, american: Built, language: str, paper: str
) -> None:
    built = {"A4": shipped, "Letter": american}[paper]
    pages = list(pages_of(built.files[language, "pdf"]))
    assert len(pages) >= 4
    for size, lines in pages:
        assert size == SHEETS[paper]
        left, right = MARGINS[paper]
        assert min(start for _, start, _ in lines) >= left - 0.5
        assert max(end for *_, end in lines) <= size[0] - right + 0.5


@languages
def test_lines_break_alike_on_both_papers(shipped: Built, american: Built, language: str) -> None:
    columns = {}
    for paper, built in (("A4", shipped), ("Letter", american)):
        left = MARGINS[paper][0]
        columns[paper] = [
            (text, round(start - left), round(end - left))
            for _, lines in pages_of(built.files[language, "pdf"])
            for text, start, end in lines
            if end - start > 100  # mm: whole lines of the column
        ]
    assert len(columns["A4"]) > 40
    assert sorted(columns["A4"]) == sorted(columns["Letter"])


@languages
def test_the_logo_stands_for_the_name(american: Built, language: str) -> None:
    name = str(american.desk.publisher.name.in_language(language))
    kind = {"ja": "image/svg+xml", "en": "image/png"}[language]
    [(found, data, alt)] = re.findall(
        r'<img class="logo" src="data:([^;]+);base64,([^"]+)" alt="([^"]+)">',
        american.text(language),
    )
    assert (found, alt) == (kind, name)
    logo = american.desk.publisher.logo
    assert logo is not None
    file = american.desk.content_folder / str(logo.in_language(language))
    assert base64.b64decode(data) == file.read_bytes()
    with pikepdf.open(american.files[language, "pdf"]) as pdf:
        figures = [item for item in pdf.objects if _is_figure(item)]
        assert name in {str(item.get("/Alt")) for item in figures}
        images = [item for item in pdf.objects if _is_picture(item)]
        assert [(int(item.Width), int(item.Height)) for item in images] == (
            [(240, 80)] if language == "en" else []
        )


def _is_figure(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"


def _is_picture(item: Any) -> bool:
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"


@languages
def test_the_accent_is_in_both_formats(shipped: Built, american: Built, language: str) -> None:
    page = american.text(language)
    light, dark = re.findall(r"--accent: (#[0-9a-f]{6});", page)
    assert light == ACCENT
    assert dark != ACCENT
    assert ACCENT in colours_of(american.files[language, "pdf"])
    assert ACCENT not in colours_of(shipped.files[language, "pdf"])


def colours_of(file: Path) -> set[str]:
    """Return the colours that the pages of a PDF are filled with."""
    found = set()
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            for step in pikepdf.parse_content_stream(page):
                if str(step.operator) in {"rg", "scn"} and len(step.operands) == 3:
                    levels = (round(float(str(level)) * 255) for level in step.operands)
                    found.add("#" + "".join(f"{level:02x}" for level in levels))
    return found
