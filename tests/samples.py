"""Bad samples: folders that are laid over the minimal desk."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import TESTS

BAD = TESTS / "bad"
OWN_FILES = frozenset({"expected.txt", "expected.ja.txt", "without.txt", "command.txt"})


def lay_over(sample: Path, desk: Path) -> None:
    """Lay a sample over a desk.

    Args:
        sample: the sample's folder.
        desk: the folder that holds ``content/``.
    """
    for file in sample.rglob("*"):
        place = desk / file.relative_to(sample)
        if file.is_file() and file.name not in OWN_FILES:
            if place.parent.is_file():
                place.parent.unlink()
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    if (sample / "without.txt").exists():
        for line in (sample / "without.txt").read_text(encoding="utf-8").splitlines():
            (desk / line).unlink()
