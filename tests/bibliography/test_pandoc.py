"""What ``sources add`` writes, pandoc reads unchanged."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from briefgen.bibliography import add_sources
from tests.bibliography.reading import DATA

DATES = frozenset({"issued", "accessed", "original-date", "event-date"})


def read_by_pandoc(text: str) -> dict[str, dict[str, Any]]:
    """Return the records of a ``sources.yaml`` as pandoc has them, by id."""
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from=markdown", "--to=csljson"],
        input=f"---\n{text}\n---\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return {record["id"]: record for record in json.loads(done.stdout)}


def as_parts(date: Any) -> Any:
    """Return an ISO date or interval as pandoc writes it."""
    if isinstance(date, dict):
        return {"date-parts": [], **date}
    return {"date-parts": [[int(n) for n in end.split("-")] for end in date.split("/")]}


@pytest.mark.parametrize("name", ["library.bib", "library.ris", "zotero.json"])
def test_pandoc_reads_every_variable(name: str, tmp_path: Path) -> None:
    addition = add_sources(tmp_path / "sources.yaml", [DATA / name])
    assert addition.data is not None
    found = read_by_pandoc(addition.data.decode("utf-8"))
    assert list(found) == [record["id"] for record in addition.records]
    for record in addition.records:
        for variable, value in record.items():
            if variable == "custom":
                continue
            expected = as_parts(value) if variable in DATES else value
            assert found[record["id"]].get(variable) == expected, (record["id"], variable)
