"""A text is exempted from what is said of the agreement of its languages, with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.checks.context import CheckContext
from briefgen.checks.exemptions import NOTHING_IGNORED, exempt
from briefgen.diagnostics import Diagnostic, KeyPath, Message, Severity
from briefgen.pipeline import check

SECTION = """
topic: {ja: 運航, en: Service}
question: {ja: いつ再開するのか, en: When will it resume?}
answer:
  {ja: 再開は4月である。, en: It will resume in May., parity: {ignore: [PARITY001], reason: r}}
key_points:
  - ja: 市は3月1日に再開を発表した。
    en: The city announced the resumption on 2 March.
    cite: [city-notice]
    parity: {ignore: [PARITY, TERM002], reason: The English follows a correction.}
body:
  - type: list
    parity: {ignore: [CITE001], reason: The lists differ in order.}
    items:
      - {ja: 便は1日2往復となる。, en: There will be three return trips.}
"""
ANSWER: KeyPath = ("answer", "en")
POINT: KeyPath = ("key_points", 0, "ja")
ITEM: KeyPath = ("body", 0, "items", 0, "en")
TOPIC: KeyPath = ("topic", "ja")


def outcome(desk: Path, *said: tuple[str, KeyPath], complete: bool = True) -> list[str]:
    """Return the codes of what remains, and of what is said of the exemptions."""
    file = desk / "content" / "ferry-service" / "sections" / "timetable.yaml"
    file.write_text(SECTION, encoding="utf-8")
    checked = check(desk / "content")
    brief = checked.desk.briefs["ferry-service"]
    document = brief.section_documents["timetable"]
    findings = [
        Diagnostic(code, Severity.WARNING, Message("differs"), document.span(path))
        for code, path in said
    ]
    codes = ("PARITY001", "TERM002", "CITE001")
    context = CheckContext(checked.desk, rules=lambda: dict.fromkeys(codes, NOTHING_IGNORED))
    kept = exempt(findings, [document], context, complete=complete)
    return [item.code for item in kept]


ALL = (("PARITY001", ANSWER), ("PARITY003", POINT), ("TERM002", POINT), ("CITE001", ITEM))


def test_what_is_ignored_is_not_reported(minimal_desk: Path) -> None:
    assert outcome(minimal_desk, *ALL) == []


@pytest.mark.parametrize(
    "said",
    [
        ("PARITY002", ANSWER),
        ("TERM001", POINT),
        ("PARITY001", ITEM),
        ("PARITY001", TOPIC),
        ("REF001", POINT),
    ],
)
def test_only_what_is_named_and_inside_is_ignored(
    minimal_desk: Path, said: tuple[str, KeyPath]
) -> None:
    assert outcome(minimal_desk, *ALL, said) == [said[0]]


def test_an_exemption_that_ignores_nothing_is_reported(minimal_desk: Path) -> None:
    assert outcome(minimal_desk, *ALL[:2]) == ["CHECK004", "CHECK004"]
    assert outcome(minimal_desk, *ALL[:2], complete=False) == []
