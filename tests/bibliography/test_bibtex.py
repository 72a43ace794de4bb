"""BibTeX and BibLaTeX become CSL records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefgen.bibliography.bibtex import names
from briefgen.bibliography.dates import date_value
from tests.bibliography.reading import entries, read_text


def test_a_japanese_book_with_its_romanisation_and_translation() -> None:
    entry = entries("library.bib")["sato2021"]
    assert entry.lost == ()
    assert entry.record == {
        "id": "sato2021",
        "type": "book",
        "language": "ja",
        "author": [
            {"family": "佐藤", "given": "一郎"},
            {"family": "Yamada", "given": "Tarō"},
            {"literal": "外務省"},
        ],
        "title": "北朝鮮外交の研究：歴史と展望",
        "publisher": "東京大学出版会",
        "publisher-place": "東京",
        "issued": "2021",
        "custom": {
            "alt": {
                "ja-Latn": {
                    "title": "Kitachōsen gaikō no kenkyū",
                    "author": [
                        {"family": "Satō", "given": "Ichirō"},
                        {"family": "Yamada", "given": "Tarō"},
                        {"literal": "外務省"},
                    ],
                    "publisher": "Tōkyō Daigaku Shuppankai",
                },
                "en": {"title": "A Study of North Korean Diplomacy"},
            }
        },
    }


def test_a_newspaper_with_an_escaped_address() -> None:
    record = entries("library.bib")["mainichi2025"].record
    assert record["type"] == "article-newspaper"
    assert record["URL"] == "https://news.example/a_b?x=1&y=2"
    assert record["author"] == [{"family": "スミス", "given": "ジョン"}]
    assert (record["issued"], record["accessed"], record["page"]) == (
        "2025-07-12",
        "2025-07-14",
        "7",
    )


def test_latex_is_read_and_what_has_no_place_is_named() -> None:
    entry = entries("library.bib")["muller2020"]
    assert entry.lost == ("crossref",)
    record = entry.record
    assert record["title"] == "NATO and the Far East: growth of 5% — “now”"
    assert record["author"] == [
        {"family": "Müller", "given": "Jürgen"},
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
    ]
    assert (record["issued"], record["page"], record["issue"]) == ("2020-03", "245-267", "2")


def test_dates_of_other_precision() -> None:
    found = entries("library.bib")
    assert found["approx"].record["issued"] == {"date-parts": [[2019, 5]], "circa": True}
    assert found["span"].record["issued"] == "2025-07-12/2025-07-18"
    assert found["csis2024"].record["issued"] == "2024"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("佐藤 一郎", {"family": "佐藤", "given": "一郎"}),
        ("佐藤　一郎", {"family": "佐藤", "given": "一郎"}),
        ("佐藤, 一郎", {"family": "佐藤", "given": "一郎"}),
        ("さとう いちろう", {"family": "さとう", "given": "いちろう"}),
        ("김 민수", {"family": "김", "given": "민수"}),
        ("マイケル ジャクソン", {"family": "ジャクソン", "given": "マイケル"}),
        ("ジャクソン, マイケル", {"family": "ジャクソン", "given": "マイケル"}),
        ("山田太郎", {"literal": "山田太郎"}),
        ("{日本 放送}", {"literal": "日本 放送"}),
        ("{Ministry of {Foreign} Affairs}", {"literal": "Ministry of Foreign Affairs"}),
        ("{A} Name {B}", {"family": "B", "given": "A Name"}),
        ("Ichirō Satō", {"family": "Satō", "given": "Ichirō"}),
        ("One, Two, Three, Four", {"literal": "One, Two, Three, Four"}),
        ("family=de Silva, given=Ana", {"family": "de Silva", "given": "Ana"}),
    ],
)
def test_names(written: str, expected: dict[str, Any]) -> None:
    assert names(written) == [expected]


def test_a_list_that_goes_on_says_so_as_pandoc_does() -> None:
    assert names("佐藤 一郎 and others") == [
        {"family": "佐藤", "given": "一郎"},
        {"literal": "others"},
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("May–June 2024", "2024-05/2024-06"),
        ("12-14 July 2025", "2025-07-12/2025-07-14"),
        ("Summer 2024", "2024-22"),
        ("c. 1950", {"date-parts": [[1950]], "circa": True}),
        ("June–May 2024", {"literal": "June–May 2024"}),
        ("n.d.", {"literal": "n.d."}),
    ],
)
def test_dates_in_english_words(written: str, expected: object) -> None:
    assert date_value(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("www.port.example/a", "https://www.port.example/a"),
        ("http://port.example", "http://port.example"),
    ],
)
def test_an_address_has_its_scheme(written: str, expected: str, tmp_path: Path) -> None:
    [entry] = read_text(f"@misc{{a, title={{A}}, url={{{written}}}}}", tmp_path, "x.bib").entries
    assert entry.record["URL"] == expected


def test_a_broken_entry_does_not_take_the_others_along(tmp_path: Path) -> None:
    text = "@book{a, title={A}}\n@book{b, title={B\n@book{c, title={C}}\n@book{a, title={A2}}\n"
    found = read_text(text, tmp_path, "x.bib")
    assert [entry.label for entry in found.entries] == ["a", "c", "a"]
    [finding] = found.diagnostics
    assert finding.code == "IMPORT001"
    assert finding.span is not None
    assert finding.span.start.line == 2
