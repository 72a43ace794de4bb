"""Every web page keeps to WCAG 2.2 AA and to HTML, and the checkers notice one that does not."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from briefgen.audit import Audited, html
from tests.audit.conftest import GALLERY, SHIPPED, audited, build
from tests.conftest import MINIMAL_DESK

PAGES = [
    (SHIPPED, "default", ["ja", "en", "ja+en"], "html"),
    (SHIPPED, "ministry", ["en"], "html"),
    (GALLERY / "content", "default", ["ja"], "html"),
    (GALLERY / "content", "ministry", ["ja+en"], "html"),
    (SHIPPED, "default", ["ja", "ja+en"], "evidence"),
    (GALLERY / "content", "ministry", ["en"], "evidence"),
]
FAULTS = {
    "html-has-lang": ('<html lang="ja"', "<html"),
    "document-title": ("<title>", "<title></title><title hidden>"),
    "heading-order": ("<h2", "<h5"),
    "color-contrast": ("</style>", "body { color: #bbb !important } * { color: inherit }</style>"),
    "image-alt": ("</main>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>'),
    "link-name": ("</main>", '<a href="#top"></a></main>'),
    "nu": ("</main>", "<p><div>a</p></div></main>"),
}
DRAWING = """<svg role="img" aria-label="A drawing" width="90" height="30">
<rect width="90" height="30" fill="#fff"/><text x="5" y="20" fill="#bbb">faint</text></svg>"""


@pytest.fixture(scope="session")
def html_files(tmp_path_factory: pytest.TempPathFactory, noted_desk: Path) -> list[Path]:
    """The briefs in their editions and themes, and their evidence."""
    made: list[Path] = []
    for content, theme, editions, format_ in PAGES:
        folder = tmp_path_factory.mktemp(theme)
        made += build(content, folder, languages=editions, formats=[format_], theme=theme)
    folder = tmp_path_factory.mktemp("noted")
    made += build(noted_desk, folder, languages=["en"], formats=["html"], theme="noted")
    return made


@pytest.fixture(scope="session")
def audited_html(html_files: list[Path], browser: Browser) -> dict[Path, Audited]:
    """What the checkers say of all pages, in the browser that is there."""

    @contextmanager
    def started() -> Iterator[Browser]:
        yield browser

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "browser", started)
        return audited(html_files)


def test_no_page_has_a_fault(html_files: list[Path], audited_html: Mapping[Path, Audited]) -> None:
    assert len(html_files) == 10
    for file in html_files:
        assert audited_html[file].passes, audited_html[file]


@pytest.fixture(scope="session")
def noticed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the program says of a page with all the faults."""
    folder = tmp_path_factory.mktemp("planted")
    source = build(MINIMAL_DESK / "content", folder, languages=["ja"], formats=["html"])[0]
    text = source.read_text(encoding="utf-8")
    for old, new in (*FAULTS.values(), ("</main>", f"{DRAWING}</main>")):
        assert old in text
        start, _, end = text.rpartition(old) if old == "</main>" else text.partition(old)
        text = start + new + end
    source.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "briefgen", "audit", "--format", "json", str(source)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 1, run.stderr
    (found,) = json.loads(run.stdout)
    faults: list[dict[str, Any]] = found["faults"]
    return faults


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_noticed(name: str, noticed: list[dict[str, Any]]) -> None:
    assert name in {fault["rule"] for fault in noticed}


def test_contrast_that_axe_leaves_open_is_measured(noticed: list[dict[str, Any]]) -> None:
    (fault,) = [it for it in noticed if it["excerpt"] == "faint"]
    assert fault["rule"] == "color-contrast"
    assert fault["message"].startswith("Text has a contrast of 1.9:1 with what is behind it")
