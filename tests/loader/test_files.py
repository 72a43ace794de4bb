from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.languages import builtin_languages
from briefgen.loader import files
from briefgen.loader.files import FileReader
from briefgen.model import Glossary, Publisher


@pytest.fixture
def reader() -> FileReader:
    return FileReader(builtin_languages())


def only(reader: FileReader) -> Diagnostic:
    assert len(reader.diagnostics) == 1
    return reader.diagnostics[0]


def test_a_file_is_read_with_its_text(reader: FileReader, tmp_path: Path) -> None:
    file = tmp_path / "glossary.yaml"
    file.write_bytes("terms:\r\n  - {ja: 元山, en: Wonsan}\r\n".encode())
    document = reader.read(file, Glossary)
    assert document is not None
    assert document.content.terms[0].text.in_language("en") == "Wonsan"
    assert not reader.diagnostics
    assert reader.texts == {file: "terms:\n  - {ja: 元山, en: Wonsan}\n"}


def test_a_pipe_is_not_waited_for(reader: FileReader, tmp_path: Path) -> None:
    file = tmp_path / "glossary.yaml"
    os.mkfifo(file)
    assert reader.read(file, Glossary) is None
    assert only(reader).message.render() == "the file cannot be read: it is a pipe or device"


def test_a_file_is_not_read_without_end(
    reader: FileReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    file = tmp_path / "glossary.yaml"
    file.write_text("terms: []" + " " * 991, encoding="utf-8")
    assert reader.read(file, Glossary) is not None
    file.write_text("terms: []" + " " * 992, encoding="utf-8")
    assert reader.read(file, Glossary) is None
    assert only(reader).code == "YAML005"
    assert "1,000 bytes" in only(reader).message.render()


def test_a_file_that_a_desk_needs_has_a_stand_in(reader: FileReader, tmp_path: Path) -> None:
    document = reader.require(tmp_path / "publisher.yaml", Publisher, files.NO_FILE)
    assert only(reader).code == "FILE001"
    assert not document.is_own(("name",))
    assert not document.is_own(("languages", 0))
    assert document.is_own(("url",))


def test_only_what_is_faulty_is_a_stand_in(reader: FileReader, tmp_path: Path) -> None:
    file = tmp_path / "publisher.yaml"
    file.write_text(
        "name: {ja: 机, en: Desk}\nseries: Brief\nlanguages: [ja, en]\nurl: www.example.jp\n",
        encoding="utf-8",
    )
    document = reader.read(file, Publisher)
    assert document is not None
    assert [item.code for item in reader.diagnostics] == ["MODEL004", "MODEL017"]
    assert document.stand_ins == {("series",)}
    assert document.content.name.in_language("ja") == "机"
    assert document.content.url is None
    assert document.source.span(("languages",)).start.line == 3
