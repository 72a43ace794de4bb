"""Desks to build: the shipped one, the same grown long, the same many times over."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
BRIEF: Final = "russia-dprk-2025-07"

_SECTIONS: Final = re.compile(r"^sections: \[(.+)\]$", re.MULTILINE)
_ID: Final = re.compile(r"^(\s*(?:- )?id: )(.+)$", re.MULTILINE)


def shipped(folder: Path) -> Path:
    """Copy the shipped desk into a folder, and return its content."""
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    return folder / "content"


def long(folder: Path, times: int) -> Path:
    """Copy the shipped desk with its sections repeated, and return its content.

    Args:
        folder: where to put the desk.
        times: how often each section stands in the brief.
    """
    content = shipped(folder)
    brief = content / BRIEF / "brief.yaml"
    text = brief.read_text(encoding="utf-8")
    names = _section_names(text)
    copies = [f"{name}-{number}" for number in range(2, times + 1) for name in names]
    for copy in copies:
        name, number = copy.rsplit("-", 1)
        file = content / BRIEF / "sections" / f"{name}.yaml"
        section = _ID.sub(rf"\1\2-{number}", file.read_text(encoding="utf-8"))
        file.with_stem(copy).write_text(section, encoding="utf-8")
    whole = f"sections: [{', '.join([*names, *copies])}]"
    brief.write_text(_SECTIONS.sub(whole, text), encoding="utf-8")
    return content


def _section_names(text: str) -> list[str]:
    found = _SECTIONS.search(text)
    if found is None:
        raise ValueError("the shipped brief does not list its sections in one line")
    return found[1].split(", ")


def many(folder: Path, count: int) -> Path:
    """Copy the shipped desk with its brief under a number of names, and return its content."""
    content = shipped(folder)
    for number in range(2, count + 1):
        copy = content / f"{BRIEF}-{number}"
        shutil.copytree(content / BRIEF, copy)
        file = copy / "brief.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(f"id: {BRIEF}", f"id: {BRIEF}-{number}", 1), encoding="utf-8")
    return content


def change_a_word(content: Path) -> None:
    """Put a word into an English text, another in each call; the Japanese stays as it is."""
    file = content / BRIEF / "sections" / "future-outlook.yaml"
    text = file.read_text(encoding="utf-8")
    start = text.index("    en:", text.index("\nbody:"))
    place = text.index(" the ", start)
    file.write_text(f"{text[:place]} indeed{text[place:]}", encoding="utf-8")
