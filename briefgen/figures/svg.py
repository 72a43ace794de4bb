"""From the engine's SVG to one that may stand in a page: clean, named and said in words.

What is let through is listed; all else is dropped. So no script, link, picture or style of a
specification reaches a reader, whatever the engine may write.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

UNITS_PER_REM: Final = 10.0
SVG: Final = "http://www.w3.org/2000/svg"
_ELEMENTS: Final = frozenset(
    ("svg", "g", "path", "line", "rect", "circle", "text", "tspan", "defs", "clipPath",
     "linearGradient", "radialGradient", "stop")
)  # fmt: skip
_ATTRIBUTES: Final = frozenset(
    ("d", "transform", "x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "width", "height", "r", "cx",
     "cy", "fx", "fy", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity",
     "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
     "stroke-miterlimit", "opacity", "text-anchor", "font-family", "font-size", "font-weight",
     "font-style", "clip-path", "id", "offset", "stop-color", "stop-opacity", "gradientUnits")
)  # fmt: skip
_UNSAID: Final = {"opacity": "1", "stroke-miterlimit": "10", "font-style": "normal"}
_NUMBER: Final = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?|-?\d+e-?\d+")
_CIRCLE: Final = re.compile(
    r"M(?P<r>[\d.]+),0A(?P=r),(?P=r),0,1,1,-(?P=r),0A(?P=r),(?P=r),0,1,1,(?P=r),0Z?"
)
_REFERENCE: Final = re.compile(r"url\(#([^)]*)\)")
_WIDTH: Final = re.compile(r'<svg[^>]* width="([\d.]+)"')
_EMPTY_WITHOUT_CHILDREN: Final = frozenset(("g", "defs", "text", "clipPath"))


@dataclass(frozen=True)
class Words:
    """What a drawing says of itself: a short name, and its content at length."""

    title: str
    description: str = ""


@dataclass(frozen=True)
class Families:
    """The fonts of a page.

    Attributes:
        own: the families of texts, in order of preference.
        names: what the engine knows a family by, and what the page does.
    """

    own: tuple[str, ...]
    names: Mapping[str, str]

    def of(self, value: str) -> tuple[str, ...]:
        """Return the families of a text under the page's names; a page has no others."""
        named = [part.strip(" '\"") for part in value.split(",")]
        known = [self.names.get(name, name) for name in named]
        return tuple(dict.fromkeys((*(it for it in known if it in self.own), *self.own)))


def finish(svg: str, *, name: str, words: Words, families: Families) -> Element:
    """Return a drawing fit for a page.

    Args:
        svg: what the engine wrote.
        name: what its ids start with; no other drawing of the page may have it.
        words: its text alternative.
        families: the fonts of its texts.

    Returns:
        An ``svg`` element with a title as its first child (SVG 2, 5.8), a tenth of a rem a unit.
    """
    root = ElementTree.fromstring(svg)  # noqa: S314 - written by the engine, no document type
    cleaned = _clean(root, _Names(name), families)
    assert cleaned is not None  # noqa: S101 - the engine writes an svg element
    width, height = root.get("width", "0"), root.get("height", "0")
    cleaned.attrib = {
        "class": "drawing",
        "role": "img",
        "aria-labelledby": f"{name}-title" + (f" {name}-desc" if words.description else ""),
        "viewBox": f"0 0 {_rounded(width)} {_rounded(height)}",
        "style": f"width:{_rounded(str(float(width) / UNITS_PER_REM))}rem",
    }
    for place, (tag, text) in enumerate(_said(words)):
        child = Element(_qualified(tag), {"id": f"{name}-{tag}"})
        child.text = text
        cleaned.insert(place, child)
    return cleaned


def width_of(svg: str) -> float:
    """Return the width that the engine gave to a drawing."""
    found = _WIDTH.search(svg)
    return float(found[1]) if found else 0.0


def serialize(drawing: Element) -> str:
    """Return a drawing as markup for an HTML page, the same for the same drawing."""
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(drawing, encoding="unicode")


class _Names:
    """Gives the ids of a drawing new names, numbered in the order of appearance."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._known: dict[str, str] = {}

    def __call__(self, old: str) -> str:
        return self._known.setdefault(old, f"{self._name}-{len(self._known) + 1}")


def _said(words: Words) -> Iterator[tuple[str, str]]:
    yield "title", words.title
    if words.description:
        yield "desc", words.description


def _clean(element: Element, names: _Names, families: Families) -> Element | None:
    """Return a copy without what is not let through; None where nothing is left."""
    tag = element.tag.rpartition("}")[2]
    if tag not in _ELEMENTS or element.get("display") == "none":
        return None
    attributes = dict(_attributes(element.attrib, names, families))
    # A circle drawn as a path that is not closed shows where it begins.
    if tag == "path" and (circle := _CIRCLE.fullmatch(attributes.get("d", ""))):
        tag = "circle"
        attributes = {"r": circle["r"], **attributes}
        del attributes["d"]
    copy = Element(_qualified(tag), attributes)
    copy.text = unicodedata.normalize("NFC", element.text) if element.text else None
    for child in element:
        kept = _clean(child, names, families)
        if kept is not None:
            copy.append(kept)
    return None if _is_empty(tag, copy) else copy


def _is_empty(tag: str, element: Element) -> bool:
    if tag in _EMPTY_WITHOUT_CHILDREN:
        return len(element) == 0 and not element.text
    painted = {element.get("fill", "none"), element.get("stroke", "none")} != {"none"}
    return tag == "path" and (not element.get("d") or not painted)


def _attributes(
    attributes: Mapping[str, str], names: _Names, families: Families
) -> Iterator[tuple[str, str]]:
    for key, value in sorted(attributes.items()):
        if key not in _ATTRIBUTES or _UNSAID.get(key) == value:
            continue
        if key == "id":
            yield key, names(value)
        elif key == "font-family":
            yield key, ", ".join(families.of(value))
        elif key == "font-size":
            yield key, value.removesuffix("px")
        elif "url(" in value:
            if local := _REFERENCE.fullmatch(value):
                yield key, f"url(#{names(local[1])})"
        else:
            yield key, _NUMBER.sub(lambda match: _rounded(match[0]), value)


def _rounded(number: str) -> str:
    return f"{round(float(number), 2):.2f}".rstrip("0").rstrip(".")


def _qualified(tag: str) -> str:
    return f"{{{SVG}}}{tag}"
