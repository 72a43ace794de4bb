"""The lines of a web page as a reader sees them, from its elements."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefgen.documents.lines import Line, Link, Role

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd"),
        *("details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"),
        *("form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend"),
        *("li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section"),
        *("select", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    }
)
_UNSEEN = frozenset(
    {
        *("head", "script", "style", "template", "noscript", "iframe", "object", "embed", "svg"),
        *("math", "canvas", "audio", "video", "map", "datalist", "textarea", "rt", "rp"),
    }
)
_AROUND = frozenset({"nav", "aside", "footer", "form", "button", "select"})
_CELLS = frozenset({"td", "th"})
_SYMBOL = re.compile(r"[^\w\s]{1,4}\ufe0f?")
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass
class _Row:
    """A row of a table on the way."""

    cells: list[str] = field(default_factory=list)
    heads: int = 0


@dataclass
class _Walker:
    """Goes through a page and gathers its lines.

    Attributes:
        lines: those that are done.
    """

    lines: list[Line] = field(default_factory=list)
    _text: str = ""
    _links: list[Link] = field(default_factory=list)
    _open_links: list[tuple[int, str]] = field(default_factory=list)
    _stack: list[str] = field(default_factory=list)
    _rows: list[_Row] = field(default_factory=list)

    def walk(self, tree: Any) -> None:
        """Take in a whole page."""
        from lxml import etree

        hidden: Any = None
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            if hidden is None and event == "start" and element.tag in _UNSEEN:
                hidden = element
            if hidden is None and isinstance(element.tag, str):
                self._start(element) if event == "start" else self._end(element)
            if event == "end":
                hidden = None if hidden is element else hidden
                self._add(element.tail or "" if hidden is None else "")
        self._flush()

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS or tag == "br":
            self._flush()
        self._stack.append(tag)
        if tag == "tr":
            self._rows.append(_Row())
        elif tag in _CELLS and self._rows:
            self._text, self._links = "", []
        elif tag == "a" and element.get("href"):
            self._open_links.append((len(self._text), str(element.get("href"))))
        elif tag == "img":
            self._add_symbol(str(element.get("alt") or ""))
        if element.text:
            self._add(element.text)

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag == "a" and element.get("href") and self._open_links:
            start, url = self._open_links.pop()
            self._links.append(Link(" ".join(self._text[start:].split()), url))
        if tag in _CELLS and self._rows:
            self._rows[-1].cells.append(" ".join(self._text.split()))
            self._rows[-1].heads += tag == "th"
            self._text = ""
        elif tag == "tr" and self._rows:
            self._end_row(self._rows.pop())
        elif tag in _BLOCKS:
            self._flush()
        if self._stack:
            self._stack.pop()

    def _add(self, text: str) -> None:
        if "pre" not in self._stack:
            self._text += _SPACE.sub(" ", text)
            return
        first, *others = text.split("\n")
        self._text += first
        for line in others:
            self._flush()
            self._text = line

    def _add_symbol(self, alt: str) -> None:
        """Take a picture of a sign, as web pages have of emoji, for the sign."""
        if _SYMBOL.fullmatch(alt.strip()):
            self._text += alt.strip()

    def _end_row(self, row: _Row) -> None:
        if self._rows:  # a table in a cell: its text is part of that of the cell
            self._text += " ".join(row.cells) + " "
            return
        text = " | ".join(row.cells)
        if text.strip(" |"):
            is_head = 0 < row.heads == len(row.cells)
            links, cells = tuple(self._links), tuple(row.cells)
            self.lines.append(Line(0, text, Role.ROW, links=links, cells=cells, is_head=is_head))
        self._text, self._links = "", []

    def _flush(self) -> None:
        """End the line, unless a table's cell is being read."""
        if self._rows:
            self._text += " "
            return
        text = self._text.strip(" \t\n\r\f")
        if text:
            role, level = self._role()
            self.lines.append(Line(0, text, role, level, tuple(self._links)))
        self._text, self._links = "", []
        self._open_links = [(0, url) for _, url in self._open_links]

    def _role(self) -> tuple[Role, int]:
        if _AROUND.intersection(self._stack):
            return Role.SURROUNDINGS, 0
        for tag in reversed(self._stack):
            if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                return Role.HEADING, int(tag[1])
            if tag == "li":
                return Role.ITEM, max(self._stack.count("ul") + self._stack.count("ol") - 1, 0)
            if tag in _ROLES:
                return _ROLES[tag], 0
        return Role.TEXT, 0


_ROLES = {
    "blockquote": Role.QUOTE,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "pre": Role.CODE,
}


def page_lines(tree: HtmlElement) -> list[Line]:
    """Return what a reader sees of a page, line by line.

    A line ends with a block, at a line break and at the end of a table's row. What stands in
    navigation, forms, footers and the like is marked as surroundings.
    """
    walker = _Walker()
    walker.walk(tree)
    return walker.lines
