"""What is measured: a user's daily work, and what grows with it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import briefgen
from benchmarks import desks
from benchmarks.markdown import write_markdown
from benchmarks.peers import Document, Peer
from benchmarks.process import Lane

LANGUAGES: Final = ("ja", "en")
_PROGRAM: Final = (sys.executable, "-m", "briefgen")
_LOOP: Final = 10
"""How many briefs a peer is given in the place of a batch; its rate is the same for each."""


@dataclass(frozen=True)
class Workload:
    """Something to do, by us and by each peer.

    Attributes:
        name: its name on the command line.
        what: what is done, in words.
        desk: makes the desk in a folder and returns its content.
        arguments: those of briefgen.
        prepare: what is done before each of our runs; it is not measured.
        peers: names of the peers that do the same.
        briefs: how many briefs we make in a run.
        loop: how many of them a peer makes in a run.
        runs: how often each is measured at the most.
    """

    name: str
    what: str
    desk: Callable[[Path], Path]
    arguments: Sequence[str]
    prepare: Callable[[Path, Path], None]
    peers: Sequence[str] = ()
    briefs: int = 1
    loop: int = 1
    runs: int = 7

    def ours(self, content: Path, output: Path) -> Sequence[Lane]:
        """Return our commands."""
        where = ["--content", str(content)]
        if self.arguments[0] == "build":
            where += ["--output", str(output)]
        return [[[*_PROGRAM, *self.arguments, *where]]]

    def theirs(self, peer: Peer, documents: Sequence[Document], folder: Path) -> Sequence[Lane]:
        """Return a peer's commands, the languages side by side; one after the other in a batch."""
        lanes = [peer.lane(document, folder) for document in documents]
        if self.loop == 1:
            return lanes
        return [[command for lane in lanes for command in lane] * self.loop]


def documents_of(content: Path, folder: Path) -> list[Document]:
    """Return what peers are given of the shipped brief of a desk, in each language."""
    report = briefgen.build(
        content, briefs=[desks.BRIEF], languages=LANGUAGES, formats=["html"], output=folder
    )
    pages = {output.language: output.path for output in report.outputs}
    desk = briefgen.load(content)
    brief = desk.briefs[desks.BRIEF]
    sources = content / desks.BRIEF / "sources.yaml"
    return [
        Document(write_markdown(brief, code, folder), sources, pages[code]) for code in LANGUAGES
    ]


def _afresh(_content: Path, output: Path) -> None:
    shutil.rmtree(output, ignore_errors=True)


def _nothing(_content: Path, _output: Path) -> None:
    pass


def _edited(content: Path, _output: Path) -> None:
    desks.change_a_word(content)


_BUILD: Final = ("build", "--lang", ",".join(LANGUAGES), "--format", "pdf,html", "--quiet")
_ALL: Final = ("weasyprint", "pandoc + Typst", "Chromium")

WORKLOADS: Final = (
    Workload("cold", "2 PDF + 2 HTML, from nothing", desks.shipped, _BUILD, _afresh, _ALL),
    Workload("unchanged", "again, nothing changed", desks.shipped, _BUILD, _nothing, _ALL[1:2]),
    Workload("one-word", "after one English word", desks.shipped, _BUILD, _edited, _ALL[1:2]),
    Workload("check", "check only", desks.shipped, ("check",), _nothing),
    Workload(
        "long-20", "20 pages a language", lambda folder: desks.long(folder, 6), _BUILD, _afresh,
        _ALL, runs=3,
    ),
    Workload(
        "long-200", "200 pages a language", lambda folder: desks.long(folder, 64), _BUILD, _afresh,
        _ALL, runs=1,
    ),
    Workload(
        "batch-200", "200 briefs", lambda folder: desks.many(folder, 200), _BUILD, _afresh,
        _ALL[:2], briefs=200, loop=_LOOP, runs=1,
    ),
)  # fmt: skip
