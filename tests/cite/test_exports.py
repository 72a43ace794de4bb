"""What stands beside a web page is read back as it was meant, by readers of others and by ours."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pypandoc
import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from briefgen.bibliography import add_sources
from briefgen.cite.exports import EXPORTS
from briefgen.model.csl_data import as_csl
from briefgen.model.publisher import Export
from briefgen.model.source import Source

ENGLISH: dict[str, Any] = {
    "id": "harbour.en",
    "type": "report",
    "language": "en-GB",
    "title": "NATO’s {ports} & 50% of R_1^2~ \\ #3: What Satō says",
    "author": [{"family": "Satō", "given": "Ichirō"}, {"literal": "Russia and Korea Team"}],
    "genre": "Policy Brief",
    "number": "12",
    "publisher": "Desk & Sons, Ltd",
    "abstract": "One brace, $5\nand a second line.",
    "keyword": "ships, lights; law",
    "issued": "2025-07-04",
    "URL": "https://desk.example/a_b%20c?x={1}&y=2",
    "DOI": "10.12345/brief_1",
}
JAPANESE: dict[str, Any] = {
    "id": "harbour.ja",
    "type": "report",
    "language": "ja",
    "title": "戦時の提携は100年続くのか―NATOと港―",
    "author": [{"family": "佐藤", "given": "一郎"}, {"literal": "ロシア・朝鮮半島班"}],
    "genre": "政策ブリーフ",
    "publisher": "架空デスク",
    "issued": "2025-07-04",
    "custom": {"alt": {"en": {"title": "Ports"}}},
}
RECORDS = [Source.model_validate(record) for record in (ENGLISH, JAPANESE)]


def exported(name: Export) -> str:
    return EXPORTS[name].write(RECORDS).decode("utf-8")


def by_pandoc(text: str, form: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), f"--from={form}", "--to=csljson"],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    read = json.loads(done.stdout.replace('<span class=\\"nocase\\">', "").replace("</span>", ""))
    assert isinstance(read, list)
    return read


def test_csl_json_is_the_record() -> None:
    data = json.loads(exported("csl-json"))
    assert [Source.model_validate(record) for record in data] == RECORDS
    assert data[1]["custom"] == JAPANESE["custom"]


def test_csl_json_by_pandoc() -> None:
    for record, found in zip(RECORDS, by_pandoc(exported("csl-json"), "csljson"), strict=True):
        expected = as_csl(record)
        # Pandoc keeps no data beside CSL's own, and no line breaks.
        expected.pop("custom", None)
        expected |= {name: " ".join(str(expected[name]).split()) for name in ("title", "publisher")}
        assert found | {"abstract": ""} == expected | {"abstract": ""}


def test_bibtex_by_its_own_parser() -> None:
    library = parse_string(exported("bibtex"))
    assert not library.failed_blocks
    english, japanese = library.entries
    assert (english.key, english.entry_type) == ("harbour.en", "techreport")
    assert english["author"] == "Satō, Ichirō and {Russia and Korea Team}"
    assert english["url"] == "https://desk.example/a_b%20c?x=%7B1%7D&y=2"
    assert english["month"] == "jul"
    assert japanese["title"] == "戦時の提携は100年続くのか―{NATOと港}―"
    assert "number" not in japanese


def test_a_brace_without_its_fellow_breaks_no_entry() -> None:
    lone = Source.model_validate(ENGLISH | {"id": "lone", "title": "One {", "abstract": "} and {"})
    library = parse_string(EXPORTS["bibtex"].write([lone, *RECORDS]).decode("utf-8"))
    assert not library.failed_blocks
    assert [entry.entry_type for entry in library.entries] == ["techreport"] * 3
    assert library.entries[0]["title"] == r"One \textbraceleft{}"


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_bibtex_by_pandoc(form: str) -> None:
    english, japanese = by_pandoc(exported("bibtex"), form)
    expected = as_csl(RECORDS[0]) | {
        "abstract": "One brace, $5 and a second line.",
        "URL": "https://desk.example/a_b%20c?x=%7B1%7D&y=2",
    }
    del expected["language"]
    assert {name: english.get(name) for name in expected} == expected
    expected = as_csl(RECORDS[1])
    for name in ("title", "author", "publisher", "genre", "issued", "type"):
        assert japanese[name] == expected[name]


def test_ris_by_its_own_parser() -> None:
    assert "\r\n" in exported("ris") and "\n" not in exported("ris").replace("\r\n", "")
    english, japanese = rispy.loads(exported("ris"))
    assert english["type_of_reference"] == japanese["type_of_reference"] == "RPRT"
    assert english["title"] == ENGLISH["title"]
    assert english["authors"] == ["Satō, Ichirō", "Russia and Korea Team"]
    assert english["issn"] == "12"
    assert english["abstract"] == "One brace, $5 and a second line."
    assert english["keywords"] == ["ships, lights", "law"]
    assert english["date"] == "2025/07/04/"
    assert english["urls"] == [ENGLISH["URL"]]
    assert japanese["authors"] == ["佐藤, 一郎", "ロシア・朝鮮半島班"]
    assert japanese["publisher"] == "架空デスク"


@pytest.mark.parametrize("name", EXPORTS)
def test_ours_takes_over_what_ours_gives(name: Export, tmp_path: Path) -> None:
    file = tmp_path / f"harbour{EXPORTS[name].suffix}"
    file.write_bytes(EXPORTS[name].write(RECORDS))
    addition = add_sources(tmp_path / "sources.yaml", [file])
    assert addition.diagnostics == ()
    for record, original in zip(addition.records, RECORDS, strict=True):
        read = Source.model_validate(record)
        assert read.type == "report"
        assert read.names == original.names
        assert read.dates == original.dates
        for variable in ("title", "genre", "number", "publisher", "DOI"):
            assert read.strings.get(variable) == original.strings.get(variable), variable


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_record_gives_the_same_file(name: Export) -> None:
    assert EXPORTS[name].write(RECORDS) == EXPORTS[name].write(list(RECORDS))
    assert EXPORTS[name].write(RECORDS) != EXPORTS[name].write(RECORDS[::-1])
