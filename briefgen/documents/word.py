"""Documents of Word (DOCX, ISO/IEC 29500): each paragraph and each row of a table is a line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.diagnostics import Message
from briefgen.documents.errors import DAMAGED, OTHER_KIND, TOO_LARGE, refusal
from briefgen.documents.lines import Body, Line, Link, Metadata, Role, numbered

if TYPE_CHECKING:
    from docx.document import Document

_MAX_UNPACKED = 200_000_000
_MAIN_PART = "word/document.xml"
_OTHERS = (
    ("xl/workbook.xml", Message("a spreadsheet")),
    ("ppt/presentation.xml", Message("a presentation")),
    ("content.xml", Message("an OpenDocument file")),
    ("META-INF/container.xml", Message("an e-book")),
)
_ZIP = Message("an archive")
NO_ZIP = Message("the archive that a DOCX file is cannot be opened")
NO_WORD = Message("it is not a DOCX file inside")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_TEXT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}instrText", _FALLBACK})
"""What a reader does not see: deletions, readings, fields, second versions of a drawing."""

_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "‑"}
_NOTE_PARTS = ("footnotes.xml", "endnotes.xml", "comments.xml")


def read_word(data: bytes, file: Path) -> Body:
    """Read a DOCX file: body, tables, text boxes, then notes and comments.

    Headers and footers, which stand on every page, are running lines at the end.
    """
    _look_inside(data, file)
    import docx
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        lines = numbered(_lines(document))
        metadata = _metadata(document)
    except (KeyError, ValueError, AttributeError, zipfile.BadZipFile, LxmlError) as error:
        raise refusal(DAMAGED, file, problem=NO_WORD) from error
    return Body(lines, metadata)


def _look_inside(data: bytes, file: Path) -> None:
    """Refuse what is no DOCX file, and what unpacks to more than can be held."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sizes = {item.filename: item.file_size for item in archive.infolist()}
            for name, kind in _OTHERS:
                if name in sizes:
                    raise refusal(OTHER_KIND, file, kind=kind)
            if _MAIN_PART not in sizes and "[Content_Types].xml" not in sizes:
                raise refusal(OTHER_KIND, file, kind=_ZIP)
            if sum(sizes.values()) > _MAX_UNPACKED:
                limit = Message("{count} bytes", {"count": f"{_MAX_UNPACKED:,}"})
                raise refusal(TOO_LARGE, file, limit=limit)
            if archive.testzip() is not None:
                raise refusal(DAMAGED, file, problem=NO_ZIP)
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        raise refusal(DAMAGED, file, problem=NO_ZIP) from error


def _metadata(document: Document) -> Metadata:
    said = document.core_properties
    return Metadata(title=said.title or "", author=said.author or "", language=said.language or "")


def _lines(document: Document) -> Iterator[Line]:
    styles = _style_roles(document)
    links = {
        name: relation.target_ref
        for name, relation in document.part.rels.items()
        if relation.is_external
    }
    yield from _blocks(document.element.body, styles, links)
    for part in document.part.package.iter_parts():
        name = part.partname.rpartition("/")[2]
        if name in _NOTE_PARTS:
            yield from _of_part(part.blob, Role.NOTE)
        elif name.startswith(("header", "footer")) and name.endswith(".xml"):
            yield from _of_part(part.blob, Role.RUNNING)


def _of_part(blob: bytes, role: Role) -> Iterator[Line]:
    """Yield the lines of a part that python-docx has no model of."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for paragraph in etree.fromstring(blob, parser).iter(f"{_W}p"):
        text = " ".join(_text(paragraph).split())
        if text:
            yield Line(0, text, role)


def _style_roles(document: Document) -> dict[str, tuple[Role, int]]:
    """Return what paragraphs of each style are, by its id; styles of headings have levels."""
    roles: dict[str, tuple[Role, int]] = {}
    for style in document.styles:
        name = (style.name or "").lower()
        level = style.element.find(f"{_W}pPr/{_W}outlineLvl")
        if name == "title":
            roles[style.style_id] = Role.TITLE, 0
        elif name.startswith("heading ") and name[8:].isdigit():
            roles[style.style_id] = Role.HEADING, int(name[8:])
        elif level is not None and level.get(f"{_W}val", "9").isdigit():
            depth = int(level.get(f"{_W}val", "9"))
            roles |= {style.style_id: (Role.HEADING, depth + 1)} if depth < 9 else {}
        elif name.startswith(("list bullet", "list number")):
            roles[style.style_id] = (
                Role.ITEM,
                max(int(name[-1]) - 1, 0) if name[-1].isdigit() else 0,
            )
        elif name in {"quote", "intense quote"}:
            roles[style.style_id] = Role.QUOTE, 0
        elif name == "caption":
            roles[style.style_id] = Role.CAPTION, 0
    return roles


def _blocks(
    parent: Any, styles: dict[str, tuple[Role, int]], links: dict[str, str]
) -> Iterator[Line]:
    """Yield the paragraphs and rows below an element in their order."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, styles, links)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _blocks(child, styles, links)


def _paragraph(
    paragraph: Any, styles: dict[str, tuple[Role, int]], links: dict[str, str]
) -> Iterator[Line]:
    role, level = _role(paragraph, styles)
    found = tuple(
        Link(_text(item), links[item.get(f"{_R}id")])
        for item in paragraph.iter(f"{_W}hyperlink")
        if item.get(f"{_R}id") in links
    )
    for text in _text(paragraph).split("\n"):
        yield Line(0, text.strip(), role, level, found if text.strip() else ())
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
            yield from _blocks(box, styles, links)


def _role(paragraph: Any, styles: dict[str, tuple[Role, int]]) -> tuple[Role, int]:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return Role.TEXT, 0
    style = properties.find(f"{_W}pStyle")
    role = styles.get(style.get(f"{_W}val", "")) if style is not None else None
    if role is not None:
        return role
    list_level = properties.find(f"{_W}numPr/{_W}ilvl")
    if list_level is not None:
        value = list_level.get(f"{_W}val", "0")
        return Role.ITEM, int(value) if value.isdigit() else 0
    return Role.TEXT, 0


def _rows(table: Any) -> Iterator[Line]:
    for index, row in enumerate(table.iter(f"{_W}tr")):
        cells = tuple(" ".join(_text(cell).split()) for cell in row.findall(f"{_W}tc"))
        text = " | ".join(cells)
        if text.strip(" |"):
            is_head = index == 0 or row.find(f"{_W}trPr/{_W}tblHeader") is not None
            yield Line(0, text, Role.ROW, cells=cells, is_head=is_head)


def _text(element: Any) -> str:
    """Return what a reader sees of a paragraph or cell, without what text boxes hold."""
    pieces: list[str] = []
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            continue
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag in _BREAKS:
            pieces.append(_BREAKS[child.tag])
        elif child.tag not in _NOT_TEXT and child.tag != f"{_W}txbxContent":
            stack.append(iter(child))
            if child.tag == f"{_W}p" and pieces:
                pieces.append("\n")
    return "".join(pieces)
