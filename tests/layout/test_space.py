"""Pages are filled, and nothing leaves its column or page."""

from __future__ import annotations

import pytest

from briefgen.diagnostics import Message
from briefgen.layout.space import empty_pages, overfull_lines
from tests.layout.pages import LANGUAGES, faults, filled, picture

BREAK = '<div style="break-before: page"></div>'
LONG = {"ja": "アムールシベリアウラジオストク" * 4, "en": "Amursibirwladiwostok" * 4}
RIGID = "p { width: 50mm; white-space: nowrap }"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_under_a_third_full_is_named_with_what_did_not_fit(lang: str) -> None:
    tall = '<figure data-source="a.yaml#/body/0" style="height: 55mm">x</figure>'
    css = "figure { break-inside: avoid }"
    (fault,) = faults(empty_pages, f"{filled(3)}{tall}{filled(3)}", lang=lang, css=css)
    assert (fault.rule.code, fault.page) == ("LAYOUT004", 1)
    assert (fault.source, fault.language) == ("a.yaml#/body/0", lang)
    assert fault.arguments == {"percent": 25}


def test_a_third_is_enough_and_the_last_page_is_free() -> None:
    assert not faults(empty_pages, f"{filled(4)}{BREAK}{filled(1)}")
    assert [fault.page for fault in faults(empty_pages, f"{filled(3)}{BREAK}{filled(1)}")] == [1]


def test_a_picture_fills_a_page() -> None:
    body = f"{picture('display: block; height: 25mm')}{BREAK}{filled(1)}"
    assert not faults(empty_pages, body)


def test_an_empty_page_is_no_percent_full() -> None:
    body = f'{filled(12)}<div style="height: 60mm"></div>{BREAK}{filled(1)}'
    (fault,) = faults(empty_pages, body)
    assert (fault.page, fault.arguments) == (2, {"percent": 0})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_line_that_cannot_be_broken_leaves_its_column(lang: str) -> None:
    body = f'<p data-source="a.yaml#/x">{LONG[lang]}</p>'
    (fault,) = faults(overfull_lines, body, lang=lang, css=RIGID)
    assert (fault.rule.code, fault.page, fault.source) == ("LAYOUT005", 1, "a.yaml#/x")
    assert fault.words == LONG[lang]
    assert fault.arguments["what"] == Message("'{text}'", {"text": f"{LONG[lang][:24]}…"})
    assert 20 < float(fault.arguments["amount"]) < 130


@pytest.mark.parametrize(("css", "count"), [
    ("p { margin-left: -8mm }", 1),  # beyond the sheet itself
    ("body { margin: 0 20mm } p { margin-left: -8mm }", 0),
    ("p { position: absolute; left: 60mm; white-space: nowrap }", 0),
    ("p { position: absolute; left: 90mm; white-space: nowrap }", 1),
    ("p { margin-left: 70mm }", 0),
])  # fmt: skip
def test_margins_and_places_that_are_meant_are_no_fault(css: str, count: int) -> None:
    assert len(faults(overfull_lines, "<p>Open in all winters</p>", css=css)) == count


def test_the_worst_line_of_a_text_stands_for_it() -> None:
    body = f"<p>{'i' * 80}<br>{LONG['en']}<br>{'i' * 90}</p>"
    (fault,) = faults(overfull_lines, body, css=RIGID)
    assert fault.words == LONG["en"]


def test_a_table_that_is_wider_than_its_column_is_overfull() -> None:
    cells = "<td style='white-space: nowrap'>A cell that is wide</td>" * 3
    body = f"<div style='width: 60mm'><table><tr>{cells}</table></div>"
    assert faults(overfull_lines, body)
    assert not faults(overfull_lines, body.replace("60mm", "99mm"))


def test_a_picture_that_is_too_wide_or_too_tall_is_named() -> None:
    (wide,) = faults(overfull_lines, picture("display: block; width: 110mm; height: 9mm"))
    assert wide.arguments == {"what": Message("a picture"), "amount": "10.0"}
    (tall,) = faults(overfull_lines, picture("display: block; width: 9mm; height: 70mm"))
    assert tall.rule.code == "LAYOUT006"
    assert tall.arguments == {"what": Message("a picture"), "amount": "10.0"}


def test_the_reading_of_a_word_may_be_wider_than_the_word() -> None:
    ruby = "<ruby>港<rp>（</rp><rt>とてもながいよみかた</rt><rp>）</rp></ruby>"
    css = "ruby { display: inline-block; position: relative } rt { position: absolute; left: -1em;"
    css += (
        "right: -1em; white-space: nowrap; font-size: 4pt } p { width: 12mm } rp { display: none }"
    )
    assert not faults(overfull_lines, f"<p>{ruby}</p>", lang="ja", css=css)
