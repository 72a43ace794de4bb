"""What happens where a system library is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
import cffi
original = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if name and {library!r} in name:
        raise OSError(f"cannot load library {{name!r}}")
    return original(self, name, flags)
cffi.FFI.dlopen = dlopen
from briefgen.typeset import MissingLibraryError, load_fonts, render_pdf
from briefgen.typeset.environment import environment
from briefgen.typeset.faces import SANS, SANS_JP
html = "<!doctype html><html lang=ja><title>x</title><h1>日本"
try:
    print(render_pdf(html, fonts=load_fonts().subset(html, [(SANS_JP, SANS)])))
except MissingLibraryError as error:
    print(error)
for probe in environment():
    if not probe.ok:
        print(probe.name, probe.needed, probe.remedy)
print([name for name in ("fontTools.subset",) if name in sys.modules])
"""


def run_without(library: str) -> str:
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM.format(library=library)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stderr == ""
    return result.stdout


@pytest.mark.parametrize("library", ["pango-1.0", "gobject-2.0"])
def test_a_missing_library_gives_the_lines_that_install_it(library: str) -> None:
    output = run_without(library)
    assert output.startswith("PDF output needs the Pango library")
    for line in ("apt install libpango-1.0-0", "dnf install", "pacman -S", "brew install"):
        assert line in output
    assert "Pango True Debian" in output


def test_without_fast_subsetting_the_pdf_is_made_and_a_note_says_so() -> None:
    output = run_without("harfbuzz-subset")
    assert "pages=1" in output
    assert "libharfbuzz-subset is not installed" in output
    assert "libharfbuzz-subset False Debian" in output
    assert "['fontTools.subset']" in output


def test_with_it_the_slow_subsetter_is_never_loaded() -> None:
    output = run_without("no such library")
    assert "libharfbuzz-subset is not installed" not in output
    assert output.splitlines()[-1] == "[]"
