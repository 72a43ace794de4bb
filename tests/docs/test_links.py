"""Every link of the documents leads somewhere, and every file that they name is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.docs.examples import DOCS, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
_FENCES = re.compile(r"^( *)```.*?^\1```$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^()\s]+(?:\([^()\s]*\))?)\)")
_HEADING = re.compile(r"^#{1,6} +(?P<title>.+?) *$", re.MULTILINE)
_FILE = re.compile(
    r"`(?P<path>(?:briefgen|content|docs|scripts|seeds|templates|tests)/[\w./-]+)`"
    r"(?P<new> \(new\))?"
)

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def test_there_are_pages() -> None:
    assert len(PAGES) > 10


@pages
def test_every_relative_link_resolves(page: Path) -> None:
    broken = [target for target in _links(page) if not _resolves(page, target)]
    assert broken == []


@pages
def test_every_file_named_is_in_the_repository(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    new = {match["path"] for match in _FILE.finditer(text) if match["new"]}
    missing = [
        match["path"]
        for match in _FILE.finditer(text)
        if match["path"] not in new and not (ROOT / match["path"]).exists()
    ]
    assert missing == []


@pages
def test_every_page_can_be_found_from_the_first(page: Path) -> None:
    assert page in _found_from_the_first()


@cache
def _found_from_the_first() -> frozenset[Path]:
    found: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            targets = (_file_of(current, target) for target in _links(current))
            waiting += [file for file in targets if file.suffix == ".md" and file.is_file()]
    return frozenset(found)


def _links(page: Path) -> Iterator[str]:
    text = _FENCES.sub("", page.read_text(encoding="utf-8"))
    for match in _LINK.finditer(_CODE.sub("``", text)):
        if not re.match(r"[a-z]+:", match["target"]):
            yield unquote(match["target"])


def _file_of(page: Path, target: str) -> Path:
    path = target.partition("#")[0]
    return (page.parent / path).resolve() if path else page


def _resolves(page: Path, target: str) -> bool:
    file = _file_of(page, target)
    anchor = target.partition("#")[2]
    return file.exists() and (not anchor or anchor in _anchors(file))


@cache
def _anchors(page: Path) -> frozenset[str]:
    """Return the anchors that a Markdown viewer gives to headings (GitHub's rule)."""
    text = _FENCES.sub("", page.read_text(encoding="utf-8"))
    titles = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title) for title in _HEADING.findall(text)]
    return frozenset(re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles)
