"""No line of Japanese is torn open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.diagnostics import Rule, Severity
from briefgen.layout.fault import Fault, shortened
from briefgen.typeset.geometry import PageLayout

LOOSE_LINE = Rule(
    "LAYOUT009",
    "{edition}, page {page}: the line '{text}' is set too loose, by {amount} em a character",
    "what begins the next line cannot be divided: move it within the sentence, or reword it",
    severity=Severity.WARNING,
)

# JLReq 3.8.4 c: what may be added between two characters of a line, in ems.
_MOST: Final = 0.25


def loose_lines(pages: Sequence[PageLayout]) -> Iterator[Fault]:
    """Yield the Japanese lines that could end at the margin only with holes, or do not.

    A text with a line that leaves its column has that fault to be mended first.
    """
    for page in pages:
        too_wide = {line.block for line in page.lines if line.area.right > line.room.right + 1}
        for line in page.lines:
            if line.opening > _MOST and line.block not in too_wide:
                yield Fault.of(
                    LOOSE_LINE,
                    page.number,
                    line,
                    words=line.text,
                    text=shortened(line.text),
                    amount=f"{line.opening:.2f}",
                )
