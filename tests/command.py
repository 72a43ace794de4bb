"""Running the program: in this process where many runs are wanted, else as users do."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli import interface, main
from briefgen.typeset import fonts


@dataclass(frozen=True)
class Run:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Program:
    """The program, run in this process from its true entry point."""

    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def __call__(self, *arguments: str, language: str = "en") -> Run:
        """Run it with some arguments.

        Args:
            arguments: as on the command line.
            language: code of the language to speak.
        """
        self.patch.setattr(sys, "argv", ["briefgen", *arguments])
        self.patch.setenv("BRIEFGEN_LANGUAGE", language)
        interface.translator.cache_clear()
        self.capture.readouterr()
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        else:
            code = 0
        finally:
            interface.translator.cache_clear()
        return Run(code, *self.capture.readouterr())


def share_fonts(library: fonts.FontLibrary, patch: pytest.MonkeyPatch) -> None:
    """Let the runs of a session open the bundled fonts once."""
    load = fonts.load_fonts
    patch.setattr(fonts, "load_fonts", lambda folder=None: load(folder) if folder else library)


def run_program(
    *arguments: str, cwd: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, as users do."""
    return subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONWARNINGS": "error", **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def run_on_terminal(*arguments: str, keys: str) -> tuple[int, str]:
    """Run the program as a process whose input is a terminal.

    Args:
        arguments: as on the command line.
        keys: what is typed there.

    Returns:
        The exit code, and all that was printed.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefgen", *arguments],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    os.close(theirs)
    os.write(ours, f"{keys}\x04".encode())  # and the end of the input
    try:
        out, _ = process.communicate(timeout=120)
    finally:
        process.kill()
        os.close(ours)
    return process.returncode, out
