"""What is a style, and where a file is not one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.citeproc import Style, read_style, style_file
from briefgen.citeproc.style import MAX_BYTES

STYLE = Path(__file__).parent / "data" / "desk.csl"
TEXT = STYLE.read_text(encoding="utf-8")
HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">'


def test_a_style_is_read_without_the_numbers_of_citations() -> None:
    style = read_style(STYLE)
    assert isinstance(style, Style)
    assert style.lists
    assert "citation-number" in TEXT
    assert "citation-number" not in style.text
    assert 'variable="URL"' in style.text


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (TEXT.replace("</style>", ""), 26, "well-formed XML"),
        ("no xml", 1, "well-formed XML"),
        ("<html/>", 1, "it starts with <html>"),
        ('<style version="1.0"/>', 1, "it starts with <style>"),
        (TEXT.replace('text macro="who"', 'text macro="whom"', 1), 10, "no macro 'whom'"),
        (f"{HEAD}</style>", 1, "neither a reference nor a citation"),
        ('<!DOCTYPE style [<!ENTITY a "b">]>\n' + TEXT, 1, "document type"),
        (f'{HEAD}\n<info>\n<link rel="independent-parent" href="x"/></info></style>', 3, "x"),
        ("<" + "a" * MAX_BYTES, 1, "larger than 1,000,000 bytes"),
    ],
    ids=range(9),
)
def test_faults_and_their_lines(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = tmp_path / "x.csl"
    file.write_text(text, encoding="utf-8")
    faults = read_style(file)
    assert not isinstance(faults, Style)
    assert faults[0].position.line == line
    assert said in faults[0].message.render()


def test_a_style_lies_in_the_desk(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "styles").mkdir(parents=True)
    (tmp_path / "outside.csl").write_text(TEXT, encoding="utf-8")
    (content / "styles" / "in.csl").write_text(TEXT, encoding="utf-8")
    (content / "link.csl").symlink_to(tmp_path / "outside.csl")
    assert style_file(content, "styles/in.csl") == content / "styles" / "in.csl"
    for name in ("../outside.csl", "link.csl", "styles", "none.csl", "a\0b.csl"):
        assert style_file(content, name) is None
