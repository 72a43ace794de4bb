"""What a picture file holds: whether it can be decoded, and how wide it is."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from briefgen.diagnostics import Message

MAX_PIXELS = 25_000_000
"""What is decoded at the most, here and when a page is set."""

_MILLION = 1_000_000
_SVG_ROOTS = frozenset({"svg", "{http://www.w3.org/2000/svg}svg"})

TOO_LARGE = "more than {limit} million pixels"
DAMAGED = "the data break off or are damaged"
NO_SVG = "the XML is not an SVG drawing, or not well-formed"


@dataclass(frozen=True)
class Picture:
    """What a picture turned out to be.

    Attributes:
        problem: why it cannot be shown, None where it can.
        width: in pixels; None for a drawing, which has none.
    """

    problem: Message | None = None
    width: int | None = None


def read_picture(file: Path) -> Picture:
    """Decode a picture as a page will need it.

    Args:
        file: a PNG, JPEG, WebP or SVG file that is there.
    """
    return _read_drawing(file) if file.suffix.lower() == ".svg" else _read_pixels(file)


def _read_drawing(file: Path) -> Picture:
    try:
        # The parser itself stops entities that multiply (Expat 2.4.1 and later).
        root = ElementTree.parse(file).getroot()  # noqa: S314
    except (ElementTree.ParseError, OSError, ValueError):
        return Picture(Message(NO_SVG))
    return Picture() if root.tag in _SVG_ROOTS else Picture(Message(NO_SVG))


def _read_pixels(file: Path) -> Picture:
    from PIL import Image

    try:
        with _as_they_are(), warnings.catch_warnings():
            # What is too large is refused by the header, before it is decoded.
            warnings.simplefilter("ignore")
            with Image.open(file) as image:
                width, height = image.size
                if width * height <= MAX_PIXELS:
                    image.load()
                    return Picture(width=width)
    except Image.DecompressionBombError:
        pass
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        return Picture(Message(DAMAGED))
    return Picture(Message(TOO_LARGE, {"limit": MAX_PIXELS // _MILLION}))


@contextmanager
def _as_they_are() -> Iterator[None]:
    """Have damaged pictures refused; WeasyPrint, once it is loaded, has Pillow mend them."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
