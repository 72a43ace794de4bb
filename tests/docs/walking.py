"""Doing what the tutorial says, step by step.

Of its fenced blocks, ``sh`` holds commands and ``text`` what the last ones print, a line with an
ellipsis alone standing for any lines. ``yaml whole FILE`` is a file, ``yaml keys FILE`` takes the
place of its keys in a file, ``diff FILE`` changes lines.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.docs.examples import DOCS, Example, examples_in

TUTORIALS = {"en": DOCS / "tutorial.md", "ja": DOCS / "tutorial.ja.md"}
_KEY = re.compile(r"^(?P<key>[a-z_]+):", re.MULTILINE)
_VARIES = re.compile(r" +\d+ kB +\d+\.\d\d$", re.MULTILINE)
_SETS_UP = "alias "

Runner = Callable[[list[str]], str]
"""Runs the program with some arguments where we are; returns all that it prints."""


@dataclass
class Walk:
    """A walk through the tutorial.

    Attributes:
        run: runs the program.
        shown: the text that is shown and was not printed, if there is one.
        printed: what the last commands printed.
        steps: how many blocks were done.
    """

    run: Runner
    shown: list[str] = field(default_factory=list)
    printed: str = ""
    steps: int = 0

    def go(self, tutorial: Path, *, until: str | None = None) -> None:
        """Do what each block of a tutorial says, in the folder where we are.

        Args:
            tutorial: the document.
            until: words of the block to stop behind.
        """
        for example in examples_in(tutorial):
            getattr(self, f"_{example.words[0]}")(example)
            self.steps += 1
            if until is not None and until in example.text:
                return

    def _sh(self, example: Example) -> None:
        lines = [line for line in example.text.splitlines() if not line.startswith(_SETS_UP)]
        printed = []
        for line in lines:
            program, *arguments = shlex.split(line)
            if program == "cd":
                os.chdir(arguments[0])
            else:
                assert program == "briefgen", line
                printed.append(self.run(arguments))
        self.printed = "".join(printed)

    def _text(self, example: Example) -> None:
        printed = _VARIES.sub("", self.printed)
        for part in re.split(r"^…\n", _VARIES.sub("", example.text), flags=re.MULTILINE):
            if part not in printed:
                self.shown.append(f"{example}: shown, but not printed:\n{part}\nbut:\n{printed}")

    def _yaml(self, example: Example) -> None:
        _, how, name = example.words
        file = Path(name)
        before = file.read_text(encoding="utf-8")
        file.write_text(
            example.text if how == "whole" else _with_keys(before, example.text), encoding="utf-8"
        )

    def _diff(self, example: Example) -> None:
        file = Path(example.words[1])
        lines = example.text.splitlines(keepends=True)
        old, new = ("".join(it[1:] for it in lines if it[0] == sign) for sign in "-+")
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{example}: {old}"
        file.write_text(text.replace(old, new), encoding="utf-8")


def _with_keys(text: str, entries: str) -> str:
    """Return a YAML file in which some top-level entries took the place of those that were there.

    Comments above an entry belong to it and stay.
    """
    for key, entry in _entries(entries).items():
        old = _entries(text)[key]
        text = text.replace(old, f"{entry.rstrip()}\n" + "\n" * (old.endswith("\n\n")))
    return text


def _entries(text: str) -> dict[str, str]:
    starts = [match.start() for match in _KEY.finditer(text)]
    parts = [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return {part.partition(":")[0]: re.split(r"(?<=\n)(?=#)", part)[0] for part in parts}
