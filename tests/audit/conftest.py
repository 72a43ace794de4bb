"""Finished files of every kind, made once, and what the checkers say of them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from itertools import chain, product
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.audit import Audited, MissingToolError, audit
from tests.audit.faults import FAULTS, planted
from tests.typeset.tagging.pages import BODY, JAPANESE, ODD, set_pages

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "content"
GALLERY = ROOT / "tests/data/gallery-desk"
STANDARDS = ["ua-1+a-3a", "ua-2+a-4f"]
BRIEFS = [
    ("ua-1+a-3a", "shipped", "default", ["ja", "en", "ja+en"]),
    ("ua-1+a-3a", "shipped", "ministry", ["ja", "en"]),
    ("ua-1+a-3a", "gallery", "ministry", ["ja+en"]),
    ("ua-1+a-3a", "long", "default", ["en"]),
    ("ua-1+a-3a", "noted", "noted", ["ja", "en"]),
    ("ua-2+a-4f", "shipped", "default", ["ja", "en"]),
    ("ua-2+a-4f", "gallery", "default", ["ja+en"]),
    ("ua-2+a-4f", "long", "ministry", ["ja"]),
    ("ua-2+a-4f", "noted", "noted", ["ja"]),
]
MARKUP = {"everything": (BODY, "en"), "japanese": (JAPANESE, "ja"), "odd": (ODD, "en")}
_TIMES = 11
"""How often the gallery's sections are repeated for a brief of forty pages."""


def audited(files: Sequence[Path]) -> dict[Path, Audited]:
    """Audit files; `./brief test` installs the checkers, and without one the test fails."""
    try:
        return {item.path: item for item in audit(files)}
    except MissingToolError as error:
        pytest.fail(f"nothing was audited: {error}")


def build(content: Path, folder: Path, **options: Any) -> list[Path]:
    """Build a desk, with its source inside."""
    report = briefgen.build(content, output=folder, attach=True, **options)
    assert not report.failures
    return [output.path for output in report.outputs]


@pytest.fixture(scope="session")
def long_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Repeat the gallery of all blocks until it fills forty pages."""
    desk = tmp_path_factory.mktemp("long") / "desk"
    shutil.copytree(GALLERY, desk)
    brief = desk / "content/gallery/brief.yaml"
    text = brief.read_text(encoding="utf-8")
    found = re.search(r"^sections: \[(.+)\]$", text, re.MULTILINE)
    assert found is not None
    names = found[1].split(", ")
    again = [f"{name}-{number}" for number in range(2, _TIMES + 1) for name in names]
    for copy in again:
        name, number = copy.rsplit("-", 1)
        section = desk / f"content/gallery/sections/{name}.yaml"
        text_of_copy = re.sub(
            r"^(\s*(?:- )?id: )(.+)$", rf"\1\2-{number}", section.read_text("utf-8"), flags=re.M
        )
        section.with_stem(copy).write_text(text_of_copy, encoding="utf-8")
    line = f"sections: [{', '.join([*names, *again])}]"
    brief.write_text(text.replace(found[0], line), encoding="utf-8")
    return desk / "content"


@pytest.fixture(scope="session")
def noted_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery of all blocks, with a theme that tells the sources in footnotes."""
    desk = tmp_path_factory.mktemp("noted") / "desk"
    shutil.copytree(GALLERY, desk)
    shutil.copytree(ROOT / "tests/data/themes", desk / "templates")
    return desk / "content"


@pytest.fixture(scope="session")
def pdf_files(
    tmp_path_factory: pytest.TempPathFactory, long_desk: Path, noted_desk: Path
) -> dict[str, list[Path]]:
    """The briefs in their editions and themes, by the standards that they follow."""
    contents = {
        "shipped": SHIPPED,
        "gallery": GALLERY / "content",
        "long": long_desk,
        "noted": noted_desk,
    }
    made: dict[str, list[Path]] = {standard: [] for standard in STANDARDS}
    for standard, desk, theme, editions in BRIEFS:
        folder = tmp_path_factory.mktemp(f"{standard}-{desk}-{theme}")
        options = {"languages": editions, "theme": theme, "pdf_standard": standard}
        made[standard] += build(contents[desk], folder, formats=["pdf"], **options)
    return made


@pytest.fixture(scope="session")
def small_pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Small documents of all kinds of markup, by the standards that they follow."""
    folder = tmp_path_factory.mktemp("small")
    made: dict[str, list[Path]] = {}
    for standard in (*STANDARDS, "ua-1", "a-3u", "none"):
        made[standard] = [folder / f"{name}-{standard}.pdf" for name in MARKUP]
        for file, (body, language) in zip(made[standard], MARKUP.values(), strict=True):
            file.write_bytes(set_pages(body, lang=language, standard=standard))
    return made


@pytest.fixture(scope="session")
def planted_pdfs(
    small_pdfs: Mapping[str, list[Path]], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Path]:
    """A small document in each standard with one fault each, and saved anew without any."""
    folder = tmp_path_factory.mktemp("planted")
    return {
        (standard, name): planted(small_pdfs[standard][0], name, folder / standard)
        for standard, name in product(STANDARDS, FAULTS)
    }


@pytest.fixture(scope="session")
def audited_pdfs(
    pdf_files: Mapping[str, list[Path]],
    small_pdfs: Mapping[str, list[Path]],
    planted_pdfs: Mapping[tuple[str, str], Path],
) -> dict[Path, Audited]:
    """What veraPDF says of all files, faulty ones among them, in one run."""
    files = [*chain(*pdf_files.values()), *chain(*small_pdfs.values()), *planted_pdfs.values()]
    return audited(files)
