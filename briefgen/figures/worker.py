"""A process of its own in which Vega-Lite draws; started by ``engine.py``, never imported.

It is apart because a specification is a program: one that does not end or asks for all the memory
there is takes this process down and not the build. It imports nothing of briefgen, to start fast.

Protocol: one JSON object a line. In: ``{"fonts": [folder, …]}`` once, then ``{"spec": {…},
"numbers": {…}, "times": {…}}``, the last two as d3-format and d3-time-format name them. Out: ``{}``
once it is ready, then ``{"svg": …, "warnings": […]}`` or ``{"error": …, "warnings": […]}`` for each
specification.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from typing import IO, Any

import vl_convert

VEGA_LITE = "6.4"
MEMORY = 1_000_000_000
"""Bytes; a figure of a page takes less than a tenth."""


def main() -> None:
    """Answer requests until standard input ends."""
    limit_memory()
    # The library writes its warnings to the standard streams, so the answers go another way.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as warnings, answers:
        for stream in (1, 2):
            os.dup2(warnings.fileno(), stream)
        for line in sys.stdin:
            request = json.loads(line)
            for folder in request.get("fonts", ()):
                vl_convert.register_font_directory(folder)
            answer = draw(request, warnings) if "spec" in request else {}
            answers.write(json.dumps(answer) + "\n")
            answers.flush()


def limit_memory() -> None:
    """Let a specification without end fail soon, where the system knows limits."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def draw(request: dict[str, Any], warnings: IO[str]) -> dict[str, Any]:
    """Return a specification as SVG, or why it cannot be drawn, with what was warned of."""
    start = os.lseek(warnings.fileno(), 0, os.SEEK_END)
    try:
        answer = {
            "svg": vl_convert.vegalite_to_svg(
                request["spec"],
                vl_version=VEGA_LITE,
                allowed_base_urls=[],
                show_warnings=True,
                format_locale=request.get("numbers"),
                time_format_locale=request.get("times"),
            )
        }
    except ValueError as error:
        answer = {"error": str(error)}
    warnings.seek(start)
    return {**answer, "warnings": warnings.read().splitlines()}


if __name__ == "__main__":
    main()
