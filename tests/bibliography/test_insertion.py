"""Records are put behind those that are there; nothing else in the file changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefgen.bibliography.insertion import with_records
from briefgen.errors import UsageError

FILE = Path("sources.yaml")
NEW = {"id": "new", "type": "book", "title": "新しい: 本 # 1", "issued": "2025-07-12"}
LATER = {"id": "later", "type": "book", "author": [{"family": "佐藤", "given": "一郎"}]}
WRITTEN = "- id: new\n  type: book\n  title: '新しい: 本 # 1'\n  issued: 2025-07-12\n"


def indented(text: str, columns: int) -> str:
    return "".join(" " * columns + line for line in text.splitlines(keepends=True))


def test_a_list_alone() -> None:
    assert with_records("- id: a\n", [NEW], FILE) == "- id: a\n\n" + WRITTEN
    json_text = '[{"id": "a"}]\n'
    new = with_records(json_text, [NEW], Path("sources.json"))
    assert [record["id"] for record in json.loads(new)] == ["a", "new"]
    assert json.loads(with_records("", [NEW], Path("sources.json"))) == [NEW]


@pytest.mark.parametrize("end", ["...\n", "---\n"])
def test_the_line_that_ends_a_document_stays_last(end: str) -> None:
    text = "---\nreferences:\n- id: a\n"
    assert with_records(text + end, [NEW], FILE) == f"{text}\n{WRITTEN}{end}"


def test_a_new_file() -> None:
    text = with_records("", [NEW, LATER], FILE)
    assert text == (
        "# yaml-language-server: $schema=../.schemas/sources.schema.json\n\nreferences:\n"
        + indented(WRITTEN, 2)
        + "\n  - id: later\n    type: book\n    author:\n      - {family: 佐藤, given: 一郎}\n"
    )


HEAD = "# why\nreferences: # all of them\n"


@pytest.mark.parametrize("columns", [0, 2, 4])
def test_the_list_keeps_its_indentation(columns: int) -> None:
    text = HEAD + indented("- id: a # mine\n  type: book\n  # tail\n", columns)
    assert with_records(text, [NEW], FILE) == text + "\n" + indented(WRITTEN, columns)


def test_items_that_stand_close_stay_close() -> None:
    text = HEAD + "  - {id: a, type: book}\n  - {id: b, type: book}"
    assert with_records(text, [NEW], FILE) == f"{text}\n{indented(WRITTEN, 2)}"


def test_what_follows_the_list_stays_behind_it() -> None:
    first, after = HEAD + "  - id: a\n    type: book\n", "  # end\n\n# pandoc's\nnocite: '@*'\n"
    assert with_records(first + after, [NEW], FILE) == first + "\n" + indented(WRITTEN, 2) + after


def test_a_text_of_several_lines_at_the_end() -> None:
    text = HEAD + "  - id: a\n    type: book\n    title: >-\n      one\n      two\n"
    assert with_records(text, [NEW], FILE) == text + "\n" + indented(WRITTEN, 2)


@pytest.mark.parametrize("empty", ["references:\n", "references: # none\n", "# only a remark\n"])
def test_a_list_without_items(empty: str) -> None:
    text = with_records(empty, [NEW], FILE)
    assert text.startswith(empty)
    assert text.endswith(indented(WRITTEN, 2))


@pytest.mark.parametrize(
    "text", ["references: []\n", "references: [{id: a, type: book}]\nnocite: x\n"]
)
def test_a_list_in_brackets(text: str) -> None:
    new = with_records(text, [NEW, LATER], FILE)
    kept = text.partition("]")
    assert new.startswith(kept[0])
    assert new.endswith("]" + kept[2])


@pytest.mark.parametrize("text", ["references: x\n", "nothing: [\n"])
def test_what_cannot_be_added_to_is_left_alone(text: str) -> None:
    with pytest.raises(UsageError, match="cannot be added"):
        with_records(text, [NEW], FILE)
