"""Words with a numeral in them that say no number."""

from __future__ import annotations

import re
from pathlib import Path


def _words(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


IDIOM = re.compile(
    "(?<![0-9一二三四五六七八九十百千])(?:"
    + "|".join(sorted(_words(Path(__file__).with_name("idioms.txt")), key=len, reverse=True))
    + ")"
)
"""Any of the words in ``idioms.txt``, the longer first."""
