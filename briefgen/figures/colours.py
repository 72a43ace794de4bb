"""The theme's colours, put where their names stand: SVG on paper does not see style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.typeset.errors import RenderError

_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CUSTOM_PROPERTY: Final = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+)")
_VARIABLE: Final = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_PAINT: Final = re.compile(r'\b(fill|stroke|stop-color)="var\((--[\w-]+)\)"')


def with_colours(page: str) -> str:
    """Return a page in whose drawings each colour of the theme stands as it is.

    Args:
        page: an HTML page with the theme's style sheets inside.

    Raises:
        RenderError: the style sheets lack a colour that a drawing uses.
    """
    if not _PAINT.search(page):
        return page
    colours = custom_properties("\n".join(_STYLE.findall(page)))
    missing = sorted({name for _, name in _PAINT.findall(page)} - colours.keys())
    if missing:
        raise RenderError(tuple(f"the theme's tokens.css lacks the colour {it}" for it in missing))
    return _PAINT.sub(lambda match: f'{match[1]}="{colours[match[2]]}"', page)


def custom_properties(css: str) -> Mapping[str, str]:
    """Return the custom properties that a style sheet gives to the root for every medium.

    Those that stand for one another are resolved (CSS Custom Properties Level 1).

    Args:
        css: a style sheet; rules within ``@media`` and the like are passed over.
    """
    found: dict[str, str] = {}
    for selectors, declarations in _rules(_COMMENT.sub("", css)):
        if {":root", "html"} & {part.strip() for part in selectors.split(",")}:
            found |= {name: value.strip() for name, value in _CUSTOM_PROPERTY.findall(declarations)}
    return {name: _resolved(value, found) for name, value in found.items()}


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the block of each rule that is not inside another."""
    depth, start, opened = 0, 0, 0
    for place, sign in enumerate(css):
        if sign == "{":
            opened = place if depth == 0 else opened
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened], css[opened + 1 : place]
                start = place + 1
        elif sign == ";" and depth == 0:
            start = place + 1


def _resolved(value: str, properties: Mapping[str, str], depth: int = 0) -> str:
    match = _VARIABLE.fullmatch(value)
    if match is None or match[1] not in properties or depth > len(properties):
        return value
    return _resolved(properties[match[1]], properties, depth + 1)
