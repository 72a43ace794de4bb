"""What the spacing of Japanese costs: a brief of twenty pages, with it and without, in turn.

Run ``python -m benchmarks.japanese_spacing`` in the checkout.
"""

from __future__ import annotations

import contextlib
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final
from unittest import mock

import briefgen
from briefgen.typeset import pdf
from briefgen.typeset.faces import SubsetFace
from briefgen.typeset.japanese import Spacing, japanese_spacing

ROOT: Final = Path(__file__).parents[1]
BRIEF: Final = "russia-dprk-2025-07"
PAGES: Final = 20
ROUNDS: Final = 7
LIMIT: Final = 1.30

_SECTION: Final = re.compile(r'<section class="section".*?</section>', re.DOTALL)
_IDENTITY: Final = re.compile(r' (?:id|aria-labelledby|aria-label)="[^"]*"')


def shipped_brief() -> tuple[str, tuple[SubsetFace, ...]]:
    """Return the page of the shipped brief in Japanese as it goes into the PDF, and its fonts."""
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.object(pdf, "render_pdf", wraps=pdf.render_pdf) as render,
    ):
        briefgen.build(
            ROOT / "content", briefs=[BRIEF], languages=["ja"], formats=["pdf"], output=folder
        )
    return str(render.call_args.args[0]), tuple(render.call_args.kwargs["fonts"])


def longer(page: str, fonts: tuple[SubsetFace, ...], pages: int) -> str:
    """Return a brief whose sections are repeated until it has a number of pages."""
    sections = _SECTION.findall(page)
    repeated = "".join(_IDENTITY.sub("", section) for section in sections)
    end = page.rindex(sections[-1]) + len(sections[-1])
    copies = 0
    while True:
        longer_page = page[:end] + repeated * copies + page[end:]
        if pdf.render_pdf(longer_page, fonts=fonts).pages >= pages:
            return longer_page
        copies += 1


@contextlib.contextmanager
def without_spacing() -> Iterator[Spacing]:
    """Stand in for the spacing and leave WeasyPrint as it is."""
    yield Spacing()


def seconds(page: str, fonts: tuple[SubsetFace, ...], spacing: Callable[[], Any]) -> float:
    """Return the processor time that setting a page takes, in seconds."""
    with mock.patch.object(pdf, "japanese_spacing", spacing):
        start = time.process_time()
        pdf.render_pdf(page, fonts=fonts)
        return time.process_time() - start


def main() -> int:
    """Print the medians and their ratio; the exit code is 1 if that is over the limit."""
    page, fonts = shipped_brief()
    page = longer(page, fonts, PAGES)
    without: list[float] = []
    with_spacing: list[float] = []
    for _ in range(ROUNDS):
        without.append(seconds(page, fonts, without_spacing))
        with_spacing.append(seconds(page, fonts, japanese_spacing))
    stock, spaced = statistics.median(without), statistics.median(with_spacing)
    print(f"{PAGES} pages, median of {ROUNDS}, processor time")  # noqa: T201
    print(f"without spacing  {stock:6.2f} s")  # noqa: T201
    print(f"with spacing     {spaced:6.2f} s")  # noqa: T201
    print(f"ratio            {spaced / stock:6.2f}   (at most {LIMIT:.2f})")  # noqa: T201
    return int(spaced / stock > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
