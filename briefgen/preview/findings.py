"""Between places in files and parts of a page."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Span
from briefgen.diagnostics.message import Translate
from briefgen.localize.origin import Origin
from briefgen.model import Brief, Desk
from briefgen.preview.snapshot import Finding, Page, Spot

_SOURCE = re.compile(r' data-source="([^"]*)"')


def spots_of(html: str, desk: Desk, brief: Brief) -> dict[str, Spot]:
    """Return the place of every part of a page that says in ``data-source`` where it is from."""
    found: dict[str, Spot] = {}
    for written in dict.fromkeys(_SOURCE.findall(html)):
        source = unescape(written)
        origin = Origin.parse(source)
        document = origin.document(desk, brief)
        if document is not None:
            found[source] = _spot(document.span(origin.path), desk)
    return found


def findings_of(
    diagnostics: Iterable[Diagnostic],
    desk: Desk,
    pages: Mapping[str, Page],
    translate: Translate,
) -> tuple[Finding, ...]:
    """Return diagnostics in the user's words, each with the part of the page that it speaks of.

    Args:
        diagnostics: what is wrong.
        desk: the desk.
        pages: a page of each brief, by its id.
        translate: puts messages in the user's language.
    """
    return tuple(_finding(item, desk, pages, translate) for item in diagnostics)


def _finding(
    item: Diagnostic, desk: Desk, pages: Mapping[str, Page], translate: Translate
) -> Finding:
    spot = _spot(item.span, desk) if item.span else None
    brief = _brief_of(item.span.file, desk) if item.span else ""
    page = pages.get(brief)
    return Finding(
        item.severity.value,
        item.code,
        item.message.render(translate),
        item.hint.render(translate) if item.hint else None,
        brief,
        spot,
        _source_at(spot, page.spots) if spot and page else None,
    )


def _spot(span: Span, desk: Desk) -> Spot:
    file = Path(os.path.relpath(span.file, desk.root)).as_posix()
    return Spot(file, span.start.line, span.start.column)


def _brief_of(file: Path, desk: Desk) -> str:
    """Return the id of the brief whose folder a file is in, also of one that cannot be read."""
    if not file.is_relative_to(desk.content_folder):
        return ""
    return next(iter(file.relative_to(desk.content_folder).parts[:-1]), "")


def _source_at(spot: Spot, spots: Mapping[str, Spot]) -> str | None:
    """Return the last part that begins at or before a place in its file."""
    before = (
        (it.line, it.column, source)
        for source, it in spots.items()
        if it.file == spot.file and (it.line, it.column) <= (spot.line, spot.column)
    )
    return max(before, default=(0, 0, None))[2]
