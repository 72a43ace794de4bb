"""What is found in documents of many forms, each beside what is expected of it.

``samples/NAME.SUFFIX`` is a document, ``samples/NAME.SUFFIX.expected`` what is found in it;
``pytest --update-golden`` writes the latter.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.importing.outline import PartKind
from tests.conftest import Golden
from tests.importing.outlines import SAMPLES, as_text, outline_of_file

DOCUMENTS = sorted(file for file in SAMPLES.iterdir() if file.suffix != ".expected")
JAPANESE_SCHOOL = ("iso-2022-jp.txt", "euc-jp.txt", "utf-16-crlf.txt", "utf-16-no-mark.txt")


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_a_document_is_taken_apart(file: Path, golden: Golden) -> None:
    language, outline = outline_of_file(file)
    golden(file.with_name(f"{file.name}.expected"), as_text(language, outline))


def test_there_are_samples() -> None:
    assert len(DOCUMENTS) >= 26
    assert {file.suffix for file in DOCUMENTS} >= {
        ".txt",
        ".html",
        ".mhtml",
        ".md",
        ".docx",
        ".pdf",
    }


def test_the_form_of_a_digest_is_found_whole() -> None:
    _, outline = outline_of_file(SAMPLES / "fisheries-form.txt")
    points = [len(outline.of_kind(PartKind.KEY_POINT, section)) for section in range(3)]
    assert (outline.sections, points) == (3, [3, 3, 3])
    for kind, count in {
        PartKind.TAKEAWAY: 3,
        PartKind.QUESTION: 3,
        PartKind.ANSWER: 3,
        PartKind.DATE: 2,
        PartKind.UNPLACED: 0,
    }.items():
        assert len(outline.of_kind(kind)) == count, kind
    assert [bool(article.url) for article in outline.articles] == [True] * 3
    assert len(outline.dates) == 2


@pytest.mark.parametrize("name", JAPANESE_SCHOOL)
def test_the_encoding_of_a_document_makes_no_difference(name: str) -> None:
    same = outline_of_file(SAMPLES / "old-mac-line-ends.txt")
    assert outline_of_file(SAMPLES / name) == same
