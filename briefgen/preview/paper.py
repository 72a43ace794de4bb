"""The PDF of an edition, made in processes of their own so that the page never waits for it."""

from __future__ import annotations

import asyncio
import multiprocessing
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.preview.snapshot import Paper

if TYPE_CHECKING:
    from concurrent.futures import Future

    from briefgen.localize import AnyEdition
    from briefgen.render import Look
    from briefgen.typeset.fonts import FontLibrary
    from briefgen.typeset.geometry import PageLayout

TIME_LIMIT = 60.0
"""Seconds that one PDF may take before its process is ended."""

PROCESSES = 2
# Pango keeps some memory of every document (about 0.2 MB): a process is replaced before it tells.
DOCUMENTS_PER_PROCESS = 60


@dataclass(frozen=True)
class Sheet:
    """An edition to be set on paper, with what that takes.

    Attributes:
        edition: the edition.
        theme: name of the theme.
        theme_folders: the desk's own folders of themes.
        themes_read: how often themes have changed, so that no old one is used.
        font_dir: a folder of further fonts.
        brief_folder: where the brief's pictures lie.
        content_folder: where the publisher's logo lies.
        look: the publisher's colour and paper.
    """

    edition: AnyEdition = field(repr=False)
    theme: str
    theme_folders: tuple[Path, ...]
    themes_read: int
    font_dir: Path | None
    brief_folder: Path
    content_folder: Path
    look: Look


@dataclass(frozen=True)
class Printed:
    """What became of a sheet: the PDF and what stands where on its pages, or why there is none."""

    paper: Paper | None = None
    layout: tuple[PageLayout, ...] = field(default=(), repr=False)
    problems: tuple[str, ...] = ()


class Press:
    """Processes that make PDF files; each loads what it needs once."""

    def __init__(self) -> None:
        from pebble import ProcessPool

        self._pool = ProcessPool(
            max_workers=PROCESSES,
            max_tasks=DOCUMENTS_PER_PROCESS,
            initializer=warm_up,
            context=multiprocessing.get_context("spawn"),
        )

    async def set(self, sheet: Sheet) -> Printed:
        """Set a sheet; one that takes too long, or takes its process down, gives a problem."""
        from pebble import ProcessExpired

        future: Future[Printed] = self._pool.schedule(make_paper, args=[sheet], timeout=TIME_LIMIT)
        try:
            return await asyncio.wrap_future(future)
        except TimeoutError:
            return Printed(problems=(TOO_SLOW,))
        except ProcessExpired:
            return Printed(problems=(ENDED,))

    def close(self) -> None:
        """End the processes, whatever they are at."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


TOO_SLOW = "too-slow"
ENDED = "ended"
"""What the page has words of its own for."""


def warm_up() -> None:
    """Load what every PDF needs, before there is one to make."""
    import signal

    # Ctrl-C on the terminal reaches every process of it; the server ends these ones itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import_module("briefgen.typeset.pdf")
    _fonts(None)


def make_paper(sheet: Sheet) -> Printed:
    """Set an edition as pages, without the tags and the metadata that only a finished file needs.

    Returns:
        The file, or in the words of its errors why there is none.
    """
    from briefgen.formats import FormatContext
    from briefgen.formats.registry import load_format
    from briefgen.render import ThemeError
    from briefgen.typeset.conformance import NO_STANDARD, parse_standard
    from briefgen.typeset.errors import TypesetError
    from briefgen.typeset.fetch import RefusedError

    _read_themes_anew(sheet.themes_read)
    context = FormatContext(
        sheet.theme,
        sheet.theme_folders,
        _fonts(sheet.font_dir).of(_families(sheet)),
        sheet.brief_folder,
        sheet.content_folder,
        sheet.look,
        parse_standard(NO_STANDARD),
    )
    try:
        rendered = load_format("pdf").render(sheet.edition, context)
    except (TypesetError, ThemeError, RefusedError, OSError) as error:
        return Printed(problems=tuple(getattr(error, "problems", (str(error),))))
    return Printed(Paper.of(rendered.data, _sizes(rendered.data)), rendered.layout)


def _families(sheet: Sheet) -> frozenset[str]:
    from briefgen.render import theme_record

    return frozenset(theme_record(sheet.theme, sheet.theme_folders).families)


@cache
def _fonts(font_dir: Path | None) -> FontLibrary:
    from briefgen.typeset.fonts import load_fonts

    return load_fonts(font_dir)


_themes_read = 0


def _read_themes_anew(themes_read: int) -> None:
    global _themes_read  # noqa: PLW0603 - one process, one engine of themes
    if themes_read != _themes_read:
        from briefgen.render import forget_themes

        forget_themes()
        _themes_read = themes_read


def _sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(document.get_page_size(number) for number in range(len(document)))
    finally:
        document.close()


def picture_of(pdf: bytes, number: int, scale: float) -> bytes:
    """Return a page as PNG.

    Args:
        pdf: the file.
        number: the page, from 0.
        scale: pixels a point.

    Raises:
        IndexError: there is no such page.
    """
    import io

    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 0 <= number < len(document):
            raise IndexError(number)
        stream = io.BytesIO()
        document[number].render(scale=scale).to_pil().save(stream, "PNG", compress_level=1)
        return stream.getvalue()
    finally:
        document.close()
