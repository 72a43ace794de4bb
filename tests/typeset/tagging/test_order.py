"""The order of the tags is the order of reading, which is that of the HTML."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Final
from xml.etree import ElementTree

import pypdfium2
import pytest

from tests.typeset.tagging.conftest import SetBrief
from tests.typeset.tagging.pages import BODY, JAPANESE, set_tagged
from tests.typeset.tagging.structure import Element

LANGUAGES: Final = ("ja", "en")
_SPACE: Final = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\x00-\x1f\ufffe\u2010-]+")
# Numbers and dashes before items, and the texts in a drawing, stand in no HTML.
_GENERATED: Final = 400


def bare(text: str) -> str:
    """Return a text without what lines and libraries change: spaces, hyphens, forms of letters."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", text))


def words_of(html: str) -> str:
    """Return the text of a body as it is to be read: labels come as they stand."""
    root = ElementTree.fromstring(f"<body>{html}</body>")  # noqa: S314 - of this file
    for parent in list(root.iter()):
        for child in list(parent):
            is_picture = child.tag.endswith("svg")
            if child.tag == "rp" or child.get("aria-hidden") or is_picture:
                index = list(parent).index(child)
                if index:
                    before = parent[index - 1]
                    before.tail = (before.tail or "") + (child.tail or "")
                else:
                    parent.text = (parent.text or "") + (child.tail or "")
                parent.remove(child)
    return "".join(root.itertext())


def test_japanese_lines_are_tagged_in_their_order() -> None:
    structure = set_tagged(JAPANESE, lang="ja")
    assert bare(structure.document.text) == bare(words_of(JAPANESE))
    paragraph = next(it for it in structure.document.all("P") if "出る。" in it.text)
    assert len(paragraph.pages) >= 2
    assert paragraph.text.count("出る。") == 40


def test_english_lines_are_tagged_in_their_order() -> None:
    paragraph = "<p>" + " ".join(f"word{it}" for it in range(300)) + "</p>"
    body = f"<h1>A title</h1>{paragraph}<p>And <b>an</b> end.</p>"
    structure = set_tagged(body)
    assert bare(structure.document.text) == bare(words_of(body))


def test_a_text_out_of_order_would_be_seen() -> None:
    structure = set_tagged(JAPANESE, lang="ja")
    kids = structure.document.elements
    swapped = Element("Document", kids=[*kids[1:], kids[0]])
    assert bare(swapped.text) != bare(words_of(JAPANESE))


@pytest.mark.parametrize("standard", ["ua-1", "ua-2"])
def test_every_mark_is_reached_once(standard: str) -> None:
    for structure in (set_tagged(BODY, standard=standard), set_tagged(JAPANESE, lang="ja")):
        reached = [(page, number) for page, number, _ in structure.reached()]
        assert len(reached) == len(set(reached))
        assert set(structure.marked) <= set(reached)
        assert set(reached) == structure.known()


@pytest.mark.parametrize("brief", ["shipped", "gallery"])
@pytest.mark.parametrize("language", [*LANGUAGES, "ja+en"])
def test_a_brief_is_read_in_the_order_of_its_html(
    briefs: Callable[[str, str], SetBrief], brief: str, language: str
) -> None:
    found = briefs(brief, language)
    assert first_missing(found.html, bare(found.structure.document.text)) is None


@pytest.mark.parametrize("brief", ["shipped", "gallery"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_hold_what_is_tagged_and_what_is_an_artifact(
    briefs: Callable[[str, str], SetBrief], brief: str, language: str
) -> None:
    found = briefs(brief, language)
    tagged: dict[int, str] = defaultdict(str, found.structure.unmarked)
    for page, _, text in found.structure.reached():
        tagged[page] += text
    for index, text in enumerate(page_texts(found.data)):
        assert characters(text) == characters(tagged[index])


def test_a_brief_with_two_parts_exchanged_would_be_seen(
    briefs: Callable[[str, str], SetBrief],
) -> None:
    found = briefs("gallery", "ja")
    told = bare(found.structure.document.text)
    middle = len(told) // 2
    assert first_missing(found.html, told[middle:] + told[:middle]) is not None


def first_missing(html: str, told: str) -> str | None:
    """Return the first text of a page that is not told after those before it, or None."""
    reader = _Texts()
    reader.feed(html)
    position = 0
    for text in filter(None, map(bare, reader.texts)):
        place = told.find(text, position)
        if place < 0 or place - position > _GENERATED:
            return text
        position = place + len(text)
    return None


class _Texts(HTMLParser):
    """The texts of a page between its tags, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        unseen = tag in {"head", "svg", "rp"} or ("class", "back") in attrs
        if unseen or (self._silent and tag == self._silent[-1]):
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent and tag == self._silent[-1]:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def page_texts(data: bytes) -> Iterator[str]:
    """Yield the text of each page, as PDFium extracts it."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text_page = page.get_textpage()
            yield text_page.get_text_bounded()
            text_page.close()
            page.close()


def characters(text: str) -> Counter[str]:
    """Return how often each character is in a text."""
    return Counter(bare(text))
