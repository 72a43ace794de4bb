"""The shipped brief and the gallery of blocks, built once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

import briefgen
from briefgen.model import Desk

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "content"
GALLERY = ROOT / "tests/data/gallery-desk/content"


@dataclass(frozen=True)
class Built:
    """A desk and its outputs by language and format."""

    desk: Desk
    brief: str
    files: dict[tuple[str, str], Path]

    def text(self, language: str) -> str:
        """Return a page as text."""
        return self.files[language, "html"].read_text(encoding="utf-8")


def build(
    content: Path,
    folder: Path,
    languages: Sequence[str] | None = None,
    formats: Sequence[str] | None = None,
    theme: str | None = None,
) -> Built:
    """Build a desk with one brief; nothing may be amiss with it."""
    report = briefgen.build(
        content,
        output=folder,
        languages=languages,
        formats=formats,
        theme=theme,
        strict=True,
        attach=True,
    )
    assert not report.failures
    # A brief that not all may read does not carry its YAML, which a note says.
    assert all("do not carry the YAML" in str(note) for note in report.notes)
    files = {(item.language, item.format): item.path for item in report.outputs}
    return Built(briefgen.load(content), report.outputs[0].brief, files)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The brief that comes with the project."""
    return build(SHIPPED, tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A brief with every block type."""
    return build(GALLERY, tmp_path_factory.mktemp("gallery"))


@pytest.fixture(params=["shipped", "gallery"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two in turn."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def squeezed() -> Callable[[str], str]:
    """Return a function that takes all white space and soft hyphens out of a text."""
    return lambda text: "".join(text.split()).replace("\xad", "").replace("\x02", "")
