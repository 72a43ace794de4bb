"""Saved web pages: every line that a reader sees, and which of them are the article.

The lines are those of the page's text, top to bottom, not those of the HTML file. Trafilatura tells
the article from what surrounds it; what it leaves out is kept as surroundings, so that nothing of a
page is lost in silence.
"""

from __future__ import annotations

import email
import email.policy
import logging
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.diagnostics import Message
from briefgen.documents.encoding import decode_text
from briefgen.documents.errors import DAMAGED, refusal
from briefgen.documents.html_lines import page_lines
from briefgen.documents.lines import Body, Line, Metadata, Role, numbered

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*(?P<name>[\w:.-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*"
    rb"[\"'](?P<xml>[\w:.-]+)",
    re.IGNORECASE,
)
_PRESCAN = 4096
_SAVED_FROM = re.compile(
    r"<!--.{0,200}?(?:saved from url=(?:\(\d+\))?|\burl:)\s*(?P<url>https?://[^\s<>\"]+)",
    re.IGNORECASE | re.DOTALL,
)
_NEWS = re.compile(r'"@type"\s*:\s*(?:\[[^\]]*)?"(?:News|Reportage|Analysis|Opinion)\w*Article"')
_LEAST = 8
"""Characters that a line has at least to be told by being part of a longer text."""

NO_HTML = Message("it is not HTML")
NO_WORDS = Message("no words can be read from its HTML")


def read_html(data: bytes, file: Path, url: str = "") -> Body:
    """Read a saved web page.

    Args:
        data: the HTML, in the encoding that it declares (HTML Standard, 13.2.3.2) or shows.
        file: its file.
        url: where it was taken from, if that is known.
    """
    match = _CHARSET.search(data[:_PRESCAN])
    declared = (match["name"] or match["xml"]).decode("ascii", "replace") if match else ""
    text, encoding = decode_text(data, file, declared)
    if saved := _SAVED_FROM.search(text[:_PRESCAN]):
        url = url or saved["url"]
    tree = _parse(text, file)
    lines = page_lines(tree)
    if not lines:
        raise refusal(DAMAGED, file, problem=NO_WORDS)
    article, metadata = _extract(text, url)
    language = str(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    metadata = replace(metadata, language=language, is_news=_NEWS.search(text) is not None)
    return Body(numbered(_told_apart(lines, article, metadata.title)), metadata, encoding)


def read_mhtml(data: bytes, file: Path) -> Body:
    """Read a page that a browser saved as one file (RFC 2557)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            content = part.get_payload(decode=True)
            charset = part.get_content_charset() or ""
            if isinstance(content, bytes):
                text = decode_text(content, file, charset)[0]
                url = str(message.get("Snapshot-Content-Location") or "")
                return read_html(_without_charset(text).encode("utf-8"), file, url.strip())
    raise refusal(DAMAGED, file, problem=NO_HTML)


def _without_charset(text: str) -> str:
    """Take out what a page says of its encoding, once it is read."""
    return re.sub(r"(?i)\bcharset\s*=", "data-was=", text[:_PRESCAN]) + text[_PRESCAN:]


def _parse(text: str, file: Path) -> HtmlElement:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise refusal(DAMAGED, file, problem=NO_HTML) from error
    return tree


def _extract(text: str, url: str) -> tuple[str, Metadata]:
    """Return the text of the article as trafilatura finds it, and what the page says of itself."""
    import trafilatura
    from trafilatura.settings import DEFAULT_CONFIG

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found: Any = trafilatura.bare_extraction(
        text,
        url=url or None,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
        config=DEFAULT_CONFIG,
    )
    if found is None:
        return "", Metadata(url=url)
    metadata = Metadata(
        title=found.title or "",
        author=found.author or "",
        site=found.sitename or "",
        url=found.url or url,
        date=found.date or "",
    )
    return found.text or "", metadata


def _told_apart(lines: Iterable[Line], article: str, title: str) -> list[Line]:
    """Return the lines, those that are not of the article marked as surroundings."""
    said = [line.removeprefix("- ") for line in article.splitlines()]
    pieces = {_key(cell) for line in said for cell in (line, *line.split("|"))}
    whole, heading = _key(article), _key(title)
    lines = list(lines)
    if not whole:
        return lines
    known = [_is_of(line, pieces, whole, heading) for line in lines]
    if not any(known):
        return lines
    first, last = known.index(True), len(known) - 1 - known[::-1].index(True)
    return [
        _as_article(line)
        if is_known
        else line
        if first < index < last and line.role is not Role.SURROUNDINGS
        else replace(line, role=Role.SURROUNDINGS)
        for index, (line, is_known) in enumerate(zip(lines, known, strict=True))
    ]


def _as_article(line: Line) -> Line:
    return replace(line, role=Role.TEXT) if line.role is Role.SURROUNDINGS else line


def _is_of(line: Line, pieces: set[str], whole: str, title: str) -> bool:
    """Say whether a line stands in what was found to be the article."""
    key = _key(line.text)
    if line.role is Role.HEADING and line.level == 1 and title and (key in title or title in key):
        return True
    if line.cells:
        cells = [_key(cell) for cell in line.cells if cell.strip()]
        return all(cell in pieces or cell in whole for cell in cells)
    return key in pieces or (len(key) >= _LEAST and key in whole)


def _key(text: str) -> str:
    """Return a text without what extraction may change: forms of characters, and space."""
    return "".join(unicodedata.normalize("NFKC", text).split())
