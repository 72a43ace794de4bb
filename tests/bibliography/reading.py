"""What the tests read: the files of ``data``, and texts under a name of their choice."""

from __future__ import annotations

from pathlib import Path

from briefgen.bibliography import Bibliography, Entry, read_bibliography

DATA = Path(__file__).parent / "data"


def entries(name: str) -> dict[str, Entry]:
    """Return the entries of a data file by their labels; none of it is broken."""
    found = read_bibliography(DATA / name)
    assert found.diagnostics == ()
    return {entry.label: entry for entry in found.entries}


def read_text(text: str, folder: Path, name: str) -> Bibliography:
    """Read a text as a file of some name."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read_bibliography(file)
