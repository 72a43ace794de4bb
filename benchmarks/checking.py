"""What a check costs: a brief of 200 blocks, read and checked, after the program has started.

Run ``python -m benchmarks.checking`` in the checkout. The peer is PyYAML's own loader, reading the
same files without knowing what they mean.
"""

from __future__ import annotations

import itertools
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import yaml

from briefgen import pipeline

BLOCKS: Final = 200
ROUNDS: Final = 7
LIMIT: Final = 0.5
"""Seconds of a processor's time that it may take."""

_ROOT: Final = Path(__file__).parent.parent
_SECTIONS: Final = "russia-dprk-2025-07/sections"


def long_desk(folder: Path) -> Path:
    """Copy the shipped desk, its sections repeating their paragraphs, and return its content."""
    for name in ("content", "seeds"):
        shutil.copytree(_ROOT / name, folder / name)
    files = sorted((folder / "content" / _SECTIONS).glob("*.yaml"))
    for number, file in enumerate(files):
        text = file.read_text(encoding="utf-8")
        head, body = text.split("\nbody:\n")
        paragraphs = [item for item in re.split(r"(?m)^(?=  - )", body) if item[:7] == "  - ja:"]
        missing = BLOCKS // len(files) + (number < BLOCKS % len(files)) - body.count("\n  - ") - 1
        more = "".join(itertools.islice(itertools.cycle(paragraphs), missing))
        file.write_text(f"{head}\nbody:\n{body.rstrip()}\n{more}", encoding="utf-8")
    return folder / "content"


def median_of(work: Callable[[], object]) -> float:
    """Return the median of a processor's seconds, the first run left out: it is the start-up."""
    seconds = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds[1:])


def main() -> int:
    """Print both medians; return 1 where the check is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        content = long_desk(Path(folder))
        texts = [file.read_text(encoding="utf-8") for file in content.rglob("*.yaml")]
        checked = pipeline.check(content)
        blocks = sum(
            len(section.content.body)
            for brief in checked.desk.briefs.values()
            for section in brief.section_documents.values()
        )
        ours = median_of(lambda: pipeline.check(content))
        peer = median_of(lambda: [yaml.safe_load(text) for text in texts])
    sys.stdout.write(
        f"{blocks} blocks, {len(checked.diagnostics)} findings: {ours:.3f} s; "
        f"yaml.safe_load alone {peer:.3f} s; ratio {ours / peer:.2f}\n"
    )
    return 1 if ours > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
