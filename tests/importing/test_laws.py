"""What holds for any text whatever: every line is accounted for, and the files can be read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.documents import UnreadableDocumentError
from briefgen.importing import Imported, ImportOptions, import_document
from briefgen.importing.outline import FACTS
from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import read_yaml
from briefgen.model.dates import FullDate

PIECES = [
    *("✅ ", "💡 ", "・", "- ", "1. ", "■", "# ", "[x] ", "公開日:"),
    "公開日：２０２５／０７／１２",
    *("Published: ", "12 July 2025", "さらに読む ⇒", "Read more ⇒", "出典/画像元: "),
    *("Source: ", "https://news.example.jp/a/1", "https://", "NHKは", "どうなる?"),
    *("見ていきましょう。", "えー、すごい!", "まとめ", "ポイント", "Q: ", "A: ", "港の現状"),
    *("\t", "　", "  ", "\u2028", "\x0b", "\u202e", "@id", "[@x]", "**", "{漢字|かんじ}", "'"),
    *('"', "#", ": ", "|", "%", "…", "😀", "\U00020000", "null", "---", "定期船は3月に戻った。"),
    *("100年先を見る。", "The ferry returned in March."),
]
LINE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=6).map("".join)
TEXTS = st.lists(LINE, min_size=1, max_size=14).map("\n".join)
END = st.sampled_from(["\n", "\r\n", "\r"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("texts")


def imported(file: Path) -> Imported | None:
    """Import a document; None where it is none that can be read."""
    languages = builtin_languages()
    options = ImportOptions(
        file.parent / "content", languages, languages["en"], FullDate(2025, 7, 14), id="brief"
    )
    try:
        return import_document(file, options)
    except UnreadableDocumentError:
        return None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, end=END)
@example(text="公開日:2025/07/12✅ 一。✅二。続きを読む ⇒新聞: https://a.jp/1感想。💡要", end="\n")
@example(text="✅\n💡\n・\n-\n■", end="\n")
@example(text="https://a.example.jp/100年", end="\n")
@example(text="a\x00b", end="\n")
@example(text="- - - - x", end="\r")
def test_every_line_is_accounted_for_once(text: str, end: str, folder: Path) -> None:
    file = folder / "document.txt"
    file.write_bytes(text.replace("\n", end).encode("utf-8", "replace"))
    made = imported(file)
    if made is None:
        return
    numbers = [line.number for line in made.document.lines]
    dossier = made.files[folder / "seeds" / "brief.yaml"].decode("utf-8")
    read = read_yaml(dossier, Path("brief.yaml"), builtin_languages())
    assert read.readable and not read.diagnostics
    facts = {line for fact in read.data.get("facts") or () for line in fact["lines"]}
    omitted = Counter(line for entry in read.data.get("omitted") or () for line in entry["lines"])
    assert sorted([*facts, *omitted.elements()]) == numbers
    said = [fact["ja" if made.language == "ja" else "en"] for fact in read.data["facts"]]
    if made.language in {"ja", "en"}:
        assert said == [fact.text for fact in made.facts]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example(text="公開日:2025/07/12✅ 一。✅二。続きを読む ⇒新聞: https://a.jp/1感想。💡要")
@example(text="港の現状\nどうなる?水が減る。\n公開日:2025/07/12続く")
def test_the_parts_of_a_line_are_the_line(text: str, folder: Path) -> None:
    """Nothing but signs and white space of a line is missing from its parts."""
    file = folder / "parts.txt"
    file.write_bytes(text.encode("utf-8", "replace"))
    made = imported(file)
    if made is None:
        return
    kept = "".join(part.text for part in made.outline.parts)
    letters = Counter(char for char in kept if char.isalpha())
    for char, count in Counter(c for c in made.document.text if c.isalpha()).items():
        if char not in "xQA質問答え回答":  # the letters of "[x]", "Q:" and "A:", which are signs
            assert letters[char] == count, char


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_no_words_of_the_document_are_in_the_brief(text: str, folder: Path) -> None:
    file = folder / "words.txt"
    file.write_bytes(text.encode("utf-8", "replace"))
    made = imported(file)
    if made is None:
        return
    for path, data in made.files.items():
        if path.name == "sources.yaml" or path.parent.name == "seeds":
            continue
        lines = (line.partition("  # ")[0] for line in data.decode("utf-8").splitlines())
        body = "\n".join(line for line in lines if not line.startswith("#"))
        for fact in made.facts:
            assert len(fact.text) < 6 or fact.text not in body
    assert any(part.kind in FACTS for part in made.outline.parts)


@given(data=st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(data=b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>")
@example(data=b"PK\x03\x04" + bytes(40))
@example(data=b"<!doctype html><html><body>" + b"<div>" * 3000 + "会談".encode())
@example(data=b"\xff\xfe")
@example(data=b"\x1b$B\x1b")
def test_any_bytes_are_read_or_refused(data: bytes, folder: Path) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.mhtml"):
        file = folder / name
        file.write_bytes(data)
        made = imported(file)
        assert made is None or made.document.lines
