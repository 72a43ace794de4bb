"""The pages that a source takes up (CMOS 18, 13.60)."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from briefgen.cite.reading import Reading
from briefgen.cite.wording import NOTHING, as_plain

_SEVERAL = re.compile(r"[-–—,、&〜～]")
_PAGE_WORDS = re.compile(r"^\s*(?:pp?\.?|[Pp]ages?)\s*(?=[A-Z]?\d)|(?<=\d)\s*(?:面|頁|ページ)")
"""What reference managers are given together with the number."""
_COMMA = re.compile(r"\s*[,、]\s*")
_HYPHEN = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")


def pages(reading: Reading) -> Markup:
    """The pages of an article or chapter (CMOS 18, 13.60)."""
    return _counted_pages(reading, "part.pages")


def newspaper_page(reading: Reading) -> Markup:
    """The page of a newspaper, which Japanese counts in 面."""
    return _counted_pages(reading, "part.newspaper-page")


PAGES = frozenset({pages, newspaper_page})
"""The parts that tell the pages of the whole source."""


def _counted_pages(reading: Reading, name: str) -> Markup:
    if not reading.text("page"):
        return NOTHING
    text = _page_range(reading)
    number = "many" if _SEVERAL.search(as_plain(text)) else "one"
    return reading.words(f"{name}.{number}", pages=text)


def _page_range(reading: Reading) -> Markup:
    text = _PAGE_WORDS.sub("", as_plain(reading.text("page")))
    listed = _COMMA.sub(lambda _: reading.language.item_separator, text.strip())
    return escape(_HYPHEN.sub("–", listed))
