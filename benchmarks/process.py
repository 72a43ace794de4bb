"""Running commands and reading what they cost."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

Command = Sequence[str]
Lane = Sequence[Command]
"""Commands that run one after the other."""

_TO_MB = 1 / 1024
_PATIENCE = 900
"""Seconds; a command that takes longer has hung."""


class CommandError(Exception):
    """A command failed, so that there is nothing to measure."""


@dataclass(frozen=True)
class Cost:
    """What a job took.

    Attributes:
        wall: seconds from its start to its end.
        cpu: seconds of processors' time, that of its processes' own children with it.
        memory: megabytes that the largest of its processes held at most.
    """

    wall: float
    cpu: float
    memory: float


@dataclass
class _Run:
    """A lane while it runs: what it has cost so far, and what went wrong."""

    cpu: float = 0
    memory: float = 0
    errors: list[str] = field(default_factory=list)


def run(lanes: Sequence[Lane], folder: Path) -> Cost:
    """Run lanes of commands side by side in a folder.

    Raises:
        CommandError: one failed, with what it printed.
    """
    runs = [_Run() for _ in lanes]
    threads = [
        threading.Thread(target=_run_lane, args=(lane, folder, state))
        for lane, state in zip(lanes, runs, strict=True)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall = time.perf_counter() - start
    errors = [error for state in runs for error in state.errors]
    if errors:
        raise CommandError("\n".join(errors))
    return Cost(wall, sum(state.cpu for state in runs), max(state.memory for state in runs))


def _run_lane(lane: Lane, folder: Path, state: _Run) -> None:
    log = folder / f"lane-{threading.get_ident()}.log"
    for command in lane:
        with log.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603  (commands of our own making)
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )
            watch = threading.Timer(_PATIENCE, process.kill)
            watch.start()
            _, status, usage = os.wait4(process.pid, 0)
            watch.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
        state.cpu += usage.ru_utime + usage.ru_stime
        state.memory = max(state.memory, usage.ru_maxrss * _TO_MB)
        if process.returncode:
            said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            state.errors.append(f"{' '.join(command)}: exit {process.returncode}\n{said}")
            return
