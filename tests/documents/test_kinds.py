"""The kind of a document is told by its bytes, whatever its name says."""

from __future__ import annotations

import io
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from briefgen.documents import Role, UnreadableDocumentError, read_document
from tests.importing.outlines import SAMPLES


@pytest.mark.parametrize(
    ("sample", "kind"),
    [
        ("own-brief.en.pdf", "pdf"),
        ("council-paper.docx", "docx"),
        ("agency-en.html", "html"),
        ("agency-en.mhtml", "mhtml"),
    ],
)
def test_a_misleading_name_does_not_matter(sample: str, kind: str, tmp_path: Path) -> None:
    file = Path(shutil.copy(SAMPLES / sample, tmp_path / "document.txt"))
    assert read_document(file).kind == kind


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped("xl/workbook.xml"), "this is a spreadsheet"),
        (zipped("ppt/presentation.xml"), "this is a presentation"),
        (zipped("content.xml"), "this is an OpenDocument file"),
        (zipped("photo.jpg"), "this is an archive"),
        (b"{\\rtf1 words}", "this is a document in RTF"),
        (b"\xff\xd8\xff\xe0", "this is a picture"),
        (b"\x7fELF\x02", "this is a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (zipped("[Content_Types].xml"), "it is not a DOCX file inside"),
    ],
)
def test_other_kinds_are_named(data: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "document"
    file.write_bytes(data)
    with pytest.raises(UnreadableDocumentError, match=words):
        read_document(file)


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(210_000_000))
    assert file.stat().st_size < 1_000_000
    with pytest.raises(UnreadableDocumentError, match="larger than 200,000,000 bytes"):
        read_document(file)


def test_deep_nesting_is_refused_or_read(tmp_path: Path) -> None:
    page = tmp_path / "deep.html"
    page.write_text("<html><body>" + "<div>" * 20_000 + "words", encoding="utf-8")
    with pytest.raises(UnreadableDocumentError, match="no words can be read from its HTML"):
        read_document(page)
    note = tmp_path / "deep.md"
    note.write_text("> " * 5_000 + "words", encoding="utf-8")
    assert read_document(note).lines


def test_entities_of_a_docx_file_lead_nowhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    evil = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    file = tmp_path / "evil.docx"
    with zipfile.ZipFile(SAMPLES / "digest-ja.docx") as old, zipfile.ZipFile(file, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                text = data.decode("utf-8").replace("人手の現状", "&e;人手の現状")
                data = text.replace("<w:document", f"{evil}<w:document", 1).encode("utf-8")
            new.writestr(item, data)
    with suppress(UnreadableDocumentError):
        assert "hidden words" not in read_document(file).text


def test_a_page_says_what_it_is(tmp_path: Path) -> None:
    said = read_document(SAMPLES / "newspaper-ja-shift-jis.html").metadata
    assert (said.date, said.language, said.is_news) == ("2025-05-18", "ja", True)
    assert said.url == "https://hamakaze.example.jp/articles/DA20250518.html"
    saved = read_document(SAMPLES / "agency-en.html").metadata
    assert saved.url == "https://www.tideline.example.com/world/ferry-operators-2025/"
    assert (saved.author, saved.site) == ("Rosa Lindqvist", "Tideline News")


def test_nothing_of_a_page_is_lost() -> None:
    page = read_document(SAMPLES / "newspaper-ja-shift-jis.html")
    around = [line.text for line in page.lines if line.role is Role.SURROUNDINGS]
    assert {"ログイン", "花火大会、今年は二日間"} <= set(around)
    assert "しおみ" not in page.text and "color:red" not in page.text


def test_notes_and_tables_of_a_word_file_are_lines() -> None:
    paper = read_document(SAMPLES / "council-paper.docx")
    assert [line.cells for line in paper.lines if line.role is Role.ROW][1] == ("Now", "3.4", "1")
    running = [line.text for line in paper.lines if line.role is Role.RUNNING]
    assert running == ["Council paper 2025/14", "Page 1"]


def test_lines_that_a_program_broke_are_one_paragraph(tmp_path: Path) -> None:
    prose = read_document(SAMPLES / "prose.txt")
    assert [line.continues for line in prose.lines[:6]] == [False, True, True, False, False, True]
    listed = tmp_path / "list.txt"
    listed.write_text("a short line\nanother short one\n- an item\n", encoding="utf-8")
    assert not any(line.continues for line in read_document(listed).lines)
