"""Room for footnotes: pages are filled, and WeasyPrint alone is seen to leave them empty."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from unittest import mock

import pypdfium2
import pytest

from briefgen.typeset import FontLibrary, pdf, render_pdf, weasy
from briefgen.typeset.footnotes import FootnoteRoom, room_for_footnotes
from tests.typeset.conftest import STACKS

# On other sheets the errors of rounding may cancel out.
CSS = """
@page { size: A4; margin: 24mm 20mm 21mm 18mm;
  @footnote { margin-top: 4mm; border-top: 0.5pt solid black; padding-top: 1.2mm; %s } }
.note { float: footnote; footnote-policy: line; font-size: 8.4pt; line-height: 12.7pt }
.note::footnote-call, .note::footnote-marker { content: attr(data-number) " " }
p { margin: 0; line-height: 1.43 }
"""
COUNT = 90
WORDS = {"en": ("Words of a paragraph", "a note"), "ja": ("段落の文である", "注の文")}
Set = Callable[..., list[str]]


def body(lang: str) -> str:
    text, note = WORDS[lang]
    return "".join(
        f"<p>{text} t{number:02}"
        f'<span class="note" data-number="{number}">{note} n{number:02}</span></p>'
        for number in range(1, COUNT + 1)
    )


@pytest.fixture
def set_pages(library: FontLibrary, page: Callable[..., str]) -> Set:
    """Return the text of each page of a document with footnotes."""

    def build(lang: str = "en", area: str = "") -> list[str]:
        html = page(body(lang), css=CSS % area, lang=lang)
        result = render_pdf(html, fonts=library.subset(html, STACKS["Jpan"]))
        document = pypdfium2.PdfDocument(io.BytesIO(result.data))
        return [it.get_textpage().get_text_range() for it in document]

    return build


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_pages_are_filled_and_notes_are_with_their_calls(lang: str, set_pages: Set) -> None:
    pages = set_pages(lang)
    assert len(pages) == 4
    for number in range(1, COUNT + 1):
        (of_text,) = (index for index, text in enumerate(pages) if f"t{number:02}" in text)
        (of_note,) = (index for index, text in enumerate(pages) if f"n{number:02}" in text)
        assert of_text == of_note


def test_weasyprint_alone_leaves_them_empty(set_pages: Set) -> None:
    def without() -> contextlib.AbstractContextManager[FootnoteRoom]:
        return contextlib.nullcontext(FootnoteRoom())

    with mock.patch.object(pdf, "room_for_footnotes", without):
        assert len(set_pages()) > COUNT


def test_an_area_with_a_height_of_its_own_can_be_full(set_pages: Set) -> None:
    assert len(set_pages(area="max-height: 40mm")) > len(set_pages())


def test_weasyprint_is_as_it_was_afterwards() -> None:
    context = weasy.submodule("layout").LayoutContext
    before = context._update_footnote_area
    with room_for_footnotes() as room:
        assert context._update_footnote_area is not before
        assert room.notes('<span role="doc-footnote">') == ()
    assert context._update_footnote_area is before


def test_an_unknown_version_is_told_where_it_matters() -> None:
    package = weasy.weasyprint()
    with mock.patch.object(package, "__version__", "71.0"), room_for_footnotes() as room:
        pass
    assert "WeasyPrint 71.0" in room.notes("<style>.n { float: footnote }")[0]
    assert room.notes("<p>no notes</p>") == ()
