"""The pages of the shipped brief and of the gallery are without fault, in every theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import briefgen
from briefgen.diagnostics import Rule, Severity
from briefgen.diagnostics.rule import forget_rules
from briefgen.layout import check
from briefgen.layout.fault import Fault
from briefgen.render import available_themes
from briefgen.typeset.geometry import PageLayout
from tests.conftest import ROOT, TESTS

DESKS = {"shipped": ROOT / "content", "gallery": TESTS / "data/gallery-desk/content"}
EDITIONS = ("ja", "en", "ja+en")

NEARLY_EMPTY_END = Rule(
    "LAYOUT000", "{edition} ends with page {page}, nearly empty", "none", severity=Severity.WARNING
)
forget_rules({NEARLY_EMPTY_END.code})  # other tests count the rules that there are


def _nearly_empty_end(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    if pages[-1].is_nearly_empty:
        yield Fault(NEARLY_EMPTY_END, len(pages), "", "")


@pytest.mark.parametrize("theme", available_themes(()))
@pytest.mark.parametrize("desk", DESKS)
def test_nothing_is_wrong_with_the_pages(
    desk: str, theme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "RULES", (*check.RULES, _nearly_empty_end))
    report = briefgen.build(
        DESKS[desk], theme=theme, formats=["pdf"], languages=EDITIONS, output=tmp_path, attach=True
    )
    assert [item.message.render() for item in report.diagnostics] == []
    assert [output.language for output in report.outputs] == list(EDITIONS)
    assert not report.notes
