"""HTML elements in words, as they are read out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

_UNSPOKEN: Final = frozenset({"rt", "rp"})
_PICTURES: Final = frozenset({"img", "svg"})
# With the comma before it; what closes a sentence or a bracket is not part of it.
_ADDRESS: Final = re.compile(r"[\s,:、，：]*https?://[^\s、。，）)]+")


def in_words(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())


def without_addresses(text: str) -> str:
    """Return a text without the web addresses in it, which nobody wants read out."""
    return _ADDRESS.sub("", text)


def alternative(picture: Any) -> str:
    """Return what stands for a picture: its label, or title and description of a drawing.

    Args:
        picture: an ``img`` or ``svg`` element.
    """
    label = picture.get("alt") or picture.get("aria-label")
    if label:
        return in_words(label)
    texts: dict[str, str] = {}
    for child in picture.iter():
        name = _name(child)
        if name in {"title", "desc"}:
            texts.setdefault(name, in_words("".join(child.itertext())))
    return " ".join(texts[name] for name in ("title", "desc") if texts.get(name))


def spoken(element: Any) -> str:
    """Return the text of an element: pictures by their alternative, words without readings."""
    return "".join(_spoken(element))


def _spoken(element: Any) -> Iterator[str]:
    if _name(element) in _PICTURES:
        yield alternative(element)
        return
    yield element.text or ""
    for child in element:
        if child.tag not in _UNSPOKEN:
            yield from _spoken(child)
        yield child.tail or ""


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
