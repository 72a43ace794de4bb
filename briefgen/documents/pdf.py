"""PDF files: the lines of the pages, put together to paragraphs by where they stand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from briefgen.diagnostics import Message
from briefgen.documents.errors import DAMAGED, LOCKED, ONLY_PICTURES, TOO_LARGE, refusal
from briefgen.documents.lines import Body, Line, Metadata, Role, numbered

if TYPE_CHECKING:
    import pypdfium2

_MAX_PAGES = 1_000
_WRONG_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium."""

_DIGITS = re.compile(r"\d+|[ivxlc]+(?=\W*\Z)")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s頁]*", re.I
)
_LARGER = 1.12
"""How much larger than the text a heading is."""

_MUCH_LARGER = 1.6
"""How much larger a title is."""

_LEADING = 2.1
"""How far the next line of a paragraph lies below, at most, in sizes of its type."""

_FULL = 0.85
"""A line that the next one continues fills this much of the column."""

_COLUMN = 10.0
"""How far apart, in points, lines of one column begin."""

_OPENS = re.compile(r"[-*•●○◦・■□◆◇▶※⇒✅☑✔✓💡📌]|\(?\d{1,2}[.)]\s|[①-⑳]|[　]")
NO_PDF = Message("it cannot be opened as PDF")


@dataclass(frozen=True)
class _Set:
    """A line as it is set on a page; lengths are in points, heights counted from below.

    Attributes:
        text: its characters.
        page: number of the page, from 0.
        left, right, top, bottom: its edges.
        size: the size of its type.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float


def read_pdf(data: bytes, file: Path) -> Body:
    """Read the text of a PDF file; each line as it is set is a line.

    Lines that stand at the head or foot of most pages are running lines.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD:
            raise refusal(LOCKED, file) from error
        raise refusal(DAMAGED, file, problem=NO_PDF) from error
    try:
        if len(document) > _MAX_PAGES:
            limit = Message("{count} pages", {"count": f"{_MAX_PAGES:,}"})
            raise refusal(TOO_LARGE, file, limit=limit)
        pages = [_page_lines(document, index) for index in range(len(document))]
        metadata = _metadata(document)
    except pypdfium2.PdfiumError as error:
        raise refusal(DAMAGED, file, problem=NO_PDF) from error
    finally:
        document.close()
    if not any(pages):
        raise refusal(ONLY_PICTURES, file)
    return Body(numbered(_as_lines(pages)), metadata)


def _metadata(document: pypdfium2.PdfDocument) -> Metadata:
    said = document.get_metadata_dict()
    return Metadata(title=said.get("Title", ""), author=said.get("Author", ""))


def _page_lines(document: pypdfium2.PdfDocument, index: int) -> list[_Set]:
    """Return the lines of a page in the order of its content."""
    page = document[index]
    content = page.get_textpage()
    try:
        text = content.get_text_range()
        if len(text) != content.count_chars():
            return [_Set(line, index, 0, 0, 0, 0, 0) for line in text.split("\r\n") if line.strip()]
        return list(_set_lines(content, text, index))
    finally:
        content.close()
        page.close()


def _set_lines(content: Any, text: str, page: int) -> Iterator[_Set]:
    from pypdfium2 import raw

    start = 0
    for piece in text.split("\r\n"):
        seen = [start + i for i, char in enumerate(piece) if not char.isspace()]
        if seen:
            boxes = [content.get_charbox(i, loose=True) for i in (seen[0], seen[-1])]
            size = float(raw.FPDFText_GetFontSize(content, seen[len(seen) // 2]))
            height = max(box[3] for box in boxes) - min(box[1] for box in boxes)
            yield _Set(
                _tidy(piece),
                page,
                min(box[0] for box in boxes),
                max(box[2] for box in boxes),
                max(box[3] for box in boxes),
                min(box[1] for box in boxes),
                size if size > 1 else height,
            )
        start += len(piece) + 2


def _tidy(text: str) -> str:
    """Return a line without what PDFium puts for a hyphen at its end and for missing characters."""
    return text.replace("\ufffe", "-").replace("\x02", "-").replace("\0", "").strip()


def _as_lines(pages: Sequence[Sequence[_Set]]) -> Iterator[Line]:
    running = _running(pages)
    lines = [line for page in pages for line in page]
    body = [line for line in lines if line not in running] or lines
    weights = Counter[float]()
    for line in body:
        weights[round(line.size, 1)] += len(line.text)
    usual = weights.most_common(1)[0][0] or 1.0
    edges = _edges(body)
    above: _Set | None = None
    for line in lines:
        if line in running:
            yield Line(0, line.text, Role.RUNNING)
            continue
        made = _line(line, above, usual, edges[round(line.left / _COLUMN)])
        yield made
        above = line


def _running(pages: Sequence[Sequence[_Set]]) -> set[_Set]:
    """Return the lines that stand at the edge of most pages, alike but for numbers."""
    edges = [[*page[:2], *page[-2:]] for page in pages]
    seen = Counter(key for edge in edges for key in {_DIGITS.sub("#", item.text) for item in edge})
    often = {key for key, count in seen.items() if count >= max(2, 0.6 * len(pages))}
    return {
        item
        for edge in edges
        for item in edge
        if _DIGITS.sub("#", item.text) in often
        or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(item.text))
    }


def _edges(body: Sequence[_Set]) -> Mapping[int, float]:
    """Return where the columns end, by where they begin: the usual right edge of their lines."""
    rights: dict[int, list[float]] = defaultdict(list)
    for line in body:
        for place in (-1, 0, 1):
            rights[round(line.left / _COLUMN) + place].append(line.right)
    widest = {place: sorted(found)[-max(1, len(found) // 3) :] for place, found in rights.items()}
    return defaultdict(float, {place: median(found) for place, found in widest.items()})


def _line(line: _Set, above: _Set | None, usual: float, right: float) -> Line:
    is_larger = line.size >= _LARGER * usual
    continues = above is not None and _continues(line, above, right)
    if is_larger and _may_head(line.text):
        return Line(
            0, line.text, Role.HEADING, 1 if line.size >= 1.6 * usual else 2, continues=continues
        )
    return Line(0, line.text, continues=continues)


def _may_head(text: str) -> bool:
    """Say whether words set in large type are a heading rather than a sentence or a number."""
    letters = sum(char.isalpha() for char in text)
    # Numbers of notes may stand behind the full stop.
    ends = text.rstrip("0123456789").endswith(("。", "．", ".", "、", ","))
    return letters > 2 and len(text) <= 120 and not ends


def _continues(line: _Set, above: _Set, right: float) -> bool:
    """Say whether a line goes on with the paragraph of the line above."""
    if not line.size or abs(line.size - above.size) > 0.5 or _OPENS.match(line.text):
        return False
    is_filled = above.right >= above.left + _FULL * (right - above.left)
    if line.page != above.page:
        return is_filled and above.text[-1:] not in "。.!?！？」”"
    gap = above.bottom - line.bottom
    return is_filled and 0 < gap <= _LEADING * line.size
