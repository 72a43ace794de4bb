"""Figures, boxes and rows stand on one page, and tables not without their rows."""

from __future__ import annotations

import pytest

from briefgen.diagnostics import Message
from briefgen.layout.cuts import cut_blocks, table_heads_alone
from tests.layout.pages import LANGUAGES, faults, filled

ROWS = "".join(f"<tr><td>row {number}<td>{number}</tr>" for number in range(20))
HEAD = "<caption>Caption</caption><thead><tr><th>Name<th>Number</tr></thead>"


def table(rows: str = ROWS) -> str:
    return f'<table data-source="a.yaml#/body/0">{HEAD}<tbody>{rows}</tbody></table>'


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("tag", "css", "kind"), [
    ("figure", "", "figure"),
    ("div", "div { break-inside: avoid }", "box"),
    ("ul", "ul { break-inside: avoid-page }", "box"),
])  # fmt: skip
def test_what_is_too_long_for_a_page_is_cut(lang: str, tag: str, css: str, kind: str) -> None:
    inner = f'<section style="break-inside: avoid">{filled(14)}</section>'
    body = f'{filled(2)}<{tag} data-source="a.yaml#/body/1">{inner}</{tag}>'
    (fault,) = faults(cut_blocks, body, lang=lang, css=css)
    assert (fault.rule.code, fault.source) == ("LAYOUT007", "a.yaml#/body/1")
    assert fault.arguments == {"kind": Message(kind)}


def test_what_may_be_cut_and_what_fits_is_no_fault() -> None:
    assert not faults(cut_blocks, f"<div>{filled(14)}</div>")
    assert not faults(cut_blocks, f"{filled(6)}<figure>{filled(6)}</figure>{filled(3)}")
    avoid = "figure { break-inside: avoid }"
    assert not faults(cut_blocks, f"{filled(6)}<figure>{filled(7)}</figure>", css=avoid)


def test_a_row_is_never_cut_but_a_table_may_be() -> None:
    assert not faults(cut_blocks, table(), css="tr { break-inside: avoid }")
    tall = f"<tr data-source='a.yaml#/body/0/rows/0'><td>{'<br>'.join('abcdefghijklmnop')}</tr>"
    (fault,) = faults(cut_blocks, table(tall))
    assert fault.source == "a.yaml#/body/0/rows/0"
    assert fault.arguments == {"kind": Message("table row")}


def test_a_caption_without_rows_is_named() -> None:
    found = {before: faults(table_heads_alone, filled(before) + table()) for before in range(12)}
    alone = {before for before, of in found.items() if of}
    assert alone
    for before in alone:
        (fault,) = found[before]
        assert (fault.rule.code, fault.page) == ("LAYOUT008", 1)
        assert fault.source == "a.yaml#/body/0"
    assert alone == {before for before in range(12) if before >= min(alone)}


def test_a_style_can_keep_the_caption_with_its_rows() -> None:
    for before in range(12):
        body = filled(before) + table()
        assert not faults(table_heads_alone, body, css="caption { break-after: avoid }")
