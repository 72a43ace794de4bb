"""RIS becomes CSL records."""

from __future__ import annotations

from pathlib import Path

from tests.bibliography.reading import entries, read_text


def test_a_newspaper_keeps_its_days_and_names_what_is_lost() -> None:
    entry = entries("library.ris")["ロシア外相、元山訪問"]
    assert entry.record == {
        "type": "article-newspaper",
        "language": "ja",
        "author": [{"family": "佐藤", "given": "一郎"}, {"literal": "時事通信社"}],
        "title": "ロシア外相、元山訪問",
        "container-title": "架空新聞",
        "issued": "2025-07-12",
        "page": "7",
        "URL": "https://news.example/1",
        "accessed": "2025-07-14",
        "keyword": "diplomacy, Wonsan",
        "note": "Read in the library.",
        "custom": {"alt": {"en": {"title": "Russian foreign minister visits Wonsan"}}},
    }
    assert entry.lost == ("XX", "https://news.example/2")


def test_a_report_in_a_series_by_an_institution() -> None:
    record = entries("library.ris")["Ports of the Pacific"].record
    assert record["author"] == [{"literal": "Centre for Imaginary Studies"}]
    assert record["editor"] == [{"family": "Smith", "given": "John", "suffix": "Jr."}]
    assert record["collection-title"] == "Working papers"
    assert "container-title" not in record
    assert record["ISBN"] == "978-4-13-010101-0"


def test_an_entry_without_its_end_and_with_a_date_of_a_month() -> None:
    record = entries("library.ris")["항구의 역사"].record
    assert record["language"] == "ko"
    assert record["author"] == [{"family": "김", "given": "민수"}]
    assert (record["issued"], record["volume"], record["issue"]) == ("2019-05", "3", "2")
    assert (record["container-title"], record["page"]) == ("동해 연구", "10-25")


def test_what_has_no_place_is_named(tmp_path: Path) -> None:
    pairs = ("TI T", "SN 1", "M1 5", "C1 misc", "U1 mine", "LB shelf", "T2 A", "T3 B", "IS 4")
    tags = "".join(f"{pair[:2]}  - {pair[3:]}\n" for pair in pairs)
    [entry] = read_text(f"TY  - RPRT\n{tags}ER  - \n", tmp_path, "x.ris").entries
    assert set(entry.lost) == {"U1", "custom1", "label", "B", "5"}


def test_a_line_without_a_tag_is_named_as_lost(tmp_path: Path) -> None:
    text = "TY  - BOOK\nTI  - T\nsomething else\nER  - \n"
    [entry] = read_text(text, tmp_path, "x.ris").entries
    assert entry.record["title"].startswith("T")
    assert "something else" in entry.lost or "something else" in entry.record["title"]
