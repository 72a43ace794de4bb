"""Markdown (CommonMark with tables): the lines of the file with what their marks mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.documents.encoding import decode_text
from briefgen.documents.lines import Body, Line, Link, Metadata, Role, numbered
from briefgen.documents.plain import split_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(?P<key>[A-Za-z_-]+):[ \t]+(?P<quote>['\"]?)(?P<value>.+?)(?P=quote)[ \t]*")
_FIELDS = {
    "title": "title",
    "author": "author",
    "publisher": "site",
    "site": "site",
    "url": "url",
    "source": "url",
    "link": "url",
    "date": "date",
    "published": "date",
    "lang": "language",
    "language": "language",
}
"""Keys of front matter, and what they say in ours."""


@dataclass
class _Page:
    """The lines of a file, each as far as it is known."""

    raw: Sequence[str]
    first: int = 0
    lines: dict[int, Line] = field(default_factory=dict)

    def put(self, index: int, line: Line) -> None:
        """Set a line of the text, counted from the end of the front matter."""
        if index < len(self.raw) - self.first:
            self.lines[self.first + index] = line

    def all(self) -> Iterator[Line]:
        """Yield every line; what no token speaks of is marks alone."""
        for index, raw in enumerate(self.raw):
            yield self.lines.get(index, Line(0, raw, Role.MARK))


def read_markdown(data: bytes, file: Path) -> Body:
    """Read Markdown; front matter between lines of three hyphens gives metadata."""
    from markdown_it import MarkdownIt

    text, encoding = decode_text(data, file)
    raw = split_lines(text)
    joined = "\n".join(raw) + "\n"
    front = _FRONT.match(joined)
    page = _Page(raw, joined.count("\n", 0, front.end()) if front else 0)
    for index in range(page.first):
        page.lines[index] = Line(0, raw[index], Role.FIELD)
    parser = MarkdownIt("commonmark").enable("table")
    placer = _Placer(page)
    for token in parser.parse(joined[front.end() :] if front else joined):
        placer.take(token)
    metadata = _metadata(front["fields"]) if front else Metadata()
    return Body(numbered(page.all()), metadata, encoding)


def _metadata(fields: str) -> Metadata:
    found: dict[str, str] = {}
    for line in fields.splitlines():
        match = _FIELD.fullmatch(line)
        if match and (key := _FIELDS.get(match["key"].lower())):
            found.setdefault(key, match["value"].strip())
    return Metadata(**found)  # type: ignore[arg-type]  # its texts alone are among _FIELDS


@dataclass
class _Placer:
    """Sets the lines that tokens speak of, from the outer marks to the inner."""

    page: _Page
    depth: int = -1
    quotes: int = 0
    opening: Token | None = None
    row: list[str] = field(default_factory=list)

    def take(self, token: Token) -> None:
        """Take the next token."""
        kind = token.type
        if kind in {"bullet_list_open", "ordered_list_open"}:
            self.depth += 1
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self.depth -= 1
        elif kind in {"blockquote_open", "blockquote_close"}:
            self.quotes += token.nesting
        elif kind in {"heading_open", "paragraph_open", "tr_open"}:
            self.opening, self.row = token, []
        elif kind in {"fence", "code_block", "html_block"}:
            _place_code(token, self.page)
        elif kind == "tr_close" and self.opening is not None:
            _place_row(self.opening, self.row, self.page)
        elif kind == "inline":
            self._inline(token)

    def _inline(self, token: Token) -> None:
        if self.opening is not None and self.opening.type == "tr_open":
            self.row.append(_plain(token))
            return
        role, level = self._role()
        first = (token.map or [0, 0])[0]
        for index, line in enumerate(_inline_lines(token)):
            self.page.put(first + index, replace(line, role=role, level=level, continues=index > 0))

    def _role(self) -> tuple[Role, int]:
        if self.opening is not None and self.opening.type == "heading_open":
            return Role.HEADING, int(self.opening.tag[1:])
        if self.depth >= 0:
            return Role.ITEM, self.depth
        return (Role.QUOTE, 0) if self.quotes else (Role.TEXT, 0)


def _inline_lines(token: Token) -> Iterator[Line]:
    """Yield the lines of a text without its marks, each with its links."""
    text, links, target, start = "", list[Link](), "", 0
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            yield Line(0, text, links=tuple(links))
            text, links, start = "", [], 0
        elif child.type == "link_open":
            target, start = str(child.attrGet("href") or ""), len(text)
        elif child.type == "link_close":
            links.append(Link(text[start:], target))
        elif child.type == "image" or child.type in {"text", "code_inline", "html_inline"}:
            text += child.content
    yield Line(0, text, links=tuple(links))


def _plain(token: Token) -> str:
    return " ".join(line.text for line in _inline_lines(token))


def _place_row(opening: Token, cells: Sequence[str], page: _Page) -> None:
    first, last = opening.map or [0, 0]
    is_head = last == first + 1 and first + 1 < len(page.raw) and _is_delimiter(page, first + 1)
    text = " | ".join(cells)
    page.put(first, Line(0, text, Role.ROW, cells=tuple(cells), is_head=is_head))


def _is_delimiter(page: _Page, index: int) -> bool:
    place = page.first + index
    return place < len(page.raw) and re.fullmatch(r"[\s|:-]+", page.raw[place]) is not None


def _place_code(token: Token, page: _Page) -> None:
    first, last = token.map or [0, 0]
    is_fence = token.type == "fence"
    for index in range(first + is_fence, last - is_fence):
        place = page.first + index
        raw = page.raw[place] if place < len(page.raw) else ""
        page.put(index, Line(0, raw, Role.CODE))
