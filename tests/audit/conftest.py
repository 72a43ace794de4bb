"""Finished files of every kind, made once, and what the checkers say of them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import briefgen
from briefgen.audit import Audited, MissingToolError, audit
from tests.audit.faults import FAULTS, planted

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "content"
GALLERY = ROOT / "tests/data/gallery-desk"
STANDARDS = ["ua-1+a-3a", "ua-2+a-4f"]
SHIPPED_FILES = [
    ("ua-1+a-3a", "default", ["ja", "en", "ja+en"]),
    ("ua-1+a-3a", "ministry", ["ja", "en"]),
    ("ua-2+a-4f", "default", ["ja", "en"]),
]
_TIMES = 11
"""How often the gallery's sections are repeated for a brief of forty pages."""


def or_fail(files: list[Path]) -> dict[Path, Audited]:
    """Audit files; without a checker the test fails in CI and is skipped elsewhere, and says so."""
    try:
        return {item.path: item for item in audit(files)}
    except MissingToolError as error:
        reason = f"nothing was audited: {error}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


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
def pdf_files(tmp_path_factory: pytest.TempPathFactory, long_desk: Path) -> list[Path]:
    """The shipped brief in its editions and themes, and the long one, in both standards."""
    made: list[Path] = []
    for standard, theme, editions in SHIPPED_FILES:
        made += build(
            SHIPPED,
            tmp_path_factory.mktemp(f"{standard}-{theme}"),
            languages=editions,
            formats=["pdf"],
            theme=theme,
            pdf_standard=standard,
        )
    for standard in STANDARDS:
        made += build(
            long_desk,
            tmp_path_factory.mktemp(standard),
            languages=["ja+en"],
            formats=["pdf"],
            pdf_standard=standard,
        )
    return made


@pytest.fixture(scope="session")
def audited_pdfs(pdf_files: list[Path], planted_pdfs: Mapping[str, Path]) -> dict[Path, Audited]:
    """What veraPDF says of all files, faulty ones among them, in one run."""
    return or_fail([*pdf_files, *planted_pdfs.values()])


@pytest.fixture(scope="session")
def planted_pdfs(
    pdf_files: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The shipped brief with one fault each, and saved anew without any."""
    source = next(file for file in pdf_files if file.name == "russia-dprk-2025-07.ja.pdf")
    folder = tmp_path_factory.mktemp("planted")
    return {name: planted(source, name, folder) for name in FAULTS}
