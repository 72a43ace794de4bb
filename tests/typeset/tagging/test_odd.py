"""HTML that no brief holds but a theme may."""

from __future__ import annotations

from tests.typeset.tagging.pages import ODD, set_tagged
from tests.typeset.tagging.test_tags import by_text


def test_a_note_stands_behind_its_call() -> None:
    structure = set_tagged(ODD, standard="ua-2")
    note = structure.document.one("FENote")
    (paragraph,) = [it for it in structure.document.all("P") if "FENote" in it.roles]
    assert paragraph.roles == ["Span", "FENote"]
    assert note.one("Lbl").text.strip() == "1."
    assert str(note.attribute("FENote", "NoteType")) == "/Footnote"
    assert paragraph.text.rstrip().endswith("here.")


def test_groups_of_terms_are_seen_through() -> None:
    terms = by_text(set_tagged(ODD), "L", "Term")
    assert [it.roles for it in terms.elements] == [["Lbl", "LBody", "LBody"]]


def test_each_base_has_its_ruby() -> None:
    rubies = set_tagged(ODD).document.all("Ruby")
    assert [[it.text for it in ruby.elements] for ruby in rubies] == [["漢", "かん"], ["字", "じ"]]


def test_what_is_on_every_page_is_read_once() -> None:
    structure = set_tagged(ODD)
    assert len(structure.pdf.pages) > 1
    assert structure.document.text.count("Fixed") == 1


def test_text_beside_blocks_is_in_paragraphs() -> None:
    structure = set_tagged(ODD)
    mixed = by_text(structure, "Div", "mixed")
    assert mixed.roles == ["P", "P", "P"]
    for group in structure.document.all("Document", "Div", "Sect", "BlockQuote"):
        assert all(not isinstance(kid, str) for kid in group.kids)


def test_the_foot_of_a_table_comes_last() -> None:
    table = by_text(set_tagged(ODD), "Table", "x")
    assert table.roles == ["TBody", "TFoot"]


def test_what_is_half_transparent_is_tagged_in_its_own_stream() -> None:
    structure = set_tagged(ODD)
    paragraph = structure.document.elements[1].one("P")
    numbers = structure.pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(key): owner for key, owner in zip(numbers[::2], numbers[1::2], strict=True)}
    assert len(paragraph.entry.K) == 2
    for kid in paragraph.entry.K:
        owner = owners[int(kid.Stm.StructParents)][int(kid.MCID)]
        assert owner.objgen == paragraph.entry.objgen
