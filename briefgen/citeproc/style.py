"""A CSL style (CSL 1.0.2), read before pandoc sees it: whether it is one, and where it is not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from briefgen.diagnostics import Message, Position

NAMESPACE = "http://purl.org/net/xbiblio/csl"
MAX_BYTES = 1_000_000

NOT_XML = "it is no well-formed XML ({problem})"
NOT_CSL = "it is no CSL style: it starts with <{name}>"
DEPENDENT = "it only points to another style, {parent}: take that one"
NO_MACRO = "there is no macro '{name}' in it"
DOCTYPE = "it declares a document type, which no style needs"
LARGE = "it is larger than {limit} bytes"
NO_LAYOUT = "it says how neither a reference nor a citation is laid out"

_NUMBER = "citation-number"


@dataclass(frozen=True)
class StyleFault:
    """What keeps a file from being a style, and where in it."""

    message: Message
    position: Position


@dataclass(frozen=True)
class Style:
    """A style that can be handed to pandoc.

    Attributes:
        name: the file's name.
        text: the XML without the numbers of citations, which are briefgen's own.
        lists: whether it lays out a list of references; if not, its citations are used.
    """

    name: str
    text: str
    lists: bool


@dataclass
class _Scan:
    """What the parser meets on its way through a file."""

    parser: Any
    root: str = ""
    macros: set[str] = field(default_factory=set)
    calls: list[tuple[str, Position]] = field(default_factory=list)
    layouts: set[str] = field(default_factory=set)
    faults: list[StyleFault] = field(default_factory=list)
    _path: list[str] = field(default_factory=list)

    def here(self) -> Position:
        return Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._path and (space, local) != (NAMESPACE, "style"):
            self.faults.append(StyleFault(Message(NOT_CSL, {"name": local}), self.here()))
        if local == "macro":
            self.macros.add(attributes.get("name", ""))
        elif local == "layout" and self._path:
            self.layouts.add(self._path[-1])
        elif local == "link" and attributes.get("rel") == "independent-parent":
            # Pandoc would fetch it.
            message = Message(DEPENDENT, {"parent": attributes.get("href", "–")})
            self.faults.append(StyleFault(message, self.here()))
        for key in ("macro", "macro-name"):
            if key in attributes:
                self.calls.append((attributes[key], self.here()))
        self._path.append(local)

    def end(self, _name: str) -> None:
        self._path.pop()

    def doctype(self, *_declared: object) -> None:
        self.faults.append(StyleFault(Message(DOCTYPE), self.here()))


def read_style(file: Path) -> Style | list[StyleFault]:
    """Read a style, or say everything that is wrong with it.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    start = Position(1, 1)
    if len(data) > MAX_BYTES:
        return [StyleFault(Message(LARGE, {"limit": f"{MAX_BYTES:,}"}), start)]
    parser = expat.ParserCreate(namespace_separator=" ")
    scan = _Scan(parser)
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.StartDoctypeDeclHandler = scan.doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        if scan.faults:
            return scan.faults
        problem = expat.errors.messages[error.code]
        place = Position(error.lineno, error.offset + 1)
        return [StyleFault(Message(NOT_XML, {"problem": problem}), place)]
    faults = scan.faults or _of_content(scan)
    return faults or Style(file.name, _without_numbers(data), "bibliography" in scan.layouts)


def _of_content(scan: _Scan) -> list[StyleFault]:
    faults = [
        StyleFault(Message(NO_MACRO, {"name": name}), place)
        for name, place in scan.calls
        if name not in scan.macros
    ]
    if not scan.layouts & {"bibliography", "citation"}:
        faults.append(StyleFault(Message(NO_LAYOUT), Position(1, 1)))
    return faults


def _without_numbers(data: bytes) -> str:
    """Return the XML without what prints a citation's number, with all that surrounds it."""
    ElementTree.register_namespace("", NAMESPACE)
    # Safe: a document type, and with it every entity, was refused before.
    root = ElementTree.fromstring(data)  # noqa: S314
    for parent in list(root.iter()):
        for child in list(parent):
            if child.get("variable") == _NUMBER and child.tag.endswith(("}text", "}number")):
                parent.remove(child)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False)


def style_file(content_folder: Path, name: str) -> Path | None:
    """Return the file of a style; None where it is not there or lies outside of the desk."""
    try:
        file = content_folder / name
        inside = file.resolve().is_relative_to(content_folder.resolve())
        return file if inside and file.is_file() else None
    except (OSError, ValueError):
        return None
