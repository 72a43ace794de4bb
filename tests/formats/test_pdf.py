"""The PDF files, read back with two libraries that had no part in writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml

from tests.formats.conftest import Built

LANGUAGES = ["ja", "en"]
SEED_FACTS = Path(__file__).parents[1] / "data/seed-facts.yaml"


def page_texts(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_bounded())
            text_page.close()
            page.close()
        return texts


def links_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from page.obj.get("/Annots", [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_metadata_is_in_the_language_of_the_edition(built: Built, language: str) -> None:
    meta = built.desk.briefs[built.brief].meta
    with pikepdf.open(built.files[language, "pdf"]) as pdf:
        assert str(pdf.Root.Lang) == built.desk.languages[language].tag
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == meta.title.in_language(language)
        assert str(pdf.docinfo.Author).startswith(str(meta.authors[0].name.in_language(language)))
        assert str(pdf.docinfo.CreationDate).startswith(f"D:{meta.published.iso.replace('-', '')}")
        with pdf.open_metadata() as xmp:
            assert xmp["pdfuaid:part"] == "1"
            assert xmp["dc:title"] == meta.title.in_language(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_embedded_and_subset(built: Built, language: str) -> None:
    with pikepdf.open(built.files[language, "pdf"]) as pdf:
        fonts = [item for item in pdf.objects if _is(item, "/Font") and "/DescendantFonts" in item]
        assert fonts
        for font in fonts:
            name = str(font.BaseFont)
            assert name[1:7].isupper() and name[7] == "+", name
            assert name[8:].startswith("Briefgen-"), name
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            assert "/ToUnicode" in font


def _is(item: object, kind: str) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_bookmarks_lead_to_the_sections(built: Built, language: str) -> None:
    brief = built.desk.briefs[built.brief]
    with pikepdf.open(built.files[language, "pdf"]) as pdf, pdf.open_outline() as outline:
        titles: list[str] = []
        stack = list(outline.root)
        while stack:
            item = stack.pop(0)
            titles.append(item.title)
            stack = [*item.children, *stack]
    for number, section in enumerate(brief.sections.values(), start=1):
        assert f"{number} {section.topic.in_language(language)}" in titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_out_to_sources_and_round_in_the_page(built: Built, language: str) -> None:
    with pikepdf.open(built.files[language, "pdf"]) as pdf:
        targets = {str(item.A.URI) for item in links_of(pdf) if "/A" in item}
        inside = [str(item.Dest) for item in links_of(pdf) if "/Dest" in item]
        names = destination_names(pdf)
    for source in built.desk.briefs[built.brief].sources.values():
        address = source.strings.get("URL") or f"https://doi.org/{source.strings['DOI']}"
        assert address in targets
    assert any(name.startswith("source-") for name in inside)
    assert any(name.startswith("cite-") for name in inside)
    assert set(inside) <= names


def destination_names(pdf: pikepdf.Pdf) -> set[str]:
    names: set[str] = set()
    stack = [pdf.Root.Names.Dests]
    while stack:
        node = stack.pop()
        names.update(str(item) for item in list(node.get("/Names", []))[::2])
        stack.extend(node.get("/Kids", []))
    return names


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_marked_and_numbered(built: Built, language: str) -> None:
    meta = built.desk.briefs[built.brief].meta
    pages = page_texts(built.files[language, "pdf"])
    for number, text in enumerate(pages, start=1):
        assert meta.handling.value in text
        assert f"{number} / {len(pages)}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_answers_whoever_reads_no_further(
    built: Built, language: str, squeezed: Callable[[str], str]
) -> None:
    brief = built.desk.briefs[built.brief]
    first = squeezed(page_texts(built.files[language, "pdf"])[0])
    texts = [brief.meta.title, brief.meta.summary]
    texts += [section.answer for section in brief.sections.values()]
    for text in texts:
        assert squeezed(str(text.in_language(language))) in first
    for takeaway in brief.meta.takeaways:
        start = squeezed(str(takeaway.text.in_language(language)).replace("*", ""))[:12]
        assert start.rstrip("。.") in first  # a note number may stand before the stop


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_names_and_addresses_of_the_document_are_there(
    shipped: Built, language: str, squeezed: Callable[[str], str]
) -> None:
    text = squeezed("".join(page_texts(shipped.files[language, "pdf"])))
    facts = yaml.safe_load(SEED_FACTS.read_text(encoding="utf-8"))
    wanted = [item for fact in facts for item in fact[language]]
    assert len(wanted) > 30
    assert [item for item in wanted if squeezed(item) not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_third_source_is_cited_as_undated(shipped: Built, language: str) -> None:
    source = next(s for s in shipped.desk.briefs[shipped.brief].sources.values() if not s.dates)
    body = shipped.text(language).partition("<body")[2]
    line = next(part for part in body.split("<li") if source.strings["URL"] in part)
    assert {"ja": "日付不明", "en": "undated"}[language] in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_voices_are_off_unless_asked_for(shipped: Built, language: str) -> None:
    section = shipped.desk.briefs[shipped.brief].sections["future-outlook"]
    voices = next(block for block in section.body if block.type == "voices")
    for item in voices.items:
        assert str(item.text.in_language(language)) not in shipped.text(language)
