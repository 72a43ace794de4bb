"""What stands at the place that a checker names in a PDF file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

_OBJECT: Final = re.compile(r"\((\d+) \d+ obj ")
_PAGE: Final = re.compile(r"/pages\[(\d+)\]")
_MOST: Final = 120


def structure_text(file: Path, where: str) -> str:
    """Return the text of the innermost element of the structure that a place names.

    Args:
        file: a PDF file.
        where: the path of veraPDF, such as ``root/document[0]/…(150 0 obj SEP P)/K[0]``.

    Returns:
        At most 120 characters; nothing where the place is not within the text.
    """
    import pikepdf

    numbers = [int(number) for number in _OBJECT.findall(where)]
    try:
        with pikepdf.open(file) as pdf:
            places = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            for number in reversed(numbers):
                marks = list(_marks(pdf.get_object(number, 0), places))
                if marks:
                    return _text(file, marks)[:_MOST]
    except (pikepdf.PdfError, ValueError, AttributeError, TypeError):
        return ""
    return ""


def page_of(where: str) -> int | None:
    """Return the number of the page, from 1, that a place of veraPDF names."""
    match = _PAGE.search(where)
    return int(match[1]) + 1 if match else None


def _marks(
    element: Any, pages: dict[tuple[int, int], int], page: int | None = None
) -> Iterator[tuple[int, int]]:
    """Yield page and number of each marked content below an element (ISO 32000-1 §14.7.4)."""
    if isinstance(element, int):
        if page is not None:
            yield page, element
        return
    if "/Pg" in element:
        page = pages.get(element.Pg.objgen, page)
    if "/MCID" in element and page is not None:
        yield page, int(element.MCID)
    kids = element.get("/K", ())
    for kid in kids if _is_array(kids) else (kids,):
        yield from _marks(kid, pages, page)


def _is_array(value: Any) -> bool:
    import pikepdf

    return isinstance(value, pikepdf.Array | tuple)


def _text(file: Path, marks: list[tuple[int, int]]) -> str:
    import pypdfium2
    import pypdfium2.raw as pdfium

    document = pypdfium2.PdfDocument(file)
    found: dict[tuple[int, int], str] = {}
    for number in sorted({page for page, _ in marks}):
        page = document[number]
        textpage = page.get_textpage()
        for item in page.get_objects(max_depth=3):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
            if item.type == pdfium.FPDF_PAGEOBJ_TEXT and mark >= 0:
                found[number, mark] = found.get((number, mark), "") + _string(item, textpage)
    return "".join(found.get(mark, "") for mark in marks)


def _string(item: Any, textpage: Any) -> str:
    import ctypes

    import pypdfium2.raw as pdfium

    size = pdfium.FPDFTextObj_GetText(item.raw, textpage.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    address = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFTextObj_GetText(item.raw, textpage.raw, address, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
