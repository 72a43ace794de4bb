"""Pictures are there, belong to the brief, can be shown, and are wide enough for paper."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from briefgen.checks.context import CheckContext, places
from briefgen.checks.picture_data import read_picture
from briefgen.diagnostics import Diagnostic, Message, Rule, Severity, SourceMap, Span
from briefgen.diagnostics.suggestion import respellings, suggest
from briefgen.model import Brief
from briefgen.model.blocks import Image

MISSING = Rule(
    "IMAGE001",
    "the picture '{src}' is not there",
    "paths are seen from the folder {folder}; mind capital letters",
)
OUTSIDE = Rule(
    "IMAGE002",
    "the picture '{src}' lies outside the folder {folder}",
    "copy it into that folder: no other files are used",
)
WRONG_KIND = Rule(
    "IMAGE003",
    "'{src}' is no picture that a brief can show",
    "use PNG, JPEG, WebP or SVG, and let the name's ending say which",
)
COARSE = Rule(
    "IMAGE004",
    "'{src}' is {width} pixels wide, which on paper makes {resolution} dots an inch",
    "use a picture of {wanted} pixels or more across, or SVG",
    severity=Severity.WARNING,
)
BROKEN = Rule(
    "IMAGE005",
    "'{src}' cannot be shown: {problem}",
    "open it in a picture editor and save it anew",
)

COLUMN_MILLIMETRES = 130
"""The column of the built-in theme; a narrower picture keeps its size of 96 pixels an inch."""
LEAST_RESOLUTION = 150
"""Dots an inch below which print looks coarse."""
_MILLIMETRES_PER_INCH = 25.4
_SCREEN_RESOLUTION = 96

DOWNLOAD = "save the picture in the folder {folder}: nothing is fetched from the web"
SLASH = Message("write / between folders and file, as in images/map.png")

SIGNATURES = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",),
    ".svg": (b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg"),
}


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report pictures that cannot be shown."""
    for place in places(brief.section_documents.values()):
        if isinstance(place.node, Image):
            span = place.source.span((*place.path, "src"))
            src, source = place.node.src, place.source
            yield from check_picture(brief.folder, src, span, source, fills_column=True)


def check_picture(
    folder: Path,
    src: str,
    span: Span,
    source: SourceMap | None = None,
    *,
    fills_column: bool = False,
) -> Iterator[Diagnostic]:
    """Report a picture that cannot be shown, or is too coarse for its place.

    Args:
        folder: the folder that it must lie in and that its path is seen from.
        src: the path that the author wrote.
        span: where it is written.
        source: the file that it is written in; without it no fix is offered.
        fills_column: whether it is set as wide as the column; a logo is smaller.
    """
    rule = fault_of(folder, src)
    if rule is MISSING:
        fixes = respellings(source, span, src, _pictures_in(folder)) if source else ()
        hint = _where_it_is(src, folder)
        yield rule.at(span, hint=hint, fixes=fixes, src=src, folder=folder.name)
        return
    if rule is not None:
        yield rule.at(span, src=src, folder=folder.name)
        return
    picture = read_picture(folder / src)
    if picture.problem is not None:
        yield BROKEN.at(span, src=src, problem=picture.problem)
    elif fills_column and picture.width is not None:
        yield from _check_width(src, picture.width, span)


def _check_width(src: str, width: int, span: Span) -> Iterator[Diagnostic]:
    resolution = resolution_on_paper(width)
    if resolution < LEAST_RESOLUTION:
        wanted = math.ceil(COLUMN_MILLIMETRES / _MILLIMETRES_PER_INCH * LEAST_RESOLUTION)
        yield COARSE.at(span, src=src, width=width, resolution=round(resolution), wanted=wanted)


def resolution_on_paper(width: int) -> float:
    """Return the dots an inch at which a picture of a width in pixels is printed."""
    return max(_SCREEN_RESOLUTION, width / (COLUMN_MILLIMETRES / _MILLIMETRES_PER_INCH))


def _where_it_is(src: str, folder: Path) -> Message | None:
    """Return what to do about a picture that is not there, where more can be said."""
    if "://" in src:
        return Message(DOWNLOAD, {"folder": folder.name})
    if "\\" in src:
        return SLASH
    return suggest(src, _pictures_in(folder))


def _pictures_in(folder: Path) -> list[str]:
    files = (file for file in folder.rglob("*") if file.suffix.lower() in SIGNATURES)
    return sorted(file.relative_to(folder).as_posix() for file in files)


def fault_of(folder: Path, src: str) -> Rule | None:
    """Return what is wrong with a picture, or None.

    Args:
        folder: the folder that the picture must lie in.
        src: the path that the author wrote.
    """
    signatures = SIGNATURES.get(Path(src).suffix.lower())
    try:
        file = (folder / src).resolve()
        if not file.is_relative_to(folder.resolve()):
            return OUTSIDE
        if not file.is_file():
            return MISSING
        with file.open("rb") as stream:
            start = stream.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    except (OSError, RuntimeError, ValueError):  # RuntimeError: links in a circle
        return MISSING
    if signatures is None or not start.startswith(signatures):
        return WRONG_KIND
    return None
