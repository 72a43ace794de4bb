"""What a listener is told: each claim holds with our tags, and not with WeasyPrint's alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Final

import pikepdf
import pytest

from tests.typeset.tagging.pages import set_tagged
from tests.typeset.tagging.structure import Element, Structure

Claim = Callable[[Structure, bool], None]
"""Holds what a file must be against it; the second argument is whether it is PDF 2.0."""


def by_text(structure: Structure, role: str, text: str) -> Element:
    """Return the first element of a type whose text starts so."""
    found = [it for it in structure.document.all(role) if it.text.lstrip().startswith(text)]
    assert found, f"no {role} starts with {text}"
    return found[0]


def foreign_passages_say_their_language(structure: Structure, _pdf_2: bool) -> None:
    span = by_text(structure, "Span", "원산")
    assert str(span.entry.Lang) == "ko"


def margins_are_artifacts(structure: Structure, _pdf_2: bool) -> None:
    assert "Running head" not in "".join(structure.marked.values())
    assert all("Running head" in text for text in structure.unmarked.values())
    assert any("1 / " in text for text in structure.unmarked.values())


def repeated_heads_are_artifacts(structure: Structure, _pdf_2: bool) -> None:
    table = structure.document.one("Table")
    assert len(table.pages) >= 3
    assert [it.text.strip() for it in table.all("TH")[:2]] == ["Port", "Ships note"]
    assert sum(it.text.strip() == "Port" for it in table.all("TH")) == 1
    assert sum("Ships" in text for text in structure.unmarked.values()) >= 2


def lists_say_how_they_are_numbered(structure: Structure, pdf_2: bool) -> None:
    kinds = [str(it.attribute("List", "ListNumbering")) for it in structure.document.all("L")]
    dashes, terms = ("/Unordered", "/Description") if pdf_2 else ("/None", "/None")
    assert kinds[:5] == ["/Disc", "/Decimal", "/Decimal", dashes, terms]


def items_have_label_and_body(structure: Structure, _pdf_2: bool) -> None:
    for item in structure.document.all("LI"):
        assert item.roles[-1] == "LBody"
        assert set(item.roles[:-1]) <= {"Lbl"}
    labels = [it.one("Lbl").text.strip() for it in by_text(structure, "L", "1 own").elements]
    assert labels == ["1", "2"]
    assert by_text(structure, "LI", "–").one("LBody").text.strip() == "dash"


def paragraphs_in_items_keep_the_marker(structure: Structure, _pdf_2: bool) -> None:
    inner = by_text(structure, "LI", "1. inner")
    assert inner.roles == ["Lbl", "LBody"]
    assert inner.elements[1].roles[-1] == "P"


def terms_are_labels(structure: Structure, _pdf_2: bool) -> None:
    terms = by_text(structure, "L", "Term")
    assert [it.roles for it in terms.elements] == [["Lbl", "Lbl", "LBody"], ["Lbl", "LBody"]]


def cells_know_their_headers(structure: Structure, _pdf_2: bool) -> None:
    table = structure.document.one("Table")
    assert table.roles[0] == "Caption"
    names = {str(it.entry.ID): it.text.strip() for it in table.all("TH")}
    for index, cell in enumerate(table.all("TD")):
        heads = [names[str(name)] for name in cell.attribute("Table", "Headers")]
        assert heads == ["Ships note", f"Row {index}"]
    scopes = [str(it.attribute("Table", "Scope")) for it in table.all("TH")]
    assert scopes == ["/Column"] * 2 + ["/Row"] * 30


def links_are_described_in_words(structure: Structure, _pdf_2: bool) -> None:
    said = {str(link.Contents) for it in structure.document.all("Link") for link in it.links}
    assert said == {
        "Source 1: A book",
        "the long paper Paper",
        "note",
        "Back to the text",
    }


def a_link_is_reached_once(structure: Structure, _pdf_2: bool) -> None:
    link = by_text(structure, "Link", "the ")
    assert link.text.split() == ["the", "long", "paper"]
    (first, *_) = (page.obj for page in structure.pdf.pages)
    assert len([it for it in first.Annots if "/URI" in it.get("/A", {})]) == len(link.links) == 1


def notes_are_tied_to_their_calls(structure: Structure, pdf_2: bool) -> None:
    note = structure.document.one("FENote" if pdf_2 else "Note")
    call = by_text(structure, "Link", "1")
    assert note.text.strip().startswith("A book")
    names = structure.pdf.Root.StructTreeRoot.IDTree.Names
    named = dict(zip(map(str, names[::2]), names[1::2], strict=True))
    assert named[str(note.entry.ID)].objgen == note.entry.objgen
    if pdf_2:
        assert [it.objgen for it in note.entry.Ref] == [call.entry.objgen]
        assert [it.objgen for it in call.entry.Ref] == [note.entry.objgen]
        assert str(note.attribute("FENote", "NoteType")) == "/Endnote"
    else:
        assert call.parent is not None and call.parent.role == "Reference"


def ruby_is_ruby(structure: Structure, _pdf_2: bool) -> None:
    ruby = structure.document.one("Ruby")
    assert [(it.role, it.text) for it in ruby.elements] == [("RB", "灯台"), ("RT", "とうだい")]


def figures_have_words_and_a_place(structure: Structure, _pdf_2: bool) -> None:
    figures = structure.document.all("Figure")
    assert [str(it.entry.Alt) for it in figures] == ["Bars North 3, south 2", "A lighthouse"]
    for figure in figures:
        left, bottom, right, top = map(float, figure.attribute("Layout", "BBox"))
        width, height = map(float, structure.pdf.pages[figure.pages[0]].mediabox[2:])
        assert 0 < left < right < width and 0 < bottom < top < height
    assert round(right - left, 1) == 30 * 0.75


def captions_are_first_or_last(structure: Structure, pdf_2: bool) -> None:
    captions = structure.document.all("Caption")
    assert [it.text.strip() for it in captions] == ["Ports", "Figure 1", "Figure 2", "Years"]
    groups = [it.parent for it in captions if it.parent is not None]
    assert [it.role for it in groups] == ["Table", *["Aside" if pdf_2 else "Div"] * 2, "L"]
    assert all(
        it.role in (group.roles[0], group.roles[-1])
        for it, group in zip(captions, groups, strict=True)
    )


def decoration_is_silent(structure: Structure, _pdf_2: bool) -> None:
    assert "***" not in structure.document.text
    assert by_text(structure, "P", "decorated").all("Figure") == []


def emphasis_is_kept(structure: Structure, pdf_2: bool) -> None:
    assert by_text(structure, "Em", "quick").roles == []
    assert by_text(structure, "Strong", "brown").roles == []
    if not pdf_2:
        assert dict(structure.pdf.Root.StructTreeRoot.RoleMap) == {
            "/Em": "/Span",
            "/Strong": "/Span",
        }


def abbreviations_are_expanded(structure: Structure, _pdf_2: bool) -> None:
    assert str(by_text(structure, "Span", "IHO").entry.E).startswith("International")


def what_a_page_cuts_is_one_element(structure: Structure, _pdf_2: bool) -> None:
    paragraph = by_text(structure, "P", "word0")
    assert len(paragraph.pages) >= 2
    assert "".join(paragraph.text.split()) == "".join(f"word{it}" for it in range(240))
    assert len(structure.document.one("Table").all("TR")) == 31
    numbered = by_text(structure, "L", "1. item 0")
    assert len(numbered.pages) >= 2
    assert len(numbered.elements) == 24
    assert [it.text.strip() for it in structure.document.all("H2")] == [
        "Lists",
        "Long",
        "Pictures",
        "Sources",
    ]
    assert len(structure.document.all("Sect")) == 4


CLAIMS: Final[list[Claim]] = [
    foreign_passages_say_their_language,
    margins_are_artifacts,
    repeated_heads_are_artifacts,
    lists_say_how_they_are_numbered,
    items_have_label_and_body,
    paragraphs_in_items_keep_the_marker,
    terms_are_labels,
    cells_know_their_headers,
    links_are_described_in_words,
    a_link_is_reached_once,
    notes_are_tied_to_their_calls,
    ruby_is_ruby,
    figures_have_words_and_a_place,
    captions_are_first_or_last,
    decoration_is_silent,
    emphasis_is_kept,
    abbreviations_are_expanded,
    what_a_page_cuts_is_one_element,
]


@pytest.mark.parametrize("standard", ["ua-1", "ua-2"])
@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_holds(claim: Claim, standard: str) -> None:
    claim(set_tagged(standard=standard), standard == "ua-2")


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_does_not_hold_without_our_tags(claim: Claim) -> None:
    with pytest.raises(
        (AssertionError, AttributeError, KeyError, TypeError, ValueError, IndexError)
    ):
        claim(set_tagged(on=False), False)


@pytest.mark.parametrize("standard", ["ua-1", "ua-2"])
def test_the_tabulator_follows_the_structure(standard: str) -> None:
    structure = set_tagged(standard=standard)
    assert all(str(page.obj.Tabs) == "/S" for page in structure.pdf.pages)
    assert structure.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert structure.pdf.Root.MarkInfo.Marked


@pytest.mark.parametrize("standard", ["ua-1", "ua-2"])
def test_the_outline_is_that_of_the_headings(standard: str) -> None:
    structure = set_tagged(standard=standard)
    with structure.pdf.open_outline() as outline:
        (title,) = outline.root
        found = [title.title, *(it.title for it in title.children)]
    headings = structure.document.all("H1", "H2")
    assert found == [" ".join(it.text.split()) for it in headings]
    levels = [int(it.role[1]) for it in headings]
    assert all(second <= first + 1 for first, second in pairwise(levels))


def test_links_and_outline_lead_to_elements_in_pdf_2() -> None:
    structure = set_tagged(standard="ua-2")
    root = structure.pdf.Root
    heading = by_text(structure, "H1", "Everything")
    assert root.Outlines.First.A.SD[0].objgen == heading.entry.objgen
    back = by_text(structure, "Link", "↑").links[0]
    assert back.A.SD[0].objgen == by_text(structure, "Link", "1").entry.objgen
    call = by_text(structure, "Link", "1").links[0]
    assert call.A.SD[0].objgen == by_text(structure, "LI", "1 A book").entry.objgen
    assert set_tagged(standard="ua-1").pdf.Root.Outlines.First.Dest


def test_types_of_pdf_2_are_in_its_namespace() -> None:
    structure = set_tagged(standard="ua-2")
    (space,) = structure.pdf.Root.StructTreeRoot.Namespaces
    assert str(space.NS) == "http://iso.org/pdf2/ssn"
    for role in ("FENote", "Aside", "Em", "Strong", "P", "Document"):
        for element in structure.document.all(role):
            assert element.entry.NS.objgen == space.objgen
    assert structure.document.all("Aside")


def test_every_annotation_knows_its_element() -> None:
    structure = set_tagged()
    numbers = structure.pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(key): owner for key, owner in zip(numbers[::2], numbers[1::2], strict=True)}
    links = {id(it): it for it in structure.document.all("Link")}.values()
    bound = {link.objgen: it for it in links for link in it.links}
    for page in structure.pdf.pages:
        for annotation in page.obj.get("/Annots", pikepdf.Array()):
            owner = owners[int(annotation.StructParent)]
            assert owner.objgen == bound[annotation.objgen].entry.objgen
