"""The pages of the shipped brief and of the gallery are without fault, in every theme."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
from briefgen.render import available_themes
from tests.conftest import ROOT, TESTS

DESKS = {"shipped": ROOT / "content", "gallery": TESTS / "data/gallery-desk/content"}
EDITIONS = ("ja", "en", "ja+en")


@pytest.mark.parametrize("theme", available_themes(()))
@pytest.mark.parametrize("desk", DESKS)
def test_nothing_is_wrong_with_the_pages(desk: str, theme: str, tmp_path: Path) -> None:
    report = briefgen.build(
        DESKS[desk], theme=theme, formats=["pdf"], languages=EDITIONS, output=tmp_path, attach=True
    )
    assert [item.message.render() for item in report.diagnostics] == []
    assert [output.language for output in report.outputs] == list(EDITIONS)
    assert not report.notes
