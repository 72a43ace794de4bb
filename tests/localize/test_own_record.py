"""How a brief is to be cited: its record, and the reference that its pages show."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.cite import Reference
from briefgen.languages import Language
from briefgen.localize import build_edition
from briefgen.localize.edition import SelfCitation
from briefgen.model import Source
from briefgen.model.brief import given_name
from tests.localize.factory import both, edition_of, make_desk

PERSON = {"name": both("佐藤一郎", "Satō Ichirō"), "family": both("佐藤", "Satō")}
TURNED = {"name": both("ジョン・スミス", "John Smith"), "family": both("スミス", "Smith")}
GROUP = {"name": both("ロシア班", "Russia Team")}


def citation(code: str, publisher: dict[str, Any] | None = None, **meta: Any) -> SelfCitation:
    return edition_of(make_desk(meta=meta, publisher=publisher), code).citation


def test_reads_as_a_report_in_the_list_of_sources_would() -> None:
    authors = [PERSON, TURNED]
    assert citation("en", authors=authors, number=3).plain == (
        "Satō Ichirō and John Smith, Title, Policy Brief No. 3 (Sample Desk, 14 July 2025)."
    )
    assert citation("ja", authors=authors, number=3).plain == (
        "佐藤一郎、ジョン・スミス『題名』、政策ブリーフ第3号（見本デスク、2025年7月14日）。"
    )
    assert citation("en", authors=[GROUP, PERSON, TURNED]).plain.startswith("Russia Team et al., ")


def test_a_brief_without_authors_and_number_is_the_desks() -> None:
    assert citation("en").plain == "Sample Desk, Title, Policy Brief (14 July 2025)."
    assert citation("ja").plain == "見本デスク『題名』、政策ブリーフ（2025年7月14日）。"


def test_tells_where_it_is_published() -> None:
    url = both("https://x.example/1", "https://x.example/en/1")
    assert citation("en", url=url).plain.endswith("), https://x.example/en/1.")
    assert citation("ja", url="https://x.example/1").plain.endswith("、https://x.example/1。")
    assert citation("ja", doi="10.12345/b.1", url=url).plain.endswith(
        "https://doi.org/10.12345/b.1。"
    )


def test_the_record_has_the_other_language_beside_its_own() -> None:
    record = citation("ja", authors=[PERSON, GROUP], number=3).record
    assert (record.id, record.type, record.language) == ("b.ja", "report", "ja")
    assert record.strings["number"] == "3"
    assert record.strings["abstract"] == "要旨である。"
    person, group = record.names["author"]
    assert (person.family, person.given) == ("佐藤", "一郎")
    assert group.literal == "ロシア班"
    (alt,) = record.custom.alt.values()
    assert alt.strings["title"] == "Title"
    assert [name.family or name.literal for name in alt.names["author"]] == ["Satō", "Russia Team"]


def test_other_programs_get_plain_spaces() -> None:
    record = citation("en", title=both("題名", "Held on 12 July")).record
    assert record.strings["title"] == "Held on 12 July"


def test_a_desk_may_leave_it_off_its_pages() -> None:
    assert citation("en").shown
    assert not citation("en", publisher={"citations": {"how_to_cite": False}}).shown


def test_a_style_of_the_desk_writes_it_too() -> None:
    asked: list[Source] = []

    def write(sources: Any, language: Language) -> dict[str, Reference]:
        asked.extend(sources)
        return {source.id: Reference(source.strings["title"], "styled") for source in sources}

    desk = make_desk(meta={"number": 3})
    edition = build_edition(desk.briefs["b"], desk, desk.languages["en"], write_references=write)
    assert edition.citation.plain == "styled"
    assert [source.strings.get("number") for source in asked] == ["3"]


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("佐藤一郎", "佐藤", "一郎"),
        ("Satō Ichirō", "Satō", "Ichirō"),
        ("Ichirō Satō", "Satō", "Ichirō"),
        ("ジョン・スミス", "スミス", "ジョン"),
        ("Smith, John", "Smith", "John"),
        ("김철수", "김", "철수"),
        ("Sukarno", "Sukarno", ""),
        ("Satomi Ken", "Sato", None),
        ("Ken Osato", "sato", None),
        ("佐藤一郎", "鈴木", None),
    ],
)
def test_given_names(name: str, family: str, given: str | None) -> None:
    assert given_name(name, family) == given
