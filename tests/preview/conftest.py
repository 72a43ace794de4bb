"""A preview of a copy of the shipped desk, served by the program as a user starts it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT


@dataclass(frozen=True)
class Running:
    """A preview that is served."""

    root: Path
    port: int
    process: subprocess.Popen[str]

    @property
    def address(self) -> str:
        """Where its page is."""
        return f"http://127.0.0.1:{self.port}/"


def copy_desk(folder: Path) -> Path:
    """Copy the shipped desk, and return its folder."""
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def start(root: Path, *flags: str, language: str = "en") -> Running:
    """Start the program in a desk, and wait until it tells its address."""
    environment = {**os.environ, "BRIEFGEN_LANGUAGE": language, "EDITOR": "vi"}
    process = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "preview", *flags],
        cwd=root,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    line = process.stderr.readline()
    address = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    assert address is not None, line + process.stderr.read()
    return Running(root, int(address[1]), process)


def end(running: Running) -> str:
    """Send Ctrl-C; the preview ends well, and what it said of itself is returned."""
    running.process.send_signal(signal.SIGINT)
    _, said = running.process.communicate(timeout=60)
    assert running.process.returncode == 0, said
    return said


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Serve one preview for all tests that only look on."""
    served = start(copy_desk(tmp_path_factory.mktemp("preview")), "--lang", "ja,en,ja+en")
    yield served
    assert end(served) == ""
