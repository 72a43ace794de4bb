"""Last lines are more than a lone character or the rest of a word."""

from __future__ import annotations

import pytest

from briefgen.layout.endings import poor_last_lines
from tests.layout.pages import LANGUAGES, faults, filled

NARROW = "p, h1, li, td { width: 20mm }"
SUP = '<sup class="cite"><a id="s" href="#s">1</a></sup>'


@pytest.mark.parametrize("tag", ["p", "h1", "li", "td", "figcaption"])
@pytest.mark.parametrize(("lang", "text", "last"), [
    ("ja", "港は冬も開いてい<br>る。", "る。"),
    ("ja", f"港は冬も開いてい<br>る{SUP}。」", "る。」"),
    ("ja", "港は冬も<b>開い</b>てい<br><b>る</b>", "る"),
    ("ja", "港は冬も開いてい<br>葛\U000e0100。", "葛\U000e0100。"),
    ("en", "Open in winter<br>I.", "I."),
    ("en", "Open in winter<br>9)", "9)"),
])  # fmt: skip
def test_one_character_is_too_little(tag: str, lang: str, text: str, last: str) -> None:
    frame = "table><tr" if tag == "td" else "div"
    body = f'<{frame}><{tag} data-source="a.yaml#/x">{text}</{tag}></div>'
    (fault,) = faults(poor_last_lines, body, lang=lang)
    assert (fault.rule.code, fault.page, fault.source) == ("LAYOUT002", 1, "a.yaml#/x")
    assert fault.arguments == {"text": last}


@pytest.mark.parametrize(("lang", "text"), [
    ("ja", "港は冬も開いて<br>いる。"),
    ("ja", "る"),
    ("ja", "<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>は冬も<br>開く"),
    ("en", "Open in winter<br>too"),
    ("en", "I"),
    ("en", ""),
])  # fmt: skip
def test_more_is_enough_and_a_single_line_may_be_short(lang: str, text: str) -> None:
    assert not faults(poor_last_lines, f"<p>{text}</p>", lang=lang)


def test_the_rest_of_a_divided_word_is_too_little() -> None:
    body = "<p>It comes without inter&shy;ruptions.</p>"
    (fault,) = faults(poor_last_lines, body, css="p { width: 30mm; hyphens: manual }")
    assert fault.rule.code == "LAYOUT003"
    assert fault.arguments == {"text": "ruptions."}
    assert fault.words.endswith("interruptions.")
    assert not faults(poor_last_lines, body, css="p { width: 60mm; hyphens: manual }")
    assert not faults(poor_last_lines, body, css="p { width: 18mm; hyphens: none }")


def test_a_divided_word_may_be_followed_by_others() -> None:
    body = "<p>It comes without inter&shy;ruptions now.</p>"
    assert not faults(poor_last_lines, body, css="p { width: 30mm; hyphens: manual }")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_last_line_on_the_next_page_is_seen(lang: str) -> None:
    text = {"ja": "港は冬も開いてい<br>る。", "en": "Open in winter<br>I."}[lang]
    (fault,) = faults(poor_last_lines, f"{filled(11)}<p>{text}</p>", lang=lang)
    assert fault.page == 2


def test_the_lines_of_two_texts_are_not_taken_for_one() -> None:
    body = "<li>Point<p>Between</p>I</li><p>Text</p><p>I</p>"
    assert not faults(poor_last_lines, body)


def test_the_repeated_head_of_a_table_is_read_once() -> None:
    rows = "<tr><td>text" * 20
    head = f"<thead><tr><th>Head<br>I</thead><tbody>{rows}</tbody>"
    assert len(faults(poor_last_lines, f"<table>{head}</table>")) == 1
