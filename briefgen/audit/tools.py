"""The checkers that an audit asks: where they are, and what to do where they are not."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

JAVA: Final = """\
Debian, Ubuntu:  apt install default-jdk-headless
Fedora:          dnf install java-devel
Arch:            pacman -S jdk-openjdk
macOS:           brew install openjdk"""
CHROMIUM: Final = """\
Debian, Ubuntu:  apt install chromium
Fedora:          dnf install chromium
Arch:            pacman -S chromium
macOS:           brew install --cask chromium"""
EXTRA: Final = 'pip install "briefgen[audit]"'

_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A sandbox of its own needs rights that containers do not give; the rest keeps it off the network.
_FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# A checker runs for seconds: what Java would spend on optimising it never comes back.
_JAVA_FLAGS: Final = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Dfile.encoding=UTF-8",
    "-Duser.language=en",
)
_PATIENCE: Final = 600
"""Seconds; a checker that takes longer has hung."""


class MissingToolError(Exception):
    """A checker is not installed.

    Attributes:
        tool: what it is called.
        remedy: what to do.
    """

    def __init__(self, tool: str, remedy: str) -> None:
        super().__init__(f"{tool} is not installed\n{remedy}")
        self.tool = tool
        self.remedy = remedy


def package_file(package: str, *parts: str) -> Path:
    """Return a file of an installed package, found without importing it.

    Raises:
        MissingToolError: the package is not there.
    """
    spec = find_spec(package)
    for folder in spec.submodule_search_locations or () if spec else ():
        file = Path(folder, *parts)
        if file.is_file():
            return file
    raise MissingToolError(package, EXTRA)


def run_java(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run Java to its end.

    Raises:
        MissingToolError: there is no Java that can compile, version 11 or later.
        subprocess.TimeoutExpired: it hangs.
    """
    java = shutil.which("java")
    if java is None:
        raise MissingToolError("Java", JAVA)
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    run = subprocess.run(  # noqa: S603  (a fixed program; the arguments are paths)
        [java, *_JAVA_FLAGS, *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_PATIENCE,
        check=False,
        env=environment,
    )
    if "jdk.compiler" in run.stderr:
        raise MissingToolError("Java with its compiler", JAVA)
    return run


@contextmanager
def browser() -> Iterator[Any]:
    """Start Chromium without a window, and end it with the block.

    Raises:
        MissingToolError: Playwright or the browser is not there.
    """
    if find_spec("playwright") is None:
        raise MissingToolError("playwright", EXTRA)
    from playwright.sync_api import Error, sync_playwright

    path = next(filter(None, map(shutil.which, _BROWSERS)), None)
    with sync_playwright() as playwright:
        try:
            found = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        except Error as error:
            raise MissingToolError("Chromium", CHROMIUM) from error
        try:
            yield found
        finally:
            found.close()
