"""Every web page keeps to WCAG 2.2 AA and to HTML, and the checkers notice one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.audit import Audited
from tests.audit.conftest import GALLERY, SHIPPED, build, or_fail

FAULTS = {
    "html-has-lang": ('<html lang="ja"', "<html"),
    "document-title": ("<title>", "<title></title><title hidden>"),
    "heading-order": ("<h2", "<h5"),
    "color-contrast": ("</style>", "body { color: #bbb !important } * { color: inherit }</style>"),
    "image-alt": ("</main>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>'),
    "link-name": ("</main>", '<a href="#top"></a></main>'),
    "nu": ("</main>", "<p><div>a</p></div></main>"),
}


@pytest.fixture(scope="session")
def html_files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The shipped brief in both themes, and the gallery of all blocks."""
    made: list[Path] = []
    for content, theme, editions in (
        (SHIPPED, "default", ["ja", "en", "ja+en"]),
        (GALLERY / "content", "default", ["ja"]),
        (GALLERY / "content", "ministry", ["ja+en"]),
    ):
        folder = tmp_path_factory.mktemp(theme)
        made += build(content, folder, languages=editions, formats=["html"], theme=theme)
    return made


@pytest.fixture(scope="session")
def planted_html(html_files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page with all the faults."""
    source = next(file for file in html_files if file.name == "russia-dprk-2025-07.ja.html")
    text = source.read_text(encoding="utf-8")
    for old, new in FAULTS.values():
        assert old in text
        start, _, end = text.rpartition(old) if old == "</main>" else text.partition(old)
        text = start + new + end
    file = tmp_path_factory.mktemp("planted") / "planted.html"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def audited_html(html_files: list[Path], planted_html: Path) -> dict[Path, Audited]:
    return or_fail([*html_files, planted_html])


def test_no_page_has_a_fault(html_files: list[Path], audited_html: Mapping[Path, Audited]) -> None:
    assert len(html_files) == 5
    for file in html_files:
        assert audited_html[file].passes, audited_html[file]


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_noticed(
    name: str, planted_html: Path, audited_html: Mapping[Path, Audited]
) -> None:
    assert name in {fault.rule for fault in audited_html[planted_html].faults}
