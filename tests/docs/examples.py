"""The examples in the documents, and a small desk to try them on.

A fenced block whose info string is ``yaml KIND`` is an example. KIND is a kind of file, for which
the example gives some or all top-level keys, or ``block`` for entries of a section's ``body``.
Further words are the codes of what the tool finds in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
SMALL_DESK = Path(__file__).parent / "desk"

FILES = {
    "publisher": "content/publisher.yaml",
    "glossary": "content/glossary.yaml",
    "brief": "content/russia-dprk-2025-07/brief.yaml",
    "section": "content/russia-dprk-2025-07/sections/tourism-and-exchange.yaml",
    "sources": "content/russia-dprk-2025-07/sources.yaml",
    "dossier": "seeds/russia-dprk-2025-07.yaml",
}
"""Which file of the small desk each kind of example belongs to."""

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE
)
_HEADING = re.compile(r"^#{2,6} (?P<title>.+)$", re.MULTILINE)
_TOP_LEVEL_KEY = re.compile(r"^(?P<key>[a-z_]+)[:：]", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A fenced block: where it stands, the words of its info string, and its text."""

    document: str
    line: int
    heading: str
    words: tuple[str, ...]
    text: str

    @property
    def kind(self) -> str:
        """What kind of file it belongs to."""
        return self.words[1] if len(self.words) > 1 else ""

    @property
    def codes(self) -> tuple[str, ...]:
        """What the tool finds in it."""
        return self.words[2:]

    def __str__(self) -> str:
        return f"{self.document}:{self.line}"


def examples_in(document: Path) -> Iterator[Example]:
    """Yield the fenced blocks of a document, with the last heading above each."""
    text = document.read_text(encoding="utf-8")
    for match in _FENCE.finditer(text):
        indent = match["indent"]
        lines = [line.removeprefix(indent) for line in match["body"].splitlines(keepends=True)]
        headings = _HEADING.findall(text[: match.start()])
        yield Example(
            document.name,
            text.count("\n", 0, match.start()) + 1,
            headings[-1] if headings else "",
            tuple(match["info"].split()),
            "".join(lines),
        )


def yaml_examples(document: Path) -> list[Example]:
    """Return the YAML examples of a document."""
    return [item for item in examples_in(document) if item.words[:1] == ("yaml",)]


def place_example(example: Example, root: Path) -> Path:
    """Put an example into a copy of the small desk; return the file that it went to.

    Keys of the file that the example does not give are kept.
    """
    kind = "section" if example.kind == "block" else example.kind
    file = root / FILES[kind]
    text = example.text
    if example.kind == "block":
        text = "body:\n" + "".join(f"  {line}" for line in text.splitlines(keepends=True))
    kept = _without_keys(file.read_text(encoding="utf-8"), set(_TOP_LEVEL_KEY.findall(text)))
    file.write_text(f"{text}\n{kept}", encoding="utf-8")
    return file


def _without_keys(text: str, keys: set[str]) -> str:
    """Return the top-level entries of a YAML text but those of ``keys``."""
    starts = [match.start() for match in _TOP_LEVEL_KEY.finditer(text)]
    entries = [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return "".join(entry for entry in entries if re.split("[:：]", entry)[0] not in keys)
