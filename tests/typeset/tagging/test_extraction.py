"""MuPDF and PDFium both extract what the edition says, in its order."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Final

import pikepdf
import pytest

import briefgen
from briefgen.localize import build_columns
from tests.typeset.tagging.conftest import DESKS, SetBrief
from tests.typeset.tagging.extraction import Extract, bare, by_mupdf, by_pdfium, first_lost
from tests.typeset.tagging.model_text import texts_of

EXTRACTORS: Final = {"MuPDF": by_mupdf, "PDFium": by_pdfium}

Briefs = Callable[[str, str], SetBrief]

extractors = pytest.mark.parametrize("extract", EXTRACTORS.values(), ids=EXTRACTORS)


@cache
def model_texts(name: str, language: str) -> tuple[str, ...]:
    desk = briefgen.load(DESKS[name])
    (brief,) = desk.briefs.values()
    languages = [desk.languages[code] for code in language.split("+")]
    return tuple(texts_of(build_columns(brief, desk, languages)))


@extractors
@pytest.mark.parametrize("language", ["ja", "en", "ja+en"])
@pytest.mark.parametrize("name", DESKS)
def test_what_the_edition_says_is_extracted_in_order(
    briefs: Briefs, name: str, language: str, extract: Extract
) -> None:
    texts = model_texts(name, language)
    assert len(texts) > 60
    assert first_lost(texts, extract(briefs(name, language).data)) is None


@extractors
@pytest.mark.parametrize("language", ["ja", "en", "ja+en"])
def test_blocks_exchanged_are_seen(briefs: Briefs, language: str, extract: Extract) -> None:
    texts = list(model_texts("gallery", language))
    pages = extract(briefs("gallery", language).data)
    for place in range(8, len(texts) - 1, 10):
        exchanged = [*texts[:place], texts[place + 1], texts[place], *texts[place + 2 :]]
        assert (first_lost(exchanged, pages) is None) == (texts[place] == texts[place + 1])


@extractors
@pytest.mark.parametrize("language", ["ja", "en", "ja+en"])
def test_a_character_that_is_missing_or_another_is_seen(
    briefs: Briefs, language: str, extract: Extract
) -> None:
    pages = extract(briefs("gallery", language).data)
    text = bare(model_texts("gallery", language)[-1])
    page = next(index for index in range(len(pages) - 1, -1, -1) if text[:8] in pages[index])
    for other in ("", "\u2f00"):
        faulty = pages[page].replace(text[4], other)
        changed = [*pages[:page], faulty, *pages[page + 1 :]]
        assert first_lost(model_texts("gallery", language), changed) is not None


@extractors
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_font_whose_glyphs_stand_for_nothing_is_seen(
    briefs: Briefs, language: str, extract: Extract
) -> None:
    with pikepdf.open(io.BytesIO(briefs("gallery", language).data)) as pdf:
        fonts = [item for item in pdf.objects if _is_font(item)]
        for font in fonts:
            font.ToUnicode = pdf.make_stream(b"")
        changed = io.BytesIO()
        pdf.save(changed)
    assert first_lost(model_texts("gallery", language), extract(changed.getvalue())) is not None


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item
