"""What references cost: 1,000 of them, of all kinds of sources, in each language.

Run ``python -m benchmarks.references`` in the checkout.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from typing import Final

from briefgen.cite import format_reference
from briefgen.languages import Language, builtin_languages
from briefgen.model.source import Source
from tests.cite.records import records

COUNT: Final = 1_000
ROUNDS: Final = 7
LIMIT: Final = 0.2
"""Seconds of a processor's time that they may take."""


def seconds(sources: list[Source], language: Language) -> float:
    """Return how much of a processor's time the references to some sources take."""
    start = time.process_time()
    for source in sources:
        format_reference(source, language)
    return time.process_time() - start


def main() -> int:
    """Print the median of each language; return 1 where one is over the limit."""
    sources = list(itertools.islice(itertools.cycle(records().values()), COUNT))
    slowest = 0.0
    for code, language in builtin_languages().items():
        first, *others = [seconds(sources, language) for _ in range(ROUNDS)]
        median = statistics.median(others)
        slowest = max(slowest, median, first)
        line = f"{code}: {COUNT:,} references, first run {first:.3f} s, median {median:.3f} s"
        sys.stdout.write(line + "\n")
    return 1 if slowest > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
