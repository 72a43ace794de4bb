"""What a reader can read of a page, so that a new advertisement is no change."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

_UNREAD = frozenset(
    {
        *("script", "style", "noscript", "template", "svg", "iframe", "form", "button"),
        *("nav", "header", "footer", "aside", "time"),
    }
)
"""Elements whose text is no part of what a page tells."""

_HTML = re.compile(r"\s*(?:text/html|application/xhtml\+xml)\s*(?:;|$)", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


def readable_digest(body: bytes, content_type: str | None) -> str:
    """Return the SHA-256 of a page's readable text, or of the bytes of what is no page.

    Args:
        body: the content, without codings.
        content_type: the header field of that name.
    """
    if content_type is not None and not _HTML.match(content_type):
        return hashlib.sha256(body).hexdigest()
    text = readable_text(body, content_type)
    return hashlib.sha256(text.encode("utf-8") if text else body).hexdigest()


def readable_text(body: bytes, content_type: str | None = None) -> str:
    """Return the text of a page's main part, else of its body, its spaces made one.

    Args:
        body: the bytes of an HTML document; its encoding is found as browsers do (HTML, 13.2.3).
        content_type: the header field, which may name the encoding.
    """
    import tinyhtml5

    charset = _CHARSET.search(content_type or "")
    root = tinyhtml5.parse(
        body,
        namespace_html_elements=False,
        **({"transport_encoding": charset[1]} if charset else {}),
    )
    main = next(
        (found for name in ("main", "article", "body") if _has(found := root.find(f".//{name}"))),
        root,
    )
    return " ".join("".join(_texts(main)).split())


def _has(element: Any) -> bool:
    return element is not None and any(text.strip() for text in _texts(element))


def _texts(element: Any) -> Iterator[str]:
    """Yield the readable texts below an element, without recursion: pages may nest deeply."""
    waiting: list[Any] = [element]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        below: list[Any] = [" "]
        if isinstance(item.tag, str) and item.tag not in _UNREAD:
            below.append(item.text or "")
            for child in item:
                below += [child, child.tail or ""]
        waiting += reversed(below)
