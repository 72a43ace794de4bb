"""Two thousand lines of mixed text, held to what every line must keep."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import pytest

from briefgen.typeset import FontLibrary, pdf, render_pdf
from briefgen.typeset.japanese import Spacing, adjust, hooks, paragraph
from briefgen.typeset.japanese.classes import (
    NOT_AT_LINE_END,
    NOT_AT_LINE_START,
    character_class,
)
from tests.typeset.conftest import JAPANESE_STACKS
from tests.typeset.japanese.conftest import PAGE
from tests.typeset.japanese.corpus import Paragraph, paragraphs
from tests.typeset.japanese.reading import PrintedLine, printed_lines

LINES: Final = 2000
MEASURES: Final = {39: 140, 30: 90}
"""How many paragraphs are set to each measure, in ems."""
SMALL: Final = {39: 25}


@dataclass(frozen=True)
class SetParagraph:
    """A paragraph and its lines, with the measure in ems."""

    source: Paragraph
    lines: tuple[PrintedLine, ...]
    measure: int

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


def solid(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split())


def set_corpus(library: FontLibrary, measures: dict[int, int]) -> list[SetParagraph]:
    """Set paragraphs and give each the lines that its characters fill."""
    found: list[SetParagraph] = []
    for seed, (measure, count) in enumerate(measures.items()):
        sources = paragraphs(seed, count)
        style = f"width:{measure}em;text-indent:1em"
        html = PAGE % ("", "".join(f'<p style="{style}">{it.html}</p>' for it in sources))
        data = render_pdf(html, fonts=library.subset(html, JAPANESE_STACKS)).data
        lines = iter(printed_lines(data))
        *others, last = sources
        found += [SetParagraph(it, tuple(_take(lines, it)), measure) for it in others]
        found.append(SetParagraph(last, tuple(lines), measure))
    return found


def _take(lines: Iterator[PrintedLine], source: Paragraph) -> Iterator[PrintedLine]:
    missing = len(solid(source.text))
    while missing > 0 and (line := next(lines, None)):
        missing -= len(line.text)
        yield line


def parted(paragraph_: SetParagraph) -> list[str]:
    """Return the numbers with units that a line end parts."""
    ends, count = set(), 0
    for line in paragraph_.lines:
        count += len(line.text)
        ends.add(count)
    text = paragraph_.source.text
    spans = [
        (len(solid(text[:start])), len(solid(text[:end]))) for start, end in paragraph_.source.kept
    ]
    return [text for start, end in spans if ends & set(range(start + 1, end))]


def faults(corpus: list[SetParagraph]) -> dict[str, list[str]]:
    """Return the lines that break a rule, by rule."""
    all_lines = [(it, line) for it in corpus for line in it.lines]
    inner = [(it, line) for it in corpus for line in it.lines[:-1]]
    start, end = NOT_AT_LINE_START, NOT_AT_LINE_END
    found = {
        "start": [it.text for _, it in all_lines if character_class(it.text[0]) in start],
        "end": [it.text for _, it in all_lines if character_class(it.text[-1]) in end],
        "text": [it.text for it in corpus if it.text != solid(it.source.text)],
        "wide": [line.text for it, line in all_lines if line.end > it.measure + 0.03],
        "short": [line.text for it, line in inner if line.end < it.measure - 0.3],
        "parted": [number for it in corpus for number in parted(it)],
        "lonely": [line.text for it in corpus for line in it.lines[-1:] if len(line.text) < 2],
    }
    return {rule: lines for rule, lines in found.items() if lines}


def test_every_line_keeps_every_rule(library: FontLibrary) -> None:
    corpus = set_corpus(library, MEASURES)
    assert sum(len(it.lines) for it in corpus) >= LINES
    assert faults(corpus) == {}


def test_the_corpus_has_what_it_is_for() -> None:
    sources = [it for seed, count in enumerate(MEASURES.values()) for it in paragraphs(seed, count)]
    html = "".join(it.html for it in sources)
    for part in (
        "<ruby>",
        "<strong>",
        "<sup>",
        "<a href",
        "――",
        "……",
        "、「",
        "。」",
        "）、",
        "“",
        "\u3000",
    ):
        assert html.count(part) > 5, part
    assert sum(len(it.kept) for it in sources) > 500


@contextlib.contextmanager
def _stock() -> Iterator[Spacing]:
    yield Spacing()


def _without_spacing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pdf, "japanese_spacing", _stock)


def _without_kinsoku(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(paragraph, "break_places", lambda text, _: [True] * len(text))


def _without_shrinking(patch: pytest.MonkeyPatch) -> None:
    real = adjust._amounts
    patch.setattr(adjust, "_amounts", lambda *a, **k: real(a[0], a[1], max(a[2], 0.0), **k))


def _with_lost_text(patch: pytest.MonkeyPatch) -> None:
    real = hooks._skip_stack
    patch.setattr(hooks, "_skip_stack", lambda it, cluster: real(it, cluster + 1))


def _with_doubled_text(patch: pytest.MonkeyPatch) -> None:
    real = hooks._skip_stack
    patch.setattr(
        hooks, "_skip_stack", lambda it, cluster: real(it, cluster - (cluster < it.length))
    )


def test_a_small_corpus_keeps_every_rule(library: FontLibrary) -> None:
    assert faults(set_corpus(library, SMALL)) == {}


@pytest.mark.parametrize(
    ("fault", "rules"),
    [
        (_without_spacing, {"short"}),
        (_without_kinsoku, {"start", "parted"}),
        (_without_shrinking, {"wide"}),
        (_with_lost_text, {"text"}),
        (_with_doubled_text, {"text"}),
    ],
)
def test_each_check_sees_a_fault(
    library: FontLibrary,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[pytest.MonkeyPatch], None],
    rules: set[str],
) -> None:
    fault(monkeypatch)
    assert rules <= set(faults(set_corpus(library, SMALL)))
