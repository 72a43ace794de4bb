"""What pandoc and Zotero write is read, and given back, without loss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.languages import builtin_languages
from briefgen.loader.files import FileReader
from briefgen.model import Sources
from briefgen.model.csl_data import as_csl
from briefgen.model.source import Source
from tests.conftest import TESTS

SAMPLES = TESTS / "data/csl"
EXPORTS = ["pandoc.json", "zotero.json"]


def read(file: Path) -> list[Source]:
    reader = FileReader(builtin_languages())
    document = reader.read(file, Sources)
    assert reader.diagnostics == []
    assert document is not None
    return list(document.content.references)


def as_written(value: Any, key: str = "") -> Any:
    """Return CSL-JSON with what may be written in two ways written in one."""
    if isinstance(value, list):
        return [as_written(item, key) for item in value]
    if isinstance(value, dict):
        return {name: as_written(item, name) for name, item in value.items()}
    if key in {"date-parts", "season"}:
        return int(value)
    return "document" if (key, value) == ("type", "") else value


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_comes_back_as_it_was(name: str) -> None:
    written = as_written(json.loads((SAMPLES / name).read_text(encoding="utf-8")))
    given_back = [as_csl(source) for source in read(SAMPLES / name)]
    assert [seasons_aside(item) for item in given_back] == [seasons_aside(i) for i in written]


def seasons_aside(record: dict[str, Any]) -> dict[str, Any]:
    """Zotero writes spring as season 1, pandoc as month 21."""
    issued = record.get("issued", {})
    if issued.get("season") and len(issued["date-parts"]) == 1:
        (year,) = issued["date-parts"][0]
        return {**record, "issued": {"date-parts": [[year, 20 + issued["season"]]]}}
    return record


def test_pandoc_says_the_same_in_yaml_as_in_json() -> None:
    in_yaml = {source.id: as_csl(source) for source in read(SAMPLES / "pandoc.yaml")}
    in_json = {source.id: as_csl(source) for source in read(SAMPLES / "pandoc.json")}
    assert list(in_yaml) == list(in_json)
    for id_, record in in_json.items():
        assert in_yaml[id_].keys() == record.keys()
        same = {key for key in record if key != "title"}  # marked up as Markdown in the YAML
        assert {key: in_yaml[id_][key] for key in same} == {key: record[key] for key in same}


def test_what_is_ours_comes_back_under_custom() -> None:
    custom = {
        "alt": {"en": {"title": "A study", "author": [{"family": "Satō"}]}},
        "archive": {"URL": "https://archive.example/1", "date": "2025-07-12"},
        "grade": "B2",
    }
    record = {"id": "a", "type": "book", "title": "研究", "custom": custom}
    assert as_csl(Source.model_validate(record)) == record


@pytest.mark.parametrize(
    "issued",
    [
        {"date-parts": [[2024, 21], [2024, 22]]},
        {"date-parts": [[2024, 23]]},
        {"date-parts": [[2023], [0]]},
        {"date-parts": [[0], [2023]]},
        {"date-parts": [[-44, 3, 15]]},
        {"date-parts": [[2024]], "season": "Lent", "circa": True},
        {"date-parts": [[2024, 5]], "literal": "May"},
        {"literal": "n.d."},
    ],
)
def test_a_date_comes_back_as_it_was(issued: dict[str, Any]) -> None:
    record = Source.model_validate({"id": "a", "type": "book", "issued": issued})
    assert as_csl(record)["issued"] == issued


def test_numbers_keep_their_zeros(tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text("- {id: 12, version: 3.10, number: 007, volume: 1e5, page: 0}\n", "utf-8")
    (source,) = read(file)
    assert source.id == "12"
    assert source.strings == {"version": "3.10", "number": "007", "volume": "1e5", "page": "0"}
