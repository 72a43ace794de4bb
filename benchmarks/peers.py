"""Other programs that make PDF files or web pages, where they are installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.process import Lane
from briefgen.typeset.faces import BUNDLED
from briefgen.typeset.fonts import installed_font

_TYPESET: Final = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards='ua-1', "
    "font_paths=sys.argv[3:], ignore_system_fonts=True)"
)
_FONTS: Final = ("Source Sans 3", "Noto Sans CJK JP")
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True)
class Document:
    """What a peer is given: one language of a brief.

    Attributes:
        markdown: its texts as Markdown.
        bibliography: its sources in CSL-YAML.
        html: the page that briefgen made of it.
    """

    markdown: Path
    bibliography: Path
    html: Path


@dataclass(frozen=True)
class Peer:
    """Another program.

    Attributes:
        name: what it is called.
        makes: what it makes of a document, in words.
        lane: the commands that do it, for a document and a folder to write to.
    """

    name: str
    makes: str
    lane: Callable[[Document, Path], Lane]


def available_peers() -> list[Peer]:
    """Return the peers that are installed here."""
    found = []
    if weasyprint := shutil.which("weasyprint", path=str(Path(sys.executable).parent)):
        found.append(Peer("weasyprint", "PDF/UA", _weasyprint(weasyprint)))
    if pandoc := _pandoc():
        found.append(Peer("pandoc + Typst", "HTML, PDF/UA", _typst(pandoc)))
    if chromium := next(filter(None, map(shutil.which, _BROWSERS)), None):
        found.append(Peer("Chromium", "PDF", _chromium(chromium)))
    return found


def _weasyprint(program: str) -> Callable[[Document, Path], Lane]:
    def lane(document: Document, folder: Path) -> Lane:
        pdf = folder / f"{document.html.stem}.pdf"
        return [[program, "--pdf-variant", "pdf/ua-1", str(document.html), str(pdf)]]

    return lane


def _pandoc() -> str | None:
    try:
        import pypandoc
        import typst  # noqa: F401  (asked whether it is there)
    except ImportError:
        return None
    return str(pypandoc.get_pandoc_path())


def _typst(pandoc: str) -> Callable[[Document, Path], Lane]:
    folders = {str(installed_font(font).parent) for font in BUNDLED if "Sans" in font.file}
    families = [f"--variable=mainfont={name}" for name in _FONTS]

    def lane(document: Document, folder: Path) -> Lane:
        stem = folder / document.markdown.stem
        read: Sequence[str] = [
            pandoc, "--standalone", "--citeproc", "--bibliography", str(document.bibliography),
            str(document.markdown), "--output",
        ]  # fmt: skip
        return [
            [*read, f"{stem}.html"],
            [*read, f"{stem}.typ", *families],
            [sys.executable, "-I", "-c", _TYPESET, f"{stem}.typ", f"{stem}.pdf", *sorted(folders)],
        ]

    return lane


def _chromium(program: str) -> Callable[[Document, Path], Lane]:
    def lane(document: Document, folder: Path) -> Lane:
        pdf = folder / f"{document.html.stem}.pdf"
        flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        profile = f"{flags[-1]}-{document.html.stem}"
        return [[program, *flags[:-1], profile, f"--print-to-pdf={pdf}", document.html.as_uri()]]

    return lane
