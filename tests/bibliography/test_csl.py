"""CSL-JSON and CSL-YAML of Zotero, Juris-M and pandoc are read without loss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.bibliography.extra import take_extra
from briefgen.errors import UsageError
from tests.bibliography.reading import DATA, entries, read_text


def test_zoteros_export_with_extra_and_variants() -> None:
    entry = entries("zotero.json")["http://zotero.org/users/1/items/ABCD2345"]
    assert entry.lost == ("system_id",)
    assert entry.record == {
        "type": "book",
        "language": "ja-JP",
        "author": [{"family": "阿部", "given": "善雄"}, {"family": "金子", "given": "英生"}],
        "title": "最後の「日本人」",
        "publisher": "架空書店",
        "issued": "1983-05",
        "accessed": "2025-07-01",
        "note": "Shelf 4",
        "original-date": "1983",
        "custom": {
            "alt": {
                "en": {"title": "The Last Japanese"},
                "ja-Latn": {
                    "author": [{"family": "Abe", "given": "Yoshio"}],
                    "publisher": "Kakū Shoten",
                },
            }
        },
    }


def test_ids_that_people_gave_are_kept() -> None:
    found = entries("zotero.json")
    assert found["un2024"].record["id"] == "un2024"
    assert found["un2024"].record["issued"] == "2024-03-07"
    assert found["post1"].record["language"] == "ja"
    assert found["post1"].record["issued"] == {"literal": "last May"}
    assert found["post1"].lost == ("author.role",)


def test_the_place_of_a_record_is_its_first_line() -> None:
    lines = (DATA / "zotero.json").read_text(encoding="utf-8").splitlines()
    for entry in entries("zotero.json").values():
        assert lines[entry.span.start.line - 1].strip() == "{"


@pytest.mark.parametrize("name", ["x.yaml", "unnamed"])
def test_csl_yaml(tmp_path: Path, name: str) -> None:
    text = "references:\n  - {id: a1, type: book, title: T, issued: 2021}\n"
    [entry] = read_text(text, tmp_path, name).entries
    assert entry.record == {"id": "a1", "type": "book", "title": "T", "issued": 2021}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('[{"type": 3, "title": "T"}]', "IMPORT001", 1),
        ('[{"type": "book",}]', "IMPORT001", 1),
        ('[\n  3,\n  {"type": "book", "title": "T"}\n]', "IMPORT001", 2),
        ('{"config": {}, "items": [{"itemType": "book"}]}', "IMPORT002", 1),
        ('"text"', "IMPORT002", 1),
    ],
)
def test_what_is_no_csl_is_explained(tmp_path: Path, text: str, code: str, line: int) -> None:
    [finding] = read_text(text, tmp_path, "x.json").diagnostics
    assert finding.code == code
    assert finding.span is not None
    assert finding.span.start.line == line


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no format"):
        read_text("Dear all,", tmp_path, "x.txt")


def test_what_the_model_refuses_is_left_out_by_name(tmp_path: Path) -> None:
    record = {
        "id": "a",
        "type": "weird",
        "title": "T",
        "author": "Satō",
        "issued": {"date-parts": [[2021, 13, 40]]},
        "custom": {"grade": "Z9", "alt": {"en": {"title": "U", "author": 3}}},
    }
    [entry] = read_text(json.dumps([record]), tmp_path, "x.json").entries
    assert entry.record == {
        "id": "a",
        "type": "document",
        "title": "T",
        "custom": {"alt": {"en": {"title": "U"}}},
    }
    assert set(entry.lost) >= {"type: weird", "author", "issued", "custom.grade"}


def record_with_note(note: str) -> dict[str, Any]:
    return {
        "type": "book",
        "language": "zh-CN",
        "title": "书",
        "author": [{"family": "郝", "given": "春文"}, {"literal": "某所"}],
        "note": note,
    }


def test_lines_of_the_plug_in() -> None:
    record = record_with_note(
        "cne-author-0-last-romanized: Hao\ncne-author-0-first-romanized: Chunwen\n"
        "cne-journal-romanized: Lishi\ncne-title-romanized-short: Shu\n"
        "cne-creator-7-last-romanized: X\nTimes: a remark"
    )
    lost = take_extra(record)
    assert lost == ["cne-title-romanized-short", "cne-creator-7-last-romanized"]
    assert record["note"] == "Times: a remark"
    assert record["custom"]["alt"]["zh-Latn"] == {
        "author": [{"family": "Hao", "given": "Chunwen"}, {"literal": "某所"}],
        "container-title": "Lishi",
    }


def test_variables_of_extra_fill_gaps_and_never_replace() -> None:
    lines = ("DOI: 10.1/x", "title: Other", "Event Date: 2020-01-02", "editor: 佐藤 || 一郎")
    record = record_with_note("\n".join(lines))
    assert take_extra(record) == []
    assert "note" not in record
    assert (record["DOI"], record["title"], record["event-date"]) == ("10.1/x", "书", "2020-01-02")
    assert record["editor"] == [{"family": "佐藤", "given": "一郎"}]
