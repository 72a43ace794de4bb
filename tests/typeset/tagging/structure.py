"""The structure of a PDF file with the text of each element, as two other libraries read it.

pikepdf reads the tree; PDFium says which text bears which mark.
"""

from __future__ import annotations

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium


@dataclass
class Element:
    """A structure element.

    Attributes:
        role: its structure type.
        kids: elements and texts in it, in order; a picture is an empty text.
        links: the annotations that belong to it.
        pages: indices of the pages that it has text or pictures on, in order.
        marks: page, number and text of each mark directly in it, in order.
        parent: the element that it is in.
        entry: its dictionary, while the file is open.
    """

    role: str
    kids: list[Element | str] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    marks: list[tuple[int, int, str]] = field(default_factory=list)
    parent: Element | None = None
    entry: Any = None

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    @property
    def elements(self) -> list[Element]:
        """The elements directly in it."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def roles(self) -> list[str]:
        """Their types."""
        return [element.role for element in self.elements]

    def all(self, *roles: str) -> list[Element]:
        """Return the elements of some types in it, or all."""
        return [it for it in self._walk() if not roles or it.role in roles]

    def one(self, role: str) -> Element:
        """Return the only element of a type in it."""
        (found,) = self.all(role)
        return found

    def attribute(self, owner: str, name: str) -> Any:
        """Return an attribute, or None."""
        sets = self.entry.get("/A", pikepdf.Array())
        for values in sets if isinstance(sets, pikepdf.Array) else [sets]:
            if str(values.O) == f"/{owner}" and f"/{name}" in values:
                return values[f"/{name}"]
        return None

    def _walk(self) -> Iterator[Element]:
        yield self
        for element in self.elements:
            yield from element._walk()


@dataclass
class Structure:
    """A tagged PDF file.

    Attributes:
        pdf: the file, as pikepdf has it.
        document: its uppermost element.
        marked: the text of each mark, by page and number.
        unmarked: text of each page that is an artifact.
    """

    pdf: pikepdf.Pdf
    document: Element
    marked: dict[tuple[int, int], str]
    unmarked: dict[int, str]

    def reached(self) -> list[tuple[int, int, str]]:
        """Return page, number and text of each mark that an element holds."""
        return [mark for element in self.document.all() for mark in element.marks]

    def known(self) -> set[tuple[int, int]]:
        """Return the marks whose element the tree of parents knows, as page and number."""
        numbers = list(self.pdf.Root.StructTreeRoot.ParentTree.Nums)
        by_key = {int(key): owners for key, owners in zip(numbers[::2], numbers[1::2], strict=True)}
        found = set()
        for index, page in enumerate(self.pdf.pages):
            owners = by_key[int(page.obj.StructParents)]
            found |= {(index, number) for number in range(len(owners))}
        return found


def read_structure(data: bytes) -> Structure:
    """Return the structure of a file; close ``pdf`` when done with it."""
    marked, unmarked = _texts(data)
    pdf = pikepdf.open(io.BytesIO(data))
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    reader = _Reader(pages, marked)
    (root,) = pdf.Root.StructTreeRoot.K
    return Structure(pdf, reader.element(root, None), marked, unmarked)


@dataclass
class _Reader:
    pages: dict[tuple[int, int], int]
    marked: dict[tuple[int, int], str]

    def element(self, entry: Any, parent: Element | None) -> Element:
        element = Element(str(entry.S)[1:], parent=parent, entry=entry)
        kids = entry.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                self._add(element, entry.Pg, int(kid))
            elif kid.get("/Type") == "/MCR":
                self._add(element, kid.Pg, int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                element.links.append(kid.Obj)
            else:
                element.kids.append(self.element(kid, element))
        return element

    def _add(self, element: Element, page: Any, number: int) -> None:
        index = self.pages[page.objgen]
        text = self.marked.get((index, number), "")
        element.kids.append(text)
        element.marks.append((index, number, text))
        for it in (element, *_around(element)):
            if index not in it.pages:
                it.pages.append(index)


def _around(element: Element) -> Iterator[Element]:
    while element.parent is not None:
        element = element.parent
        yield element


def _texts(data: bytes) -> tuple[dict[tuple[int, int], str], dict[int, str]]:
    """Return the text of each mark, and the text of each page that bears none."""
    marked: dict[tuple[int, int], str] = defaultdict(str)
    unmarked: dict[int, str] = defaultdict(str)
    with pypdfium2.PdfDocument(data) as document:
        for index, page in enumerate(document):
            text_page = page.get_textpage()
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                number = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
                text = _text_of(item, text_page)
                if number < 0:
                    unmarked[index] += text
                else:
                    marked[index, number] += text
            text_page.close()
            page.close()
    return dict(marked), dict(unmarked)


def _text_of(item: Any, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
