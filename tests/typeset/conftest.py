"""Fonts and documents that several tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.typeset import FontLibrary, load_fonts
from briefgen.typeset.faces import BUNDLED, FALLBACK, SANS, SANS_JP, SERIF, BundledFont
from briefgen.typeset.fonts import installed_font

PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="dcterms.created" content="2025-07-14">
<meta name="dcterms.modified" content="2025-07-15">
<style>
@page {{ size: A5; @bottom-right {{ content: counter(page); font: 600 8pt "Briefgen Sans" }} }}
body {{ font: 10pt/1.5 "Briefgen Serif", "Briefgen Sans", "Briefgen Sans JP", "Briefgen Fallback" }}
:lang(ja) {{ font-family: "Briefgen Sans JP", "Briefgen Sans", "Briefgen Fallback" }}
{css}</style></head><body><h1>{title}</h1>{body}</body></html>"""


JAPANESE_STACKS = ((SANS_JP, SANS, FALLBACK), (SANS, SANS_JP, FALLBACK))
LATIN_STACKS = ((SANS, SANS_JP, FALLBACK), (SERIF, SANS, SANS_JP, FALLBACK))
STACKS = {"Jpan": JAPANESE_STACKS, "Latn": LATIN_STACKS}


@pytest.fixture(scope="session")
def library() -> FontLibrary:
    return load_fonts()


@pytest.fixture(scope="session")
def page() -> Callable[..., str]:
    """Return a whole document around a body."""

    def build(body: str, *, lang: str = "en", title: str = "Title", css: str = "") -> str:
        return PAGE.format(body=body, lang=lang, title=title, css=css)

    return build


@pytest.fixture
def bundled() -> Callable[[str], tuple[BundledFont, Path]]:
    """Return a bundled font and its file by the start of the file's name."""

    def find(name: str) -> tuple[BundledFont, Path]:
        font = next(font for font in BUNDLED if Path(font.file).name.startswith(name))
        return font, installed_font(font)

    return find
