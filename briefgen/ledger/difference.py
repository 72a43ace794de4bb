"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["kept", "removed", "added"]

_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"(?:(?![{_UNSPACED}])[^\W\d_])"
_TOKEN = re.compile(rf"{_LETTER}+(?:[’']{_LETTER}+)?|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)
"""A word in letters, a number, a blank, or any other character: each kana and Han stands alone."""


@dataclass(frozen=True)
class Stretch:
    """A part of a text that was kept, removed or added."""

    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Stretch, ...]:
    """Return how one wording became another.

    The stretches that were kept and removed are the old wording, those kept and added the new one.
    """
    return tuple(part for part in _stretches(_TOKEN.findall(old), _TOKEN.findall(new)) if part.text)


def _stretches(old: list[str], new: list[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch("kept", "".join(old[start:end]))
        else:
            yield Stretch("removed", "".join(old[start:end]))
            yield Stretch("added", "".join(new[new_start:new_end]))
