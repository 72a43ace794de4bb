"""What this machine has for setting PDF files, each item with the line that mends it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from briefgen.typeset import weasy
from briefgen.typeset.errors import FontError, MissingLibraryError, RenderError
from briefgen.typeset.faces import BUNDLED, SANS, SANS_JP
from briefgen.typeset.fonts import FontLibrary, installed_font, load_fonts
from briefgen.typeset.pdf import render_pdf

_OLDEST_PYTHON: Final = (3, 11)
_REINSTALL: Final = "pip install --force-reinstall briefgen"

# Kanji of levels 1 to 4 of JIS X 0213, with some beyond the first plane, and what foreign names in
# a brief on world affairs are written in.
_SAMPLES: Final = {
    "Japanese, JIS X 0213": "亜腕弌熙丂鷗噓俠繫𠀋𠮟𡈽𡚴𣇄𣳾𤟱𥔎𥧄ぁんァヶ々〆ㇰ―…〜",
    "Korean": "가각조선원산힣",
    "Cyrillic": "АБЯабяЁёЎўІїЄґ",
    "Latin": "AZazÀÿĀčğİıŁőŘšŽż–—‘’“”…€£§†",
}
_TRIAL: Final = "<!doctype html><html lang=ja><title>試験</title><h1>試験 Trial</h1>"


@dataclass(frozen=True)
class Probe:
    """One thing looked at.

    Attributes:
        name: what it is.
        version: its version or what was found; None if it is not there.
        ok: whether it serves.
        remedy: the line that mends it, empty if ``ok``.
        needed: whether a PDF cannot be made without it.
    """

    name: str
    version: str | None
    ok: bool
    remedy: str = ""
    needed: bool = True


def environment(font_dir: Path | None = None) -> list[Probe]:
    """Look at everything that a PDF needs; nothing is changed.

    Args:
        font_dir: a user's own font folder, as for :func:`briefgen.typeset.load_fonts`.

    Returns:
        The probes, in the order of a report.
    """
    return [
        _python(),
        _distribution("weasyprint"),
        _distribution("uharfbuzz"),
        *_libraries(),
        *_fonts(font_dir),
    ]


def _python() -> Probe:
    ok = sys.version_info[:2] >= _OLDEST_PYTHON
    wanted = ".".join(map(str, _OLDEST_PYTHON))
    return Probe("Python", platform.python_version(), ok, "" if ok else f"install Python {wanted}+")


def _distribution(name: str) -> Probe:
    try:
        return Probe(name, version(name), ok=True)
    except PackageNotFoundError:
        return Probe(name, None, ok=False, remedy=_REINSTALL)


def _libraries() -> Iterator[Probe]:
    try:
        weasy.weasyprint()
    except ImportError:
        return
    except MissingLibraryError:
        yield Probe("Pango", None, ok=False, remedy=weasy.INSTALL_PANGO)
        return
    yield Probe("Pango", weasy.pango_version(), ok=True)
    yield Probe("HarfBuzz", weasy.harfbuzz_version(), ok=True)
    if weasy.has_fast_subsetting():
        yield Probe("libharfbuzz-subset", weasy.harfbuzz_version(), ok=True, needed=False)
    else:
        remedy = weasy.INSTALL_SUBSET
        yield Probe("libharfbuzz-subset", None, ok=False, remedy=remedy, needed=False)


def _fonts(font_dir: Path | None) -> Iterator[Probe]:
    for font in BUNDLED:
        name = Path(font.file).name
        try:
            installed_font(font)
        except FontError as error:
            yield Probe(name, None, ok=False, remedy=error.remedy)
        else:
            yield Probe(name, font.distribution.partition("==")[2], ok=True)
    try:
        library = load_fonts(font_dir)
    except FontError as error:
        if font_dir:
            yield Probe("font folder", None, ok=False, remedy=str(error))
        return
    yield from _coverage(library)
    yield from _trial(library)


def _coverage(library: FontLibrary) -> Iterator[Probe]:
    for name, sample in _SAMPLES.items():
        missing = library.missing(sample)
        found = f"{len(sample) - len(missing)} of {len(sample)} characters"
        lacking = f"give fonts that have {''.join(missing)} with --font-dir" if missing else ""
        yield Probe(f"characters: {name}", found, not missing, lacking)


def _trial(library: FontLibrary) -> Iterator[Probe]:
    """Set one line: what can only be seen by doing it."""
    try:
        pdf = render_pdf(_TRIAL, fonts=library.subset(_TRIAL, [(SANS_JP, SANS)]))
    except (ImportError, MissingLibraryError):
        return
    except RenderError as error:
        yield Probe("PDF output", None, ok=False, remedy=str(error))
    else:
        yield Probe("PDF output", f"{len(pdf.data)} bytes", ok=True)
